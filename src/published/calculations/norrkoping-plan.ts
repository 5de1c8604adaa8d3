import type { Decimal } from "decimal.js";
import { defineFund, type Fund, type WrittenFundInvestment } from "../../account/fund.ts";
import { fundPath, fundValue } from "../../account/fund-path.ts";
import { fundTable, uncommitted } from "../../account/fund-sums.ts";
import { moveRepayments } from "../../account/repayment-rules.ts";
import { asPublished } from "../../money/discounting.ts";
import { nominal } from "../../money/rate.ts";
import { Exact } from "../../money/units.ts";
import type { LibraryCall } from "../expression.ts";

type Ledger = "commitments" | "repayments";
type Plan = Readonly<Record<string, readonly number[]>>;

/** Years in which each programme has a cell in the plan, as printed. */
const years: Readonly<Record<Ledger, Plan>> = {
  commitments: {
    SkolFam2: [2011, 2012, 2013, 2014],
    "Alla barn i skolan": [2012, 2013, 2014],
    Servicetraineer: [2012],
    "NP-center": [2013, 2014],
    "Solid återkomst": [2013, 2014, 2015],
  },
  repayments: {
    SkolFam2: [2015, 2016, 2017],
    "Alla barn i skolan": [2015, 2016, 2017],
    Servicetraineer: [2013, 2014, 2015],
    "NP-center": [2016, 2017, 2018],
    "Solid återkomst": [2015, 2016, 2017],
  },
};
export const programmes: readonly string[] = Object.keys(years.commitments);

interface Cell {
  readonly ledger: Ledger;
  readonly programme: string;
  readonly year: number;
}

const cells: readonly Cell[] = (["commitments", "repayments"] as const).flatMap((ledger) =>
  programmes.flatMap((programme) => years[ledger][programme]!.map((year) => ({ ledger, programme, year }))),
);

/** The fact of a cell: `NK-C-...` of the cost table, `NK-R-...` of the repayments. */
const factOf = ({ ledger, programme, year }: Cell): string =>
  `NK-${ledger === "commitments" ? "C" : "R"}-${programme}-${year}`;

const plus = (of: readonly string[]): string => of.join(" + ");

/** The sum of a programme's row, by the fund's own table. */
export function rowSum(ledger: Ledger, programme: string): LibraryCall {
  const own = cells.filter((cell) => cell.ledger === ledger && cell.programme === programme);
  return summed(own, (fund) => fundTable(fund, ledger).rows.find(({ name }) => name === programme)!.total);
}

/** The sum of a year's column, by the fund's own table. */
export function columnSum(ledger: Ledger, year: number): LibraryCall {
  const own = cells.filter((cell) => cell.ledger === ledger && cell.year === year);
  return summed(own, (fund) => fundTable(fund, ledger).totals.amounts.get(year)!);
}

/** What is left of the capital when every cell is committed. */
export const leftUncommitted: LibraryCall = {
  of: ["NK-01", ...cells.filter(({ ledger }) => ledger === "commitments").map(factOf)],
  money: 1,
  library: ([capital, ...amounts]) => uncommitted(fundOf(cells.slice(0, amounts.length), amounts, capital)),
  write: ([capital, ...of]) => `uncommitted(${capital}, the ${of.length} costs of the plan)`,
};

/** The lowest balance of a fund with nothing in it, Solid återkomst repaid a year later. */
export const deepestOwing: LibraryCall = {
  of: cells.map(factOf),
  money: 1,
  library: (amounts) => Exact.min(...fundPath(closing(amounts)).map(({ balance }) => balance)),
  write: (of) => `lowest balance of fundPath(the ${of.length} cells of the plan, Solid återkomst repaid a year later)`,
};

/** What the plan is worth to the fund at the start of its first year, at the first operand's rate. */
export const valueOfPlan: LibraryCall = {
  of: ["JK-07", ...cells.map(factOf)],
  money: 1,
  library: ([rate, ...amounts]) =>
    fundValue(fundPath(closing(amounts)), { ...asPublished, rate: nominal(rate!.toNumber()) }),
  write: ([rate, ...of]) =>
    `fundValue(${rate} due, the ${of.length} cells of the plan, Solid återkomst repaid a year later)`,
};

function summed(own: readonly Cell[], read: (fund: Fund) => Decimal): LibraryCall {
  return { of: own.map(factOf), money: 1, library: (amounts) => read(fundOf(own, amounts)), write: plus };
}

/** The plan with the one row moved that lets its columns close. */
function closing(amounts: readonly Decimal[]): Fund {
  return moveRepayments(fundOf(cells, amounts), "Solid återkomst", 1);
}

/** The fund of some cells of the plan, in kronor. The committees stand in a picture: one stands for all. */
function fundOf(own: readonly Cell[], amounts: readonly Decimal[], capital: Decimal = new Exact(0)): Fund {
  const line = (ledger: Ledger, programme: string) => {
    const mine = own.flatMap((cell, at) =>
      cell.ledger === ledger && cell.programme === programme ? [[cell.year, amounts[at]!.toFixed()]] : [],
    );
    return mine.length === 0 ? [] : [{ committee: "all", amounts: Object.fromEntries(mine) as Record<string, string> }];
  };
  const investments: WrittenFundInvestment[] = programmes.map((name) => ({
    name,
    commitments: line("commitments", name),
    repayments: line("repayments", name),
  }));
  return defineFund({
    name: "Norrköping",
    unit: "kr",
    source: "data/published",
    funders: [{ name: "all", amount: capital.toFixed() }],
    investments,
  });
}
