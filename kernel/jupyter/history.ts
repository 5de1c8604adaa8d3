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
    const most = typeof request["n"] === "number" ? request["n"] : lines.length;
    switch (request["hist_access_type"]) {
      case "range": {
        const [start, stop] = [Number(request["start"] ?? 0), Number(request["stop"] ?? Number.POSITIVE_INFINITY)];
        return lines.filter(([, line]) => line >= start && line < stop);
      }
      case "search": {
        const pattern = glob(textOf(request, "pattern") || "*");
        const found = lines.filter(([, , source]) => pattern.test(source));
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

/** `*` and `?` as in a shell. */
const glob = (pattern: string) =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, "\\$&")
      .replaceAll("*", "[^]*")
      .replaceAll("?", "[^]")}$`,
  );

const lastOfEach = (lines: readonly Line[]) =>
  lines.filter(([, , source], i) => lines.findLastIndex((other) => other[2] === source) === i);
