/** The functions of Node's `crypto` that `livsbana` calls, by the browser's own generator. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

export const randomUUID = (): string => crypto.randomUUID();

/** Random bytes that tell themselves in hexadecimal digits. */
export function randomBytes(length: number): { readonly toString: (encoding: "hex") => string } {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return { toString: () => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("") };
}

/** The one digest that the library makes: SHA-256, in hexadecimal digits. */
export function createHash(_kind: "sha256") {
  const hash = sha256.create();
  const own = {
    update: (bytes: Uint8Array | string) => {
      hash.update(typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes);
      return own;
    },
    digest: (_encoding: "hex"): string => bytesToHex(hash.digest()),
  };
  return own;
}
