import { display, type MimeBundle } from "../show/display.ts";
import { presentTable, type RowContent } from "../show/present-table.ts";
import type { AnyRun } from "./run.ts";
import { peopleCount } from "./sums.ts";
import { yearly } from "./yearly.ts";

/** A run as a table: mean years in each state and mean counts, per person, over all strata. */
export function showRun(run: AnyRun): MimeBundle {
  const people = peopleCount(run);
  const means = new Map<string, number>();
  for (const { of, names, byYear } of yearly(run)) {
    const key = `${of}\t${names.join(" ")}`;
    means.set(key, (means.get(key) ?? 0) + byYear.reduce((sum, value) => sum + value, 0) / people);
  }
  const rows = (kinds: readonly string[]): RowContent[] =>
    [...means].flatMap(([key, mean]) => {
      const [of = "", what = ""] = key.split("\t");
      return kinds.includes(of)
        ? [{ what: of === "acting" ? `${what}, acting` : of === "begun" ? `${what}, begun` : what, mean }]
        : [];
    });
  return presentTable({
    caption: `${run.world}: ${run.size} people, ${run.years} years, seed ${run.seed}`,
    columns: [
      { id: "what", head: { en: "Per person", sv: "Per person" }, kind: "words" },
      { id: "mean", head: { en: "Mean", sv: "Medel" }, kind: "number", decimals: 3 },
    ],
    blocks: [
      { label: { en: "Years", sv: "År" }, rows: rows(["state", "acting", "crossing"]), open: true },
      { label: { en: "Times", sv: "Gånger" }, rows: rows(["transition", "event", "begun"]), open: true },
    ],
    ...(run.warnings.length > 0 ? { source: run.warnings.join(" ") } : {}),
  })[display]();
}
