import { Console } from "node:console";
import { Writable } from "node:stream";

type Write = (stream: "stdout" | "stderr", text: string) => void;

/**
 * Sends what the process prints, through `console` or the standard streams, to a notebook instead, in the order in which it is printed.
 *
 * @returns a function that gives the console and the streams back
 */
export function captureOutput(write: Write): () => void {
  const { console } = globalThis;
  const direct = { stdout: process.stdout.write, stderr: process.stderr.write };
  const stream = (name: "stdout" | "stderr") =>
    new Writable({
      decodeStrings: false,
      write(chunk: string | Buffer, _encoding, done) {
        write(name, String(chunk));
        done();
      },
    });
  globalThis.console = new Console({ stdout: stream("stdout"), stderr: stream("stderr"), colorMode: false });
  for (const name of ["stdout", "stderr"] as const)
    process[name].write = ((chunk: string | Uint8Array, ...rest: unknown[]) => {
      write(name, typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8"));
      const done = rest.at(-1);
      if (typeof done === "function") queueMicrotask(done as () => void);
      return true;
    }) as typeof process.stdout.write;
  return () => {
    globalThis.console = console;
    process.stdout.write = direct.stdout;
    process.stderr.write = direct.stderr;
  };
}
