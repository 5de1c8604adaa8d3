import { readFileSync } from "node:fs";
import { accountsOf } from "../../../src/account/accounts.ts";
import { changeBetween } from "../../../src/account/change.ts";
import { defineInvestment } from "../../../src/account/define-investment.ts";
import { exampleOccurrences, examplePrices } from "../../../src/account/example-accounts.ts";
import { defineFund, type WrittenFund } from "../../../src/account/fund.ts";
import { iceberg } from "../../../src/account/iceberg.ts";
import type { WrittenInvestment } from "../../../src/account/investment.ts";
import { oddsOfBreakingEven } from "../../../src/account/odds.ts";
import { personalBalance } from "../../../src/account/personal-balance.ts";
import { moveRepayments, resultsAtShare, underRule } from "../../../src/account/repayment-rules.ts";
import { breakEvenFigure } from "../../../src/account/views/break-even-figure.ts";
import { actorWaterfall, actorYearsFigure } from "../../../src/account/views/change-figures.ts";
import { fundFigure, repaymentFigure } from "../../../src/account/views/fund-figures.ts";
import { icebergFigure } from "../../../src/account/views/iceberg-figure.ts";
import { lifeFigure } from "../../../src/account/views/life-figure.ts";
import { oddsFigure, paybackFigure } from "../../../src/account/views/odds-figure.ts";
import { oneEyedFigure } from "../../../src/account/views/one-eyed-figure.ts";
import { seatsFigure } from "../../../src/account/views/seats-figure.ts";
import { asPublished } from "../../../src/money/discounting.ts";
import { beta } from "../../../src/random/parameter/declare.ts";
import type { Figure } from "../../../src/show/figure.ts";
import type { Language } from "../../../src/show/words.ts";

const read = <T>(path: string) => JSON.parse(readFileSync(`data/${path}.json`, "utf8")) as T;
const investment = (name: string) => defineInvestment(read<WrittenInvestment>(`investments/${name}`));

/** Every figure of accounts, investments and funds, by name, for the tests that look at them all. */
export function gallery(language: Language): Readonly<Record<string, Figure>> {
  const fund = moveRepayments(defineFund(read<WrittenFund>("funds/norrkoping")), "Solid återkomst", 1);
  const half = underRule(resultsAtShare(fund, 0.5), "measured results");
  const addiction = investment("hallstahammar-addiction");
  const change = changeBetween(accountsOf(exampleOccurrences, examplePrices), {
    treated: "treated",
    control: "control",
  });
  const odds = oddsOfBreakingEven(
    { success: beta({ events: 2, of: 10, assumed: true }) },
    {
      of: ({ success }) => ({ ...addiction, success: [{ name: "works", share: success, degree: 1 }] }),
      views: ["municipality"],
      years: 15,
      seed: 2014,
      draws: 400,
    },
  );
  const sheet = personalBalance(
    [
      { item: "childhood", actor: "municipality", side: "invested", fromAge: 0, toAge: 21, perYear: 100_000 },
      { item: "production", actor: "society", side: "returned", fromAge: 21, toAge: 65, perYear: 281_880 },
    ],
    { valuedAt: 21, discounting: asPublished },
  );
  return {
    fund: fundFigure(half, { plan: fund, language }),
    repayment: repaymentFigure(
      {
        ...fund,
        investments: fund.investments.map((one) => ({
          ...one,
          repayments: one.repayments.map((line) => ({ ...line, committee: one.name })),
        })),
      },
      { language },
    ),
    breakEven: breakEvenFigure(addiction, { view: "municipality", horizons: [1, 5, 30], language }),
    waterfall: actorWaterfall(change, { language }),
    actorYears: actorYearsFigure(change, { language }),
    life: lifeFigure(sheet, { language }),
    payback: paybackFigure(odds, { view: "municipality", language }),
    odds: oddsFigure(odds[9]!, { language }),
    seats: seatsFigure(investment("lilla-edet-klara"), { succeed: 1, language }),
    iceberg: icebergFigure(iceberg(accountsOf(exampleOccurrences, examplePrices), "control"), { language }),
    oneEyed: oneEyedFigure(addiction, { own: "municipality", long: 30, language }),
  };
}
