import type { Explained, ExplainedLife } from "./explain.ts";

/** A life, or two, in sentences: who it is, where the lives part, and what happened in each from there on. */
export function tellLife(person: number, lives: readonly ExplainedLife[], partAt: number): string[] {
  const [control, treated] = lives;
  const states = control!.spells
    .filter(({ from, to }) => from === 0 && to > 0)
    .map(({ process, state }) => `${process}: ${state}`);
  const start = `Person ${person + 1}, ${years(control!.ageAtStart)} old at the start, is in ${states.join(", ")}.`;
  if (treated === undefined) return [start, ...told(control!.happened), ending(control!)];
  if (sameMoves(control!, treated))
    return [
      start,
      `The life is the same with and without ${treated.world}.`,
      ...treated.happened.map(tell),
      ending(treated),
    ];
  const before = treated.happened.filter(({ time }) => time < partAt);
  const after = (life: ExplainedLife): string[] => told(life.happened.filter(({ time }) => time >= partAt));
  return [
    start,
    `With and without ${treated.world} the life is the same until ${number(control!.ageAtStart + partAt)} years of age.`,
    ...told(before),
    "Without it:",
    ...after(control!),
    ending(control!),
    "With it:",
    ...after(treated),
    ending(treated),
  ];
}

function sameMoves(a: ExplainedLife, b: ExplainedLife): boolean {
  return a.spells.length === b.spells.length && JSON.stringify(a.spells) === JSON.stringify(b.spells);
}

/** What happened, one sentence each; that an effect goes on fading is said once. */
function told(happened: readonly Explained[]): string[] {
  return happened.map(tell).filter((_, e) => {
    const [name, does] = happened[e]!.what;
    if (does !== "fades" || happened[e]!.competed.length > 0) return true;
    const before = happened.slice(0, e).findLast(({ what, competed }) => competed.length === 0 && what[0] === name);
    return before?.what[1] !== "fades";
  });
}

/** One sentence: what happened, at which age, at which hazard, and against what. */
function tell({ age, what, competed, per }: Explained): string {
  const at = `At ${number(age)}`;
  if (competed.length === 0) return `${at} ${what[0]} ${what[1]}.`;
  const [own, ...others] = competed as [Explained["competed"][number], ...Explained["competed"][number][]];
  const happened = what.length === 1 ? what[0]! : `${what[0]}: ${what[1]} -> ${what[2]}`;
  if (own.hazard === Number.POSITIVE_INFINITY) return `${at} ${happened}, because its time was up.`;
  const changed =
    number(own.hazard) === number(own.without) ? "" : `, which would have been ${number(own.without)} without it`;
  const against = others.filter(({ hazard }) => hazard > 0).map(({ to, hazard }) => `${number(hazard)} to ${to}`);
  const chance =
    per === "cycle"
      ? `with a probability of ${number(own.hazard)} in the cycle`
      : `at a hazard of ${number(own.hazard)} a year`;
  return `${at} ${happened}, ${chance}${changed}${against.length === 0 ? "" : `, against ${against.join(", ")}`}.`;
}

function ending({ ageAtStart, years: lived, ended, spells }: ExplainedLife): string {
  const last = [
    ...new Map(spells.filter(({ state }) => state !== "event").map(({ process, state }) => [process, state])),
  ];
  return `At ${number(ageAtStart + lived)} the ${ended ? "life" : "run"} ends, in ${last.map(([process, state]) => `${process}: ${state}`).join(", ")}.`;
}

function years(age: number): string {
  return `${number(age)} years`;
}

/** Three digits are enough for a story. */
function number(value: number): string {
  return String(Number(value.toPrecision(3)));
}
