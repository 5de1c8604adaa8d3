import { field } from "./effect-sums.ts";

/** A mean with the standard error that its number of people leaves. */
export interface Mean {
  readonly mean: number;
  readonly standardError: number;
}

/** Estimates from paired lives. */
export interface Estimates extends Mean {
  readonly people: number;
  /** The mean difference plus and minus 1.96 standard errors. */
  readonly interval95: readonly [number, number];
  readonly treated: Mean;
  readonly control: Mean;
  /** Treated mean over control mean, with a standard error by the delta method; NaN where the control mean is zero. */
  readonly ratio: Mean;
  /** How many times more people two independent worlds would need for the same standard error. */
  readonly pairingGain: number;
  /** Shares of people: whose life differs at all; whose outcome is higher or lower with the intervention, by more than rounding. */
  readonly touched: number;
  readonly higher: number;
  readonly lower: number;
  /** The mean difference among those whose life differs. */
  readonly meanOfTouched: number;
}

/** Means, errors and shares from sums over people. */
export function estimateOf(sums: Float64Array): Estimates {
  const of = (name: Parameters<typeof field>[1]): number => field(sums, name);
  const [people, weight] = [of("people"), of("weight")];
  const scale = people > 1 ? people / ((people - 1) * weight * weight) : Number.NaN;
  const [treated, control, mean] = [of("treated") / weight, of("control") / weight, of("difference") / weight];
  const variance = (square: number, first: number, at: number): number =>
    Math.max(0, square - 2 * at * first + at * at * of("squared")) * scale;
  const ofTreated = variance(of("treated2"), of("treatedW"), treated);
  const ofControl = variance(of("control2"), of("controlW"), control);
  const ofDifference = variance(of("difference2"), of("differenceW"), mean);
  const standardError = Math.sqrt(ofDifference);
  return {
    people,
    mean,
    standardError,
    interval95: [mean - 1.959963984540054 * standardError, mean + 1.959963984540054 * standardError],
    treated: { mean: treated, standardError: Math.sqrt(ofTreated) },
    control: { mean: control, standardError: Math.sqrt(ofControl) },
    ratio: ratioOf(sums, treated / control, scale),
    pairingGain: (ofTreated + ofControl) / ofDifference,
    touched: of("touched") / weight,
    higher: of("above") / weight,
    lower: of("below") / weight,
    meanOfTouched: of("touched") > 0 ? of("differenceOfTouched") / of("touched") : 0,
  };
}

/** The ratio of means; its error is that of treated minus ratio times control, over the control mean. */
function ratioOf(sums: Float64Array, ratio: number, scale: number): Mean {
  const of = (name: Parameters<typeof field>[1]): number => field(sums, name);
  const control = of("control") / of("weight");
  const squares = of("treated2") - 2 * ratio * of("both2") + ratio * ratio * of("control2");
  return { mean: ratio, standardError: Math.sqrt(Math.max(0, squares) * scale) / Math.abs(control) };
}
