import { problem } from "../problem.ts";
import type { AnyTable } from "./table.ts";

/** Other programs and files show what they hold: a confidential table is not handed over. */
export function refuseConfidential(table: AnyTable, to: string): void {
  if (table.confidential)
    throw problem(
      `hand ${table.name} over to ${to}`,
      `it is confidential, and ${to} would show its values`,
      "release(...) it with the reason first",
    );
}
