import { AsyncLocalStorage } from "node:async_hooks";
import { promiseHooks } from "node:v8";

/** Which run the code now running belongs to, however late it runs. */
export interface RunContext {
  readonly current: () => string;
  /** Runs something as part of a run; what it starts belongs to that run too. */
  readonly within: <T>(run: string, action: () => T) => T;
  /** The run that made a promise, where that is known. */
  readonly ofPromise: (promise: object) => string | undefined;
}

/**
 * Begins to follow runs through timers and promises.
 *
 * On Node 24 an AsyncLocalStorage does it. Before that Node would abort when a run is interrupted within one, so promises are followed
 * by the engine's own hooks and timers by wrapping them.
 */
export function followRuns(): RunContext {
  return Number(process.versions.node.split(".")[0]) >= 24 ? byStorage() : byHooks();
}

function byStorage(): RunContext {
  const storage = new AsyncLocalStorage<string>();
  let last = "";
  return {
    current: () => storage.getStore() ?? last,
    within: (run, action) => {
      last = run;
      return storage.run(run, action);
    },
    ofPromise: () => storage.getStore(),
  };
}

function byHooks(): RunContext {
  const makers = new WeakMap<object, string>();
  let now = "";
  let last = "";
  promiseHooks.createHook({
    init: (promise) => {
      if (now !== "") makers.set(promise, now);
    },
    before: (promise) => {
      now = makers.get(promise) ?? "";
    },
    after: () => {
      now = "";
    },
  });
  const within: RunContext["within"] = (run, action) => {
    const outer = now;
    now = run;
    try {
      return action();
    } finally {
      now = outer;
    }
  };
  wrapTimers(() => now, within);
  return {
    current: () => (now === "" ? last : now),
    within: (run, action) => {
      last = run;
      return within(run, action);
    },
    ofPromise: (promise) => makers.get(promise),
  };
}

type Start = (callback: (...values: unknown[]) => unknown, ...rest: unknown[]) => unknown;

/** Callbacks run as part of the run that gave them. */
function wrapTimers(current: () => string, within: RunContext["within"]): void {
  const globals = globalThis as unknown as Record<string, Start>;
  for (const name of ["setTimeout", "setInterval", "setImmediate", "queueMicrotask"]) {
    const start = globals[name]!;
    const wrapped: Start = (callback, ...rest) => {
      const run = current();
      if (run === "" || typeof callback !== "function") return start(callback, ...rest);
      return start((...values) => within(run, () => callback(...values)), ...rest);
    };
    globals[name] = Object.defineProperties(wrapped, Object.getOwnPropertyDescriptors(start)) as Start;
  }
}
