import { type Evidence, follows } from "../evidence.ts";
import { annuityDue, difference, given, ratio, sum } from "../expression.ts";

const one = given(1, "times", "the whole");
const catastrophe = (failure: string) => ratio("JK-14", difference(one, failure));

/** What else follows from Nilsson's figures. */
export const jonkopingEvidence: Readonly<Record<string, Evidence>> = {
  potentialAtLowerFailure: follows(
    ["JK-12"],
    "one-year potential at break-even, 80 % failing",
    "times project cost",
    ratio(one, difference(one, "JK-12/from")),
  ),
  potentialAtHigherFailure: follows(
    ["JK-12"],
    "one-year potential at break-even, 85 % failing",
    "times project cost",
    ratio(one, difference(one, "JK-12/to")),
  ),
  catastropheOneYearLow: follows(
    ["JK-14"],
    "one-year return if 3 % succeed, least",
    "times project cost",
    catastrophe("JK-12/from"),
  ),
  catastropheOneYearHigh: follows(
    ["JK-14"],
    "one-year return if 3 % succeed, most",
    "times project cost",
    catastrophe("JK-12/to"),
  ),
  catastropheTenYearsLow: follows(
    ["JK-14"],
    "ten-year return, least",
    "times project cost",
    annuityDue(catastrophe("JK-12/from"), "JK-07", "JK-11"),
  ),
  catastropheTenYearsHigh: follows(
    ["JK-14"],
    "ten-year return, most",
    "times project cost",
    annuityDue(catastrophe("JK-12/to"), "JK-07", "JK-11"),
  ),
  municipalShareOfReturn: follows(
    ["JK-B-413"],
    "municipal share of society's return",
    "share",
    ratio("JK-B-413", "JK-B-3120"),
    { step: 0.001 },
  ),
  profitSum: follows(
    ["JK-B-totwin"],
    "sum of the profits, Af's benefit with them",
    "mkr",
    sum(
      "JK-B-Af",
      "JK-B-profit/Basta",
      "JK-B-profit/Fk",
      "JK-B-profit/Kommun",
      "JK-B-profit/Landsting",
      "JK-B-profit/Rättsväsende",
      "JK-B-profit/Övrigt",
    ),
    { step: 0.1 },
  ),
  benefitSum: follows(
    ["JK-B-totrev"],
    "sum of the benefits",
    "mkr",
    sum("JK-B-Af", "JK-B-Basta", "JK-B-Fk", "JK-B-Kommun", "JK-B-Landsting", "JK-B-Rättsväsende", "JK-B-Övrigt"),
    { step: 0.1 },
  ),
};
