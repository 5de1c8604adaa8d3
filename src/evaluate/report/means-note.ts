import { formatInterval } from "../../show/interval.ts";
import { formatNumber } from "../../show/number.ts";
import type { Label } from "../../show/words.ts";
import type { MeanDifference } from "../mean-difference.ts";

/** What stands below a table of two means: interval, test, ratio and spread. */
export function meansNote({ means, standardDeviations, degreesOfFreedom, pValue, interval }: MeanDifference): Label {
  const note = (language: "sv" | "en") => {
    const cv = (group: "treated" | "control") =>
      formatNumber(standardDeviations[group] / means[group], { language, decimals: 2 });
    return {
      ratio: formatNumber(means.treated / means.control, { language, decimals: 2 }),
      cvs: [cv("treated"), cv("control")] as const,
      df: formatNumber(degreesOfFreedom, { language, decimals: 1 }),
      p: formatNumber(pValue, { language, decimals: 3 }),
      range: formatInterval(interval.lower, interval.upper, { language }),
    };
  };
  const [sv, en] = [note("sv"), note("en")];
  return {
    sv: `Skillnadens 95 %-intervall (Welch, ${sv.df} frihetsgrader): ${sv.range}; p = ${sv.p}. Kvot ${sv.ratio}. Variationskoefficienter ${sv.cvs[0]} och ${sv.cvs[1]}.`,
    en: `95% interval of the difference (Welch, ${en.df} degrees of freedom): ${en.range}; p = ${en.p}. Ratio ${en.ratio}. Coefficients of variation ${en.cvs[0]} and ${en.cvs[1]}.`,
  };
}
