import { problem } from "../../src/problem.ts";

/** What a client is told besides the words of a refusal. */
export interface Refusal {
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 503;
  /** A word that a client may look for, such as "conflict". */
  readonly reason?: string;
  /** More fields of the answer. */
  readonly more?: Readonly<Record<string, unknown>>;
}

const refusals = new WeakMap<Error, Refusal>();

/** An error in the grammar of `problem` that answers a request with a status. */
export function refusal(
  { status, reason, more }: Refusal,
  attempt: string,
  obstacle: string,
  remedy: string,
  cause?: unknown,
): Error {
  const error = problem(attempt, obstacle, remedy, cause);
  refusals.set(error, { status, ...(reason && { reason }), ...(more && { more }) });
  return error;
}

/** How an error answers a request; undefined when it is not a refusal. */
export const refusalOf = (error: unknown): Refusal | undefined =>
  error instanceof Error ? refusals.get(error) : undefined;
