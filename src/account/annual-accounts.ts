import type { Decimal } from "decimal.js";
import { Exact } from "../money/units.ts";
import { problem } from "../problem.ts";
import { decimalOf, sum } from "./schedule.ts";

/** One actor's row of annual accounts as printed: a cell that is missing is left out. */
export interface WrittenAccountRow {
  readonly actor: string;
  readonly revenue?: number | string;
  readonly cost?: number | string;
  readonly result?: number | string;
  readonly perParticipant?: number | string;
}

/** A cell of annual accounts, and whether it was printed or follows from printed cells alone. */
export interface AccountCell {
  readonly amount: Decimal;
  readonly how: "printed" | "from this row" | "from the totals" | "from the result per participant";
}

/** One actor's row with every cell that is printed or determined; a cell that is neither stays away. */
export interface AccountRow {
  readonly actor: string;
  readonly revenue: AccountCell | undefined;
  readonly cost: AccountCell | undefined;
  readonly result: AccountCell | undefined;
}

type Kind = "revenue" | "cost" | "result";
const kinds: readonly Kind[] = ["revenue", "cost", "result"];
type Cells = Record<Kind, AccountCell | undefined>;

/** What else is known about annual accounts, for cells that are missing. */
export interface AccountKnowledge {
  /** Column totals that hold exactly; leave out totals that were rounded. */
  readonly totals?: Partial<Record<Kind, number | string>>;
  /** How many participants the printed results per participant are for. */
  readonly participants?: number;
  /** Decimals with which the table's amounts are printed: a missing one lies on the same grid. */
  readonly decimals?: number;
}

/**
 * Annual accounts per actor (_socioekonomiskt bokslut_) with missing cells reconstructed, but only where they are determined:
 * the third of revenue - cost = result where two are known, the one unknown cell of a column whose exact total is known, and a result
 * when only one amount of the table's decimals rounds to the printed result per participant.
 *
 * @param rows   printed cells by actor, in one unit
 * @param known  exact totals, number of participants, decimals of the table
 * @returns      the rows in order, each cell with how it is known; a cell that is not determined stays `undefined`
 * @throws       when a cell is not a number, or three printed cells contradict each other
 * @see          Basta's accounts of 2005 (Nilsson & Wadeskog)
 * @example
 * const [basta, af] = annualAccounts(
 *   [{ actor: "Basta", revenue: 18, result: 1.5 }, { actor: "Af", revenue: 1.6, perParticipant: "0.025" }],
 *   { participants: 65, decimals: 1 },
 * )
 * basta.cost.amount.toNumber() // => 16.5
 * af.result.how // => from the result per participant
 */
export function annualAccounts(
  rows: readonly WrittenAccountRow[],
  known: AccountKnowledge = {},
): readonly AccountRow[] {
  const { participants = 1, decimals = 0 } = known;
  if (!(participants > 0 && Number.isInteger(decimals) && decimals >= 0))
    throw problem(
      "read annual accounts",
      `there are ${participants} participants and ${decimals} decimals`,
      "give persons above 0 and a whole number of decimals",
    );
  const read = rows.map(readRow);
  rows.forEach((row, index) => {
    read[index]!.result ??= resultPerParticipant(row, known);
  });
  const totals = cellsOf(known.totals ?? {}, "the totals");
  let found = true;
  while (found) found = [...read, totals].some(fromRow) || kinds.some((kind) => fromColumn(read, totals, kind));
  return rows.map(({ actor }, index) => ({ actor, ...read[index]! }));
}

function cellsOf(written: Partial<Record<Kind, number | string>>, row: string): Cells {
  return Object.fromEntries(kinds.map((kind) => [kind, printedCell(written[kind], row, kind)])) as Cells;
}

