import { annuityDue, difference, type Expression, given, ratio, sum } from "../expression.ts";
import { breakEvenHeads, netAfter, perParticipant } from "./investments.ts";

const years = (count: number) => given(count, "years", "the horizon in the figure's name");

/** Hallstahammar, VKL 2014: break-even of two programmes, and welfare costs by horizon. */
export const hallstahammar: Readonly<Record<string, Expression>> = {
  "HH-01": sum("HH-02", "HH-03"),
  "HH-06": breakEvenHeads(
    "heads",
    ["HH-02", "HH-10"],
    "the document shows no division; fund by the printed two-year effect gives its 14",
  ),
  "HH-07": ratio("HH-06", "HH-05"),
  "HH-09": sum("HH-13", "HH-14"),
  "HH-10": sum("HH-08", "HH-09"),
  "HH-15": sum("HH-13", "HH-14"),
  "HH-16": netAfter("HH-12", ["HH-15"]),
  "HH-17": sum("HH-13", "HH-14"),
  "HH-18": netAfter("HH-12", ["HH-15", "HH-17"], -1),
  "HH-19": difference(sum("HH-08", "HH-12"), "HH-09"),
  "HH-21": breakEvenHeads("heads", ["HH-02", "HH-10"], "as HH-06, which it repeats"),
  "HH-27": annuityDue("HH-26", "JK-07", years(5)),
  "HH-28": annuityDue("HH-26", "JK-07", years(30)),
  "HH-30": annuityDue("HH-29", "JK-07", years(5)),
  "HH-31": annuityDue("HH-29", "JK-07", years(30)),
  "HH-32": ratio("HH-29", "HH-26"),
  "HH-34": breakEvenHeads(
    "strict",
    ["HH-03", "HH-30"],
    "the document does not say over how many years the saving is counted; four, five and six all give 2",
  ),
  "HH-35": perParticipant("HH-03", "HH-33"),
  "HH-36": perParticipant("HH-02", "HH-05"),
};
