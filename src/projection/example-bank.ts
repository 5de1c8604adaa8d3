import { type BankInvestment, parseInvestment } from "./investment-file.ts";

/** A small investment for examples: ten unemployed persons of sixty, of whom two find work. */
export const exampleBank: BankInvestment = parseInvestment(
  `name: Example
source: assumed
unit: tkr
participants: 10
success: [{ name: works, share: 0.2 }]
costs: [{ actor: municipality, byYear: [1500] }]
gains: [{ actor: municipality, perYear: 100 }]
discounting: { rate: 0.04, basis: real, convention: due }
careers: { after: 0, age: 60, without: { work: unemployed }, with: { work: employed }, source: assumed }
`,
  "example.yaml",
);
