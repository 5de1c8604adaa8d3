import type { ITranslator, TranslationBundle } from "@jupyterlab/translation";
import { swedish } from "./swedish.ts";

export type Language = "en" | "sv";

const key = "livsbana.language";

/** The language of the page: the reader's choice, else the browser's. */
export const language: Language =
  (localStorage.getItem(key) as Language | null) ?? (navigator.language.startsWith("sv") ? "sv" : "en");

/** Chooses another, and shows the page in it. Everything on it has words, so it is loaded anew; kernels of a server live on. */
export function chooseLanguage(chosen: Language): void {
  localStorage.setItem(key, chosen);
  location.reload();
}

/** English words in the page's language; `%1` and so on stand for what follows. */
export function say(english: string, ...values: readonly (string | number)[]): string {
  const words = language === "sv" ? (swedish[english] ?? english) : english;
  return words.replace(/%(\d)/g, (mark, place: string) => String(values[Number(place) - 1] ?? mark));
}

const many = (one: string, more: string, count: number, ...values: readonly unknown[]) =>
  say(count === 1 ? one : more, count, ...(values as string[]));

/** The same words for JupyterLab's parts. */
export const translator: ITranslator = {
  languageCode: language,
  load: () => {
    const bundle = {
      __: (english: string, ...values: string[]) => say(english, ...values),
      _n: many,
      _p: (_: string, english: string, ...values: string[]) => say(english, ...values),
      _np: (_: string, ...rest: Parameters<typeof many>) => many(...rest),
    };
    return {
      ...bundle,
      gettext: bundle.__,
      ngettext: bundle._n,
      pgettext: bundle._p,
      npgettext: bundle._np,
      dcnpgettext: (_: string, ...rest: [string, ...Parameters<typeof many>]) => bundle._np(...rest),
    } as unknown as TranslationBundle;
  },
};
