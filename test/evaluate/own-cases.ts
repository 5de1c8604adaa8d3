import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TwoGroups } from "../../src/evaluate/two-groups.ts";

const folder = join(import.meta.dirname, "../fixtures/evaluate");

/** A JSON file of reference values. */
// biome-ignore lint/suspicious/noExplicitAny: reference files have shapes of their own
export function reference(name: string): any {
  return JSON.parse(readFileSync(join(folder, name), "utf8"));
}

/** The three synthetic studies of 21 against 19: what R made of them (R 4.2.2, boot 1.3-28.1, clubSandwich, exactRankTests). */
export const cases = reference("own/cases.json");

/** A column of one of the three studies, by group; the cost unless another is named. */
export function study(name: "A" | "B" | "C", column = "cost"): TwoGroups {
  const [header = "", ...lines] = readFileSync(join(folder, `own/own_${name}.csv`), "utf8")
    .trim()
    .split("\n");
  const at = header.replaceAll('"', "").split(",").indexOf(column);
  const rows = lines.map((line) => line.split(",").map(Number));
  const group = (treat: number): number[] => rows.filter((row) => row[1] === treat).map((row) => row[at]!);
  return { treated: group(1), control: group(0) };
}
