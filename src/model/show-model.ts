import { type Displayable, display } from "../show/display.ts";
import { type PresentedTable, presentTable } from "../show/present-table.ts";
import { describeModel } from "./describe-model.ts";
import type { AnyModel } from "./model.ts";
import { stateDiagram } from "./state-diagram.ts";

/** A model as tables and a picture; it shows itself. */
export interface ShownModel extends Displayable {
  readonly transitions: PresentedTable;
  readonly numbers: PresentedTable;
  /** The states and transitions as a picture (SVG). */
  readonly diagram: string;
}

/**
 * Shows a model in a notebook: the state diagram, the table of hazards, and the list of numbers with their sources.
 *
 * @example
 * const model = defineModel({ processes: { work: ["in", "out"] }, hazards: { work: { in: { out: 0.1 } } } });
 * showModel(model).transitions.sections[0]?.rows.length // => 1
 */
export function showModel(model: AnyModel): ShownModel {
  const { transitions, numbers } = describeModel(model);
  const inCycles = model.cycle !== undefined;
  const unit = inCycles ? cycleUnit(model) : "per person-year";
  const head = inCycles ? { en: "Probability", sv: "Sannolikhet" } : { en: "Hazard", sv: "Intensitet" };
  const hazards = presentTable({
    caption: { en: "Transitions and events", sv: "Övergångar och händelser" },
    columns: [
      { id: "process", head: { en: "Process", sv: "Process" }, kind: "words" },
      { id: "from", head: { en: "From", sv: "Från" }, kind: "words" },
      { id: "to", head: { en: "To", sv: "Till" }, kind: "words" },
      { id: "hazard", head, unit, kind: "words" },
    ],
    rows: transitions.map(({ process, from, to, hazard }) => ({ process, from, to, hazard })),
  });
  const list = presentTable({
    caption: { en: "Numbers and their sources", sv: "Tal och deras källor" },
    columns: [
      { id: "name", head: { en: "Parameter", sv: "Parameter" }, kind: "words" },
      { id: "value", head: { en: "Value", sv: "Värde" }, kind: "number", decimals: 4 },
      { id: "low", head: "2.5 %", kind: "number", decimals: 4 },
      { id: "high", head: "97.5 %", kind: "number", decimals: 4 },
      { id: "distribution", head: { en: "Distribution", sv: "Fördelning" }, kind: "words" },
      { id: "source", head: { en: "Source", sv: "Källa" }, kind: "words" },
    ],
    rows: numbers.map(({ name, value, interval95: [low, high], distribution, source }) => ({
      name,
      value,
      low,
      high,
      distribution,
      source,
    })),
  });
  const diagram = stateDiagram(model);
  const [a, b] = [hazards[display](), list[display]()];
  return {
    transitions: hazards,
    numbers: list,
    diagram,
    [display]: () => ({
      "text/html": `${diagram}${a["text/html"]}${numbers.length > 0 ? b["text/html"] : ""}`,
      "text/markdown": `${a["text/markdown"]}\n\n${numbers.length > 0 ? b["text/markdown"] : ""}`,
      "text/plain": [
        ...describeModel(model).diagram,
        "",
        a["text/plain"],
        numbers.length > 0 ? b["text/plain"] : "",
      ].join("\n"),
    }),
  };
}

/** How long a cycle is, and in which state its time is counted. */
function cycleUnit({ cycle }: AnyModel): string {
  const { years, convention } = cycle!;
  return `per cycle of ${Number(years.toPrecision(4))} years, ${convention}`;
}
