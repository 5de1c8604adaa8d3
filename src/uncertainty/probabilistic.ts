import type { Parameters } from "../model/who.ts";
import { problem } from "../problem.ts";
import { task } from "../show/progress.ts";
import type { InLanguage, Label } from "../show/words.ts";
import type { ParameterValues } from "./beliefs.ts";
import { type DrawOptions, type Draws, drawAt, drawColumns } from "./draw-columns.ts";

/** What one draw gives: numbers, or numbers by year, by name. */
export type Outcomes = Readonly<Record<string, number | readonly number[]>>;

/** A probabilistic sensitivity analysis: the draws, and what each gave. */
export interface Analysis<P, O> extends Draws<P> {
  /** One outcome for each draw, in the order of the draws. */
  readonly outcomes: { readonly [K in keyof O]: readonly O[K][] };
}

/** How an analysis is run. */
export interface AnalysisOptions<N extends string = string> extends DrawOptions<N>, InLanguage {
  /** Stops the analysis between two draws. */
  readonly signal?: AbortSignal;
  /** How many evaluations may be under way at once, when they are asynchronous (on threads); 1 when left out. The result is the same. */
  readonly atOnce?: number;
  /** What the progress bar is called. */
  readonly label?: Label;
}

const pauseEvery = 50;

/**
 * Probabilistic sensitivity analysis: a function of the parameters' values, evaluated at joint draws of them. Every draw has all its
 * parameters' values at once, so whatever is compared within it (worlds, actors, strategies) is compared under the same belief.
 *
 * @param parameters  distributions and known numbers, by name: a model's own `parameters`, say
 * @param evaluate    the outcomes at one draw's values: numbers, or lists of numbers by year; it may be asynchronous. It gets the number of the draw too
 * @param options     draws, seed, design, correlations, and a signal that stops it
 * @throws            when an outcome is no finite number (with the draw and its values), or the signal was aborted
 * @see               Briggs et al. (2012), ISPOR-SMDM task force 6, doi:10.1016/j.jval.2012.04.014
 * @example
 * const inputs = { share: beta({ events: 12, of: 40, assumed: true }), cost: 100 };
 * const analysis = await probabilistic(inputs, ({ share, cost }) => ({ net: 500 * share - cost }), { draws: 512, seed: 1, design: "sobol" });
 * describeDraws(analysis.outcomes.net).mean // => 49.97
 */
export async function probabilistic<const P extends Parameters, O extends Outcomes>(
  parameters: P,
  evaluate: (values: ParameterValues<P>, draw: number) => O | Promise<O>,
  options: AnalysisOptions<keyof P & string>,
): Promise<Analysis<P, O>> {
  const drawn = drawColumns(parameters, options);
  const { signal, language = "en", atOnce = 1, label = { sv: "Drar parametrar", en: "Drawing parameters" } } = options;
  if (!(Number.isInteger(atOnce) && atOnce > 0))
    throw problem("draw parameters", `${atOnce} evaluations are to go at once`, "give a whole number above 0");
  const working = task({ label, of: drawn.draws, language, ...(signal ? { signal } : {}) });
  const rows: O[] = [];
  let [next, done, paused] = [0, 0, performance.now()];
  const work = async (): Promise<void> => {
    while (next < drawn.draws) {
      const draw = next++;
      const values = drawAt(drawn, draw);
      rows[draw] = await evaluate(values, draw);
      checkRow(rows[draw], rows[0] ?? rows[draw], { draw, values });
      done++;
      if (performance.now() - paused < pauseEvery) continue;
      await new Promise((resolve) => setTimeout(resolve, 0));
      paused = performance.now();
      working.update(done);
    }
  };
  try {
    working.update(0);
    await Promise.all(Array.from({ length: atOnce }, work));
    rows.forEach((row, draw) => {
      checkRow(row, rows[0]!, { draw, values: drawAt(drawn, draw) });
    });
    working.update(drawn.draws);
  } finally {
    next = drawn.draws;
    working.finish();
  }
  const names = Object.keys(rows[0]!) as (keyof O)[];
  const outcomes = Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name])]));
  return { ...drawn, outcomes: outcomes as unknown as Analysis<P, O>["outcomes"] };
}

/** Refuses outcomes that are no finite numbers, or not those of the first draw. */
function checkRow(
  row: Outcomes,
  first: Outcomes,
  { draw, values }: { readonly draw: number; readonly values: Readonly<Record<string, number>> },
): void {
  const told = Object.entries(values)
    .map(([name, value]) => `${name} ${Number(value.toPrecision(6))}`)
    .join(", ");
  for (const name of new Set([...Object.keys(first), ...Object.keys(row)])) {
    const [own, other] = [row[name], first[name]].map((value) => (typeof value === "number" ? [value] : value));
    if (own?.length !== other?.length)
      throw problem(
        `evaluate draw ${draw}`,
        `"${name}" has ${own?.length ?? "no"} values where draw 0 has ${other?.length ?? "none"}`,
        "return the same outcomes for every draw",
      );
    const bad = own!.find((value) => !Number.isFinite(value));
    if (bad !== undefined)
      throw problem(`evaluate draw ${draw}`, `"${name}" is ${bad} at ${told}`, "return a finite number");
  }
}
