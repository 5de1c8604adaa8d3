import { deepestOwing } from "../calculations/norrkoping-plan.ts";
import { type Evidence, follows } from "../evidence.ts";
import { difference, given, product, ratio, sum } from "../expression.ts";

const one = given(1, "times", "the whole");
const thirtyMillion = given(30, "mkr", "the slide: Totalt 40 mkr (30 mkr)");
const control = given(19, "children", "implied by NK-T4-sumK and NK-T4-pcK");
const perChild = difference(ratio("NK-T4-sumS", "NK-12"), ratio("NK-T4-sumK", control));
const savingPerChild = difference(ratio("NK-T4-sumK", control), ratio("NK-T4-sumS", "NK-12"));
const leftInProject = difference(one, ratio(given(25, "persons", "NK-24: 25 of 30"), "NK-21"));
const remaining = (change: string) => sum(one, change);

/** What else follows from Norrköping's figures. */
export const norrkopingEvidence: Readonly<Record<string, Evidence>> = {
  closed2015: follows(
    ["NK-R-tot-2015"],
    "column 2015 with Solid återkomst a year later",
    "tkr",
    sum("NK-R-SkolFam2-2015", "NK-R-Alla barn i skolan-2015", "NK-R-Servicetraineer-2015"),
  ),
  closed2016: follows(
    ["NK-R-tot-2016"],
    "column 2016 with Solid återkomst a year later",
    "tkr",
    sum("NK-R-SkolFam2-2016", "NK-R-Alla barn i skolan-2016", "NK-R-NP-center-2016", "NK-R-Solid återkomst-2015"),
  ),
  closed2017: follows(
    ["NK-R-tot-2017"],
    "column 2017 with Solid återkomst a year later",
    "tkr",
    sum("NK-R-SkolFam2-2017", "NK-R-Alla barn i skolan-2017", "NK-R-NP-center-2017", "NK-R-Solid återkomst-2016"),
  ),
  closed2018: follows(
    ["NK-R-tot-2018"],
    "column 2018 with Solid återkomst a year later",
    "tkr",
    sum("NK-R-NP-center-2018", "NK-R-Solid återkomst-2017"),
  ),
  lowestBalance: follows(["NK-08"], "lowest balance of a fund of 40 mkr", "tkr", sum("NK-01", deepestOwing)),
  lowestBalanceOfThirty: follows(
    ["NK-08"],
    "lowest balance of a fund of 30 mkr",
    "tkr",
    sum(thirtyMillion, deepestOwing),
  ),
  leftOfThirty: follows(["NK-01"], "uncommitted of 30 mkr", "tkr", difference(thirtyMillion, "NK-C-tot")),
  unitCostAlone: follows(
    ["NK-06"],
    "productivity change if only the unit cost changed",
    "share",
    difference(ratio(one, sum(one, "NK-05")), one),
    { step: 0.001 },
  ),
  impliedSkolFam2: follows(
    ["NK-12", "NK-T4-pcS"],
    "children that the cost per child implies",
    "children",
    ratio("NK-T4-sumS", "NK-T4-pcS"),
    { step: 0.000001 },
  ),
  impliedControl: follows(
    ["NK-T4-pcK"],
    "children that the cost per child implies",
    "children",
    ratio("NK-T4-sumK", "NK-T4-pcK"),
    { step: 0.000001 },
  ),
  totalsShare: follows(
    ["NK-T4-diff"],
    "difference of totals, unequal groups",
    "share",
    ratio("NK-T4-diff", "NK-T4-sumK"),
    {
      step: 0.001,
    },
  ),
  perChildShare: follows(["NK-T4-pcd"], "difference per child", "share", ratio("NK-T4-pcd", "NK-T4-pcK"), {
    step: 0.001,
  }),
  equalSize: follows(["NK-T4-diff"], "difference at equal size, 21 children", "SEK", product(perChild, "NK-12"), {
    step: 1,
  }),
  covered: follows(
    ["NK-15"],
    "share of the fund's cost that the difference covers",
    "share",
    ratio(product(savingPerChild, "NK-12"), "NK-C-SkolFam2-tot"),
    { step: 0.001 },
  ),
  remainingProject: follows(["NK-24"], "households still dependent, project group", "share", leftInProject, {
    step: 0.001,
  }),
  remainingRatioSmall: follows(
    ["NK-27"],
    "still dependent, project against the small group",
    "times",
    ratio(leftInProject, remaining("NK-25")),
    { step: 0.01 },
  ),
  remainingRatioLarge: follows(
    ["NK-28"],
    "still dependent, project against the large group",
    "times",
    ratio(leftInProject, remaining("NK-26")),
    { step: 0.01 },
  ),
  workOrStudy: follows(
    ["NK-29"],
    "at work or studying, of those interviewed",
    "share",
    ratio(given(13, "persons", "NK-29: 13"), "NK-29"),
    { step: 0.01 },
  ),
  workOrStudyOfAll: follows(
    ["NK-29"],
    "at work or studying, if no answer counts as none",
    "share",
    ratio(given(13, "persons", "NK-29: 13"), "NK-21"),
    { step: 0.01 },
  ),
  target: follows(["NK-23"], "the target", "share", ratio("NK-23", "NK-21"), { step: 0.01 }),
};
