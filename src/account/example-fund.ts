import { defineFund } from "./fund.ts";

/** A small fund for examples and lessons, all of it assumed: 1 000 tkr, two investments, two committees. */
export const exampleFund = defineFund({
  name: "Example",
  unit: "tkr",
  source: "assumed",
  funders: [{ name: "municipality", amount: 1000 }],
  investments: [
    {
      name: "School",
      commitments: [{ committee: "education", amounts: { 2024: 400 } }],
      repayments: [{ committee: "social welfare", amounts: { 2026: 150, 2027: 250 } }],
    },
    {
      name: "Jobs",
      commitments: [{ committee: "labour market", amounts: { 2025: 200 } }],
      repayments: [{ committee: "social welfare", amounts: { 2026: 200 } }],
    },
  ],
  printed: { commitments: { 2024: 400, 2025: 250 } },
});
