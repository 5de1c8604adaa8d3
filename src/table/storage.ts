/** How a column lies in memory: typed arrays, with the missing cells marked beside them. Never leaves `src/table` uncopied. */
import { dateOf, dayOf } from "./calendar.ts";
import type { Column, IsoDate } from "./column.ts";

/**
 * Numbers are float64; dates are days since 1970-01-01; flags are 0 and 1; text is codes into `levels`.
 * `missing` holds 1 where a cell is missing, and is absent when none is; the value beneath a missing cell is 0.
 */
export interface Storage {
  readonly values: Float64Array | Int32Array | Uint8Array;
  readonly missing: Uint8Array | undefined;
  readonly levels: readonly string[] | undefined;
}

/** The cell at a row, as the user sees it. */
export function cellAt(column: Column<unknown>, storage: Storage, row: number): unknown {
  if (storage.missing?.[row] === 1) return null;
  const value = storage.values[row]!;
  if (storage.levels !== undefined) return storage.levels[value];
  if (column.kind === "flag") return value === 1;
  return column.kind === "date" ? dateOf(value) : value;
}

/** Takes cells one at a time, already checked, and ends as storage. */
export interface Builder {
  push(value: unknown): void;
  /** For numbers, dates (as days) and flags (as 0 and 1): the stored number itself. */
  pushNumber(value: number): void;
  pushMissing(): void;
  finish(): Storage;
}

/** An empty column that grows. */
export function builderOf(column: Column<unknown>): Builder {
  let values = emptyValues(column, 64);
  let missing: Uint8Array | undefined;
  let length = 0;
  const levels = column.kind === "oneOf" ? [...(column.values ?? [])] : column.kind === "text" ? [] : undefined;
  const codes = new Map(levels?.map((level, code) => [level, code]));
  const codeOf = (level: string): number => {
    let code = codes.get(level);
    if (code === undefined) {
      code = levels!.push(level) - 1;
      codes.set(level, code);
    }
    return code;
  };
  const pushNumber = (value: number): void => {
    if (length === values.length) values = grown(column, values);
    values[length++] = value;
  };
  const pushMissing = (): void => {
    pushNumber(0);
    if (missing === undefined || missing.length < length) missing = grownMask(missing, values.length);
    missing[length - 1] = 1;
  };
  return {
    pushNumber,
    pushMissing,
    push: (value) => {
      if (value === null || value === undefined) pushMissing();
      else if (levels !== undefined) pushNumber(codeOf(value as string));
      else pushNumber(column.kind === "date" ? dayOf(value as IsoDate) : Number(value));
    },
    finish: () => ({
      values: values.slice(0, length),
      missing: missing === undefined ? undefined : grownMask(missing, length),
      levels,
    }),
  };
}

function emptyValues(column: Column<unknown>, length: number): Float64Array | Int32Array | Uint8Array {
  if (column.kind === "number" || column.kind === "integer") return new Float64Array(length);
  return column.kind === "flag" ? new Uint8Array(length) : new Int32Array(length);
}

function grown(column: Column<unknown>, values: Storage["values"]): Storage["values"] {
  const larger = emptyValues(column, values.length * 2);
  larger.set(values);
  return larger;
}

function grownMask(missing: Uint8Array | undefined, length: number): Uint8Array {
  const mask = new Uint8Array(length);
  if (missing !== undefined) mask.set(missing.subarray(0, length));
  return mask;
}

/** The rows at these places, in this order; a place of -1 is a missing cell. */
export function taken(storage: Storage, places: Int32Array): Storage {
  const values = storage.values.slice(0, 0).constructor as new (length: number) => Storage["values"];
  const out = new values(places.length);
  let missing: Uint8Array | undefined;
  for (let i = 0; i < places.length; i++) {
    const place = places[i]!;
    if (place < 0 || storage.missing?.[place] === 1) {
      missing ??= new Uint8Array(places.length);
      missing[i] = 1;
    } else out[i] = storage.values[place]!;
  }
  return { values: out, missing, levels: storage.levels };
}
