import { date, number, oneOf, optional, text } from "../table/column.ts";

/**
 * Services in a register extract: who had what, from which day until which (not counted), and how much. A row without a quantity is a stay,
 * which lasts to the end of follow-up when it has no end; a row with one is so many units (a credit has fewer than 0), spread
 * evenly over its days, or all on its first when it has no end.
 */
export const serviceColumns = {
  person: text(),
  service: text(),
  from: date(),
  to: optional(date()),
  quantity: optional(number("units of the service's price")),
} as const;

/** How a person's follow-up ended: as planned, by death (costs are complete), by moving away or otherwise lost (costs are censored). */
export const endings = {
  complete: { sv: "hela tiden", en: "complete" },
  died: { sv: "avliden", en: "died" },
  moved: { sv: "flyttat", en: "moved" },
  lost: { sv: "bortfall", en: "lost" },
} as const;

/**
 * Persons in a register extract: group, first day of follow-up, the day after its last, and how it ended. Baseline covariates are further
 * columns of your own: `{ ...personColumns, age: integer("years") }`.
 */
export const personColumns = {
  person: text(),
  group: text(),
  start: date(),
  end: date(),
  ending: oneOf("complete", "died", "moved", "lost"),
} as const;
