import { fileURLToPath } from "node:url";

const own = import.meta.url.endsWith(".ts");
const widgets = fileURLToPath(new URL(`../widgets/widgets.${own ? "ts" : "js"}`, import.meta.url));

/** The names that every cell finds declared, as the compiler reads them. */
export const ambientTypes = `
interface Displayed { readonly id: string; update(value: unknown): Promise<void> }
/** Shows a value here, in the forms that it offers through Symbol.for("Jupyter.display"); the handle replaces what is shown. */
declare const display: {
  (value: unknown, options?: { readonly id?: string }): Promise<Displayed>;
  /** Shows ready-made forms, by media type. */
  media(data: Readonly<Record<string, unknown>>, options?: { readonly id?: string; readonly update?: boolean }): void;
  html(html: string): void;
  markdown(markdown: string): void;
  latex(latex: string): void;
  svg(svg: string): void;
  json(value: unknown): void;
  /** Empties the cell's output; with wait, when the next thing comes. */
  clear(options?: { readonly wait?: boolean }): void;
};
/** Asks the person at the notebook for a line of text. */
declare function input(prompt?: string, options?: { readonly password?: boolean }): Promise<string>;
/** Sliders, dropdowns and the like, shared by the page and the cells. */
declare const widgets: import(${JSON.stringify(widgets)}).Widgets;
`;
