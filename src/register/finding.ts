import type { Label } from "../show/words.ts";

/** Something in a register that is not wrong enough to refuse, or that was accepted by name: told, explained, never silent. */
export interface Finding {
  readonly what: FindingKind;
  /** How many rows, persons or sums. */
  readonly count: number;
  /** The table's name and the first rows concerned, counted from 1. */
  readonly table: string;
  readonly rows: readonly number[];
  readonly explanation: Label;
}

/** What a finding can be about; the first three are refused unless `accept` names them. */
export type FindingKind =
  | "overlapping stays"
  | "negative sums"
  | "persons without group"
  | "services outside follow-up"
  | "stays of no days"
  | "persons without services"
  | "doubtful personal numbers";

/** What may be accepted by name instead of refused. */
export type Acceptable = "overlapping stays" | "negative sums" | "persons without group";

/** A finding of these rows (counted from 0), of which the first ten are kept. */
export function finding(
  what: FindingKind,
  at: { readonly table: string; readonly rows: readonly number[]; readonly count?: number },
  explanation: Label,
): Finding {
  const rows = at.rows.slice(0, 10).map((row) => row + 1);
  return { what, count: at.count ?? at.rows.length, table: at.table, rows, explanation };
}

/** A count with its noun: "1 row", "3 rows". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
