import { problem } from "../problem.ts";

/** Where to look for a root, and when to stop. */
export interface RootSearch {
  readonly from: number;
  readonly to: number;
  /** How far off the root may be; the default asks for all the digits there are. */
  readonly tolerance?: number;
}

/**
 * A root of a continuous function between two points where its signs differ, by Brent's method: never worse than bisection, nearly
 * always much better.
 *
 * @param f       a continuous function of one variable
 * @param search  two ends, in any order, at which f has opposite signs
 * @throws        when the signs are the same, or f is not a number at an end
 * @see           Brent (1973), Algorithms for minimization without derivatives, chapter 4; R's uniroot
 * @example
 * findRoot((x) => x * x - 2, { from: 0, to: 2 }) // => 1.4142135623731
 * findRoot((x) => x * x + 1, { from: 0, to: 2 })
 * // throws Cannot find a root: the function is 1 at 0 and 5 at 2. Instead, give two ends where its signs differ.
 */
export function findRoot(f: (x: number) => number, { from, to, tolerance = 0 }: RootSearch): number {
  let [far, best] = [from, to];
  let [fFar, fBest] = [f(far), f(best)];
  if (!(fFar * fBest <= 0))
    throw problem(
      "find a root",
      `the function is ${fFar} at ${from} and ${fBest} at ${to}`,
      "give two ends where its signs differ",
    );
  let [last, fLast, step, stepBefore] = [far, fFar, best - far, best - far];
  for (let round = 0; round < 1000; round++) {
    if (Math.abs(fFar) < Math.abs(fBest)) [last, best, far, fLast, fBest, fFar] = [best, far, best, fBest, fFar, fBest];
    const near = 2 * Number.EPSILON * Math.abs(best) + tolerance / 2;
    const half = (far - best) / 2;
    if (Math.abs(half) <= near || fBest === 0) break;
    const tried = Math.abs(stepBefore) > near && Math.abs(fLast) > Math.abs(fBest);
    const guess = tried ? interpolated({ last, best, far, fLast, fBest, fFar }) : Number.NaN;
    const good =
      Math.abs(guess) < Math.abs(1.5 * half) && guess * half > 0 && Math.abs(guess) < Math.abs(stepBefore / 2);
    [stepBefore, step] = good ? [step, guess] : [half, half];
    [last, fLast] = [best, fBest];
    best += Math.abs(step) > near ? step : Math.sign(half) * near;
    fBest = f(best);
    if (fBest * fFar > 0) {
      [far, fFar] = [last, fLast];
      step = best - last;
      stepBefore = step;
    }
  }
  return best;
}

type Points = Readonly<Record<"last" | "best" | "far" | "fLast" | "fBest" | "fFar", number>>;

/** The step that the secant (two points) or inverse quadratic interpolation (three) would take from the best point. */
function interpolated({ last, best, far, fLast, fBest, fFar }: Points): number {
  const s = fBest / fLast;
  if (last === far) return ((far - best) * s) / (s - 1);
  const q = fLast / fFar;
  const r = fBest / fFar;
  return -(s * ((far - best) * q * (q - r) - (best - last) * (r - 1))) / ((q - 1) * (r - 1) * (s - 1));
}
