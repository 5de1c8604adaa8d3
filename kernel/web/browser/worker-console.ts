import { format, inspect } from "node-inspect-extracted";

type Write = (stream: "stdout" | "stderr", text: string) => void;

/** Values as Node writes them, by Node's own function. */
export const inspectValue = (value: unknown): string =>
  inspect(value, { depth: 4, maxArrayLength: 100, maxStringLength: 10_000, breakLength: 100 });

/** What cells print through `console` goes to the notebook, in Node's words. */
export function captureConsole(write: Write): void {
  let indent = "";
  const timers = new Map<string, number>();
  const counts = new Map<string, number>();
  const line = (stream: "stdout" | "stderr", values: readonly unknown[]) =>
    write(stream, `${format(...values).replace(/^/gm, indent)}\n`);
  const out = (...values: unknown[]) => line("stdout", values);
  const wrong = (...values: unknown[]) => line("stderr", values);
  const group = (...values: unknown[]) => {
    if (values.length > 0) out(...values);
    indent += "  ";
  };
  const elapsed = (label: string) =>
    `${label}: ${(performance.now() - (timers.get(label) ?? performance.now())).toFixed(3)}ms`;
  Object.assign(console, {
    log: out,
    info: out,
    debug: out,
    dir: (value: unknown) => out(inspect(value)),
    table: (value: unknown) => out(value),
    error: wrong,
    warn: wrong,
    trace: (...values: unknown[]) => wrong("Trace:", ...values),
    assert: (holds: unknown, ...values: unknown[]) => {
      if (!holds) wrong("Assertion failed", ...values);
    },
    group,
    groupCollapsed: group,
    groupEnd: () => {
      indent = indent.slice(2);
    },
    time: (label = "default") => void timers.set(label, performance.now()),
    timeLog: (label = "default") => out(elapsed(label)),
    timeEnd: (label = "default") => {
      out(elapsed(label));
      timers.delete(label);
    },
    count: (label = "default") => {
      counts.set(label, (counts.get(label) ?? 0) + 1);
      out(`${label}: ${counts.get(label)}`);
    },
    countReset: (label = "default") => void counts.delete(label),
  });
}
