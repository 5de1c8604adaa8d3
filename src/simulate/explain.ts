import { checkKind } from "../model/check-kind.ts";
import { blockSize, type People } from "../model/people.ts";
import { problem } from "../problem.ts";
import { type Displayable, display, type MimeBundle } from "../show/display.ts";
import { twoLives } from "../show/two-lives.ts";
import { checkWorlds } from "./check-worlds.ts";
import { type Competitor, competing, personBefore } from "./competing.ts";
import { competingInCycle } from "./cycles/competing-in-cycle.ts";
import { blockOf } from "./effect.ts";
import { livePeople, type Spell, spellsOf } from "./history.ts";
import type { Path } from "./path.ts";
import type { AnyRun } from "./run.ts";
import { tellLife } from "./tell-life.ts";

/** One thing that happened in a life, with the hazards that competed for it. */
export interface Explained {
  readonly time: number;
  readonly age: number;
  /** Process, from and to; the event; or the intervention and what it did. */
  readonly what: readonly string[];
  /**
   * The hazards, per person-year, of all transitions that could have happened to this process then; the one that did is first. In a
   * model in cycles they are probabilities per cycle.
   */
  readonly competed: readonly Competitor[];
  readonly per: "year" | "cycle";
}

/** One life in one world. */
export interface ExplainedLife {
  readonly world: string;
  readonly ageAtStart: number;
  readonly years: number;
  /** Whether the life ended, before the run did. */
  readonly ended: boolean;
  readonly spells: readonly Spell[];
  readonly happened: readonly Explained[];
}

/** One person's life, or two, as data and as prose; it shows itself. */
export interface Explanation extends Displayable {
  readonly person: number;
  readonly lives: readonly ExplainedLife[];
  /** Years since the start at which the two lives first differ; the horizon when they never do. */
  readonly partAt: number;
  readonly prose: readonly string[];
}

/**
 * Tells one person's life, or their two lives: what happened when, which hazards competed, and where the intervention made the difference.
 *
 * @param runs    one run, or two worlds of the same people, seed and years
 * @param person  the person's place in the population, from 0
 * @throws        when the person is not in the run, or the two runs do not belong together
 * @example
 * const model = defineModel({ processes: { work: ["in", "out"] }, hazards: { work: { in: { out: 0.5 }, out: { in: 1 } } } });
 * const run = simulate(model, population(model, { size: 10, age: 20 }), { years: 10, seed: 1 });
 * explain(run, 3).prose[0] // => Person 4, 20 years old at the start, is in work: in.
 */
export function explain(
  runs: AnyRun | { readonly treated: AnyRun; readonly control: AnyRun },
  person: number,
): Explanation {
  if (typeof runs !== "object" || runs === null || !("treated" in runs)) checkKind("explain a life", "run", runs);
  const worlds = "kind" in runs ? [runs] : [runs.control, runs.treated];
  if (worlds.length === 2) checkWorlds(worlds[1]!, worlds[0]!);
  const first = worlds[0]!;
  if (!(Number.isInteger(person) && person >= 0 && person < first.size))
    throw problem("explain a life", `there is no person ${person}`, `choose a place from 0 to ${first.size - 1}`);
  const lives = worlds.map((run) => explainedLife(run, person));
  const partAt = lives.length === 2 ? whereTheyPart(lives[0]!, lives[1]!, first.years) : first.years;
  const prose = tellLife(person, lives, partAt);
  return { person, lives, partAt, prose, [display]: () => shownLives(lives, prose) };
}

function explainedLife(run: AnyRun, person: number): ExplainedLife {
  const people = blockOf(run, Math.floor(person / blockSize));
  const i = person - people.first;
  const ageAtStart = run.plan.tables.entryAge[people.entry[i]!]!;
  const lives: ExplainedLife[] = [];
  livePeople(run, [person, person + 1], (path) => {
    const happened = Array.from({ length: path.count }, (_, e) => ({
      ...explained(run, people, { i, path, e }),
      age: ageAtStart + path.time[e]!,
    }));
    lives.push({
      world: run.world,
      ageAtStart,
      years: path.end,
      ended: path.end < run.years,
      spells: spellsOf(run, path, person),
      happened,
    });
  });
  return lives[0]!;
}

function explained(
  { plan }: AnyRun,
  people: People,
  { i, path, e }: { readonly i: number; readonly path: Path; readonly e: number },
): Omit<Explained, "age"> {
  const time = path.time[e]!;
  const t = path.what[e]!;
  const per = plan.cycle === undefined ? "year" : "cycle";
  if (t < 0) {
    const { name, after } = plan.interventions[-1 - t]!;
    const status = path.status[e]!;
    const does = status === 1 ? "begins" : status === 0 || status === after ? "is over" : "fades";
    return { time, what: [name, does], competed: [], per };
  }
  const { name, process } = plan.transitions[t]!;
  const before = { people, i, path, e };
  const competed = per === "cycle" ? competingInCycle(plan, before) : competing(personBefore(plan, before), t, time);
  return { time, what: plan.processes[process]!.event ? [name[0]] : name, competed, per };
}

/** The first time at which something happens in one life and not in the other; what interventions do does not count. */
function whereTheyPart(a: ExplainedLife, b: ExplainedLife, horizon: number): number {
  const moves = (life: ExplainedLife): Explained[] => life.happened.filter(({ competed }) => competed.length > 0);
  const [one, other] = [moves(a), moves(b)];
  const starts = (life: ExplainedLife): string =>
    life.spells
      .filter(({ from }) => from === 0)
      .map(({ process, state }) => process + state)
      .join();
  if (starts(a) !== starts(b)) return 0;
  for (let e = 0; e < Math.max(one.length, other.length); e++) {
    const [mine, yours] = [one[e], other[e]];
    if (mine?.time === yours?.time && mine?.what.join() === yours?.what.join()) continue;
    return Math.min(mine?.time ?? horizon, yours?.time ?? horizon);
  }
  return horizon;
}

/** The lives as strips under each other, and the prose; for one life the prose alone. */
function shownLives(lives: readonly ExplainedLife[], prose: readonly string[]): MimeBundle {
  const text = prose.join("\n");
  const [without, treated] = lives;
  if (without === undefined || treated === undefined)
    return { "text/plain": text, "text/markdown": prose.join("\n\n") };
  const processes = [...new Set(without.spells.map(({ process }) => process))].filter((process) =>
    without.spells.some((spell) => spell.process === process && spell.state !== "event"),
  );
  if (processes.length === 0) return { "text/plain": text, "text/markdown": prose.join("\n\n") };
  const stays = ({ spells, ageAtStart }: ExplainedLife, process: string) =>
    spells
      .filter((spell) => spell.process === process)
      .map(({ state, from, to }) => ({ state, from: ageAtStart + from, to: ageAtStart + to }));
  const figure = twoLives({
    title: prose[0]!,
    subtitle: prose[1] ?? "",
    processes: processes.map((process) => ({
      label: process,
      without: stays(without, process),
      with: stays(treated, process),
    })),
  });
  return { ...figure[display](), "text/plain": text };
}
