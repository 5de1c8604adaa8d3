import {
  annuityDue,
  difference,
  type Expression,
  given,
  inferred,
  product,
  ratio,
  same,
  shownToKrona,
  sum,
  truncatedToTkr,
} from "../expression.ts";

const years = (count: number) => given(count, "years", "the horizon in the figure's name");

/** A youth's share of the annual sum, as the calculus shows it; the base of every horizon. */
const socialCost = shownToKrona(ratio("LE-S1", "LE-04"));
const productionLoss = shownToKrona(ratio("LE-P1", "LE-04"));

/** Lilla Edet: the cost of eighteen youths, KLARA and its places. */
export const lillaEdet: Readonly<Record<string, Expression>> = {
  "LE-05": ratio("LE-04", "LE-03"),
  "LE-T1": sum("LE-S1", "LE-P1"),
  "LE-S5": product("LE-04", annuityDue(socialCost, "JK-07", years(5))),
  "LE-P5": product("LE-04", annuityDue(productionLoss, "JK-07", years(5))),
  "LE-T5": sum("LE-S5", "LE-P5"),
  "LE-S45": product("LE-04", truncatedToTkr(annuityDue(socialCost, "JK-07", years(45)))),
  "LE-P45": product("LE-04", truncatedToTkr(annuityDue(productionLoss, "JK-07", years(45)))),
  "LE-T45": sum("LE-S45", "LE-P45"),
  "LE-s5": annuityDue(socialCost, "JK-07", years(5)),
  "LE-p5": annuityDue(productionLoss, "JK-07", years(5)),
  "LE-s45": annuityDue(socialCost, "JK-07", years(45)),
  "LE-p45": annuityDue(productionLoss, "JK-07", years(45)),
  "LE-06": sum("LE-s45", "LE-p45"),
  "LE-10": ratio("LE-08", "LE-09"),
  "LE-11": sum(
    given(1, "FTE", "slide 15: social pedagogue 1,0"),
    given(1, "FTE", "slide 15: social worker 1,0"),
    given(0.4, "FTE", "slide 15: special teacher 0,4"),
  ),
  "LE-13": difference("LE-09", "LE-12"),
  "LE-18": ratio("LE-07", "LE-08"),
  "LE-19": ratio("LE-08", "LE-16"),
  "LE-F-Lilla Edet": same("LE-07"),
  "LE-F-Norrköping": inferred(
    "the document does not say what its 34 mkr is; the plan's total cost of 33 503 tkr rounds to it",
    same("NK-C-tot"),
  ),
};
