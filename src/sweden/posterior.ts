import fit from "../../data/calibration/sweden-fit.json" with { type: "json" };
import { log } from "../numeric/portable-log.ts";
import { logNormal } from "../random/parameter/declare.ts";
import type { UncertainNumber } from "../random/parameter/leaf.ts";
import type { Correlation } from "../uncertainty/correlation.ts";
import { numbers } from "./person.ts";
import { assumed } from "./source.ts";

/** The numbers that the levels decide; `data/calibration` has their values. */
type Fitted =
  | "losingWork"
  | "losingWorkYoung"
  | "toOutsideOdds"
  | "leavingWork"
  | "fallingSick"
  | "disabling"
  | "becomingDependent"
  | "assisted";
const values: Readonly<Record<Fitted, number>> = fit.values;
const names = Object.keys(values) as Fitted[];
const deviation = (i: number): number => Math.sqrt(fit.covariance[i]![i]!);

/**
 * The numbers of `sweden` as they are believed after the fit: the fitted ones as its normal approximation has them (of their logarithms),
 * all others as declared. For sensitivity analyses, together with `calibratedCorrelations`.
 */
export const calibratedNumbers: { readonly [K in keyof typeof numbers]: UncertainNumber } = {
  ...numbers,
  ...(Object.fromEntries(
    names.map((name, i) => [
      name,
      logNormal({
        meanLog: log(values[name]),
        sdLog: deviation(i),
        ...assumed(`${numbers[name].source?.replace(/^assumed: /, "")}; fitted to published levels (data/calibration)`),
      }),
    ]),
  ) as Record<Fitted, UncertainNumber>),
};

/** How the fitted numbers go together after the fit, by their normal scores; those nearer than a hundredth to independence are left out. */
export const calibratedCorrelations: readonly Correlation<Fitted>[] = names.flatMap((name, i) =>
  names.slice(0, i).flatMap((other, j): Correlation<Fitted>[] => {
    const correlation = fit.covariance[i]![j]! / (deviation(i) * deviation(j));
    return Math.abs(correlation) < 0.01 ? [] : [{ between: [other, name], is: correlation }];
  }),
);
