import type { AccountLine } from "./accounts.ts";

/** Whether a line is what an intervention itself costs: its years, or its starts. */
export function isProgramme({ priced }: AccountLine): boolean {
  return priced.of === "intervention" || priced.of === "start";
}
