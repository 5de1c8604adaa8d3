/**
 * Plain data with typed arrays in it, as one line of JSON and the bytes of the arrays: what a saved run is made of.
 * @module
 */

const kinds = { Float64Array, Int32Array, Uint32Array, Uint8Array } as const;
type Kind = keyof typeof kinds;

/** A typed array's place among the bytes. */
interface Place {
  readonly $array: Kind;
  readonly at: number;
  readonly length: number;
}

/** Data as text, and the bytes that the text points into. Every machine in common use has the same order of bytes. */
export function packData(data: unknown): { readonly text: string; readonly bytes: readonly Uint8Array[] } {
  const bytes: Uint8Array[] = [];
  let at = 0;
  const text = JSON.stringify(data, (_, value: unknown) => {
    if (!ArrayBuffer.isView(value))
      return typeof value === "number" && !Number.isFinite(value) ? { $number: String(value) } : value;
    const view = value as Float64Array;
    const padding = (8 - (view.byteLength % 8)) % 8;
    bytes.push(new Uint8Array(view.buffer, view.byteOffset, view.byteLength), new Uint8Array(padding));
    const place: Place = { $array: view.constructor.name as Kind, at, length: view.length };
    at += view.byteLength + padding;
    return place;
  });
  return { text, bytes };
}

/** The data again. */
export function unpackData(text: string, bytes: Uint8Array): unknown {
  const buffer = bytes.slice().buffer;
  return JSON.parse(text, (_, value: unknown) => {
    if (typeof value !== "object" || value === null) return value;
    if ("$number" in value) return Number(value.$number);
    if (!("$array" in value)) return value;
    const { $array, at, length } = value as Place;
    return new kinds[$array](buffer, at, length);
  });
}
