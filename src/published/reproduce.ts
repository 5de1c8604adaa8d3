import expectedVerdicts from "../../data/published/expected-verdicts.json" with { type: "json" };
import findingRecords from "../../data/published/findings.json" with { type: "json" };
import { alternatives, nearest, problem } from "../problem.ts";
import type { Facts } from "./evaluate-expression.ts";
import type { Evidence } from "./evidence.ts";
import type { Expression } from "./expression.ts";
import { factsById, type PublishedDocument } from "./facts.ts";
import { evidenceText, type Finding, type FindingRecord, finding } from "./findings.ts";
import { type RecomputedFact, recompute } from "./recompute.ts";
import { calculations, documents, evidence } from "./register.ts";

/** A fact recomputed, with what is recorded of it and what else follows. */
export interface ReproducedFact extends RecomputedFact {
  /** The verdict on record; the same as `record` unless something changed. */
  readonly expected: string | null;
  /** What else follows from the figure, a line each. */
  readonly evidence: readonly string[];
  /** The numbers of the findings that it is part of. */
  readonly findings: readonly number[];
}

/** A document's facts recomputed. */
export interface ReproducedDocument {
  readonly document: string;
  readonly title: string;
  readonly english: string;
  readonly source: string;
  readonly facts: readonly ReproducedFact[];
}

/** The published figures recomputed. */
export interface Reproduction {
  readonly documents: readonly ReproducedDocument[];
  readonly findings: readonly Finding[];
  /** How many facts got each verdict. */
  readonly counts: Readonly<Record<string, number>>;
  /** What is otherwise than recorded, a sentence each; empty when all is as recorded. */
  readonly differing: readonly string[];
}

/** A register of figures: documents, calculations, and what is on record about them. */
export interface Register {
  readonly documents: readonly PublishedDocument[];
  readonly calculations: Readonly<Record<string, Expression>>;
  /** What else follows from the figures, by name. */
  readonly evidence: Readonly<Record<string, Evidence>>;
  readonly expected: Readonly<Record<string, string>>;
  readonly findings: readonly FindingRecord[];
}

/** The register of the five founding documents. */
export const register: Register = {
  documents,
  calculations,
  evidence,
  expected: expectedVerdicts,
  findings: findingRecords as readonly FindingRecord[],
};

/**
 * The published figures of the five founding documents recomputed from their inputs: each with its calculation and its verdict, and the
 * findings. A verdict is always computed; what is on record is only compared with it.
 *
 * @param document  one document by name; all when left out
 * @returns         facts by document, findings that touch them, counts by verdict, and what is otherwise than recorded
 * @throws          when there is no document of that name
 * @example
 * reproduce("lilla-edet").documents[0].facts.find(({ id }) => id === "LE-T45").record
 * // => contradicted: 284 076 000 kr, print 185 676 000 kr
 * reproduce("lila-edet") // throws Cannot reproduce a document: there is none called "lila-edet". Instead, write "lilla-edet".
 */
export function reproduce(document?: string): Reproduction {
  return reproduceRegister(register, document);
}

/** As `reproduce`, for any register: one with a digit changed, say. */
export function reproduceRegister(own: Register, only?: string): Reproduction {
  if (only !== undefined) checkName(only, own.documents);
  const facts = factsById(own.documents);
  const rows = new Map(recompute(own.documents, own.calculations).map((row) => [row.id, row]));
  const findings = own.findings.map((record) => finding(record, { ...own, rows, facts }));
  const shown = own.documents
    .filter(({ document }) => only === undefined || document === only)
    .map((each) => ({
      ...each,
      facts: each.facts.map(({ id }) => joined(rows.get(id)!, { ...own, facts, findings })),
    }));
  const shownFacts = shown.flatMap((each) => each.facts);
  const touched = findings.filter((each) => shownFacts.some(({ id }) => each.facts.includes(id)));
  return {
    documents: shown,
    findings: touched,
    counts: countsOf(shownFacts),
    differing: differing(shownFacts, touched),
  };
}

/** A recomputed fact with what is on record, what follows from it, and its findings. */
function joined(
  row: RecomputedFact,
  { evidence, expected, facts, findings }: Register & { readonly facts: Facts },
): ReproducedFact {
  return {
    ...row,
    expected: expected[row.id] ?? null,
    evidence: Object.values(evidence)
      .filter(({ about }) => about.includes(row.id))
      .map((each) => `${each.en}: ${evidenceText(each, facts)}`),
    findings: findings.filter((each) => each.facts.includes(row.id)).map(({ number }) => number),
  };
}

function checkName(name: string, documents: readonly PublishedDocument[]): void {
  const names = documents.map(({ document }) => document);
  if (names.includes(name)) return;
  const guess = nearest(name, names) ?? names.find((each) => each.includes(name.toLowerCase()));
  const remedy = guess === undefined ? `use ${alternatives(names)}` : `write "${guess}"`;
  throw problem("reproduce a document", `there is none called "${name}"`, remedy);
}

function countsOf(facts: readonly ReproducedFact[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { verdict } of facts) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
}

function differing(facts: readonly ReproducedFact[], findings: readonly Finding[]): readonly string[] {
  return [
    ...facts
      .filter(({ record, expected }) => record !== expected)
      .map(({ id, record, expected }) => `${id} is ${record}; on record it is ${expected ?? "not there"}`),
    ...findings
      .filter(({ borneOut }) => !borneOut)
      .map(({ number, kind }) => `finding ${number} is on record as a ${kind}; no calculation bears it out`),
  ];
}
