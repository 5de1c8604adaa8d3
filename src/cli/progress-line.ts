/** What the runner says while it runs. */
export interface ProgressLine {
  readonly step: (done: number, of: number, cell: { readonly source: string }) => void;
  readonly end: () => void;
}

/** One line that is written over on a terminal, a plain line for each cell elsewhere. */
export function progressLine(stream: NodeJS.WriteStream, name: string): ProgressLine {
  const write = stream.write.bind(stream);
  const width = stream.columns ?? 80;
  return {
    step: (done, of, { source }) => {
      const first = source.split("\n").find((line) => line.trim() !== "") ?? "";
      const line = `${name}: cell ${done + 1} of ${of}: ${first.trim()}`;
      if (stream.isTTY) write(`\r\x1b[K${line.slice(0, width - 1)}`);
      else write(`${line.slice(0, 120)}\n`);
    },
    end: () => {
      if (stream.isTTY) write("\r\x1b[K");
    },
  };
}
