import { alternatives, nearest, problem } from "../../problem.ts";
import { finite, notNegative, type Place, positive, wrong } from "./checked.ts";
import { type Sojourn, type SojournKind, sojournKinds } from "./leaf.ts";
import { packLifeTable, packPiecewise } from "./piecewise.ts";
import { packSpline } from "./spline.ts";

/** A distribution as a plan holds it: the number of its name, and its own numbers. */
export interface PackedSojourn {
  readonly kind: number;
  readonly numbers: Float64Array;
}

/**
 * A sojourn distribution as numbers, checked: what the solvers read through `cumulativeHazard`, `hazardAt` and `timeAfter`.
 *
 * @param sojourn  the leaf, one name and its numbers
 * @param attempt  what the user is doing, for the error: "simulate work from established to unemployed"
 * @throws         when the name is unknown, a number is missing or impossible, or a spline's cumulative hazard falls
 * @example
 * packSojourn({ weibull: { shape: 0.8, scale: 1.4 } }).numbers // => [0.8, 1.4]
 * packSojourn({ weibull: { shape: -0.8, scale: 1.4 } })
 * // throws Cannot read a sojourn distribution: the shape of weibull is -0.8. Instead, give a finite number above 0.
 */
export function packSojourn(sojourn: Sojourn, attempt = "read a sojourn distribution"): PackedSojourn {
  const kind = sojournKind(sojourn, attempt);
  const place = { attempt, kind };
  const given = (sojourn as Readonly<Record<string, unknown>>)[kind];
  if (given === null || typeof given !== "object")
    throw wrong(place, "description", String(given), "its parameters by name");
  return { kind: sojournKinds[kind], numbers: Float64Array.from(packers[kind](place, given as never)) };
}

/**
 * The name of the distribution in a leaf.
 *
 * @throws when the leaf names none, or more than one
 * @example
 * sojournKind({ gompertz: { shape: 0.1, rate: 0.01 } }) // => gompertz
 */
export function sojournKind(sojourn: object, attempt = "read a sojourn distribution"): SojournKind {
  const known = Object.keys(sojournKinds);
  const names = Object.keys(sojourn).filter((name) => name in sojournKinds);
  if (names.length === 1) return names[0] as SojournKind;
  const said = Object.keys(sojourn);
  const guess = said.map((name) => nearest(name, known)).find((name) => name !== undefined);
  const obstacle =
    names.length > 1
      ? `it is named ${names.map((n) => `"${n}"`).join(" and ")}`
      : `${alternatives(said) || "an empty leaf"} is no distribution`;
  throw problem(
    attempt,
    obstacle,
    guess === undefined || names.length > 1 ? `name one of ${alternatives(known)}` : `use "${guess}"`,
  );
}

/** How each distribution's numbers are checked and put in order. */
const packers: Readonly<Record<SojournKind, (place: Place, given: never) => ArrayLike<number>>> = {
  exponential: (place, { rate }: { rate: number }) => notNegative(place, { rate }),
  weibull: (place, { shape, scale }: { shape: number; scale: number }) => positive(place, { shape, scale }),
  weibullPH: (place, { shape, scale }: { shape: number; scale: number }) => positive(place, { shape, scale }),
  gompertz: (place, { shape, rate }: { shape: number; rate: number }) => [
    ...finite(place, { shape }),
    ...positive(place, { rate }),
  ],
  logNormal: (place, { meanLog, sdLog }: { meanLog: number; sdLog: number }) => [
    ...finite(place, { meanLog }),
    ...positive(place, { sdLog }),
  ],
  logLogistic: (place, { shape, scale }: { shape: number; scale: number }) => positive(place, { shape, scale }),
  gamma: (place, { shape, rate }: { shape: number; rate: number }) => positive(place, { shape, rate }),
  generalisedGamma: (place, { mu, sigma, q }: { mu: number; sigma: number; q: number }) => {
    if (q !== 0 && Math.abs(q) < 1e-5)
      throw wrong(place, "q", q, "0 (the log-normal) or a number at least 0.00001 from it");
    return [...finite(place, { mu }), ...positive(place, { sigma }), ...finite(place, { q })];
  },
  piecewiseExponential: packPiecewise,
  fixed: (place, { after }: { after: number }) => positive(place, { after }),
  lifeTable: packLifeTable,
  spline: packSpline,
};
