import { problem } from "../../problem.ts";
import { storedNumbers } from "../../table/typed-columns.ts";
import type { Baseline } from "./baseline.ts";
import { type Design, type DesignOptions, designOf } from "./design.ts";
import { stratumWeights } from "./full-matching.ts";
import { renumbered } from "./matched-sets.ts";

/** Into how many equally wide classes a number is cut, or where. */
export type Cuts = number | readonly number[];

/** Which covariates are matched, and how coarsely. */
export interface StratumOptions extends DesignOptions {
  /** All of the baseline's when left out. */
  readonly on?: readonly string[];
}

/**
 * Exact matching: persons are compared only with those who are alike in every covariate named. Strata without treated or without controls are left out.
 *
 * @throws when no stratum has both
 * @example
 * exactMatching(exampleBaseline, { on: ["girl"] }).leftOut // => { treated: 0, control: 0 }
 */
export function exactMatching(of: Baseline, options: StratumOptions = {}): Design {
  const names = namesOf(of, options.on);
  const codes = names.map((name) => storedNumbers(of.people, name));
  const method = { sv: `exakt matchning (${names.join(", ")})`, en: `exact matching (${names.join(", ")})` };
  return byStrata(of, codes, { method, options });
}

/**
 * Coarsened exact matching: numbers are cut into classes first, then matched exactly. Flags and named values are never coarsened.
 *
 * @param of       from `baseline`
 * @param options  `on`; `cuts`: by covariate how many equally wide classes between its least and its largest value, or the limits between
 *                 classes; by Sturges' rule when left out
 * @throws         when no stratum has both treated and controls, or cuts are none
 * @see            Iacus, King & Porro (2012), doi:10.1093/pan/mpr013; Sturges (1926), as R's nclass.Sturges
 * @example
 * coarsenedExact(exampleBaseline, { cuts: { age: [10.5] } }).leftOut // => { treated: 0, control: 1 }
 */
export function coarsenedExact(
  of: Baseline,
  options: StratumOptions & { readonly cuts?: Readonly<Record<string, Cuts>> } = {},
): Design {
  const { cuts = {} } = options;
  const names = namesOf(of, options.on);
  const stray = Object.keys(cuts).find((name) => !names.includes(name));
  if (stray !== undefined)
    throw problem(
      "match in strata",
      `cuts names "${stray}", which is not matched on`,
      `name one of ${names.join(", ")}`,
    );
  const codes = names.map((name) => classed(of, name, cuts[name]));
  const method = {
    sv: `grov exakt matchning (${names.join(", ")})`,
    en: `coarsened exact matching (${names.join(", ")})`,
  };
  return byStrata(of, codes, { method, options });
}

function namesOf({ covariates }: Baseline, on: readonly string[] = covariates): readonly string[] {
  const stray = on.find((name) => !covariates.includes(name));
  if (stray !== undefined || on.length === 0)
    throw problem(
      "match in strata",
      stray === undefined ? "no covariate is named" : `"${stray}" is not a covariate of the baseline`,
      `name some of ${covariates.join(", ")}`,
    );
  return on;
}

/** The class of each person in a covariate. A limit belongs to the class above it, and the largest value to the last class. */
function classed({ people }: Baseline, name: string, cuts: Cuts | undefined): Float64Array {
  const values = storedNumbers(people, name);
  const { kind } = people.columns[name]!;
  if (kind !== "number" && kind !== "integer") return values;
  const limits = limitsOf(name, values, cuts ?? Math.ceil(Math.log2(values.length) + 1));
  return values.map((value) => limits.filter((limit) => limit <= value).length);
}

function limitsOf(name: string, values: Float64Array, cuts: Cuts): readonly number[] {
  if (typeof cuts !== "number") return cuts;
  if (!(Number.isInteger(cuts) && cuts >= 1))
    throw problem("match in strata", `"${name}" is cut into ${cuts} classes`, "give a whole number, or the limits");
  const least = values.reduce((low, value) => Math.min(low, value));
  const largest = values.reduce((high, value) => Math.max(high, value));
  return Array.from({ length: cuts - 1 }, (_, at) => least + ((at + 1) * (largest - least)) / cuts);
}

function byStrata(
  of: Baseline,
  codes: readonly Float64Array[],
  { method, options }: { readonly method: Design["method"]; readonly options: DesignOptions },
): Design {
  const numbers = new Map<string, number>();
  const strata = of.isTreated.map((_, row) => {
    const key = codes.map((column) => column[row]).join("\t");
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
  const withControls = new Set(strata.filter((_, row) => !of.isTreated[row]));
  const both = new Set(strata.filter((set, row) => of.isTreated[row] && withControls.has(set)));
  if (both.size === 0)
    throw problem(
      "match in strata",
      `none of the ${numbers.size} strata has both treated and controls`,
      "match on fewer covariates, or cut them more coarsely",
    );
  const sets = strata.map((set) => (both.has(set) ? set : undefined));
  const weights = stratumWeights(of, sets);
  return designOf(of, { method, estimand: "ATT", sets: renumbered(sets), weights }, options);
}
