import { Exact } from "../money/units.ts";
import { problem } from "../problem.ts";
import { evaluate, type Facts } from "./evaluate-expression.ts";
import type { Evidence } from "./evidence.ts";
import type { Expression } from "./expression.ts";
import { kronorEach } from "./facts.ts";
import { figureText } from "./figure-text.ts";
import { guessesOf, wholesThatFit, wholesThatGive } from "./fitting.ts";
import type { RecomputedFact } from "./recompute.ts";
import type { Verdict } from "./verdict.ts";

/** What a finding rests on. */
export type FindingKind = "contradiction" | "truncation" | "rounding" | "inference" | "definition" | "outside evidence";

/** A finding as data/published has it: its sentence has places for figures. */
export interface FindingRecord {
  readonly number: number;
  readonly title: string;
  readonly kind: FindingKind;
  readonly facts: readonly string[];
  readonly sentence: string;
}

/** A finding with its figures computed. */
export interface Finding extends FindingRecord {
  /** Whether a fact it is linked to has the verdict that its kind asks for; definitions and outside evidence ask for none. */
  readonly borneOut: boolean;
}

/** The verdicts of which one must be found among the facts of a finding. */
const asks: Readonly<Record<FindingKind, readonly Verdict[]>> = {
  contradiction: ["contradicted"],
  truncation: ["truncated"],
  rounding: ["rounded", "rounded inputs"],
  inference: ["inferred"],
  definition: [],
  "outside evidence": [],
};

/** What the figures of a finding's sentence are told from. */
export interface FindingSources {
  readonly rows: ReadonlyMap<string, RecomputedFact>;
  readonly facts: Facts;
  readonly calculations: Readonly<Record<string, Expression>>;
  readonly evidence: Readonly<Record<string, Evidence>>;
}

/** A finding with its figures put in, and whether the calculations bear it out. */
export function finding(record: FindingRecord, sources: FindingSources): Finding {
  const verdicts = record.facts.map((id) => rowOf(id, sources).verdict);
  const asked = asks[record.kind];
  const sentence = record.sentence.replaceAll(/\{([^}]+)\}/g, (_, place: string) => told(place, sources));
  return { ...record, sentence, borneOut: asked.length === 0 || verdicts.some((verdict) => asked.includes(verdict)) };
}

/** A piece of evidence in words: its figure with its unit, or its bounds. */
export function evidenceText({ calculation, unit, step, bounds }: Evidence, facts: Facts): string {
  const { low, value, high } = evaluate(calculation, facts);
  const text = (figure: typeof value): string =>
    figureText(
      figure.dividedBy(kronorEach(unit)).toDecimalPlaces(placesOf(step)),
      unit,
      step === undefined ? undefined : new Exact(step),
    );
  return bounds ? `${text(low)} to ${text(high)}` : text(value);
}

/** Percentages are shown in hundredths of a share: the places of the step, and none to spare. */
function placesOf(step: number | undefined): number {
  return step === undefined ? 12 : new Exact(step).decimalPlaces();
}

/** `id` its print, `=id` what it comes to, `why id` how, `wholes id` and `fits id` which whole numbers, otherwise a piece of evidence. */
function told(place: string, sources: FindingSources): string {
  const [word = "", id = ""] = place.includes(" ") && !sources.rows.has(place) ? splitAt(place) : ["", place];
  if (word === "why") return rowOf(id, sources).explanation;
  if (word === "wholes") return listed(wholesOf(id, sources));
  if (word === "fits") return listed(fitsOf(id, sources));
  if (place.startsWith("=")) return rowOf(place.slice(1), sources).computedText ?? refused(place);
  const found = sources.evidence[place];
  if (found !== undefined) return evidenceText(found, sources.facts);
  return rowOf(place, sources).printed ?? refused(place);
}

function splitAt(place: string): [string, string] {
  const space = place.indexOf(" ");
  return [place.slice(0, space), place.slice(space + 1)];
}

function wholesOf(id: string, { facts }: FindingSources): readonly number[] {
  const fact = facts.get(id);
  if (fact?.value === undefined || fact.precision === undefined) return refused(id);
  return wholesThatGive(fact.value, fact.precision, { from: 1, to: 33 });
}

function fitsOf(id: string, { calculations, facts }: FindingSources): readonly number[] {
  const [guess] = guessesOf(calculations[id] ?? refused(id));
  return guess === undefined ? refused(id) : wholesThatFit(guess, { from: 55, to: 74 }, calculations, facts);
}

function rowOf(id: string, { rows }: FindingSources): RecomputedFact {
  return rows.get(id) ?? refused(id);
}

function refused(place: string): never {
  throw problem("tell a finding", `there is no figure for {${place}}`, "name a fact or a piece of evidence");
}

function listed(numbers: readonly number[]): string {
  return numbers.length < 2 ? numbers.join("") : `${numbers.slice(0, -1).join(", ")} and ${numbers.at(-1)}`;
}
