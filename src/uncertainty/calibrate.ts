import { cholesky, solveLower, solveUpper } from "../numeric/cholesky.ts";
import { exp } from "../numeric/portable-exp.ts";
import { log } from "../numeric/portable-log.ts";
import { problem } from "../problem.ts";
import type { UncertainNumber } from "../random/parameter/leaf.ts";

/** A published level that a model should meet. */
export interface Target {
  /** Above 0. */
  readonly value: number;
  /** The standard error of its logarithm: how near is near enough. A small one weighs much. */
  readonly relativeError: number;
}

/** What is fitted, and to what. */
export interface CalibrationProblem<N extends string, T extends string> {
  /** Log-normal beliefs about the parameters that may move. */
  readonly fitted: Readonly<Record<N, UncertainNumber>>;
  readonly targets: Readonly<Record<T, Target>>;
  /** The model's levels at some values of those parameters. */
  readonly levels: (values: Readonly<Record<NoInfer<N>, number>>) => Readonly<Record<NoInfer<T>, number>>;
}

/** What a calibration found. */
export interface Calibration<N extends string, T extends string> {
  readonly values: Readonly<Record<N, number>>;
  readonly levels: Readonly<Record<T, number>>;
  /** How far each level lies from its target, in its standard errors; above 0 when the model is higher. */
  readonly distances: Readonly<Record<T, number>>;
  /** The share of each parameter's prior standard deviation (of its logarithm) that the targets leave: near 1 is not identified. */
  readonly left: Readonly<Record<N, number>>;
  /** Covariance of the logarithms, in the order of the parameters: a normal approximation of what is believed afterwards. */
  readonly covariance: readonly (readonly number[])[];
  readonly rounds: number;
}

const step = 1e-3;
const mostRounds = 30;

/**
 * The likeliest values of a model's parameters, given what was believed of them and the levels that it should meet, with what that leaves
 * unknown. Both are taken as normal on the logarithmic scale, and the model as linear near the answer; that is a Laplace approximation.
 *
 * @param task  log-normal beliefs, targets, and the model: smooth and without chance, such as an exact expectation
 * @throws      when a belief is not log-normal, a level is not above 0, or the search does not settle
 * @see         Gauss-Newton with a prior: Tarantola (2005), Inverse Problem Theory, section 3.4, doi:10.1137/1.9780898717921
 * @example
 * const hazard = logNormal({ meanLog: 0, sdLog: 1, assumed: true });
 * calibrate({
 *   fitted: { hazard },
 *   targets: { level: { value: 2, relativeError: 1 } },
 *   levels: ({ hazard }) => ({ level: hazard }),
 * }).values.hazard // => 1.41421356
 */
export function calibrate<const N extends string, const T extends string>(
  task: CalibrationProblem<N, T>,
): Calibration<N, T> {
  const names = Object.keys(task.fitted) as N[];
  const aims = Object.keys(task.targets) as T[];
  const beliefs = names.map((name) => logNormalOf(name, task.fitted[name]));
  const valuesAt = (z: readonly number[]): Record<N, number> =>
    record(names, (i) => exp(beliefs[i]!.meanLog + beliefs[i]!.sdLog * z[i]!));
  const distancesAt = (z: readonly number[]): number[] => {
    const levels = task.levels(valuesAt(z));
    return aims.map((aim) => distance(aim, levels[aim], task.targets[aim]));
  };
  let z = names.map(() => 0);
  for (let round = 1; round <= mostRounds; round++) {
    const here = distancesAt(z);
    const slopes = names.map((_, i) => {
      const there = distancesAt(z.map((value, j) => (i === j ? value + step : value)));
      return there.map((value, a) => (value - here[a]!) / step);
    });
    const lower = cholesky(
      slopes.map((a, i) => slopes.map((b, j) => a.reduce((sum, v, k) => sum + v * b[k]!, i === j ? 1 : 0))),
    );
    const pull = slopes.map((own, i) => -z[i]! - own.reduce((sum, v, k) => sum + v * here[k]!, 0));
    const move = solveUpper(lower, solveLower(lower, pull));
    const longest = move.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
    z = z.map((value, i) => value + move[i]! * Math.min(1, 1 / longest));
    if (longest < 1e-6)
      return found({ names, aims, valuesAt, z, lower, sds: beliefs.map(({ sdLog }) => sdLog), task, round });
  }
  throw problem("calibrate", `the search did not settle in ${mostRounds} rounds`, "widen the targets' relative errors");
}

function found<N extends string, T extends string>(at: {
  readonly names: readonly N[];
  readonly aims: readonly T[];
  readonly valuesAt: (z: readonly number[]) => Record<N, number>;
  readonly z: readonly number[];
  readonly lower: readonly (readonly number[])[];
  readonly sds: readonly number[];
  readonly task: CalibrationProblem<N, T>;
  readonly round: number;
}): Calibration<N, T> {
  const { names, aims, sds, task } = at;
  const values = at.valuesAt(at.z);
  const levels = task.levels(values);
  const inverse = names.map((_, i) =>
    solveUpper(
      at.lower,
      solveLower(
        at.lower,
        names.map((_, j) => (i === j ? 1 : 0)),
      ),
    ),
  );
  return {
    values,
    levels: record(aims, (a) => levels[aims[a]!]),
    distances: record(aims, (a) => distance(aims[a]!, levels[aims[a]!], task.targets[aims[a]!])),
    left: record(names, (i) => Math.sqrt(inverse[i]![i]!)),
    covariance: inverse.map((row, i) => row.map((value, j) => value * sds[i]! * sds[j]!)),
    rounds: at.round,
  };
}

function record<K extends string>(names: readonly K[], of: (place: number) => number): Record<K, number> {
  return Object.fromEntries(names.map((name, i) => [name, of(i)])) as Record<K, number>;
}

function distance(name: string, level: number, { value, relativeError }: Target): number {
  if (!(level > 0 && value > 0 && relativeError > 0))
    throw problem(
      "calibrate",
      `"${name}" has the level ${level}, the target ${value} and the relative error ${relativeError}`,
      "let all three be above 0",
    );
  return log(level / value) / relativeError;
}

function logNormalOf(name: string, belief: UncertainNumber): { readonly meanLog: number; readonly sdLog: number } {
  if (belief.kind === "logNormal") return belief;
  throw problem("calibrate", `"${name}" is ${belief.kind}`, "fit parameters that are declared as logNormal");
}
