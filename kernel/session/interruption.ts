import type { Wait } from "../language/compile.ts";

/** How runs are ended from outside. */
export interface Interruption {
  readonly wait: Wait;
  /** A run's own end, or the interrupt that comes before it. */
  readonly race: <Value>(run: Promise<Value>) => Promise<Value>;
  readonly interrupt: () => void;
}

const interruptions = new WeakSet<Error>();

/** Whether something was thrown because a cell was interrupted. */
export const isInterruption = (thrown: unknown): boolean => thrown instanceof Error && interruptions.has(thrown);

/** The interrupts of one session. A run is settled at once; code of it that waits for something is stopped when that comes. */
export function interruptible(): Interruption {
  let turn = 0;
  const waiting = new Set<(error: Error) => void>();
  const goOn = <Value>(started: number, value: Value): Value => {
    if (started !== turn) throw interruption();
    return value;
  };
  async function* each(items: AsyncIterable<unknown> | Iterable<unknown>) {
    const started = turn;
    for await (const item of items) yield goOn(started, item);
  }
  const wait = Object.defineProperty(Object.assign(goOn, { each }), "turn", { get: () => turn }) as unknown as Wait;
  return {
    wait,
    race: (run) =>
      new Promise((resolve, reject) => {
        waiting.add(reject);
        run.then(resolve, reject).finally(() => waiting.delete(reject));
      }),
    interrupt: () => {
      turn++;
      for (const settle of waiting) settle(interruption());
      waiting.clear();
    },
  };
}

function interruption(): Error {
  const error = new Error("the cell was stopped; what it had set is kept");
  error.name = "Interrupted";
  error.stack = "";
  interruptions.add(error);
  return error;
}
