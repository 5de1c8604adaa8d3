import type { Backend } from "./backend.ts";
import { element } from "./element.ts";
import { chooseLanguage, language, say } from "./language.ts";
import { chooseTheme, chosenTheme, type Theme } from "./theme.ts";

/** The bar at the top of every page. */
export interface TopBar {
  readonly node: HTMLElement;
  /** Where a notebook puts its own name, state and buttons. */
  readonly place: HTMLElement;
}

/** Makes it: the way home, the notebook's place, language and theme. */
export function topBar(backend: Backend, path: string | undefined): TopBar {
  const place = element("div", { class: "livsbana-bar-place" });
  const home = element(
    "a",
    {
      href: backend.route.address(undefined),
      class: "livsbana-home",
      "aria-current": path === undefined ? "page" : undefined,
    },
    "Livsbana",
  );
  const themes: Readonly<Record<Theme, string>> = {
    system: say("Light or dark"),
    light: say("Light"),
    dark: say("Dark"),
  };
  const theme = element(
    "select",
    { "aria-label": say("Theme"), onchange: ({ target }) => chooseTheme((target as HTMLSelectElement).value as Theme) },
    ...Object.entries(themes).map(([value, words]) =>
      element("option", { value, selected: value === chosenTheme() }, words),
    ),
  );
  const other = language === "sv" ? "en" : "sv";
  const tongue = element(
    "button",
    { type: "button", lang: other, onclick: () => chooseLanguage(other) },
    other === "sv" ? "Svenska" : "English",
  );
  return { node: element("header", { class: "livsbana-bar" }, home, place, tongue, theme), place };
}
