import type { Backend } from "./backend.ts";
import { element } from "./element.ts";
import { say } from "./language.ts";
import type { Services } from "./services.ts";

/** The home page: the notebooks of the folder. */
export async function homeView({
  backend,
  services,
  main,
}: {
  readonly backend: Backend;
  readonly services: Services;
  readonly main: HTMLElement;
}): Promise<void> {
  document.title = "Livsbana";
  const { content } = await services.contents.get("", { content: true });
  const files = content as readonly { readonly name: string; readonly path: string; readonly type: string }[];
  main.replaceChildren(
    element("h1", {}, say("Notebooks")),
    element(
      "ul",
      {},
      ...files.map(({ name, path }) => element("li", {}, element("a", { href: backend.route.address(path) }, name))),
    ),
  );
}
