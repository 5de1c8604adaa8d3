import type { Label } from "../../show/words.ts";

/** Who may see a part of a report: those who work with the case, or everybody. */
export type Audience = "internal" | "published";

/** What belongs in the internal version only, because each figure is one person's. */
export const internalFigures = {
  "per-person plot": { sv: "figur med en punkt per person", en: "figure with a mark for each person" },
  range: { sv: "minsta och största värde", en: "smallest and largest value" },
  "dearest persons": { sv: "de dyraste personernas andel", en: "share of the dearest persons" },
  "leave-one-out": { sv: "utan en person i taget", en: "leaving one person out" },
  "tipping person": { sv: "personen som vänder resultatet", en: "the person who tips the result" },
  trajectory: { sv: "placeringssekvens per person", en: "sequence of placements of each person" },
} as const satisfies Record<string, Label>;

/** A part of a report; `kind` is one of `internalFigures` where it is one person's figure. */
export interface ReportPart<T> {
  readonly title: Label;
  readonly kind?: keyof typeof internalFigures;
  readonly content: T;
}

/** A report for its audience, and what was kept out of it. */
export interface ForAudience<T> {
  readonly parts: readonly ReportPart<T>[];
  readonly withheld: readonly { readonly title: Label; readonly reason: Label }[];
}

/**
 * The parts of a report that an audience may see: everything internally, nothing that is one person's figure when published. What is kept out is told
 * by its title and reason, never by its content.
 *
 * @example
 * const parts = [{ title: "Means", content: 1 }, { title: "Every child", kind: "per-person plot", content: 2 }]
 * forAudience("published", parts).parts.length // => 1
 * forAudience("internal", parts).parts.length // => 2
 */
export function forAudience<T>(audience: Audience, parts: readonly ReportPart<T>[]): ForAudience<T> {
  if (audience === "internal") return { parts, withheld: [] };
  return {
    parts: parts.filter(({ kind }) => kind === undefined),
    withheld: parts.flatMap(({ title, kind }) =>
      kind === undefined ? [] : [{ title, reason: internalFigures[kind] }],
    ),
  };
}
