/** The functions of Node's `crypto` that `livsbana` calls, by the browser's own generator. */
export const randomUUID = (): string => crypto.randomUUID();

/** Random bytes that tell themselves in hexadecimal digits. */
export function randomBytes(length: number): { readonly toString: (encoding: "hex") => string } {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return { toString: () => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("") };
}
