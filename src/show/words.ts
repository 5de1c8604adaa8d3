/** Swedish and English beside each other; one function picks. */

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
 * @example
 * say({ sv: "nämnd", en: "committee" }, "sv") // => nämnd
 * say("SkolFam2", "sv") // => SkolFam2
 */
export function say(label: Label, language: Language = "en"): string {
  return typeof label === "string" ? label : label[language];
}
