import { describeModel } from "../model/describe-model.ts";
import type { AnyModel } from "../model/model.ts";
import { numbersRead } from "../model/numbers-read.ts";
import { markdownCell } from "./markdown-cell.ts";

/** What the protocol asks for that a model does not know of itself. */
export interface OddWords {
  readonly title: string;
  readonly purpose: string;
  /** What the model is held against, one line each. */
  readonly patterns: readonly string[];
  readonly scales: string;
  /** Design concepts by their names in the protocol, in its order; those that do not occur say so. */
  readonly concepts: Readonly<Record<(typeof oddConcepts)[number], string>>;
  readonly initialisation: readonly string[];
  /** Names of the data that come from outside. */
  readonly input: readonly string[];
}

/** The protocol's eleven design concepts, in its order. */
export const oddConcepts = [
  "Basic principles",
  "Emergence",
  "Adaptation",
  "Objectives",
  "Learning",
  "Prediction",
  "Sensing",
  "Interaction",
  "Stochasticity",
  "Collectives",
  "Observation",
] as const;

/**
 * A model described after the ODD protocol, in Markdown: what can be made from the model itself (entities, states, schedule, submodels with
 * every hazard, and every number with its source) is; the rest is given as words.
 *
 * @param model  the model, with its interventions
 * @param words  purpose, patterns, design concepts, initialisation, input
 * @example
 * const model = defineModel({ processes: { work: ["in", "out"] }, hazards: { work: { in: { out: 0.1 } } } });
 * const concepts = Object.fromEntries(oddConcepts.map((concept) => [concept, "None."]));
 * oddDescription(model, { title: "Work", purpose: "To show.", patterns: [], scales: "Years.", concepts, initialisation: [], input: [] }).split("\n")[0] // => # Work
 * @see          Grimm et al. (2020), The ODD Protocol: a second update, JASSS 23(2) 7, doi:10.18564/jasss.4259
 */
export function oddDescription(model: AnyModel, words: OddWords): string {
  const { processes, transitions, numbers, interventions } = describeModel(model);
  const traits = Object.entries(model.traits).map(([name, column]) => `- **${name}**: ${column.kind}, fixed for life.`);
  const states = processes.map(
    ({ name, states: own, end }) =>
      `- **${name}**: ${own.join(", ")}${end === undefined ? "" : `; a life ends in ${end}`}.`,
  );
  const reads = numbersRead(model);
  const hazards = transitions.map(({ process, from, to, hazard }) => {
    const read = reads.find((one) => one.process === process && one.from === from && one.to === to);
    const takes = [...(read?.numbers ?? []), ...(read?.bases ?? [])].join(", ");
    return `| ${process} | ${from} | ${to} | ${markdownCell(hazard)} | ${markdownCell(takes)} |`;
  });
  const values = numbers.map(
    ({ name, value, interval95: [low, high], distribution, source }) =>
      `| ${name} | ${digits(value)} | ${digits(low)} to ${digits(high)} | ${distribution} | ${markdownCell(source)} |`,
  );
  return [
    `# ${words.title}`,
    "Described after the ODD protocol (Grimm et al. 2020, doi:10.18564/jasss.4259).",
    "## 1. Purpose and patterns",
    words.purpose,
    "Patterns by which it is judged:",
    lines(words.patterns),
    "## 2. Entities, state variables and scales",
    "The entity is a person. Fixed for each:",
    traits.join("\n"),
    "Processes and the states in which a person is at any time:",
    states.join("\n"),
    words.scales,
    "## 3. Process overview and scheduling",
    `Time is continuous. Every transition whose origin a person is in competes with all others by its hazard, which is constant within bands of ${model.band} years and depends on what section 7 says; what happens first happens. Nothing is synchronised.`,
    ...(interventions.length === 0
      ? []
      : ["Interventions:", lines(interventions.map(({ name, acts }) => `${name}: ${acts}`))]),
    "## 4. Design concepts",
    ...oddConcepts.map((concept) => `**${concept}.** ${words.concepts[concept]}`),
    "## 5. Initialization",
    lines(words.initialisation),
    "## 6. Input data",
    lines(words.input),
    "## 7. Submodels",
    "Transitions, their hazards per person-year, and the numbers (below) that they read:",
    ["| process | from | to | hazard | reads |", "|---|---|---|---|---|", ...hazards].join("\n"),
    "Numbers:",
    ["| number | mean | 95 % | distribution | source |", "|---|---|---|---|---|", ...values].join("\n"),
    "",
  ].join("\n\n");
}

function lines(all: readonly string[]): string {
  return all.map((one) => `- ${one}`).join("\n");
}

function digits(value: number): string {
  return String(Number(value.toPrecision(4)));
}
