import { type Content, textOf } from "./message.ts";

/** What was run in this kernel, for the console's arrow keys. */
export interface History {
  readonly add: (line: number, source: string) => void;
  /** The answer to a history request: lines as [session, line, source], with an empty output where outputs are asked for. */
  readonly read: (request: Content) => Content;
}

type Line = readonly [session: number, line: number, source: string];

/** An empty history. The kernel has one session, number 0 as asked for, and keeps it no longer than itself. */
export function startHistory(): History {
  const lines: Line[] = [];
  const select = (request: Content): readonly Line[] => {
    const most = typeof request["n"] === "number" ? Math.max(0, request["n"]) : lines.length;
    switch (request["hist_access_type"]) {
      case "range": {
        const [start, stop] = [Number(request["start"] ?? 0), Number(request["stop"] ?? Number.POSITIVE_INFINITY)];
        return lines.filter(([, line]) => line >= start && line < stop);
      }
      case "search": {
        const pattern = textOf(request, "pattern") || "*";
        const found = lines.filter(([, , source]) => fits(pattern, source));
        const kept = request["unique"] === true ? lastOfEach(found) : found;
        return most === 0 ? [] : kept.slice(-most);
      }
      default:
        return most === 0 ? [] : lines.slice(-most);
    }
  };
  return {
    add: (line, source) => {
      lines.push([0, line, source]);
    },
    read: (request) => ({
      status: "ok",
      history: select(request).map(([session, line, source]) =>
        request["output"] === true ? [session, line, [source, null]] : [session, line, source],
      ),
    }),
  };
}

/**
 * Whether a text fits a pattern of `*` and `?`, as in a shell. Of the stars only the last is ever tried again, so that no pattern takes
 * longer than the product of the two lengths, as a regular expression would.
 */
function fits(pattern: string, text: string): boolean {
  let [at, from, star, after] = [0, 0, -1, 0];
  while (from < text.length) {
    if (pattern[at] === "*") [star, after] = [at++, from];
    else if (pattern[at] === "?" || pattern[at] === text[from]) {
      at++;
      from++;
    } else if (star >= 0) [at, from] = [star + 1, ++after];
    else return false;
  }
  while (pattern[at] === "*") at++;
  return at === pattern.length;
}

const lastOfEach = (lines: readonly Line[]) =>
  lines.filter(([, , source], i) => lines.findLastIndex((other) => other[2] === source) === i);
