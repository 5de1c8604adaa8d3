/**
 * The display contract of Jupyter-like hosts: an object with this method shows itself.
 * Our kernel and Deno call it; a host that does not know it prints the object. Outputs are deterministic: no ids by chance, no clock.
 */

/** The well-known key, the same symbol in every module and host. Exported as `displaySymbol`: `display` is a function of cells. */
export const display: unique symbol = Symbol.for("Jupyter.display");

/** A value of JSON, as it travels in messages and notebooks. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What a host may choose from: MIME type to content, text for text types, an object for JSON types. */
export interface MimeBundle {
  readonly "text/plain": string;
  readonly "text/html"?: string;
  readonly "text/markdown"?: string;
  readonly "image/svg+xml"?: string;
  readonly "application/vnd.plotly.v1+json"?: Json;
}

/** Anything that shows itself. */
export interface Displayable {
  readonly [display]: () => MimeBundle;
}

/**
 * The MIME bundle of an object that shows itself, or undefined for any other value.
 *
 * @example
 * shown({ [displaySymbol]: () => ({ "text/plain": "21 children" }) }) // => { "text/plain": "21 children" }
 * shown(21) // => undefined
 */
export function shown(value: unknown): MimeBundle | undefined {
  if (value === null || typeof value !== "object") return undefined;
  const show = (value as Partial<Displayable>)[display];
  return typeof show === "function" ? show.call(value) : undefined;
}
