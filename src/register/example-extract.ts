import { fromRows } from "../table/from-rows.ts";
import { personColumns, serviceColumns } from "./extract-columns.ts";

/** Three invented children for examples: two in a programme, one not; a stay over New Year, visits, and a credit. */
export const exampleExtract = {
  persons: fromRows(
    personColumns,
    [
      { person: "A", group: "programme", start: "2012-01-01", end: "2014-01-01", ending: "complete" },
      { person: "B", group: "programme", start: "2012-07-01", end: "2013-01-01", ending: "moved" },
      { person: "C", group: "control", start: "2012-01-01", end: "2014-01-01", ending: "complete" },
    ],
    { name: "persons" },
  ),
  services: fromRows(
    serviceColumns,
    [
      { person: "A", service: "foster home", from: "2011-12-01", to: "2012-02-01", quantity: null },
      { person: "A", service: "contact family", from: "2012-05-01", to: null, quantity: 10 },
      { person: "A", service: "contact family", from: "2012-09-01", to: null, quantity: -2 },
      { person: "C", service: "foster home", from: "2012-12-22", to: "2013-01-11", quantity: null },
    ],
    { name: "services" },
  ),
} as const;
