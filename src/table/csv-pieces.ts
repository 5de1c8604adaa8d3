/** Text that arrives in chunks, cut into pieces that end where a record ends, so that each piece can be parsed by itself. */

/** Takes text in order and gives back whole records. */
export interface Cutter {
  /** The records that are whole by now, or "" when none is. */
  push(text: string): string;
  /** What is left at the end of the file. */
  rest(): string;
}

/** A record longer than this is parsed as far as it goes: some quote in it is not closed, and the parser says where. */
const longestRecord = 32_000_000;

/** A cutter of CSV: a line end within quotes ends no record. */
export function cutter(): Cutter {
  let waiting = "";
  let scanned = 0;
  let quoted = false;
  let safe = 0;
  return {
    push: (text) => {
      waiting += text;
      for (;;) {
        const quote = waiting.indexOf('"', scanned);
        const until = quote < 0 ? waiting.length : quote;
        if (!quoted) {
          const end = lastLineEnd(waiting, scanned, until, quote < 0);
          if (end > 0) safe = end;
        }
        if (quote < 0) break;
        quoted = !quoted;
        scanned = quote + 1;
      }
      if (quoted) scanned = waiting.length;
      if (waiting.length > longestRecord && safe === 0) safe = waiting.length;
      const whole = waiting.slice(0, safe);
      waiting = waiting.slice(safe);
      scanned = Math.max(0, scanned - safe);
      safe = 0;
      return whole;
    },
    rest: () => waiting,
  };
}

/** The place after the last line end between two places, or 0; a carriage return that may be half of one does not count. */
function lastLineEnd(text: string, from: number, until: number, open: boolean): number {
  const feed = until > from ? text.lastIndexOf("\n", until - 1) : -1;
  if (feed >= from) return feed + 1;
  const carriage = until > from ? text.lastIndexOf("\r", until - (open ? 2 : 1)) : -1;
  return carriage >= from && text[carriage + 1] !== "\n" ? carriage + 1 : 0;
}
