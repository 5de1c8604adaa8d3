import { expm1 } from "../numeric/portable-exp.ts";
import { problem } from "../problem.ts";
import { describeSetting } from "./describe-setting.ts";
import { addRatio, type Factors, ratioName } from "./factors-of.ts";
import { type HazardOf, nameOf } from "./hazards-of.ts";
import { underRatio } from "./probability.ts";
import { addReads, noReads, type Setting, type Surroundings } from "./setting.ts";
import type { Statuses } from "./status.ts";
import type { Asked, FactorTable } from "./tabulate-factor.ts";
import { addLeaf, type TabulatedHazard } from "./tabulated-hazard.ts";

const none = new Float64Array(0);
const scales = ["hazards", "probabilities", "odds"] as const;

/** A ratio of an intervention, with what it acts on. */
interface Ratio {
  readonly on: (typeof scales)[number];
  readonly table: FactorTable;
}

/** The probability of a transition in one cycle, as an entry of the plan: its factors and the interventions' ratios put together. */
export function tabulateProbability(
  around: Surroundings,
  hazard: HazardOf,
  statuses: readonly Statuses[],
): TabulatedHazard {
  const name = nameOf(hazard.name);
  const asked: Asked = { of: () => 0, own: hazard.process, from: hazard.from, name };
  const factors: Factors = { tables: [], personal: [] };
  const given = hazard.leaf as unknown;
  refuseSojourn(name, given);
  addLeaf(around, factors, asked, isFactored(given) ? { hazard: given.probability, times: given.times ?? [] } : given);
  refusePersonal(name, factors);
  const ratios = ratiosOf(around, { asked, hazard, statuses });
  const asHazard = typeof given === "object" && !isFactored(given);
  const reads = noReads();
  for (const { reads: own } of [...factors.tables, ...ratios.map(({ table }) => table)]) addReads(reads, own);
  const at = (setting: Setting): number => {
    let product = 1;
    for (const table of factors.tables) product *= table.at(setting);
    let probability = asHazard ? -expm1(-product * around.model.band) : product;
    for (const { on, table } of ratios) probability = underRatio(within(probability, setting), table.at(setting), on);
    return within(probability, setting);
  };
  const within = (probability: number, setting: Setting): number => {
    if (probability <= 1) return probability;
    throw problem(
      `tabulate ${name}`,
      `its probability is ${Number(probability.toPrecision(10))}${describeSetting(around, reads, setting)}`,
      "let it be from 0 to 1 in every cycle",
    );
  };
  return {
    tables: [{ reads, at }],
    personal: [],
    name,
    process: hazard.process,
    from: hazard.from,
    family: 0,
    clock: "time",
    numbers: () => none,
    numberTables: [],
  };
}

/** A distribution of time is no probability per cycle. */
function refuseSojourn(name: string, leaf: unknown): void {
  if (typeof leaf === "number" || typeof leaf === "function" || isFactored(leaf)) return;
  if (typeof leaf === "object" && leaf !== null && ("hazard" in leaf || "base" in leaf)) return;
  throw problem(
    `tabulate ${name}`,
    `${JSON.stringify(leaf)} is no probability per cycle`,
    "give a number from 0 to 1, a function, { probability, times } or { hazard, times }",
  );
}

interface Factored {
  readonly probability: unknown;
  readonly times?: unknown;
}

function isFactored(leaf: unknown): leaf is Factored {
  return typeof leaf === "object" && leaf !== null && "probability" in leaf;
}

function ratiosOf(
  around: Surroundings,
  {
    asked,
    hazard: { name },
    statuses,
  }: { readonly asked: Asked; readonly hazard: HazardOf; readonly statuses: readonly Statuses[] },
): Ratio[] {
  const [process, from, to] = name;
  return around.model.interventions.flatMap((intervention, i) =>
    scales.flatMap((on): Ratio[] => {
      const ratio = intervention[on][process]?.[from]?.[to];
      if (ratio === undefined) return [];
      const own: Factors = { tables: [], personal: [] };
      const called = ratioName(intervention, asked.name);
      addRatio(around, own, {
        asked: { ...asked, name: called },
        ratio: ratio as number | Asked["of"],
        intervention: i,
        statuses: statuses[i]!,
      });
      refusePersonal(called, own);
      return own.tables.map((table) => ({ on, table }));
    }),
  );
}

/** Probabilities do not multiply as hazards do, and a cohort has no person to ask. */
function refusePersonal(name: string, { personal }: Factors): void {
  if (personal.length === 0) return;
  throw problem(
    `tabulate ${name}`,
    "it reads a continuous trait, and the probabilities of a model in cycles are looked up by level",
    "give the trait levels with oneOf(...), or define the model in hazards",
  );
}
