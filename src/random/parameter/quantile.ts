import { checkFinite } from "../../numeric/finite-numbers.ts";
import { exp } from "../../numeric/portable-exp.ts";
import { log1p } from "../../numeric/portable-log.ts";
import { problem } from "../../problem.ts";
import { nameWords } from "../address.ts";
import { keyOf } from "../seed.ts";
import { gammaQuantile } from "../sojourn/gamma-family.ts";
import { normalFromHazard } from "../sojourn/normal-tail.ts";
import { uniformOf } from "../uniform-at.ts";
import { betaQuantile } from "./beta-quantile.ts";
import type { Belief, UncertainNumber } from "./leaf.ts";

/**
 * The mean of an uncertain number: what a run without parameter uncertainty takes.
 *
 * @example
 * meanOf(beta({ events: 12, of: 40, assumed: true })) // => 0.3
 */
export function meanOf(belief: Belief): number {
  switch (belief.kind) {
    case "fixed":
      return belief.value;
    case "normal":
      return belief.mean;
    case "logNormal":
      return exp(belief.meanLog + (belief.sdLog * belief.sdLog) / 2);
    case "beta":
      return belief.alpha / (belief.alpha + belief.beta);
    case "gamma":
      return belief.shape / belief.rate;
    case "uniform":
      return (belief.low + belief.high) / 2;
    case "triangular":
      return (belief.low + belief.mode + belief.high) / 3;
  }
}

/**
 * The value of an uncertain number that has a given probability below it. One uniform gives one draw, so that a draw has an address.
 *
 * @param probability  above 0 and below 1
 * @throws             when the probability is not between 0 and 1
 * @returns            in the parameter's unit; the same bits on every engine
 * @see                agrees with R's qnorm, qlnorm, qbeta and qgamma to 11 digits
 * @example
 * quantileOf(normal({ mean: 0, standardError: 1, assumed: true }), 0.975) // => 1.959963984540
 */
export function quantileOf(belief: Belief, probability: number): number {
  if (!(typeof probability === "number" && probability > 0 && probability < 1))
    throw problem(
      "find a quantile of a parameter",
      `the probability is ${probability}`,
      "give one above 0 and below 1",
    );
  switch (belief.kind) {
    case "fixed":
      return belief.value;
    case "normal":
      return belief.mean + belief.standardError * normalFromHazard(-log1p(-probability));
    case "logNormal":
      return exp(belief.meanLog + belief.sdLog * normalFromHazard(-log1p(-probability)));
    case "beta":
      return betaQuantile(belief, probability);
    case "gamma":
      return gammaQuantile(belief.shape, probability) / belief.rate;
    case "uniform":
      return belief.low + probability * (belief.high - belief.low);
    case "triangular":
      return triangularQuantile(belief, probability);
  }
}

function triangularQuantile(
  { low, mode, high }: { readonly low: number; readonly mode: number; readonly high: number },
  probability: number,
): number {
  const width = high - low;
  return probability * width < mode - low
    ? low + Math.sqrt(probability * width * (mode - low))
    : high - Math.sqrt((1 - probability) * width * (high - mode));
}

/**
 * One joint draw of a set of parameters: each by its own name, so that another parameter more or less changes no other draw.
 * A bare number stays what it is.
 *
 * @param draw  0, 1, 2, ...: which draw of a probabilistic sensitivity analysis
 * @throws      when two names share their draws
 * @example
 * drawParameters({ loss: uniform({ low: 2, high: 4, assumed: true }), years: 30 }, { seed: 1, draw: 0 }).years // => 30
 */
export function drawParameters<const P extends Readonly<Record<string, number | UncertainNumber>>>(
  parameters: P,
  { seed, draw }: { readonly seed: number | string; readonly draw: number },
): { readonly [K in keyof P]: number } {
  const key = keyOf(seed);
  const names = Object.keys(parameters);
  const words = nameWords(names.map((name) => [name]));
  const values = names.map((name, n) => {
    const parameter = parameters[name]!;
    if (typeof parameter === "number") {
      checkFinite("draw parameters", { [name]: parameter });
      return [name, parameter];
    }
    const uniform = uniformOf(key, "parameter", { person: draw, word: words[n]!, turn: 0 });
    return [name, quantileOf(parameter, uniform)];
  });
  return Object.fromEntries(values) as { readonly [K in keyof P]: number };
}

/**
 * Shares that add up to 1, from counts: a draw of a Dirichlet distribution from one uniform for each share.
 *
 * @param counts    above 0, one for each share
 * @param uniforms  above 0 and below 1, as many
 * @returns         the shares, in order
 * @see             independent gamma variables with one rate, divided by their sum
 * @example
 * dirichletShares([80, 20], [0.5, 0.5]) // => [0.8020, 0.1980]
 */
export function dirichletShares(counts: readonly number[], uniforms: readonly number[]): readonly number[] {
  if (counts.length === 0 || counts.length !== uniforms.length || !counts.every((count) => count > 0))
    throw problem(
      "draw shares",
      `there are counts of ${counts.join(", ") || "nothing"} and ${uniforms.length} uniforms`,
      "give counts above 0, and a uniform for each",
    );
  const parts = counts.map((count, n) => gammaQuantile(count, uniforms[n]!));
  const sum = parts.reduce((total, part) => total + part, 0);
  return parts.map((part) => part / sum);
}
