import { type Evidence, follows } from "../evidence.ts";
import { agreeing, annuityDue, ceiling, given, product, ratio, sum } from "../expression.ts";

const one = given(1, "times", "the whole");
const years = (count: number) => given(count, "years", "the horizon");
const correctedEffect = sum("HH-08", "HH-09");
/** What five and thirty years' sums agree on. */
const annualBase = (five: string, thirty: string) =>
  agreeing(ratio(five, annuityDue(one, "JK-07", years(5))), ratio(thirty, annuityDue(one, "JK-07", years(30))));

/** What else follows from Hallstahammar's figures. */
export const hallstahammarEvidence: Readonly<Record<string, Evidence>> = {
  breakEvenPrinted: follows(["HH-06"], "break-even by the printed 178", "persons", ratio("HH-02", "HH-10")),
  breakEvenCorrected: follows(
    ["HH-06"],
    "break-even by the corrected effect",
    "persons",
    ratio("HH-02", correctedEffect),
  ),
  breakEvenStrict: follows(
    ["HH-06"],
    "persons who restore the fund in full",
    "persons",
    ceiling(ratio("HH-02", correctedEffect)),
  ),
  returnOfPrinted: follows(
    ["HH-06"],
    "what the printed number of persons returns",
    "tkr",
    product("HH-06", correctedEffect),
  ),
  yearsOneSuccesses: follows(["HH-34"], "successes if one year's saving counts", "persons", ratio("HH-03", "HH-29")),
  yearsThirtySuccesses: follows(
    ["HH-34"],
    "successes if thirty years' saving counts",
    "persons",
    ratio("HH-03", "HH-31"),
  ),
  annualBaseTotal: follows(
    ["HH-26"],
    "the unrounded annual base that gives both horizons",
    "SEK",
    annualBase("HH-27", "HH-28"),
    { step: 0.001, bounds: true },
  ),
  annualBaseMunicipal: follows(
    ["HH-29"],
    "the unrounded annual base that gives both horizons",
    "SEK",
    annualBase("HH-30", "HH-31"),
    { step: 0.001, bounds: true },
  ),
};
