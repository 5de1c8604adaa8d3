import { logBinomialMass } from "./binomial-distribution.ts";
import { checkParameters, type DiscreteDistribution, discrete } from "./distribution.ts";

/** An urn with two kinds of balls, and how many are drawn without replacement. */
export interface Urn {
  readonly marked: number;
  readonly unmarked: number;
  readonly drawn: number;
}

/**
 * The hypergeometric distribution: how many of the drawn balls are marked. Fisher's exact test is one of its tails.
 *
 * @throws  when a count is not a whole number, or more are drawn than there are
 * @see     Loader (2000); agrees with mpmath to 12 digits, both tails
 * @example
 * hypergeometricDistribution({ marked: 38, unmarked: 22, drawn: 30 }).upper(24) // => 0.00138983652255
 * hypergeometricDistribution({ marked: 5, unmarked: 5, drawn: 4 }).mass(2) // => 0.47619047619048
 */
export function hypergeometricDistribution({ marked, unmarked, drawn }: Urn): DiscreteDistribution {
  const total = marked + unmarked;
  checkParameters(
    "hypergeometric distribution",
    { marked, unmarked, drawn },
    "give whole numbers of 0 or more, and draw no more than there are",
    [marked, unmarked, drawn].every((count) => Number.isSafeInteger(count) && count >= 0) && drawn <= total,
  );
  const least = Math.max(0, drawn - unmarked);
  const most = Math.min(marked, drawn);
  const mode = Math.min(most, Math.max(least, Math.floor(((drawn + 1) * (marked + 1)) / (total + 2))));
  const mass = (k: number): number => {
    if (least === most) return 1;
    const share = drawn / total;
    return Math.exp(
      logBinomialMass(k, marked, share) +
        logBinomialMass(drawn - k, unmarked, share) -
        logBinomialMass(drawn, total, share),
    );
  };
  const upTo = (k: number): number => {
    let term = mass(k);
    let sum = term;
    for (let j = k; j > least && term > sum * 1e-17; j--) {
      term *= (j * (unmarked - drawn + j)) / ((marked - j + 1) * (drawn - j + 1));
      sum += term;
    }
    return sum;
  };
  const from = (k: number): number => {
    let term = mass(k);
    let sum = term;
    for (let j = k; j < most && term > sum * 1e-17; j++) {
      term *= ((marked - j) * (drawn - j)) / ((j + 1) * (unmarked - drawn + j + 1));
      sum += term;
    }
    return sum;
  };
  return discrete({
    name: "hypergeometric distribution",
    support: [least, most],
    mass,
    tails: (k) => {
      if (k < mode) return complementOf(upTo(k));
      const upper = from(k + 1);
      return { lower: 1 - upper, upper };
    },
  });
}

function complementOf(lower: number): { readonly lower: number; readonly upper: number } {
  return { lower, upper: 1 - lower };
}
