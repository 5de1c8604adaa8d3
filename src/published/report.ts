import { wrap } from "../show/wrap.ts";
import type { Finding } from "./findings.ts";
import type { ReproducedDocument, ReproducedFact, Reproduction } from "./reproduce.ts";
import type { Verdict } from "./verdict.ts";

/** How a line is set off: nothing for a file, colours for a terminal. */
export type Mark = (text: string, verdict: Verdict) => string;

/** The verdicts in words, in the order of the counts. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  reproduced: "reproduced",
  rounded: "within the printed rounding",
  "rounded inputs": "within the rounding of its printed inputs",
  truncated: "truncated",
  contradicted: "contradicted",
  inferred: "inferred: agrees, but the calculation is our guess",
  derived: "derived: ours, nothing printed to hold it against",
  stated: "stated only: nothing to compute it from",
  "not recoverable": "not recoverable: its inputs are lost",
  unexplained: "unexplained",
};

const width = 100;

/** The whole report: each document's table, the counts, the findings, and whether all is as recorded. */
export function reproductionText(reproduction: Reproduction, mark: Mark): string {
  const documents = reproduction.documents.map((document) => documentText(document, mark));
  return `${[...documents, countsText(reproduction, mark), findingsText(reproduction.findings, mark), closing(reproduction)].join("\n\n")}\n`;
}

/** The findings, each with its kind, its title and its sentence. */
export function findingsText(findings: readonly Finding[], mark: Mark): string {
  if (findings.length === 0) return "No findings.";
  const each = findings.map(({ number, kind, title, sentence, borneOut }) => {
    const head = `${String(number).padStart(2)}. ${mark(kind, borneOut ? "stated" : "contradicted")}: ${title}`;
    return [
      head,
      ...indented(sentence, 4),
      ...(borneOut ? [] : indented("No calculation bears this out any more.", 4)),
    ].join("\n");
  });
  return ["Findings", "", ...each].join("\n");
}

/** One sentence on whether everything is as recorded, or a line for each thing that is not. */
export function closing({ differing, findings, counts }: Reproduction): string {
  const facts = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (differing.length === 0) return `All ${facts} verdicts and ${findings.length} findings are as recorded.`;
  return ["Otherwise than recorded:", ...differing.map((line) => `  ${line}`)].join("\n");
}

function documentText({ document, title, english, source, facts }: ReproducedDocument, mark: Mark): string {
  const columns = {
    ids: Math.min(14, Math.max(...facts.map(({ id }) => id.length))) + 2,
    printed: Math.max(...facts.map((fact) => Math.min(22, printOf(fact).length))) + 2,
  };
  const lines = facts.flatMap((fact, at) => factLines(fact, facts[at - 1], columns, mark));
  const head = `${title} (${document}, ${facts.length} figures)`;
  return [head, ...wrap(english, width), ...wrap(source, width), "", ...lines].join("\n");
}

interface Columns {
  readonly ids: number;
  readonly printed: number;
}

/** The figure's row, and below it what there is to say: calculation, explanation (not twice running), evidence, findings. */
function factLines(fact: ReproducedFact, before: ReproducedFact | undefined, columns: Columns, mark: Mark): string[] {
  const id = fact.id.padEnd(columns.ids - 2);
  const room = width - 19 - columns.printed - id.length;
  const [name = "", ...rest] = wrap(fact.en, room - 2);
  const print = printOf(fact);
  const fits = print.length + 2 <= columns.printed;
  const row = `  ${id}  ${name.padEnd(room)}${(fits ? print : "").padStart(columns.printed - 2)}  ${mark(fact.verdict, fact.verdict)}`;
  const more = rest.map((line) => " ".repeat(4 + id.length) + line);
  const details = [...(fits ? [] : [print]), ...below(fact, before)];
  return [row, ...more, ...details.flatMap((text) => indented(text, 8))];
}

function below(fact: ReproducedFact, before: ReproducedFact | undefined): string[] {
  const { formula, calculation, computedText, verdict, explanation, evidence, findings, note } = fact;
  const telling = !["reproduced", "rounded", "derived"].includes(verdict) && explanation !== before?.explanation;
  return [
    ...(formula === null ? [] : [[...new Set([formula, calculation, computedText])].join(" = ")]),
    ...(telling ? [explanation] : []),
    ...(note === null ? [] : [`(${note})`]),
    ...evidence,
    ...(findings.length === 0 ? [] : [`finding ${findings.join(", ")}`]),
  ];
}

function countsText({ counts }: Reproduction, mark: Mark): string {
  const rows = (Object.keys(verdictWords) as Verdict[])
    .filter((verdict) => verdict in counts || verdict === "unexplained")
    .map((verdict) => `${String(counts[verdict] ?? 0).padStart(5)}  ${mark(verdictWords[verdict], verdict)}`);
  return ["Verdicts", "", ...rows].join("\n");
}

function printOf({ printed }: ReproducedFact): string {
  return printed ?? "(ours)";
}

function indented(text: string, by: number): string[] {
  return wrap(text, width - by).map((line) => " ".repeat(by) + line);
}
