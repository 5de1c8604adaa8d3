/**
 * How long a sojourn lasts, as data: one name and its numbers, all times in years. A model holds these leaves; `packSojourn` makes
 * them into numbers that the solvers read. Names and parameters are those of R's stats and flexsurv, in whole words.
 */
export type Sojourn =
  | { readonly exponential: { readonly rate: number } }
  | { readonly weibull: { readonly shape: number; readonly scale: number } }
  | { readonly weibullPH: { readonly shape: number; readonly scale: number } }
  | { readonly gompertz: { readonly shape: number; readonly rate: number } }
  | { readonly logNormal: { readonly meanLog: number; readonly sdLog: number } }
  | { readonly logLogistic: { readonly shape: number; readonly scale: number } }
  | { readonly gamma: { readonly shape: number; readonly rate: number } }
  | { readonly generalisedGamma: { readonly mu: number; readonly sigma: number; readonly q: number } }
  | { readonly piecewiseExponential: { readonly starts: readonly number[]; readonly rates: readonly number[] } }
  | { readonly fixed: { readonly after: number } }
  /** Yearly risks or rates from an age on; `open` says that the last goes on, and without it a model refuses whoever can outlive the table. */
  | { readonly lifeTable: { readonly from?: number; readonly q: readonly number[]; readonly open?: boolean } }
  | { readonly lifeTable: { readonly from?: number; readonly rates: readonly number[]; readonly open?: boolean } }
  | { readonly spline: { readonly knots: readonly number[]; readonly gamma: readonly number[] } };

/** The names of the distributions, each with the number that stands for it in a plan; 0 is left for a hazard that is no distribution. */
export const sojournKinds = {
  exponential: 1,
  weibull: 2,
  weibullPH: 3,
  gompertz: 4,
  logNormal: 5,
  logLogistic: 6,
  gamma: 7,
  generalisedGamma: 8,
  piecewiseExponential: 9,
  fixed: 10,
  lifeTable: 11,
  spline: 12,
} as const;

/** The name of a sojourn distribution. */
export type SojournKind = keyof typeof sojournKinds;
