import { checkFinite } from "../numeric/finite-numbers.ts";
import { problem } from "../problem.ts";
import type { Price, Priced } from "./price.ts";

/** What a year of work is worth and where its money goes; rates are shares. */
export interface WorkTerms {
  readonly priced: Priced;
  /** Kronor a year before tax. */
  readonly wage: number;
  readonly employerContributions: number;
  readonly municipalTax: number;
  readonly regionTax: number;
  /** Who pays what share of the wage as a subsidy; none when left out. */
  readonly subsidy?: { readonly share: number; readonly payer: "employment service" | "municipality" };
  /** Income equalisation (_inkomstutjämning_): the share of a changed tax income that is taken back, and after how many years. */
  readonly equalisation?: { readonly share: number; readonly lag: number };
  readonly priceYear: number;
  readonly source: string;
}

/**
 * The prices of a year of work: its production, valued at what labour costs, and the money it sets in motion: wage, employer contributions, local
 * taxes, wage subsidy, and what income equalisation takes back of the tax, later. All money flows are between actors, so they sum to zero.
 * Taxes are the rates times the whole wage: the basic allowance (_grundavdrag_), tax credits, state income tax and value-added tax are left out.
 *
 * @param terms  wage, rates as shares, and what they are for
 * @returns      price rows; per year of the state or intervention
 * @throws       when a share is not from 0 to 1 (employer contributions may be more), or the wage is negative
 * @see          Skatteverket (31.42 % in 2024); SCB (municipalities 20.74 %, regions 11.39 % in 2018)
 * @example
 * const prices = workPrices({
 *   priced: { of: "state", process: "work", state: "established" }, wage: 300_000, employerContributions: 0.3142,
 *   municipalTax: 0.2074, regionTax: 0.1139, equalisation: { share: 0.95, lag: 2 }, priceYear: 2018, source: "assumed",
 * })
 * prices.map((price) => price.amount) // => [394260, 300000, 94260, 62220, 34170, 59109, 32461.5]
 */
export function workPrices(terms: WorkTerms): readonly Price[] {
  refuse(terms);
  const { wage, employerContributions, municipalTax, regionTax, subsidy, equalisation } = terms;
  const local = [
    { payee: "municipality", rate: municipalTax },
    { payee: "region", rate: regionTax },
  ] as const;
  return [
    row(terms, "production", "produktionsvärde", wage * (1 + employerContributions), {
      actor: "employers",
      kind: "production",
    }),
    row(terms, "wage", "lön", wage, { actor: "employers", payee: "households", kind: "transfer" }),
    row(terms, "employer contributions", "arbetsgivaravgifter", wage * employerContributions, {
      actor: "employers",
      payee: "state",
      kind: "tax",
    }),
    ...local.map(({ payee, rate }) =>
      row(terms, `${payee} tax`, payee === "region" ? "regionskatt" : "kommunalskatt", wage * rate, {
        actor: "households",
        payee,
        kind: "tax",
      }),
    ),
    ...(subsidy === undefined
      ? []
      : [
          row(terms, "wage subsidy", "lönestöd", wage * subsidy.share, {
            actor: subsidy.payer,
            payee: "employers",
            kind: "transfer",
          }),
        ]),
    ...(equalisation === undefined
      ? []
      : local.map(({ payee, rate }) =>
          row(terms, `income equalisation, ${payee}`, "inkomstutjämning", wage * rate * equalisation.share, {
            actor: payee,
            payee: "state",
            kind: "transfer",
            lag: equalisation.lag,
          }),
        )),
  ];
}

function row(
  { priced, priceYear, source }: WorkTerms,
  en: string,
  sv: string,
  amount: number,
  flow: Pick<Price, "actor" | "kind"> & Partial<Pick<Price, "payee" | "lag">>,
): Price {
  return {
    item: { sv, en },
    priced,
    per: "year",
    amount,
    low: undefined,
    high: undefined,
    payee: undefined,
    lag: 0,
    ...flow,
    margin: "marginal",
    cashable: 0,
    priceYear,
    from: Number.NEGATIVE_INFINITY,
    until: Number.POSITIVE_INFINITY,
    source,
    grade: "derived",
  };
}

function refuse(terms: WorkTerms): void {
  const { wage, employerContributions, municipalTax, regionTax, subsidy, equalisation } = terms;
  const attempt = "price a year of work";
  checkFinite(attempt, { "price year": terms.priceYear });
  if (!(wage >= 0 && Number.isFinite(wage)))
    throw problem(attempt, `the wage is ${wage} kr`, "give kronor a year, 0 or more");
  const shares = { municipalTax, regionTax, subsidy: subsidy?.share ?? 0, equalisation: equalisation?.share ?? 0 };
  if (!(employerContributions >= 0 && Number.isFinite(employerContributions)))
    throw problem(attempt, `employerContributions is ${employerContributions}`, "give a share of the wage, 0 or more");
  if (equalisation !== undefined && !(Number.isInteger(equalisation.lag) && equalisation.lag >= 0))
    throw problem(attempt, `the lag of equalisation is ${equalisation.lag}`, "give whole years from 0");
  const wrong = Object.entries(shares).find(([, share]) => !(share >= 0 && share <= 1));
  if (wrong !== undefined)
    throw problem(attempt, `the share of ${wrong[0]} is ${wrong[1]}`, "give a share from 0 to 1");
}
