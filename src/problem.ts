/** The one grammar of errors: `Cannot <attempt>: <obstacle>. Instead, <remedy>.` */

const problems = new WeakSet<Error>();

/**
 * An error in Livsbana's grammar, to be thrown at the public door before any work is done.
 * The obstacle quotes the value that stands in the way, except for tables marked confidential: there it names row, column and kind only.
 *
 * @param attempt   what the user tried, as a verb phrase: "read the table"
 * @param obstacle  what stands in the way, with the values; no full stop
 * @param remedy    one thing to do, as a verb phrase; no full stop
 * @param cause     the error underneath, if there is one
 * @example
 * problem("compare runs", "the seed differs (8 and 7)", "simulate both with the same seed").message
 * // => Cannot compare runs: the seed differs (8 and 7). Instead, simulate both with the same seed.
 */
export function problem(attempt: string, obstacle: string, remedy: string, cause?: unknown): Error {
  const error = new Error(
    `Cannot ${attempt}: ${obstacle}. Instead, ${remedy}.`,
    cause === undefined ? undefined : { cause },
  );
  error.name = "Problem";
  problems.add(error);
  return error;
}

/**
 * Whether an error was made by `problem`: its message is meant for the user, and a stack would only distract.
 *
 * @example
 * isProblem(new Error("disk full")) // => false
 * isProblem(problem("save", "the disk is full", "free some space")) // => true
 */
export function isProblem(error: unknown): error is Error {
  return error instanceof Error && problems.has(error);
}

/**
 * Refuses an argument that is left out: what only an untyped program, or a cell that was not run, can do.
 *
 * @param attempt  what the user tried, as a verb phrase
 * @param what     what the argument is, with its article: "the study"
 * @param given    the argument
 * @param remedy   one thing to do, as a verb phrase; no full stop
 * @throws         when it is undefined or null
 * @example
 * refuseMissing("compare groups", "the study", undefined, "give a study") // throws Cannot compare groups: the study is missing. Instead, give a study.
 */
export function refuseMissing(attempt: string, what: string, given: unknown, remedy: string): void {
  if (given === undefined || given === null) throw problem(attempt, `${what} is missing`, remedy);
}

/**
 * The nearest of the allowed names when a name is probably misspelt, for remedies such as `did you mean "work"?`.
 *
 * @returns the name at the smallest edit distance, at most a third of its length (at least one edit); otherwise undefined
 * @example
 * nearest("wrok", ["work", "school"])
 * // => work
 */
export function nearest(name: string, allowed: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of allowed) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (
      distance <= Math.max(1, Math.floor(candidate.length / 3), 2 * Number(candidate.length > 3)) &&
      distance < bestDistance
    ) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Levenshtein's distance, row by row. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + Number(a[i - 1] !== b[j - 1])));
    }
    row = next;
  }
  return row[b.length]!;
}

/**
 * Names in prose, quoted: `"a"`, `"a" or "b"`, `"a", "b" or "c"`.
 * @example
 * alternatives(["due", "arrears", "mid-year"])
 * // => "due", "arrears" or "mid-year"
 */
export function alternatives(names: readonly string[]): string {
  const quoted = names.map((name) => `"${name}"`);
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1)}`;
}
