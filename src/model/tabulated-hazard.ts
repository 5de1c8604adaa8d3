import { problem } from "../problem.ts";
import { type SojournKind, sojournKinds } from "../random/sojourn/leaf.ts";
import { packSojourn } from "../random/sojourn/pack-sojourn.ts";
import { addFactor, addRatio, type Factors, ratioName } from "./factors-of.ts";
import { type HazardOf, nameOf } from "./hazards-of.ts";
import type { LooseFunction } from "./model.ts";
import type { Clock } from "./plan.ts";
import type { Setting, Surroundings } from "./setting.ts";
import type { Statuses } from "./status.ts";
import { refuseOutside, type TableAges } from "./table-ages.ts";
import { type Asked, type FactorTable, tabulateFactor } from "./tabulate-factor.ts";

/** One entry of the plan before its cells are laid out: its factors, and the distribution whose hazard they multiply. */
export interface TabulatedHazard extends Factors {
  readonly name: string;
  readonly process: number;
  readonly from: number;
  readonly family: number;
  readonly clock: Clock;
  /** The distribution's own numbers in a setting, and the tables that they read. */
  readonly numbers: (setting: Setting) => Float64Array;
  readonly numberTables: readonly FactorTable[];
}

const none = new Float64Array(0);

/** A hazard's factors, each tabulated over what it reads, with the ratios of the interventions. */
export function tabulateHazard(around: Surroundings, hazard: HazardOf, statuses: readonly Statuses[]): TabulatedHazard {
  const name = nameOf(hazard.name);
  const asked: Asked = { of: () => 0, own: hazard.process, from: hazard.from, name };
  const factors: Factors = { tables: [], personal: [] };
  const sojourn = addLeaf(around, factors, asked, hazard.leaf as Readonly<Record<string, unknown>>);
  around.model.interventions.forEach((intervention, i) => {
    const [process, from, to] = hazard.name;
    const ratio = from === to ? intervention.events[process] : intervention.hazards[process]?.[from]?.[to];
    if (ratio === undefined) return;
    addRatio(around, factors, {
      asked: { ...asked, name: ratioName(intervention, name) },
      ratio: ratio as number | Asked["of"],
      intervention: i,
      statuses: statuses[i]!,
    });
  });
  return { ...factors, ...sojourn, name, process: hazard.process, from: hazard.from };
}

/** Who an intervention reaches, as an entry of the plan: 1 for yes. */
export function tabulateReach(around: Surroundings, i: number): TabulatedHazard {
  const { name, reaches } = around.model.interventions[i]!;
  const asked: Asked = { of: () => 1, own: -1, from: 0, name: `who "${name}" reaches` };
  const factors: Factors = { tables: [], personal: [] };
  addFactor(around, factors, asked, reaches === undefined ? 1 : (reaches as LooseFunction<boolean> as Asked["of"]));
  return {
    ...factors,
    name: asked.name,
    process: -1,
    from: 0,
    family: 0,
    clock: "time",
    numbers: () => none,
    numberTables: [],
  };
}

type SojournPart = Pick<TabulatedHazard, "family" | "clock" | "numbers" | "numberTables">;

/** Adds the factors of a leaf, and gives its distribution. */
export function addLeaf(around: Surroundings, factors: Factors, asked: Asked, leaf: unknown): SojournPart {
  const banded: SojournPart = { family: 0, clock: "time", numbers: () => none, numberTables: [] };
  if (typeof leaf === "number" || typeof leaf === "function") {
    addFactor(around, factors, asked, leaf as number | Asked["of"]);
    return banded;
  }
  const given = leaf as Readonly<Record<string, unknown>>;
  const part = "hazard" in given ? banded : "base" in given ? banded : sojournOf(around, asked, given);
  if ("hazard" in given) addFactor(around, factors, asked, given["hazard"] as number | Asked["of"]);
  if ("base" in given) addBase(around, factors, asked, given["base"] as Base);
  const times = given["times"] === undefined ? [] : [given["times"]].flat();
  for (const factor of times)
    addFactor(around, factors, { ...asked, name: `a factor of ${asked.name}` }, factor as Asked["of"]);
  return part;
}

interface Base {
  readonly hazard: Asked["of"];
  readonly ages?: Omit<TableAges, "clock">;
  readonly fits?: (band: number) => string | undefined;
}

function addBase(around: Surroundings, factors: Factors, asked: Asked, { hazard, ages, fits }: Base): void {
  const wanted = fits?.(around.model.band);
  if (wanted !== undefined)
    throw problem(
      `tabulate ${asked.name}`,
      `its table changes within a band of ${around.model.band} years`,
      `let the band be ${wanted}`,
    );
  if (ages !== undefined) refuseOutside(around, `tabulate ${asked.name}`, { ...ages, clock: "age" });
  addFactor(around, factors, asked, hazard);
}

/** A distribution: each of its numbers is a number or a function of traits, states and parameters. */
function sojournOf(around: Surroundings, asked: Asked, given: Readonly<Record<string, unknown>>): SojournPart {
  const attempt = `tabulate ${asked.name}`;
  const kind = Object.keys(given).find((name): name is SojournKind => name in sojournKinds);
  if (kind === undefined) {
    packSojourn(given as never, attempt);
    throw problem(attempt, "it is no hazard", "give a number, a function or a distribution");
  }
  const parts = Object.entries(given[kind] as Readonly<Record<string, unknown>>).map(([name, value]) => {
    if (typeof value !== "function") return { name, value, table: undefined };
    const whose = { ...asked, name: `the ${name} of ${asked.name}`, signed: true, of: value as Asked["of"] };
    const table = tabulateFactor(around, whose);
    const { continuous, times } = table.reads;
    const read = [...continuous, ...times][0];
    if (read !== undefined)
      throw problem(
        attempt,
        `its ${name} reads "${read}"`,
        "let the numbers of a distribution read discrete traits and states, and put the rest in `times`",
      );
    return { name, value, table };
  });
  const clock = (given["clock"] as Clock | undefined) ?? (kind === "lifeTable" ? "age" : "spell");
  if (kind === "lifeTable") refuseOutside(around, attempt, { ...agesOf(given[kind] as LifeTableLeaf), clock });
  return {
    family: sojournKinds[kind],
    clock,
    numberTables: parts.flatMap(({ table }) => (table === undefined ? [] : [table])),
    numbers: (setting) =>
      packSojourn(
        {
          [kind]: Object.fromEntries(parts.map(({ name, value, table }) => [name, table?.at(setting) ?? value])),
        } as never,
        attempt,
      ).numbers,
  };
}

interface LifeTableLeaf {
  readonly from?: number;
  readonly q?: readonly number[];
  readonly rates?: readonly number[];
  readonly open?: boolean;
}

function agesOf({ from = 0, q, rates, open = false }: LifeTableLeaf): Omit<TableAges, "clock"> {
  return { from, end: from + (q ?? rates ?? []).length, open };
}
