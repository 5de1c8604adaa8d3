import type { MediaBundle } from "./output.ts";
import { tableOf } from "./value-table.ts";

const displaySymbol = Symbol.for("Jupyter.display");

/** The older spellings by which a value offers one form of itself, as other kernels read them. */
const representations: Readonly<Record<string, string>> = {
  _repr_html_: "text/html",
  _repr_markdown_: "text/markdown",
  _repr_svg_: "image/svg+xml",
  _repr_png_: "image/png",
  _repr_latex_: "text/latex",
  _repr_json_: "application/json",
};

/**
 * The forms in which a value is shown: what it offers itself through `Symbol.for("Jupyter.display")`, else a table where it is one, and text.
 *
 * @returns undefined for `undefined`, which shows nothing
 */
export async function mediaOf(value: unknown, inspect: (value: unknown) => string): Promise<MediaBundle | undefined> {
  if (value === undefined) return undefined;
  const offered = (await offeredBy(value)) ?? tableOf(value, inspect);
  if (offered === undefined) return { "text/plain": inspect(value) };
  return "text/plain" in offered ? offered : { ...offered, "text/plain": inspect(value) };
}

async function offeredBy(value: unknown): Promise<MediaBundle | undefined> {
  if (value === null || (typeof value !== "object" && typeof value !== "function")) return undefined;
  const holder = value as Record<PropertyKey, unknown>;
  const display = holder[displaySymbol] ?? holder["_repr_mimebundle_"];
  if (typeof display === "function") {
    const media: unknown = await display.call(value);
    if (typeof media === "object" && media !== null) return media as MediaBundle;
  }
  const forms: Record<string, unknown> = {};
  for (const [method, mediaType] of Object.entries(representations)) {
    if (typeof holder[method] !== "function") continue;
    const form = await (holder[method] as () => unknown).call(value);
    if (form !== undefined && form !== null) forms[mediaType] = form;
  }
  return Object.keys(forms).length > 0 ? forms : undefined;
}

/** Forms as JSON can hold them, taken at the moment they are shown; bytes of pictures become base64, what is not text becomes data. */
export function plainMedia(data: MediaBundle): Readonly<Record<string, unknown>> {
  const held = Object.entries(data).filter(([, value]) => value !== undefined);
  return Object.fromEntries(held.map(([mediaType, value]) => [mediaType, plain(value)]));
}

function plain(value: unknown): unknown {
  if (typeof value === "string") return value;
  if (value instanceof Uint8Array) {
    const parts: string[] = [];
    for (let at = 0; at < value.length; at += 8192) parts.push(String.fromCharCode(...value.subarray(at, at + 8192)));
    return btoa(parts.join(""));
  }
  return JSON.parse(JSON.stringify(value) ?? "null");
}
