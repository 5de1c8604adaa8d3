import type { LooseLeaf } from "./leaf.ts";
import type { AnyModel } from "./model.ts";

/** One hazard of a model: its transition by name and place, and its leaf. An event goes from its one state to itself. */
export interface HazardOf {
  readonly name: readonly [string, string, string];
  readonly process: number;
  readonly from: number;
  readonly to: number;
  readonly leaf: LooseLeaf;
}

/** All hazards of a model, sorted by name: the order in which they are declared changes nothing. */
export function hazardsOf(model: AnyModel): HazardOf[] {
  const processes = Object.keys(model.processes);
  const transitions = processes.flatMap((process, p) =>
    Object.entries(model.hazards[process] ?? {}).flatMap(([from, targets]) =>
      Object.entries(targets).map(([to, leaf]): HazardOf => {
        const states = model.processes[process]!;
        return { name: [process, from, to], process: p, from: states.indexOf(from), to: states.indexOf(to), leaf };
      }),
    ),
  );
  const events = Object.entries(model.events).map(
    ([event, leaf], e): HazardOf => ({
      name: [event, "event", "event"],
      process: processes.length + e,
      from: 0,
      to: 0,
      leaf,
    }),
  );
  const key = ({ name }: HazardOf): string => name.join("\u0000");
  return [...transitions, ...events].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** A hazard's name in an error: `work: established -> unemployed`. */
export function nameOf([process, from, to]: readonly [string, string, string]): string {
  return from === to ? `event ${process}` : `${process}: ${from} -> ${to}`;
}
