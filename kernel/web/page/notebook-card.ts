import type { Backend } from "./backend.ts";
import { element } from "./element.ts";
import type { Services } from "./services.ts";
import { isDark } from "./theme.ts";

interface CardPlace {
  readonly backend: Backend;
  readonly services: Services;
  /** Paths of the pictures that the folder has. */
  readonly pictures: readonly string[];
}

/** A notebook on the home page: its heading, its first sentence, its picture. */
export async function notebookCard({ backend, services, pictures }: CardPlace, path: string): Promise<HTMLElement> {
  const { content } = await services.contents.get(path).catch(() => ({ content: { cells: [] } }));
  const cells = (content as { cells: readonly { cell_type: string; source: string | readonly string[] }[] }).cells;
  const text = cells
    .filter(({ cell_type }) => cell_type === "markdown")
    .map(({ source }) => [source].flat().join(""))
    .join("\n\n");
  const stem = path.slice(path.lastIndexOf("/") + 1).replace(/\.ipynb$/, "");
  const title = /^#\s+(.+)$/m.exec(text)?.[1] ?? stem;
  const picture = [`pictures/${stem}-${isDark() ? "dark" : "light"}.png`, `pictures/${stem}-light.png`].find((file) =>
    pictures.includes(file),
  );
  const source = picture === undefined ? undefined : await backend.picture(picture);
  return element(
    "li",
    { class: "livsbana-card" },
    source === undefined
      ? undefined
      : element("div", { class: "picture" }, element("img", { src: source, alt: "", loading: "lazy" })),
    element(
      "div",
      { class: "words" },
      element("h3", {}, element("a", { href: backend.route.address(path) }, title)),
      element("p", {}, firstSentence(text)),
    ),
  );
}

/** The first sentence of the first paragraph, without marks. */
function firstSentence(text: string): string {
  const paragraph = text.split(/\n\s*\n/).find((part) => /^[\p{L}*_"([]/u.test(part.trim())) ?? "";
  const plain = paragraph
    .replace(/[*_`]|\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
  return /^.{20,}?[.?!](?=\s|$)/.exec(plain)?.[0] ?? plain.slice(0, 200);
}
