/**
 * What every engine must make of the same arguments, boiled down to one word for each function. No imports but the functions themselves,
 * so that it runs as it is in Node, in a browser, or in whatever comes: `checksums()` gives the words, `expected` says what they are.
 */
import { exp, expm1, power } from "../../src/numeric/portable-exp.ts";
import { log, log1p } from "../../src/numeric/portable-log.ts";
import { quantileOf } from "../../src/random/parameter/quantile.ts";
import { plainPair } from "../../src/random/plain-pair.ts";
import { cumulativeHazard, hazardAt, timeAfterAt } from "../../src/random/sojourn/evaluate.ts";
import type { Sojourn } from "../../src/random/sojourn/leaf.ts";
import { packSojourn } from "../../src/random/sojourn/pack-sojourn.ts";
import { uniformPair } from "../../src/random/uniform-pair.ts";

export const expected: Readonly<Record<string, string>> = {
  uniforms: "763a2fc0",
  plainUniforms: "763a2fc0",
  log: "f76ee053",
  logOfWide: "16a15447",
  exp: "e62026a4",
  log1p: "6d964a8f",
  expm1: "751606e0",
  power: "e554859a",
  sojourns: "b0b90f84",
  beta: "4f74965a",
};

const sojourns: readonly Sojourn[] = [
  { weibull: { shape: 0.8, scale: 1.4 } },
  { weibullPH: { shape: 1.7, scale: 0.02 } },
  { gompertz: { shape: 0.09, rate: 0.01 } },
  { logNormal: { meanLog: 0.4, sdLog: 1.2 } },
  { logLogistic: { shape: 1.6, scale: 3 } },
  { gamma: { shape: 2.3, rate: 0.7 } },
  { generalisedGamma: { mu: 0.9, sigma: 0.7, q: -1.3 } },
  { spline: { knots: [-1.5, 0.25, 1, 2.5], gamma: [-1.25, 1.1, 0.05, -0.04] } },
];

/** The words, by function: FNV-1a over the bits of the results, in order. */
export function checksums(): Readonly<Record<string, string>> {
  const u = uniforms(100_000);
  const wide = u.map((x) => (x - 0.5) * 1400);
  return {
    uniforms: word(u),
    plainUniforms: word(uniforms(100_000, plainPair)),
    log: word(u.map(log)),
    logOfWide: word(wide.map((x) => log(exp(x)))),
    exp: word(wide.map(exp)),
    log1p: word(u.map((x) => log1p(x - 0.5))),
    expm1: word(u.map((x) => expm1(10 * x - 5))),
    power: word(u.map((x, n) => power(30 * x, 4 * u[99_999 - n]!))),
    sojourns: word(u.slice(0, 4000).flatMap((x, n) => lived(sojourns[n % sojourns.length]!, x))),
    beta: word(u.slice(0, 1000).map((x) => quantileOf({ kind: "beta", alpha: 2.5, beta: 7 }, x))),
  };
}

/** As many uniforms as asked for, from neighbouring addresses. */
function uniforms(count: number, draw = uniformPair): number[] {
  const pair = new Float64Array(2);
  return Array.from({ length: count }, (_, n) => {
    if (n % 2 === 0) draw(2024, 0, 0, 123456789, n >> 1, 0, pair);
    return pair[n % 2]!;
  });
}

function lived(leaf: Sojourn, x: number): number[] {
  const { kind, numbers } = packSojourn(leaf);
  return [
    cumulativeHazard(kind, numbers, 0, 9 * x),
    hazardAt(kind, numbers, 0, 9 * x),
    timeAfterAt(kind, numbers, 0, 3 * x, -log(x)),
  ];
}

function word(values: readonly number[]): string {
  const bits = new Uint32Array(Float64Array.from(values).buffer);
  let hash = 0x811c9dc5 | 0;
  for (const part of bits) hash = Math.imul(hash ^ part, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
