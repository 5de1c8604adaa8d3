import { problem } from "../problem.ts";
import { cellStore, layCells } from "./cells.ts";
import { describeSetting } from "./describe-setting.ts";
import type { HazardOf } from "./hazards-of.ts";
import { addReads, noReads, type Setting, type Surroundings } from "./setting.ts";
import type { Statuses } from "./status.ts";
import type { TabulatedHazard } from "./tabulated-hazard.ts";

/** Refuses probabilities that sum to more than one over the ways out of a state, in any setting that they read. */
export function checkSums(
  around: Surroundings,
  hazards: readonly HazardOf[],
  { entries, statuses }: { readonly entries: readonly TabulatedHazard[]; readonly statuses: readonly Statuses[] },
): void {
  const origins = new Map<string, number[]>();
  hazards.forEach(({ process, from }, t) => {
    const key = `${process} ${from}`;
    origins.set(key, [...(origins.get(key) ?? []), t]);
  });
  for (const out of origins.values()) if (out.length > 1) checkOrigin(around, hazards, { out, entries, statuses });
}

/** Walks through all settings as if the sum were an entry of the plan. */
function checkOrigin(
  around: Surroundings,
  hazards: readonly HazardOf[],
  {
    out,
    entries,
    statuses,
  }: {
    readonly out: readonly number[];
    readonly entries: readonly TabulatedHazard[];
    readonly statuses: readonly Statuses[];
  },
): void {
  const tables = out.flatMap((t) => entries[t]!.tables);
  const reads = noReads();
  for (const table of tables) addReads(reads, table.reads);
  const [process, from] = hazards[out[0]!]!.name;
  const at = (setting: Setting): number => {
    const sum = tables.reduce((total, table) => total + table.at(setting), 0);
    if (sum <= 1 + 1e-9) return 1;
    throw problem(
      `tabulate ${process}: ${from}`,
      `the probabilities of leaving it sum to ${Number(sum.toPrecision(10))}${describeSetting(around, reads, setting)}`,
      "let them sum to at most 1: the rest is the probability to stay",
    );
  };
  layCells(around, cellStore(), { ...entries[out[0]!]!, tables: [{ reads, at }] }, statuses);
}
