/**
 * Checks the fit's normal approximation by importance sampling on the exact solver, and makes data/calibration/sweden-posterior.json:
 * `node --import ./src/load-typescript.mjs test/reference/sweden/posterior.ts`, from the root; a minute or two.
 */
import { writeFileSync } from "node:fs";
import fit from "../../../data/calibration/sweden-fit.json" with { type: "json" };
import targets from "../../../data/calibration/targets.json" with { type: "json" };
import { cholesky, solveLower } from "../../../src/numeric/cholesky.ts";
import { logNormal } from "../../../src/random/parameter/declare.ts";
import { youthLevels } from "../../../src/sweden/levels.ts";
import { numbers } from "../../../src/sweden/person.ts";
import { calibratedCorrelations } from "../../../src/sweden/posterior.ts";
import { drawAt, drawColumns } from "../../../src/uncertainty/draw-columns.ts";

type Fitted = keyof typeof fit.values;
const names = Object.keys(fit.values) as Fitted[];
const draws = 1024;
/** The proposal is the approximation, so much wider: its tails must not be thinner than what it stands for. */
const wider = 1.2;

const belief = (name: Fitted) => numbers[name] as unknown as { readonly meanLog: number; readonly sdLog: number };
const deviation = names.map((_, i) => wider * Math.sqrt(fit.covariance[i]![i]!));
const proposal = Object.fromEntries(
  names.map((name, i) => [name, logNormal({ meanLog: Math.log(fit.values[name]), sdLog: deviation[i]!, assumed: true })]),
) as Record<Fitted, ReturnType<typeof logNormal>>;
const drawn = drawColumns(proposal, { draws, seed: 7, design: "sobol", correlations: calibratedCorrelations });

const correlation = (a: Fitted, b: Fitted): number =>
  a === b ? 1 : (calibratedCorrelations.find(({ between }) => between.includes(a) && between.includes(b))?.is ?? 0);
const lower = cholesky(names.map((a, i) => names.map((b, j) => correlation(a, b) * deviation[i]! * deviation[j]!)));

const logWeights = Array.from({ length: draws }, (_, draw) => {
  const values = drawAt(drawn, draw);
  const levels: Readonly<Record<string, number>> = youthLevels(values);
  const missed = Object.entries(targets)
    .filter(([, { use }]) => use === "fit")
    .map(([name, { value, relativeError }]) => Math.log(levels[name]! / value) / relativeError);
  const prior = names.map((name) => (Math.log(values[name]) - belief(name).meanLog) / belief(name).sdLog);
  const proposed = solveLower(lower, names.map((name) => Math.log(values[name] / fit.values[name])));
  const squares = (all: ArrayLike<number>): number => Array.from(all).reduce((sum, one) => sum + one * one, 0);
  return (squares(proposed) - squares(missed) - squares(prior)) / 2;
});
const most = Math.max(...logWeights);
const raw = logWeights.map((one) => Math.exp(one - most));
const sum = raw.reduce((a, b) => a + b, 0);
const weights = raw.map((one) => one / sum);
const effectiveDraws = 1 / weights.reduce((a, b) => a + b * b, 0);

const round = (value: number): number => Number(value.toPrecision(4));
const parameters = Object.fromEntries(
  names.map((name, i) => {
    const logs = drawn.columns[name].map(Math.log);
    const mean = logs.reduce((total, one, draw) => total + weights[draw]! * one, 0);
    const variance = logs.reduce((total, one, draw) => total + weights[draw]! * (one - mean) ** 2, 0);
    const { sdLog } = belief(name);
    return [
      name,
      {
        median: round(Math.exp(mean)),
        medianOfFit: round(fit.values[name]),
        left: round(Math.sqrt(variance) / sdLog),
        leftOfFit: round(Math.sqrt(fit.covariance[i]![i]!) / sdLog),
        shift: round((mean - Math.log(fit.values[name])) / Math.sqrt(fit.covariance[i]![i]!)),
        standardErrorOfShift: round(1 / Math.sqrt(effectiveDraws)),
      },
    ];
  }),
);
const largestWeight = round(Math.max(...weights));
writeFileSync(
  "data/calibration/sweden-posterior.json",
  `${JSON.stringify({ draws, wider, effectiveDraws: round(effectiveDraws), largestWeight, parameters }, undefined, 2)}\n`,
);
