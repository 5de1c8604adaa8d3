import { alternatives, problem } from "../problem.ts";

/** How the mean of a response follows from the linear predictor. */
export type LinkName = "identity" | "log" | "logit";

/** How the variance of a response follows from its mean. */
export type FamilyName = "gaussian" | "gamma" | "poisson" | "binomial";

interface Link {
  readonly of: (mean: number) => number;
  readonly inverse: (predictor: number) => number;
  /** The derivative of the mean by the predictor, given the mean. */
  readonly slope: (mean: number) => number;
}

interface Family {
  readonly link: LinkName;
  readonly variance: (mean: number) => number;
  /** What one response adds to the deviance. */
  readonly deviance: (y: number, mean: number) => number;
  /** A mean to begin from. */
  readonly start: (y: number) => number;
  readonly allows: (y: number) => boolean;
  readonly rule: string;
  /** Whether the dispersion is 1 by definition and not estimated. */
  readonly fixedDispersion: boolean;
}

export const links: Readonly<Record<LinkName, Link>> = {
  identity: { of: (mean) => mean, inverse: (predictor) => predictor, slope: () => 1 },
  log: { of: Math.log, inverse: Math.exp, slope: (mean) => mean },
  logit: {
    of: (mean) => Math.log(mean / (1 - mean)),
    inverse: (predictor) => 1 / (1 + Math.exp(-predictor)),
    slope: (mean) => mean * (1 - mean),
  },
};

/** y log(y / mean), 0 where y is 0. */
function surprise(y: number, mean: number): number {
  return y === 0 ? 0 : y * Math.log(y / mean);
}

export const families: Readonly<Record<FamilyName, Family>> = {
  gaussian: {
    link: "identity",
    variance: () => 1,
    deviance: (y, mean) => (y - mean) ** 2,
    start: (y) => y,
    allows: Number.isFinite,
    rule: "give finite numbers",
    fixedDispersion: false,
  },
  gamma: {
    link: "log",
    variance: (mean) => mean * mean,
    deviance: (y, mean) => 2 * ((y - mean) / mean - Math.log(y / mean)),
    start: (y) => y,
    allows: (y) => y > 0 && y < Number.POSITIVE_INFINITY,
    rule: "give responses above 0, or a two-part model where some are 0",
    fixedDispersion: false,
  },
  poisson: {
    link: "log",
    variance: (mean) => mean,
    deviance: (y, mean) => 2 * (surprise(y, mean) - (y - mean)),
    start: (y) => y + 0.1,
    allows: (y) => y >= 0 && y < Number.POSITIVE_INFINITY,
    rule: "give counts of 0 or more",
    fixedDispersion: true,
  },
  binomial: {
    link: "logit",
    variance: (mean) => mean * (1 - mean),
    deviance: (y, mean) => 2 * (surprise(y, mean) + surprise(1 - y, 1 - mean)),
    start: (y) => (y + 0.5) / 2,
    allows: (y) => y >= 0 && y <= 1,
    rule: "give shares from 0 to 1",
    fixedDispersion: true,
  },
};

/** The family and link by their names. */
export function familyOf(name: FamilyName, link?: LinkName): { readonly family: Family; readonly link: Link } {
  const family = families[name];
  if (family === undefined)
    throw problem("fit the model", `there is no family "${name}"`, `choose ${alternatives(Object.keys(families))}`);
  const chosen = links[link ?? family.link];
  if (chosen === undefined)
    throw problem("fit the model", `there is no link "${link}"`, `choose ${alternatives(Object.keys(links))}`);
  return { family, link: chosen };
}
