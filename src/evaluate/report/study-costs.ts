import { discountFactor } from "../../money/annuity.ts";
import type { Discounting } from "../../money/discounting.ts";
import { problem } from "../../problem.ts";
import type { personColumns } from "../../register/extract-columns.ts";
import type { Finding } from "../../register/finding.ts";
import { serviceCosts } from "../../register/service-costs.ts";
import { codesOf } from "../../table/typed-columns.ts";
import { type ByGroup, byGroup, type Group } from "../cost-table.ts";
import type { TwoGroups } from "../two-groups.ts";
import type { ComparisonStudy } from "./comparison-study.ts";

/** One service: each person's kronor, in the order of the groups. */
export interface ServiceByPerson {
  readonly service: string;
  readonly kronor: TwoGroups;
  /** As the price counts them: days, hours, visits. */
  readonly units: TwoGroups;
}

/** What each person of two groups cost: to the öre, so that services add up to totals exactly. */
export interface StudyCosts {
  readonly groups: TwoGroups;
  readonly services: readonly ServiceByPerson[];
  /** Undiscounted, by year of follow-up. */
  readonly years: readonly TwoGroups[];
  /** Undiscounted, the last year before follow-up last; none where none was kept. */
  readonly before: readonly TwoGroups[];
  /** Undiscounted, all years before together. */
  readonly servicesBefore: readonly ServiceByPerson[];
  readonly findings: readonly Finding[];
  /** The rows of the extract's persons, by group. */
  readonly rows: ByGroup<readonly number[]>;
  /** Each person's total by another discounting. */
  readonly discountedBy: (discounting: Discounting) => TwoGroups;
}

/** The costs of a study's two groups, refused where a plain mean would mislead. */
export function studyCosts<P extends typeof personColumns>(study: ComparisonStudy<P>): StudyCosts {
  const { extract, pricing } = study;
  const rows = rowsOf(study);
  refuseCensored(study, rows);
  const priced = serviceCosts(extract, pricing);
  const person = codesOf(extract.persons, "person");
  const costed = codesOf(priced.costs, "person");
  const rowOfLevel = new Map(Array.from(person.codes, (code, row) => [person.levels[code]!, row] as const));
  const service = codesOf(priced.costs, "service");
  const rowOf = Int32Array.from(costed.levels, (level) => rowOfLevel.get(level) ?? -1);
  const [year, kronor] = [priced.costs.numbers("year"), priced.costs.numbers("kronor")];
  const summed = (of: (place: number) => number): TwoGroups => {
    const sums = new Float64Array(extract.persons.rowCount);
    for (let place = 0; place < year.length; place++) sums[rowOf[costed.codes[place]!]!]! += of(place);
    return byGroup((group) => rows[group].map((row) => Math.round(100 * sums[row]!) / 100));
  };
  const factors = (by: Discounting): readonly number[] =>
    Array.from({ length: priced.years }, (_, at) => discountFactor(at, by));
  const own = factors(pricing.discounting);
  const seen = (place: number): boolean => year[place]! >= 0;
  const quantity = priced.costs.numbers("quantity");
  const services = service.levels.map((name, code) => ({
    service: name,
    kronor: summed((place) => (seen(place) && service.codes[place] === code ? kronor[place]! * own[year[place]!]! : 0)),
    units: summed((place) => (seen(place) && service.codes[place] === code ? quantity[place]! : 0)),
  }));
  const earlier = (place: number, code: number): boolean => !seen(place) && service.codes[place] === code;
  const servicesBefore =
    priced.before === 0
      ? []
      : service.levels.map((name, code) => ({
          service: name,
          kronor: summed((place) => (earlier(place, code) ? kronor[place]! : 0)),
          units: summed((place) => (earlier(place, code) ? quantity[place]! : 0)),
        }));
  return {
    services,
    servicesBefore,
    groups: byGroup((group) => rows[group].map((_, at) => added(services.map((one) => one.kronor[group][at]!)))),
    years: own.map((_, at) => summed((place) => (year[place] === at ? kronor[place]! : 0))),
    before: Array.from({ length: priced.before }, (_, at) =>
      summed((place) => (year[place] === at - priced.before ? kronor[place]! : 0)),
    ),
    findings: priced.findings,
    rows,
    discountedBy: (by) => {
      const other = factors(by);
      return summed((place) => (seen(place) ? kronor[place]! * other[year[place]!]! : 0));
    },
  };
}

/** Kronor with öre, added as whole öre. */
export function added(kronor: readonly number[]): number {
  return kronor.reduce((sum, amount) => sum + Math.round(100 * amount), 0) / 100;
}

function rowsOf<P extends typeof personColumns>({
  extract: { persons },
  treated,
  control,
}: ComparisonStudy<P>): ByGroup<readonly number[]> {
  const names: ByGroup<string> = { treated, control };
  const { codes, levels } = codesOf(persons, "group");
  return byGroup((group: Group) => {
    const code = levels.indexOf(names[group]);
    const rows = [...codes.keys()].filter((row) => code >= 0 && codes[row] === code);
    if (rows.length >= 2) return rows;
    throw problem(
      "compare the groups",
      `the group "${names[group]}" has ${rows.length === 1 ? "1 person" : `${rows.length} persons`} in ${persons.name}`,
      "name a group of two or more",
    );
  });
}

function refuseCensored<P extends typeof personColumns>(
  { extract: { persons } }: ComparisonStudy<P>,
  rows: ByGroup<readonly number[]>,
): void {
  const { codes, levels } = codesOf(persons, "ending");
  const censored = [...rows.treated, ...rows.control].filter((row) =>
    ["moved", "lost"].includes(levels[codes[row]!] ?? ""),
  );
  if (censored.length > 0)
    throw problem(
      "compare the groups by their means",
      `${censored.length === 1 ? "1 person was" : `${censored.length} persons were`} not followed to the end, the first in row ${censored[0]! + 1} of ${persons.name}`,
      "use censoredDifference, which weighs for those who were lost",
    );
}
