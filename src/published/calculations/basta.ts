import type { Decimal } from "decimal.js";
import { annualAccounts, columnTotal, type WrittenAccountRow } from "../../account/annual-accounts.ts";
import { Exact } from "../../money/units.ts";
import { guessed, type LibraryCall } from "../expression.ts";

export const actors = ["Af", "Basta", "Fk", "Kommun", "Landsting", "Rättsväsende", "Övrigt"] as const;
const withProfit = actors.slice(1);

export const participants = guessed(
  65,
  "persons",
  "the number of participants is printed nowhere; 65 alone of 55 to 74 gives all the figures a person",
);

/** The cost of an actor: what its benefit leaves above its profit. */
export function impliedCost(actor: string): LibraryCall {
  return {
    of: [`JK-B-${actor}`, `JK-B-profit/${actor}`],
    money: 1,
    inputsExact: true,
    library: ([revenue, result]) =>
      kronor(annualAccounts([{ actor, revenue: mkr(revenue!), result: mkr(result!) }])[0]!.cost?.amount),
    write: ([revenue, result]) => `${revenue} − ${result}`,
  };
}

/** The total of the benefits. */
export const totalBenefit: LibraryCall = {
  of: actors.map((actor) => `JK-B-${actor}`),
  money: 1,
  inputsExact: true,
  library: (amounts) =>
    total(
      actors.map((actor, at) => ({ actor, revenue: mkr(amounts[at]!) })),
      "revenue",
    ),
  write: (of) => of.join(" + "),
};

/** The total of the costs or the profits, with the cells that are blank reconstructed where they are determined. */
export function reconstructedTotal(column: "cost" | "result"): LibraryCall {
  return {
    of: [
      ...actors.map((actor) => `JK-B-${actor}`),
      ...withProfit.map((actor) => `JK-B-profit/${actor}`),
      "JK-B-pp-Af",
      participants,
    ],
    money: 1,
    inputsExact: true,
    library: (values) => total(rowsOf(values), column, values.at(-1)!.toNumber()),
    write: (of) => `annualAccounts(7 benefits, 6 profits, Af ${of.at(-2)} a person, ${of.at(-1)}).${column}`,
  };
}

/** The rows as the table prints them; of Af it prints the benefit and the profit a person. */
function rowsOf(values: readonly Decimal[]): WrittenAccountRow[] {
  return actors.map((actor, at) => ({
    actor,
    revenue: mkr(values[at]!),
    ...(at === 0 ? { perParticipant: mkr(values.at(-2)!) } : { result: mkr(values[actors.length - 1 + at]!) }),
  }));
}

function total(rows: readonly WrittenAccountRow[], column: "revenue" | "cost" | "result", persons?: number): Decimal {
  return kronor(
    columnTotal(
      annualAccounts(rows, { decimals: 1, ...(persons === undefined ? {} : { participants: persons }) }),
      column,
    ),
  );
}

/** Kronor of an amount in mkr; no number when the accounts leave it undetermined. */
function kronor(amount: Decimal | undefined): Decimal {
  return new Exact(amount ?? Number.NaN).times(1_000_000);
}

function mkr(amount: Decimal): string {
  return amount.dividedBy(1_000_000).toFixed();
}
