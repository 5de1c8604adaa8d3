import { problem } from "../problem.ts";
import type { AnyIntervention } from "./model.ts";
import { noReads, type Setting, type Surroundings } from "./setting.ts";
import { faded, type Statuses } from "./status.ts";
import { type Asked, type FactorTable, impossible, tabulateFactor } from "./tabulate-factor.ts";

/** A function that reads a continuous trait: it is asked of each person, not tabulated. */
export interface PersonalFactor extends Asked {
  /** The interventions whose changes of traits it sees, or that it belongs to. */
  readonly statuses: ReadonlySet<number>;
  /** The intervention whose ratio it is; -1 for a factor of the model. */
  readonly intervention: number;
}

/** The factors of one hazard: those that are tabulated, and those asked of each person. */
export interface Factors {
  readonly tables: FactorTable[];
  readonly personal: PersonalFactor[];
}

/** Adds a factor, a number or a function, to a hazard's factors. */
export function addFactor(around: Surroundings, factors: Factors, asked: Asked, of: number | Asked["of"]): void {
  if (typeof of === "number") {
    if (!(of >= 0 && of < Number.POSITIVE_INFINITY)) throw impossible(asked.name, of, "");
    factors.tables.push({ reads: noReads(), at: () => of });
    return;
  }
  const table = tabulateFactor(around, { ...asked, of });
  if (table.reads.continuous.size === 0) factors.tables.push(table);
  else {
    refuseMixed(asked.name, around, table);
    factors.personal.push({ ...asked, of, statuses: table.reads.statuses, intervention: -1 });
  }
}

/** Adds an intervention's ratio: one while it does not act, a power of itself while it fades. */
export function addRatio(
  around: Surroundings,
  factors: Factors,
  given: {
    readonly asked: Asked;
    readonly ratio: number | Asked["of"];
    readonly intervention: number;
    readonly statuses: Statuses;
  },
): void {
  const { asked, ratio, intervention, statuses } = given;
  const own: Factors = { tables: [], personal: [] };
  addFactor(around, own, asked, ratio);
  for (const personal of own.personal) {
    if (statuses.fades || statuses.count > 3)
      throw problem(
        `tabulate ${asked.name}`,
        `its ratio reads a continuous trait and fades or ends within the run`,
        "let the ratio read a discrete trait, or act to the end of the run",
      );
    factors.personal.push({ ...personal, intervention, statuses: new Set([...personal.statuses, intervention]) });
  }
  for (const table of own.tables) factors.tables.push(ratioTable(table, intervention, statuses));
}

function ratioTable(table: FactorTable, intervention: number, statuses: Statuses): FactorTable {
  const { traits, continuous, processes, times } = table.reads;
  return {
    reads: {
      traits,
      continuous,
      processes,
      statuses: new Set([...table.reads.statuses, intervention]),
      times: statuses.fades ? new Set([...times, "time" as const]) : times,
    },
    at: (setting: Setting) => {
      const status = setting.statuses[intervention]!;
      return status === 0 ? 1 : faded(table.at(setting), statuses.share(status, setting.time));
    },
  };
}

/** A factor that reads a continuous trait is one number a person: it cannot also read what changes. */
function refuseMixed(name: string, around: Surroundings, { reads }: FactorTable): void {
  const changing = [...[...reads.processes].map((i) => around.processes[i]!), ...reads.times];
  if (changing.length === 0) return;
  const trait = [...reads.continuous][0]!;
  throw problem(
    `tabulate ${name}`,
    `one function reads the continuous trait "${trait}" together with ${changing.map((read) => `"${read}"`).join(", ")}`,
    `split it: { hazard: what reads ${changing.map((read) => `"${read}"`).join(", ")}, times: what reads "${trait}" }`,
  );
}

/** The interventions' names, for what their factors are called. */
export function ratioName({ name }: AnyIntervention, of: string): string {
  return `the ratio of "${name}" on ${of}`;
}
