/** Swedish and English beside each other; one function picks. */

import { refuseMissing } from "../problem.ts";

/** The two languages of the library: Swedish and English. */
export type Language = "sv" | "en";

/** Words in both languages, or one text that is the same in both (a name, a year). */
export type Label = string | { readonly sv: string; readonly en: string };

/** What every table, figure and format takes; English when nothing is said. See `inLanguage` for saying it once. */
export interface InLanguage {
  readonly language?: Language;
}

/**
 * A label's words in one language.
 *
 * @throws  when the label is missing
 * @example
 * say({ sv: "nämnd", en: "committee" }, "sv") // => nämnd
 * say("SkolFam2", "sv") // => SkolFam2
 */
export function say(label: Label, language: Language = "en"): string {
  refuseMissing("write words", "the label", label, "give a text, or one in each language: { sv, en }");
  return typeof label === "string" ? label : label[language];
}
