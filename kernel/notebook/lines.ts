/** Media types whose content is data, kept as it is; all others are text, kept on disk as a list of lines. */
export const isJsonMedia = (mediaType: string): boolean => /^application\/(?:.*\+)?json$/.test(mediaType);

/** The line ends that Python knows. */
const ends = "\\n\\r\\v\\f\\x1c-\\x1e\\x85\\u2028\\u2029";
const line = new RegExp(`[^${ends}]*(?:\\r\\n|[${ends}]|$)`, "g");

/** A text as Python's `splitlines(keepends=True)` divides it, which is how Jupyter writes texts. */
export const linesOf = (text: string): string[] => text.match(line)!.filter((part) => part !== "");

/** A text given whole or as a list of lines. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  return Array.isArray(value) && value.every((line) => typeof line === "string") ? value.join("") : undefined;
}
