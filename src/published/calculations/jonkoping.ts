import { agreeing, annuityDue, difference, type Expression, given, guessed, ratio, sum } from "../expression.ts";
import { impliedCost, participants, reconstructedTotal, totalBenefit } from "./basta.ts";

const amenableShare = given(0.092, "share", "slide 18: Därav påverkbart 14.600 9.2%", 0.001);
const municipalShare = given(0.053, "share", "slide 18: Därav kommunal kostnad 8.400 5.3%", 0.001);
const noCostOfEmploymentService = guessed(
  0,
  "mkr",
  "the cells of Af are blank; 0.025 mkr a person for 65 is its whole benefit, so its cost is none",
);
/** Ingvar Nilsson, Jönköping: exclusion in Sörmland, Basta's accounts of 2005, failure and break-even. */
export const jonkoping: Readonly<Record<string, Expression>> = {
  "JK-02": ratio("JK-01", ratio("JK-03", amenableShare)),
  "JK-05": agreeing(ratio("JK-01", "JK-02"), ratio("JK-03", amenableShare), ratio("JK-04", municipalShare)),
  "JK-B-costs/Basta": impliedCost("Basta"),
  "JK-B-costs/Fk": impliedCost("Fk"),
  "JK-B-costs/Kommun": impliedCost("Kommun"),
  "JK-B-totrev": totalBenefit,
  "JK-B-totcost": reconstructedTotal("cost"),
  "JK-B-totwin": reconstructedTotal("result"),
  "JK-B-perp": ratio("JK-B-totwin", participants),
  "JK-B-pp-Af": ratio(difference("JK-B-Af", noCostOfEmploymentService), participants),
  "JK-B-pp-Fk": ratio("JK-B-profit/Fk", participants),
  "JK-B-pp-Kommun": ratio("JK-B-profit/Kommun", participants),
  "JK-B-pp-Landsting": ratio("JK-B-profit/Landsting", participants),
  "JK-B-pp-Rättsväsende": ratio("JK-B-profit/Rättsväsende", participants),
  "JK-B-pp-Övrigt": ratio("JK-B-profit/Övrigt", participants),
  "JK-B-sumpp": sum(
    "JK-B-pp-Af",
    "JK-B-pp-Fk",
    "JK-B-pp-Kommun",
    "JK-B-pp-Landsting",
    "JK-B-pp-Rättsväsende",
    "JK-B-pp-Övrigt",
  ),
  "JK-13/3 years": annuityDue(given(1, "times project cost", "what one year gives at break-even"), "JK-07", "JK-09"),
  "JK-13/10 years": annuityDue(given(1, "times project cost", "what one year gives at break-even"), "JK-07", "JK-11"),
};
