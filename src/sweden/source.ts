import records from "../../data/parameters/sweden.json" with { type: "json" };
import type { Origin } from "../random/parameter/leaf.ts";

/** The name of a record of `data/parameters/sweden.json`. */
export type RecordName = keyof typeof records;

/**
 * The origin of a number that was read, or reckoned, from a record: its name and source, the last year it covers, its grade.
 *
 * @param name  the record; a name that is not there does not compile
 * @param how   how the number came from the record, where it is not printed there
 */
export function from(name: RecordName, how?: string): Origin & { readonly source: string } {
  const { source, year, grade } = records[name];
  const last = /(\d{4})(?!.*\d{4})/.exec(year)?.[1];
  return {
    source: `${name}: ${source}${how === undefined ? "" : `; ${how}`}`,
    grade,
    ...(last === undefined ? {} : { year: Number(last) }),
  };
}

/** The origin of a number that no source gives: why it is where it is. Its distribution is wide on purpose. */
export function assumed(why: string): Origin & { readonly assumed: true } {
  return { assumed: true, source: `assumed: ${why}` };
}
