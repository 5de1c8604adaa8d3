import type { Contents } from "@jupyterlab/services";
import type { Backend } from "./backend.ts";
import { element } from "./element.ts";
import { filesDropped } from "./file-drop.ts";
import { language, say } from "./language.ts";
import { notebookCard } from "./notebook-card.ts";
import type { Services } from "./services.ts";
import { newNotebook, templates } from "./templates.ts";

/** What the home page stands on and in. */
export interface HomePlace {
  readonly backend: Backend;
  readonly services: Services;
  readonly main: HTMLElement;
}

/** The home page: the notebooks with a line and a picture each, other files by their time, and how to begin a new one. */
export async function homeView({ backend, services, main }: HomePlace): Promise<void> {
  document.title = "Livsbana";
  const { contents } = services;
  const inFolder = async (path: string) => ((await contents.get(path)).content as readonly Contents.IModel[]).slice();
  const files = await inFolder("");
  const pictures = files.some(({ path }) => path === "pictures")
    ? (await inFolder("pictures")).map(({ path }) => path)
    : [];
  const notebooks = files.filter(({ type }) => type === "notebook");
  const others = files
    .filter(({ type, name }) => type !== "directory" && !name.startsWith("."))
    .sort((a, b) => (a.last_modified < b.last_modified ? 1 : -1))
    .slice(0, 12);
  const cards = await Promise.all(notebooks.map(({ path }) => notebookCard({ backend, services, pictures }, path)));
  const open = (path: string) => location.assign(backend.route.address(path));
  const choice = element(
    "select",
    { "aria-label": say("Begin with") },
    ...templates().map(({ name, words }) => element("option", { value: name }, words)),
  );
  const begin = element(
    "button",
    { type: "button", onclick: async () => open(await newNotebook(contents, choice.value)) },
    say("New notebook"),
  );
  const input = element("input", { type: "file", multiple: true, "aria-label": say("Files to bring in") });
  const view = element(
    "div",
    { class: "livsbana-home-view" },
    element("h1", {}, say("Notebooks")),
    element(
      "p",
      { class: "lead" },
      backend.kind === "static"
        ? say(
            "Everything runs in this browser, and what you write stays in it. Drag files here to bring them in; export a notebook to keep it elsewhere.",
          )
        : say("The notebooks of the served folder. Drag files here to bring them in."),
    ),
    element("div", { class: "livsbana-row" }, begin, choice, input),
    cards.length === 0
      ? element("p", {}, say("No notebooks yet."))
      : element("ul", { class: "livsbana-cards" }, ...cards),
    element("h2", {}, say("Recent files")),
    element("ul", { class: "livsbana-files" }, ...others.map((file) => fileLine(backend, file))),
  );
  filesDropped({ view, input, contents, done: () => void homeView({ backend, services, main }) });
  main.replaceChildren(view);
}

function fileLine(backend: Backend, { path, name, type, last_modified }: Contents.IModel): HTMLElement {
  const time = new Date(last_modified);
  const words =
    time.getTime() === 0
      ? say("came with the site")
      : time.toLocaleString(language, { dateStyle: "medium", timeStyle: "short" });
  const shown =
    type === "notebook" ? element("a", { href: backend.route.address(path) }, name) : element("span", {}, name);
  return element("li", {}, shown, element("time", { datetime: last_modified }, words));
}
