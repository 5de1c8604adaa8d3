import { problem } from "../problem.ts";
import { asNumber } from "./number.ts";
import type { Provenance } from "./provenance.ts";
import type { Waterfall } from "./waterfall.ts";
import { type Label, type Language, say } from "./words.ts";

/** A row of a waterfall: from where to where its bar runs, in the unit of the values. */
export interface WaterfallRow {
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly kind: "part" | "gross" | "net";
  readonly from: Provenance;
}

interface Part {
  readonly label: string;
  readonly value: number;
  readonly from: Provenance;
}

/** Runs of increases and decreases, the larger gross sum first, each followed by its bracket; the net last. */
export function waterfallRows(of: Waterfall): WaterfallRow[] {
  const { language = "en" } = of;
  const parts = of.parts.map(({ label, value, from = "observed" as const }) => ({
    label: say(label, language),
    value: asNumber(value),
    from,
  }));
  const runs = [parts.filter(({ value }) => value > 0), parts.filter(({ value }) => value < 0)]
    .filter((run) => run.length > 0)
    .sort((a, b) => Math.abs(sum(b)) - Math.abs(sum(a)));
  if (runs.length === 0) {
    throw problem("draw the waterfall", `all ${parts.length} parts are zero`, "show the amounts in a table");
  }
  let at = 0;
  const rows = runs.flatMap((run) => {
    const start = at;
    const drawn = largest(run, of).map((part) => {
      const before = at;
      at += part.value;
      return { ...part, kind: "part" as const, start: before, end: at };
    });
    const label = grossWords(run[0]!.value > 0 ? "up" : "down", of);
    return [...drawn, { label, kind: "gross" as const, from: "observed" as const, start, end: at }];
  });
  const net = {
    label: say(of.words?.net ?? { sv: "Netto", en: "Net" }, language),
    kind: "net" as const,
    start: 0,
    end: at,
  };
  return [...rows, { ...net, from: "observed" as const }].map(({ label, start, end, kind, from }) => ({
    label,
    start,
    end,
    kind,
    from,
  }));
}

/** The largest parts first, the rest as one. */
function largest(run: readonly Part[], { most = run.length, language = "en" }: Waterfall): Part[] {
  const sorted = [...run].sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const rest = sorted.slice(most);
  if (rest.length < 2) return sorted;
  const label = say({ sv: `${rest.length} mindre poster`, en: `${rest.length} smaller items` }, language);
  return [...sorted.slice(0, most), { label, value: sum(rest), from: "observed" }];
}

function grossWords(direction: "up" | "down", { words, language = "en" }: Waterfall): string {
  const usual: Readonly<Record<"up" | "down", Label>> = {
    up: { sv: "Ökningar tillsammans", en: "Increases together" },
    down: { sv: "Minskningar tillsammans", en: "Decreases together" },
  };
  return say(words?.[direction] ?? usual[direction], language as Language);
}

function sum(parts: readonly Part[]): number {
  return parts.reduce((total, { value }) => total + value, 0);
}
