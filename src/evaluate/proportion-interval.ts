import { betaDistribution } from "../numeric/beta-distribution.ts";
import { binomialDistribution } from "../numeric/binomial-distribution.ts";
import { problem } from "../problem.ts";
import { type Confidence, type ConfidenceLimits, confidenceOf, criticalValue } from "./confidence-interval.ts";
import type { EventCount } from "./two-by-two.ts";

/** Refuses counts that cannot be. */
export function checkShare({ events, persons }: EventCount): void {
  if (!(events >= 0 && events <= persons && persons > 0 && persons < Number.POSITIVE_INFINITY))
    throw problem(
      "compare shares",
      `${events} of ${persons} is not a share`,
      "give a count from 0 to the size of the group",
    );
}

/** Refuses parts of persons: an exact law is of whole ones. */
function checkWholeShare({ events, persons }: EventCount): void {
  checkShare({ events, persons });
  if (!(Number.isInteger(events) && Number.isInteger(persons)))
    throw problem("test a share exactly", `${events} of ${persons} are not whole persons`, "give whole numbers");
}

/**
 * The exact (Clopper-Pearson) interval of a share.
 *
 * @param counted  whole numbers
 * @param options  `confidence`: 0.95 when left out
 * @throws         when a count is not whole or lies outside its group
 * @example
 * exactShareInterval({ events: 13, persons: 27 }) // => { lower: 0.287, upper: 0.681 }
 */
export function exactShareInterval({ events, persons }: EventCount, options: Confidence = {}): ConfidenceLimits {
  checkWholeShare({ events, persons });
  const tail = (1 - confidenceOf(options)) / 2;
  return {
    lower: events === 0 ? 0 : betaDistribution(events, persons - events + 1).quantile(tail),
    upper: events === persons ? 1 : betaDistribution(events + 1, persons - events).upperQuantile(tail),
  };
}

/** Wilson's score interval of a share, which holds for any count. */
export function scoreShareInterval({ events, persons }: EventCount, options: Confidence = {}): ConfidenceLimits {
  checkShare({ events, persons });
  const z = criticalValue(Number.POSITIVE_INFINITY, confidenceOf(options));
  const share = events / persons;
  const centre = share + (z * z) / (2 * persons);
  const half = z * Math.sqrt((share * (1 - share)) / persons + (z * z) / (4 * persons * persons));
  const scale = 1 + (z * z) / persons;
  return { lower: Math.max(0, (centre - half) / scale), upper: Math.min(1, (centre + half) / scale) };
}

/**
 * The exact two-sided p-value of a count against a share that was set beforehand: the probability of all counts that are no likelier.
 *
 * @param counted  whole numbers
 * @param goal     the share, from 0 to 1
 * @throws         when a count is not whole or lies outside its group, or the goal is no share
 * @see            R's binom.test
 * @example
 * exactShareTest({ events: 13, persons: 27 }, 0.6) // => 0.24
 */
export function exactShareTest({ events, persons }: EventCount, goal: number): number {
  checkWholeShare({ events, persons });
  const { mass } = binomialDistribution(persons, goal);
  const own = mass(events) * (1 + 1e-7);
  let p = 0;
  for (let k = 0; k <= persons; k++) if (mass(k) <= own) p += mass(k);
  return Math.min(1, p);
}
