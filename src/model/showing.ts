import { type Displayable, display, type MimeBundle } from "../show/display.ts";

/**
 * The same data, which now shows itself in a notebook. How it does so is no part of the data: it is not copied, compared or saved with it.
 *
 * @param bundle  makes what is shown, when it is asked for
 * @example
 * JSON.stringify(showing({ years: 3 }, () => ({ "text/plain": "three years" }))) // => {"years":3}
 */
export function showing<T extends object>(data: T, bundle: () => MimeBundle): T & Displayable {
  return Object.defineProperty(data, display, { value: bundle, enumerable: false }) as T & Displayable;
}
