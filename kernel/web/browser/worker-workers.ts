/** Follows the workers that cells start, so that those of a stopped cell end with it. */
export function followWorkers() {
  const started: Worker[] = [];
  const { Worker: Plain } = globalThis;
  globalThis.Worker = new Proxy(Plain, {
    construct: (target, [script, options]) => {
      const worker = new target(script, options);
      started.push(worker);
      return worker;
    },
  });
  return {
    mark: () => started.length,
    endSince: (mark: number) => {
      for (const worker of started.splice(mark)) worker.terminate();
    },
  };
}
