/** Which run the code now running belongs to, as far as a browser can know it. */
export interface WorkerRunContext {
  readonly current: () => string;
  /** Runs something as part of a run, until what it returns is settled. */
  readonly within: <Value>(run: string, action: () => Value) => Value;
}

/**
 * Begins to follow runs. A browser cannot follow promises, so what begins last is what shows: only a slider moved while a cell waits
 * can send something of that cell to its own place. Timers and workers' messages belong to the run that began last.
 */
export function followRuns(): WorkerRunContext {
  const open: string[] = [];
  let last = "";
  const leave = (run: string) => {
    const at = open.lastIndexOf(run);
    if (at >= 0) open.splice(at, 1);
  };
  return {
    current: () => open.at(-1) ?? last,
    within: (run, action) => {
      last = run;
      open.push(run);
      let value: ReturnType<typeof action>;
      try {
        value = action();
      } catch (error) {
        leave(run);
        throw error;
      }
      if (value instanceof Promise)
        void value.then(
          () => leave(run),
          () => leave(run),
        );
      else leave(run);
      return value;
    },
  };
}
