import "./page.css";
import type { Backend } from "./backend.ts";
import { element } from "./element.ts";
import { homeView } from "./home-view.ts";
import { language, say } from "./language.ts";
import { notebookView } from "./notebook-view.ts";
import { startServices } from "./services.ts";
import { applyTheme } from "./theme.ts";
import { topBar } from "./top-bar.ts";

/** Shows what the address names, on a backend. */
export async function startPage(backend: Backend): Promise<void> {
  document.documentElement.lang = language;
  applyTheme();
  const services = startServices(backend.settings);
  const path = backend.route.path();
  const bar = topBar(backend, path);
  const main = element("main", { id: "main", tabindex: -1 });
  document.body.append(
    element("a", { class: "skip", href: "#main", onclick: skipTo(main) }, say("Skip to the notebook")),
    bar.node,
    main,
  );
  try {
    if (path === undefined) await homeView({ backend, services, main });
    else await notebookView({ backend, services, main, bar, path });
  } catch (error) {
    main.replaceChildren(element("p", { class: "livsbana-failed", role: "alert" }, (error as Error).message));
  }
}

const skipTo = (main: HTMLElement) => (event: Event) => {
  event.preventDefault();
  main.focus();
};
