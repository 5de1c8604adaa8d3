import { ask } from "./ask.ts";
import type { Backend } from "./backend.ts";
import { element } from "./element.ts";
import { chooseLanguage, type Language, language, say } from "./language.ts";
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
    { type: "button", lang: other, onclick: () => void change(backend, path, other) },
    other === "sv" ? "Svenska" : "English",
  );
  return { node: element("header", { class: "livsbana-bar" }, home, place, tongue, theme), place };
}

/** In another language the page is loaded anew; a kernel that lives in the page is then lost, which is asked about. */
async function change(backend: Backend, path: string | undefined, language: Language): Promise<void> {
  const losing = backend.kind === "static" && path !== undefined;
  const agreed =
    !losing ||
    (await ask({
      title: say("Load the page anew?"),
      text: say("All names that cells have set are lost; text and outputs stay."),
      yes: say("Load anew"),
    }));
  if (agreed) chooseLanguage(language);
}
