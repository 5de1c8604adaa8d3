import { AsyncLocalStorage } from "node:async_hooks";
import { promiseHooks } from "node:v8";

/** Which run the code now running belongs to, however late it runs. */
export interface RunContext {
  readonly current: () => string;
  /** Runs something as part of a run; what it starts belongs to that run too. */
  readonly within: <T>(run: string, action: () => T) => T;
  /** The run that made a promise, where that is known. */
  readonly ofPromise: (promise: object) => string | undefined;
  /** The run whose callback threw what nobody caught, where that is known. */
  readonly ofError: (error: unknown) => string | undefined;
}

/**
 * Begins to follow runs through timers and promises.
 *
 * An AsyncLocalStorage does it. Before Node 24, Node would abort when a run is interrupted within one, so where that may happen promises are
 * followed by the engine's own hooks and timers by wrapping them.
 */
export function followRuns({ interrupted }: { readonly interrupted: boolean }): RunContext {
  return interrupted && Number(process.versions.node.split(".")[0]) < 24 ? byHooks() : byStorage();
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
    ofError: () => storage.getStore(),
  };
}

function byHooks(): RunContext {
  const makers = new WeakMap<object, string>();
  let thrown: { readonly error: unknown; readonly run: string } | undefined;
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
    } catch (error) {
      thrown = { error, run };
      throw error;
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
    ofError: (error) => (thrown?.error === error ? thrown?.run : undefined),
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
