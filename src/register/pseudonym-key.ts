import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { problem } from "../problem.ts";

/** A key that makes pseudonyms. It never shows its secret: not in consoles, JSON, errors or results. */
export interface PseudonymKey {
  readonly kind: "pseudonym key";
}

const secrets = new WeakMap<PseudonymKey, Uint8Array>();

/** Sixteen letters that make no words: four bits each, and no digit that could be taken for part of a personal number. */
const alphabet = "bcdfghjkmnpqrstv";

/**
 * A key for pseudonyms. Whoever has it can tell which pseudonym is whose, so it is kept apart from the data.
 *
 * @param secret  at least 16 characters or bytes that nobody can guess; see `makeKeyFile` for a random one in a file
 * @throws        when it is shorter
 * @example
 * JSON.stringify(pseudonymKey("correct horse battery staple")) // => {"kind":"pseudonym key"}
 * pseudonymKey("short") // throws Cannot make a pseudonym key: its secret has 5 bytes. Instead, use 16 or more that nobody can guess, or makeKeyFile(...).
 */
export function pseudonymKey(secret: string | Uint8Array): PseudonymKey {
  const bytes = typeof secret === "string" ? new TextEncoder().encode(secret) : Uint8Array.from(secret);
  if (bytes.length < 16)
    throw problem(
      "make a pseudonym key",
      `its secret has ${bytes.length} bytes`,
      "use 16 or more that nobody can guess, or makeKeyFile(...)",
    );
  const key: PseudonymKey = Object.freeze({ kind: "pseudonym key" });
  secrets.set(key, bytes);
  return key;
}

/**
 * The pseudonym of an identity: the same for the same key, and without the key not to be traced back by trying all personal numbers.
 *
 * @param identity  twelve digits of a personal number, or any other code
 * @returns         "p-" and 20 letters: 80 bits of HMAC-SHA-256
 * @see             RFC 2104 (HMAC); the Article 29 Working Party's opinion 05/2014 on why an unkeyed hash is no pseudonym
 * @example
 * pseudonymOf("191212121212", pseudonymKey("correct horse battery staple")) // => p-bnkqnkhkstjfhpbpgcgr
 */
export function pseudonymOf(identity: string, key: PseudonymKey): string {
  const secret = secrets.get(key);
  if (secret === undefined)
    throw problem("make a pseudonym", "the key was not made by pseudonymKey or readKeyFile", "make it so");
  const digest = hmac(sha256, secret, new TextEncoder().encode(`person ${identity}`));
  let letters = "";
  for (let place = 0; place < 10; place++) letters += alphabet[digest[place]! >> 4]! + alphabet[digest[place]! & 15]!;
  return `p-${letters}`;
}
