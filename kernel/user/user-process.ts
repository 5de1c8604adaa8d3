/** The process that the user's cells run in, on its main thread: started by the kernel, ended with it. */
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { problem } from "../../src/problem.ts";
import { type Stray, startNodeSession, strayText } from "../node/node-session.ts";
import { plainMedia } from "../session/media.ts";
import type { Output } from "../session/output.ts";
import { redirection } from "../widgets/redirection.ts";
import { widgetsFor } from "../widgets/widgets.ts";
import { startComms } from "./comms.ts";
import { type LimitedOutput, limitOutput } from "./output-limit.ts";
import { followRuns } from "./run-context.ts";
import type { ExpressionResult, ToUser } from "./wire.ts";
import { itemWriter } from "./write-items.ts";

const pipes = { fromKernel: 3, toKernel: 4 } as const;

const write = itemWriter(pipes.toKernel);
const context = followRuns({ interrupted: true });
const limits = new Map<string, LimitedOutput>();
let captured: Output[] | undefined;
let running: { readonly run: string; readonly mayAsk: boolean } | undefined;
let answer: ((text: string) => void) | undefined;
let refuse: ((error: unknown) => void) | undefined;

const limitOf = (run: string): LimitedOutput => {
  const known = limits.get(run) ?? limitOutput((output) => write({ kind: "output", run, output: plain(output) }));
  limits.set(run, known);
  // What a run shows long after it has ended begins to count anew.
  if (limits.size > 1000) limits.delete(limits.keys().next().value!);
  return known;
};

const send = (output: Output) => {
  if (captured !== undefined && output.kind !== "stream") captured.push(output);
  else limitOf(context.current()).add(output);
};

/** Outputs as they travel: functions and the like cannot. */
const plain = (output: Output): Output => ("data" in output ? { ...output, data: plainMedia(output.data) } : output);

/** Asks the person at the notebook for a line of text. */
const input = (prompt = "", { password = false }: { readonly password?: boolean } = {}): Promise<string> => {
  if (running?.mayAsk !== true)
    return Promise.reject(
      problem("ask for input", "nobody is there to answer", "set the value in a cell, or run the notebook in Jupyter"),
    );
  write({ kind: "ask", run: running.run, prompt: String(prompt), password });
  return new Promise((resolve, reject) => {
    answer = resolve;
    refuse = reject;
  });
};

const comms = startComms((comm) =>
  write({ kind: "comm", run: context.current(), comm: { ...comm, data: JSON.parse(JSON.stringify(comm.data ?? {})) } }),
);
let redirected = 0;
const redirect = redirection({
  session: () => session,
  send,
  within: (to, action) => {
    const run = `${context.current()}\n${++redirected}`;
    limits.set(
      run,
      limitOutput((output) => to(plain(output))),
    );
    return context.within(run, action).finally(() => limits.delete(run));
  },
});
const session = startNodeSession(join(process.cwd(), "notebook.ipynb"), send, {
  names: { input, widgets: widgetsFor({ comms, redirect }) },
  stray: (found) =>
    context.within(runOf(found), () => send({ kind: "stream", stream: "stderr", text: strayText(found) })),
});
const runOf = ({ promise, error }: Stray) =>
  (promise === undefined ? context.ofError(error) : context.ofPromise(promise)) ?? context.current();

process.on("SIGINT", () => undefined);

async function run({ run, source, count, silent, expressions, mayAsk }: ToUser & { kind: "run" }): Promise<void> {
  running = { run, mayAsk };
  const started = workers.length;
  if (silent) captured = [];
  const { failure } = await context.within(run, () => session.run(source, count));
  captured = undefined;
  const results: Record<string, ExpressionResult> = {};
  if (failure === undefined)
    for (const [name, expression] of Object.entries(expressions)) results[name] = await evaluated(run, expression);
  else if (failure.name === "Interrupted") for (const worker of workers.splice(started)) void worker.terminate();
  limitOf(run).end();
  running = undefined;
  write({ kind: "ended", run, ...(failure && { failure }), expressions: results });
}

/** The value of an expression, shown to nobody else. */
async function evaluated(run: string, expression: string): Promise<ExpressionResult> {
  captured = [];
  const { failure } = await context.within(run, () => session.run(`(${expression}\n)`, 0));
  const shown = captured.find((output) => output.kind === "result");
  captured = undefined;
  if (failure !== undefined) return { failure };
  return { data: shown === undefined ? { "text/plain": "undefined" } : plainMedia(shown.data) };
}

/** Threads that cells have started: those of an interrupted cell end with it. */
const workers: Worker[] = [];
process.on("worker", (worker: Worker) => {
  if (worker === thread) return;
  workers.push(worker);
  worker.once("exit", () => {
    const at = workers.indexOf(worker);
    if (at >= 0) workers.splice(at, 1);
  });
});

const answered = new SharedArrayBuffer(4);
const thread = new Worker(new URL("./interrupt-thread.mjs", import.meta.url), {
  workerData: { fd: pipes.fromKernel, answered },
  execArgv: [],
});

thread.on("message", async (item: Exclude<ToUser, { kind: "interrupt" }> | { kind: "interrupt"; turn: number }) => {
  switch (item.kind) {
    case "run":
      return run(item);
    case "answer":
      return answer?.(item.text);
    case "interrupt":
      Atomics.store(new Int32Array(answered), 0, item.turn);
      session.interrupt();
      return refuse?.(new Error("interrupted"));
    case "comm":
      try {
        await context.within(item.run, () => comms.deliver(item.comm));
      } catch (error) {
        context.within(item.run, () => send({ kind: "error", failure: session.explain(error) }));
      }
      limitOf(item.run).end();
      write({ kind: "settled", run: item.run });
  }
});

write({ kind: "ready" });
