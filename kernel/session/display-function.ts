import { mediaOf } from "./media.ts";
import type { MediaBundle, Output } from "./output.ts";

/** What `display` hands back: the shown thing can be replaced where it stands. */
export interface Displayed {
  readonly id: string;
  readonly update: (value: unknown) => Promise<void>;
}

/** The function that cells and libraries show things with, wherever they are in a cell. */
export interface Display {
  (value: unknown, options?: { readonly id?: string }): Promise<Displayed>;
  /** Shows ready-made forms, by media type. */
  readonly media: (data: MediaBundle, options?: { readonly id?: string; readonly update?: boolean }) => void;
  readonly html: (html: string) => void;
  readonly markdown: (markdown: string) => void;
  readonly latex: (latex: string) => void;
  readonly svg: (svg: string) => void;
  readonly json: (value: unknown) => void;
  /** Empties the cell's output; with `wait`, when the next thing comes. */
  readonly clear: (options?: { readonly wait?: boolean }) => void;
}

/** `display` for one session. */
export function displayFunction(host: {
  readonly inspect: (value: unknown) => string;
  readonly output: (output: Output) => void;
}): Display {
  let shown = 0;
  const media: Display["media"] = (data, { id, update = false } = {}) => {
    if (id !== undefined && update) host.output({ kind: "update", data, metadata: {}, displayId: id });
    else host.output({ kind: "display", data, metadata: {}, ...(id === undefined ? {} : { displayId: id }) });
  };
  const ofValue = async (value: unknown) => (await mediaOf(value, host.inspect)) ?? { "text/plain": "undefined" };
  const display = async (
    value: unknown,
    { id = `display-${++shown}` }: { readonly id?: string } = {},
  ): Promise<Displayed> => {
    media(await ofValue(value), { id });
    return { id, update: async (next) => media(await ofValue(next), { id, update: true }) };
  };
  return Object.assign(display, {
    media,
    html: (html: string) => media({ "text/html": html, "text/plain": textOf(html) }),
    markdown: (markdown: string) => media({ "text/markdown": markdown, "text/plain": markdown }),
    latex: (latex: string) => media({ "text/latex": latex, "text/plain": latex }),
    svg: (svg: string) => media({ "image/svg+xml": svg, "text/plain": textOf(svg) || "[picture]" }),
    json: (value: unknown) => media({ "application/json": value, "text/plain": JSON.stringify(value, null, 2) }),
    clear: ({ wait = false }: { readonly wait?: boolean } = {}) => {
      host.output({ kind: "clear", wait });
    },
  });
}

/** What is left of markup for a reader of text. */
const textOf = (markup: string) =>
  markup
    .replace(/<(style|script)[\s\S]*?<\/\1>/gi, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
