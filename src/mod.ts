/**
 * The one public door of `livsbana`. Everything a notebook may use is named here, folder by folder.
 * @module
 */

// problem
export { isProblem, problem } from "./problem.ts";

// numeric

// random

// table
export { dateOf, dayOf } from "./table/calendar.ts";
export {
  type Cell,
  type Column,
  type ColumnKind,
  type ColumnName,
  type Columns,
  date,
  flag,
  type IsoDate,
  integer,
  type NumberName,
  number,
  oneOf,
  optional,
  type Row,
  text,
} from "./table/column.ts";
export { type Joined, renameColumns, selectColumns, withColumns } from "./table/columns.ts";
export { confidential, release } from "./table/confidential.ts";
export { fromColumns, fromRows, type TableOptions } from "./table/from-rows.ts";
export { type AllOptional, joinTables, type Matching } from "./table/join-tables.ts";
export { filterRows, type SortKey, sortRows, stackTables } from "./table/rows.ts";
export { type Summary, splitRows, summarise } from "./table/summarise.ts";
export type { AnyTable, Cells, Table } from "./table/table.ts";

// show

// money

// register

// model

// simulate

// account

// evaluate

// uncertainty

// published
