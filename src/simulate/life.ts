import { checkName } from "../model/check-name.ts";
import type { Plan } from "../model/plan.ts";
import type { Processes } from "../model/who.ts";
import type { Layout } from "./layout.ts";
import type { Outcome } from "./outcome.ts";
import { type PathOutcome, pathOutcome } from "./outcome-of-path.ts";
import type { Path } from "./path.ts";

/** One life, to be asked: valid until the next one is lived, so keep numbers, not lives. */
export interface Life<P extends Processes, E extends string = never> {
  /** The person's place in the population, and how many people they stand for. */
  readonly person: number;
  readonly weight: number;
  /** Years lived within the horizon. */
  readonly years: number;
  /** Years in a state. */
  yearsIn<K extends keyof P & string>(process: K, state: P[K][number]): number;
  /** Whether ever in a state, from the start on. */
  everIn<K extends keyof P & string>(process: K, state: P[K][number]): boolean;
  /** Years until first in a state; the horizon when never. */
  firstTime<K extends keyof P & string>(process: K, state: P[K][number]): number;
  /** How many times a transition happened. */
  count<K extends keyof P & string>(process: K, from: P[K][number], to: P[K][number]): number;
  /** How many times an event happened. */
  countOf(event: E): number;
  /** The state at a time since the start; the last one after the end of a life. */
  stateAt<K extends keyof P & string>(process: K, time: number): P[K][number];
}

/** A life that reads whatever a path holds: one object for all people of a run. */
export function lifeOf(
  plan: Plan,
  layout: Layout,
): { readonly life: Life<Processes, string>; readonly show: (path: Path, person: number, weight: number) => void } {
  const at = { path: undefined as unknown as Path, person: 0, weight: 1 };
  const known = new Map<string, PathOutcome>();
  const ask = (kind: keyof Outcome<Processes, string> | string, names: readonly string[]): number => {
    const key = `${kind} ${names.join(" ")}`;
    if (!known.has(key)) known.set(key, pathOutcome(plan, layout, { [kind]: names }));
    return known.get(key)!(at.path);
  };
  const life: Life<Processes, string> = {
    get person() {
      return at.person;
    },
    get weight() {
      return at.weight;
    },
    get years() {
      return at.path.end;
    },
    yearsIn: (process, state) => ask("yearsIn", [process, state]),
    everIn: (process, state) => ask("everIn", [process, state]) === 1,
    firstTime: (process, state) => ask("firstTime", [process, state]),
    count: (process, from, to) => ask("count", [process, from, to]),
    countOf: (event) => ask("count", [event]),
    stateAt: (process, time) => stateAt(plan, at.path, process, time),
  };
  const show = (path: Path, person: number, weight: number): void => {
    at.path = path;
    at.person = person;
    at.weight = weight;
  };
  return { life, show };
}

function stateAt(plan: Plan, path: Path, name: string, time: number): string {
  const allowed = plan.processes.filter(({ event }) => !event).map((process) => process.name);
  checkName("measure an outcome", { what: "a process", name, allowed });
  const p = plan.processes.findIndex((process) => process.name === name);
  let state = path.starts[p]!;
  for (let e = 0; e < path.count && path.time[e]! <= time; e++) {
    const transition = plan.transitions[path.what[e]!];
    if (transition?.process === p) state = transition.to;
  }
  return plan.processes[p]!.states[state]!;
}
