import { type Evidence, follows } from "../evidence.ts";
import { difference, ratio, sum } from "../expression.ts";

const trueSum = sum("LE-S45", "LE-P45");

/** What else follows from Lilla Edet's figures. */
export const lillaEdetEvidence: Readonly<Record<string, Evidence>> = {
  shareNation: follows(["LE-02"], "neither in work nor studying, the nation", "share", ratio("LE-02", "LE-01"), {
    step: 0.0001,
  }),
  perPersonLillaEdet: follows(["LE-06"], "cost of one person, Lilla Edet", "mkr", sum("LE-s45", "LE-p45"), {
    step: 0.001,
  }),
  sumGap: follows(["LE-T45"], "missing from the printed sum", "SEK", difference(trueSum, "LE-T45")),
  sumGapShare: follows(
    ["LE-T45"],
    "missing share of the true sum",
    "share",
    ratio(difference(trueSum, "LE-T45"), trueSum),
    { step: 0.001 },
  ),
  productionInSum: follows(
    ["LE-T45"],
    "the production term that the printed sum holds",
    "SEK",
    difference("LE-T45", "LE-S45"),
  ),
  successOfOne: follows(["LE-14"], "one of the remaining", "share", ratio("LE-14", "LE-13"), { step: 0.001 }),
  successOfFour: follows(["LE-15"], "four of the remaining", "share", ratio("LE-15", "LE-13"), { step: 0.001 }),
  deadweight: follows(["LE-12"], "would manage anyway", "share", ratio("LE-12", "LE-09"), { step: 0.001 }),
  placeCost: follows(["LE-10"], "cost per place", "tkr", ratio("LE-08", "LE-09"), { step: 0.01 }),
};
