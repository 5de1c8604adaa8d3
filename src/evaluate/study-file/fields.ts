import { alternatives, nearest } from "../../problem.ts";
import type { Label } from "../../show/words.ts";
import type { IsoDate } from "../../table/column.ts";
import type { Written } from "./written.ts";

/** Makes a value of what is written, or refuses it at its place. */
export type Reader<T> = (at: Written) => T;

/** A key of a mapping: how its value is read, and whether it may be left out. */
export interface Field<T> {
  readonly read: Reader<T>;
  readonly required: boolean;
}

/** What a mapping with such fields gives. */
export type Fields<S> = { readonly [K in keyof S]: S[K] extends Field<infer T> ? T : never };

/** A key that must be there. */
export function needed<T>(read: Reader<T>): Field<T> {
  return { read, required: true };
}

/** A key that may be left out: undefined then. */
export function allowed<T>(read: Reader<T>): Field<T | undefined> {
  return { read, required: false };
}

/** A mapping with these keys and no others. */
export function mapping<const S extends Readonly<Record<string, Field<unknown>>>>(fields: S): Reader<Fields<S>> {
  return (at) => {
    expect(at, "mapping", `keys: ${Object.keys(fields).join(", ")}`);
    for (const { key } of at.entries) refuseUnknown(key, Object.keys(fields));
    const values = Object.entries(fields).map(([name, { read, required }]) => {
      const own = at.entries.find(({ key }) => key.value === name)?.value;
      if (own !== undefined) return [name, read(own)];
      if (required) throw at.refuse(`${place(at)} has no "${name}"`, `add "${name}:"`);
      return [name, undefined];
    });
    return Object.fromEntries(values) as Fields<S>;
  };
}

/** A mapping whose keys are free. */
export function record<T>(read: Reader<T>): Reader<Readonly<Record<string, T>>> {
  return (at) => {
    expect(at, "mapping", "a name and a value on each line");
    return Object.fromEntries(at.entries.map(({ key, value }) => [String(key.value), read(value)]));
  };
}

/** A list of alike. */
export function list<T>(read: Reader<T>): Reader<readonly T[]> {
  return (at) => {
    expect(at, "list", "each on a line of its own after a dash");
    return at.items.map(read);
  };
}

/** Words that are not empty; a number is taken as it is written. */
export const words: Reader<string> = (at) => {
  if ((at.kind !== "text" && at.kind !== "number") || at.source.trim() === "")
    throw at.refuse(`${place(at)} is ${told(at)}`, "write words there");
  return at.source.trim();
};

/** Words, with the place where they stand, for what is checked later. */
export const placed: Reader<{ readonly value: string; readonly at: Written }> = (at) => ({ value: words(at), at });

/** Words in both languages, or one text for both. */
export const label: Reader<Label> = (at) =>
  at.kind === "mapping" ? mapping({ sv: needed(words), en: needed(words) })(at) : words(at);

/** Words in both languages, written in both. */
export const bothLanguages = mapping({ sv: needed(words), en: needed(words) });

/** A number of a range. */
export function amount({
  from = Number.NEGATIVE_INFINITY,
  to = Number.POSITIVE_INFINITY,
  whole = false,
}: {
  readonly from?: number;
  readonly to?: number;
  readonly whole?: boolean;
}): Reader<number> {
  const kind = whole ? "a whole number" : "a number";
  const range = [
    Number.isFinite(from) ? ` from ${from}` : "",
    Number.isFinite(to) ? ` ${Number.isFinite(from) ? "" : "up "}to ${to}` : "",
  ];
  return (at) => {
    const { value } = at;
    if (typeof value === "number" && value >= from && value <= to && (!whole || Number.isInteger(value))) return value;
    throw at.refuse(`${place(at)} is ${told(at)}`, `give ${kind}${range.join("")}`);
  };
}

/** Yes or no. */
export const yesOrNo: Reader<boolean> = (at) => {
  if (typeof at.value === "boolean") return at.value;
  throw at.refuse(`${place(at)} is ${told(at)}`, "write true or false");
};

/** One of a few words. */
export function choice<const V extends readonly string[]>(...values: V): Reader<V[number]> {
  return (at) => {
    const found = values.find((value) => value === at.value);
    if (found !== undefined) return found;
    const guess = typeof at.value === "string" ? nearest(at.value, values) : undefined;
    throw at.refuse(
      `${place(at)} is ${told(at)}`,
      guess === undefined ? `use ${alternatives(values)}` : `write "${guess}"`,
    );
  };
}

/** A day of the calendar. */
export const day: Reader<IsoDate> = (at) => {
  const text = words(at);
  const date = new Date(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text)
    throw at.refuse(`${place(at)} is ${told(at)}, which is no day`, "write it as 2024-01-31");
  return text as IsoDate;
};

/** What stands there, as a reader of the message knows it. */
export function told({ kind, source, value }: Written): string {
  if (kind === "mapping" || kind === "list") return `a ${kind}`;
  return kind === "nothing" ? "empty" : `"${value ?? source}"`;
}

/** The path in quotes, or the file. */
export function place({ path }: Written): string {
  return path === "" ? "the file" : `"${path}"`;
}

function expect(at: Written, kind: "mapping" | "list", remedy: string): void {
  if (at.kind !== kind) throw at.refuse(`${place(at)} is ${told(at)} and not a ${kind}`, `write ${remedy}`);
}

function refuseUnknown(key: Written, names: readonly string[]): void {
  const name = String(key.value);
  if (names.includes(name)) return;
  const guess = nearest(name, names);
  throw key.refuse(`${place(key)} is not known`, guess === undefined ? `use ${names.join(", ")}` : `write "${guess}"`);
}