/** The one result on the table's grid that rounds to the printed result per participant; none when several do. */
function resultPerParticipant(
  row: WrittenAccountRow,
  { participants, decimals }: AccountKnowledge,
): AccountCell | undefined {
  if (row.perParticipant === undefined || participants === undefined || decimals === undefined) return undefined;
  const half = new Exact(0.5).times(new Exact(10).pow(-decimalsOf(row.perParticipant)));
  const low = new Exact(row.perParticipant).minus(half).times(participants);
  const high = new Exact(row.perParticipant).plus(half).times(participants);
  const first = low.toDecimalPlaces(decimals, Exact.ROUND_CEIL);
  const second = first.plus(new Exact(10).pow(-decimals));
  return first.lessThan(high) && second.greaterThanOrEqualTo(high)
    ? { amount: first, how: "from the result per participant" }
    : undefined;
}

function decimalsOf(numeral: number | string): number {
  return String(numeral).split(".")[1]?.length ?? 0;
}

function readRow(row: WrittenAccountRow): Cells {
  const cells = cellsOf(row, `row "${row.actor}"`);
  const { revenue, cost, result } = cells;
  if (revenue && cost && result && !revenue.amount.minus(cost.amount).equals(result.amount))
    throw problem(
      "read annual accounts",
      `row "${row.actor}": revenue ${revenue.amount} less cost ${cost.amount} is not the result ${result.amount}`,
      "leave out the cell that is rounded or wrong",
    );
  return cells;
}

function printedCell(value: number | string | undefined, row: string, column: Kind): AccountCell | undefined {
  if (value === undefined) return undefined;
  const amount = decimalOf(value);
  if (amount === undefined)
    throw problem(
      "read annual accounts",
      `${row}, column "${column}" is ${JSON.stringify(value)}`,
      "give an amount in figures, or leave it out",
    );
  return { amount, how: "printed" };
}

/** Fills the one missing cell of revenue - cost = result; whether it did. */
function fromRow(cells: Cells): boolean {
  const missing = kinds.filter((kind) => cells[kind] === undefined);
  if (missing.length !== 1) return false;
  const { revenue, cost, result } = cells;
  const amount =
    missing[0] === "revenue"
      ? cost!.amount.plus(result!.amount)
      : missing[0] === "cost"
        ? revenue!.amount.minus(result!.amount)
        : revenue!.amount.minus(cost!.amount);
  cells[missing[0]!] = { amount, how: "from this row" };
  return true;
}

/** Fills the one missing cell of a column whose total is known; whether it did. */
function fromColumn(rows: readonly Cells[], totals: Cells, kind: Kind): boolean {
  const missing = rows.filter((cells) => cells[kind] === undefined);
  if (missing.length !== 1 || totals[kind] === undefined) return false;
  const others = sum(rows.flatMap((cells) => (cells[kind] === undefined ? [] : [cells[kind].amount])));
  missing[0]![kind] = { amount: totals[kind].amount.minus(others), how: "from the totals" };
  return true;
}

/**
 * The sum of a column, `undefined` while a cell of it is not known.
 *
 * @example
 * columnTotal(annualAccounts([{ actor: "A", cost: 2 }, { actor: "B", cost: 3 }]), "cost").toNumber() // => 5
 */
export function columnTotal(rows: readonly AccountRow[], kind: Kind): Decimal | undefined {
  const cells = rows.map((row) => row[kind]);
  return cells.some((cell) => cell === undefined) ? undefined : sum(cells.map((cell) => cell!.amount));
}

/**
 * Every number of participants with which printed results per participant agree: each result divided by it, rounded as printed.
 *
 * @param rows  results and printed results per participant (numerals keep their digits: "0.50" has two, 0.5 has one)
 * @param from  the smallest number tried
 * @param to    the largest number tried
 * @returns     all that fit; one when the number is determined
 * @example
 * participantsThatFit([{ result: "8.5", perParticipant: "0.13" }, { result: 81, perParticipant: "1.25" }], 1, 1000) // => [65]
 */
export function participantsThatFit(
  rows: readonly { readonly result: number | string; readonly perParticipant: number | string }[],
  from: number,
  to: number,
): readonly number[] {
  const fits = (count: number) =>
    rows.every(({ result, perParticipant }) => {
      const digits = decimalsOf(perParticipant);
      return new Exact(result).div(count).toDecimalPlaces(digits, Exact.ROUND_HALF_UP).equals(perParticipant);
    });
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).filter(fits);
}
