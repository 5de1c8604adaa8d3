import { type Evidence, follows } from "../evidence.ts";
import { difference, given, product, ratio, sum } from "../expression.ts";

const equivalent = product("BL-07", ratio("BL-06", "BL-05"));
const one = given(1, "times", "the whole");

/** What else follows from the blog's figures. */
export const vklWorkshopEvidence: Readonly<Record<string, Evidence>> = {
  timesTooHigh: follows(["BL-12"], "the blog's fund against the municipality's", "times", ratio("BL-12", "NK-01"), {
    step: 0.1,
  }),
  shareHallstahammar: follows(["BL-05"], "in permanent exclusion, Hallstahammar", "share", ratio("BL-05", "BL-04"), {
    step: 0.0001,
  }),
  perPersonBlog: follows(["BL-06"], "cost of one person, Hallstahammar", "mkr", ratio("BL-06", "BL-05"), {
    step: 0.001,
  }),
  perPersonGap: follows(
    ["BL-06"],
    "Lilla Edet's cost above Hallstahammar's",
    "share",
    difference(ratio(sum("LE-s45", "LE-p45"), ratio("BL-06", "BL-05")), one),
    { step: 0.001 },
  ),
  equivalentSum: follows(["BL-07"], "what two persons fewer are worth", "mkr", equivalent),
  youthCentre: follows(["BL-08"], "implied price of one", "SEK", ratio(equivalent, "BL-08")),
  elderlyCarePlace: follows(["BL-09"], "implied price of one", "SEK", ratio(equivalent, "BL-09")),
  preschoolTeacher: follows(["BL-10"], "implied price of one", "SEK", ratio(equivalent, "BL-10")),
};
