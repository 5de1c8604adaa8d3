import { type Displayable, display } from "./display.ts";
import { type InLanguage, type Label, say } from "./words.ts";

/** Sentences that show themselves as text for reading. */
export interface Prose extends Displayable {
  readonly text: string;
}

/**
 * Sentences that a notebook or a report shows as text and not as output: Markdown, a paragraph for each.
 *
 * @param paragraphs  Markdown in one language or both; a list is one paragraph with a line for each item
 * @example
 * prose([{ sv: "Nettot är litet.", en: "The net is small." }], { language: "sv" }).text // => Nettot är litet.
 */
export function prose(paragraphs: Label | readonly Label[], { language = "en" }: InLanguage = {}): Prose {
  const labels: readonly Label[] = Array.isArray(paragraphs) ? paragraphs : [paragraphs as Label];
  const text = labels.map((label) => say(label, language)).join("\n\n");
  return { text, [display]: () => ({ "text/plain": text, "text/markdown": text }) };
}
