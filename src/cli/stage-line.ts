/** What a command says of how far it has come. */
export interface StageLine {
  /** What is being done now; gives the terminal time to show it. */
  readonly at: (what: string) => Promise<void>;
  readonly end: () => void;
}

/** One line that is written over on a terminal, a plain line for each stage elsewhere. */
export function stageLine(stream: NodeJS.WriteStream, name: string): StageLine {
  const width = stream.columns ?? 80;
  return {
    at: async (what) => {
      const line = `${name}: ${what}`;
      stream.write(stream.isTTY ? `\r\x1b[K${line.slice(0, width - 1)}` : `${line}\n`);
      await new Promise((done) => setImmediate(done));
    },
    end: () => {
      if (stream.isTTY) stream.write("\r\x1b[K");
    },
  };
}
