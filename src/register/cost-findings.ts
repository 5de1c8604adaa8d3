import { problem } from "../problem.ts";
import type { AnyTable } from "../table/table.ts";
import { type Acceptable, counted, type Finding, finding } from "./finding.ts";
import type { SpreadServices } from "./spread-services.ts";

/** What costs are checked against. */
interface Checked {
  readonly services: AnyTable;
  readonly persons: AnyTable;
  readonly accepted: readonly Acceptable[];
  readonly findings: readonly Finding[];
}

/** Refuses costs that lack a price or a quantity, or whose sums are negative; tells what was left out, after what was told before. */
export function costFindings(
  extract: Checked,
  spread: SpreadServices,
  { attempt, list }: { readonly attempt: string; readonly list: string },
): readonly Finding[] {
  const { services, persons, findings } = extract;
  refuse(attempt, services, { spread, list });
  return [...findings, ...told(services, persons, spread), ...negativeSums(attempt, extract, spread)];
}

function refuse(
  attempt: string,
  services: AnyTable,
  { spread, list }: { readonly spread: SpreadServices; readonly list: string },
): void {
  const [uncounted] = spread.uncounted;
  if (uncounted !== undefined)
    throw problem(
      attempt,
      `row ${uncounted + 1}, column "quantity" is missing, and ${list} prices the service in units, not in time`,
      "give the quantity, or a price by day, month or year",
    );
  const [unpriced] = spread.unpriced;
  if (unpriced !== undefined)
    throw problem(
      attempt,
      `row ${unpriced + 1}, column "service" of ${services.name} has no price in ${list} in a year in which it was used (${counted(new Set(spread.unpriced).size, "row")} in all)`,
      "add the price, or leave the service out and say so",
    );
}

function told(services: AnyTable, persons: AnyTable, { outside, person }: SpreadServices): readonly Finding[] {
  const findings: Finding[] = [];
  if (outside.length > 0)
    findings.push(finding("services outside follow-up", { table: services.name, rows: outside }, words.outside));
  const users = new Set(person);
  const idle = Array.from({ length: persons.rowCount }, (_, row) => row).filter((row) => !users.has(row));
  if (idle.length > 0)
    findings.push(finding("persons without services", { table: persons.name, rows: idle }, words.idle));
  return findings;
}

/** Sums below zero by more than rounding: refused, or told when accepted. */
function negativeSums(attempt: string, { persons, accepted }: Checked, spread: SpreadServices): readonly Finding[] {
  const places: number[] = [];
  spread.kronor.forEach((kronor, place) => {
    if (kronor < -0.005) places.push(place);
  });
  const [first] = places;
  if (first === undefined) return [];
  const row = spread.person[first]!;
  if (!accepted.includes("negative sums"))
    throw problem(
      attempt,
      `the person in row ${row + 1} of ${persons.name} has a negative sum of a service in follow-up year ${spread.year[first]! + 1} (${counted(places.length, "sum")} in all)`,
      'give the credit the dates of what it credits, or say accept: ["negative sums"] to keep it as it is',
    );
  const rows = [...new Set(places.map((place) => spread.person[place]!))];
  return [finding("negative sums", { table: persons.name, rows, count: places.length }, words.negative)];
}

const words = {
  outside: {
    sv: "Insatser helt utanför uppföljningstiden räknas inte.",
    en: "Services wholly outside follow-up are not counted.",
  },
  idle: {
    sv: "Personer utan insatser kostar 0 kr och räknas med i varje medelvärde.",
    en: "Persons without services cost SEK 0 and are part of every mean.",
  },
  negative: {
    sv: "En kreditering är större än det den krediterar samma år; summan står kvar som negativ.",
    en: "A credit is larger than what it credits in the same year; the sum stays negative.",
  },
} as const;
