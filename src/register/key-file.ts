/** Keys in files that only their owner may read. For Node only. */
import { randomBytes } from "node:crypto";
import { open, readFile, stat } from "node:fs/promises";
import { problem } from "../problem.ts";
import { type PseudonymKey, pseudonymKey } from "./pseudonym-key.ts";

/**
 * Makes a file with a new random key of 256 bits, readable by its owner alone. Keep it apart from the data, and never where it is shared.
 *
 * @throws when there is such a file already: another key would make other pseudonyms
 * @example
 * await makeKeyFile("package.json") // throws Cannot make the key file package.json: there is such a file already. Instead, choose another name: with another key the same person gets another pseudonym.
 */
export async function makeKeyFile(path: string): Promise<void> {
  const file = await open(path, "wx", 0o600).catch((cause: NodeJS.ErrnoException) => {
    const exists = cause.code === "EEXIST";
    throw problem(
      `make the key file ${path}`,
      exists ? "there is such a file already" : cause.message,
      exists
        ? "choose another name: with another key the same person gets another pseudonym"
        : "check the folder and its rights",
      cause,
    );
  });
  await file.writeFile(`${randomBytes(32).toString("hex")}\n`);
  await file.close();
}

/**
 * The key in a file. On systems with file modes, a file that others may read is refused.
 *
 * @throws when there is no such file, others may read it, or it holds no key
 * @example
 * await readKeyFile("nowhere.key") // throws Cannot read the key file nowhere.key: there is no such file. Instead, check the path, or make one with makeKeyFile(...).
 */
export async function readKeyFile(path: string): Promise<PseudonymKey> {
  const attempt = `read the key file ${path}`;
  const { mode } = await stat(path).catch((cause: unknown) => {
    throw problem(attempt, "there is no such file", "check the path, or make one with makeKeyFile(...)", cause);
  });
  if (process.platform !== "win32" && (mode & 0o077) !== 0)
    throw problem(attempt, `others may read it (mode ${(mode & 0o777).toString(8)})`, `say chmod 600 ${path}`);
  const secret = (await readFile(path, "utf8")).trim();
  if (!/^[0-9a-f]{64}$/i.test(secret))
    throw problem(attempt, "it does not hold 64 hexadecimal digits", "make one with makeKeyFile(...)");
  return pseudonymKey(Uint8Array.from(secret.match(/../g)!, (pair) => Number.parseInt(pair, 16)));
}
