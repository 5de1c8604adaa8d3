import {
  count,
  difference,
  type Expression,
  given,
  guessed,
  product,
  ratio,
  same,
  sum,
  wholeShareOf,
} from "../expression.ts";
import { sparedOneIn } from "./investments.ts";
import { columnSum, deepestOwing, leftUncommitted, programmes, rowSum, valueOfPlan } from "./norrkoping-plan.ts";

const totalsOf = (kind: "C" | "R"): string[] => programmes.map((programme) => `NK-${kind}-${programme}-tot`);
const services = (group: "S" | "K"): string[] =>
  Array.from({ length: 24 }, (_, row) => `NK-T4-${String(row + 1).padStart(2, "0")}-${group}`);

const rowTotals = (kind: "C" | "R", ledger: "commitments" | "repayments"): [string, Expression][] =>
  programmes.map((programme) => [`NK-${kind}-${programme}-tot`, rowSum(ledger, programme)]);

const controlChildren = guessed(
  19,
  "children",
  "the size of the control group is printed nowhere; 19 alone gives the printed cost per child",
);

/** Norrköping's fund: the plan's rows and columns, SkolFam2's table 4, Service trainee. */
export const norrkoping: Readonly<Record<string, Expression>> = {
  "NK-02": count(...totalsOf("C")),
  ...Object.fromEntries([...rowTotals("C", "commitments"), ...rowTotals("R", "repayments")]),
  ...Object.fromEntries(
    [2011, 2012, 2013, 2014, 2015].map((year) => [`NK-C-tot-${year}`, columnSum("commitments", year)]),
  ),
  ...Object.fromEntries(
    [2013, 2014, 2015, 2016, 2017, 2018].map((year) => [`NK-R-tot-${year}`, columnSum("repayments", year)]),
  ),
  "NK-C-tot": sum(...totalsOf("C")),
  "NK-R-tot": sum(...totalsOf("R")),
  "NK-07": leftUncommitted,
  "NK-08": deepestOwing,
  "NK-09": valueOfPlan,
  "NK-10": same("NK-C-SkolFam2-tot"),
  "NK-13": wholeShareOf("NK-12"),
  "NK-T4-sumS": sum(...services("S")),
  "NK-T4-sumK": sum(...services("K")),
  "NK-T4-diff": difference("NK-T4-sumS", "NK-T4-sumK"),
  "NK-T4-pcS": ratio("NK-T4-sumS", "NK-12"),
  "NK-T4-pcK": ratio("NK-T4-sumK", controlChildren),
  "NK-T4-pcd": difference("NK-T4-pcS", "NK-T4-pcK"),
  "NK-15": ratio(product(difference("NK-T4-pcK", "NK-T4-pcS"), "NK-12"), "NK-C-SkolFam2-tot"),
  "NK-16": ratio("NK-C-SkolFam2-tot", "NK-12"),
  "NK-17": same("NK-C-Alla barn i skolan-tot"),
  "NK-18": same("NK-C-Servicetraineer-tot"),
  "NK-19": same("NK-C-NP-center-tot"),
  "NK-20": same("NK-C-Solid återkomst-tot"),
  "NK-21": sum(
    given(16, "persons", "Service trainee: one part of the 30 participants"),
    given(14, "persons", "Service trainee: the other part of the 30 participants"),
  ),
  "NK-24": wholeShareOf("NK-21"),
  "NK-25": wholeShareOf(given(30, "persons", "Service trainee – resultat: the small comparison group of 30")),
  "NK-26": wholeShareOf(given(394, "persons", "Service trainee – resultat: the large comparison group of 394")),
  "NK-27": difference("NK-25", "NK-24"),
  "NK-28": difference("NK-26", "NK-24"),
  "NK-29": sum(
    given(13, "persons", "Service trainee – resultat: 13 work or study"),
    given(14, "persons", "Service trainee – resultat: 14 do not"),
  ),
  "NK-30": ratio("NK-C-Servicetraineer-tot", product("NK-27", "NK-21")),
  "NK-33": sparedOneIn("NK-31", "NK-32"),
};
