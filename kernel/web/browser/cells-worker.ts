/** The worker that the user's cells run in: a browser's `user-process.ts`. */
import "./random-uuid.ts";
import { isInterruption } from "../../session/interruption.ts";
import { plainMedia } from "../../session/media.ts";
import type { Output } from "../../session/output.ts";
import { progressKey, progressSink } from "../../session/progress-sink.ts";
import { type Session, startSession } from "../../session/session.ts";
import { startComms } from "../../user/comms.ts";
import { type LimitedOutput, limitOutput } from "../../user/output-limit.ts";
import type { ExpressionResult, FromUser, ToUser } from "../../user/wire.ts";
import { redirection } from "../../widgets/redirection.ts";
import { widgetsFor } from "../../widgets/widgets.ts";
import { siteFiles } from "./files.ts";
import type { ToWorker, WorkerStart } from "./kernel-worker-messages.ts";
import { copyFiles } from "./node-files-sync.ts";
import { captureConsole, inspectValue } from "./worker-console.ts";
import { importerFor } from "./worker-imports.ts";
import { asker } from "./worker-input.ts";
import { stopSignal } from "./worker-interrupt.ts";
import { followRuns } from "./worker-run-context.ts";
import { surroundings } from "./worker-surroundings.ts";
import { followWorkers } from "./worker-workers.ts";

const post = (item: FromUser) => self.postMessage(item);
const context = followRuns();
const workers = followWorkers();
const limits = new Map<string, LimitedOutput>();
const signal = stopSignal(() => session.interrupt());
const { input, answer, refuse, mayAsk } = asker(post);
let session: Session;
let refresh: () => Promise<void>;
let captured: Output[] | undefined;
let redirected = 0;

const plain = (output: Output): Output => ("data" in output ? { ...output, data: plainMedia(output.data) } : output);

const limitOf = (run: string): LimitedOutput => {
  const known = limits.get(run) ?? limitOutput((output) => post({ kind: "output", run, output: plain(output) }));
  limits.set(run, known);
  return known;
};

const send = (output: Output) => {
  if (captured !== undefined && output.kind !== "stream") captured.push(output);
  else limitOf(context.current()).add(output);
  if (output.kind === "stream" || output.kind === "update") signal.stopIfAsked();
};

const comms = startComms((comm) =>
  post({ kind: "comm", run: context.current(), comm: { ...comm, data: JSON.parse(JSON.stringify(comm.data ?? {})) } }),
);
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

function start(how: WorkerStart): void {
  const { folder, site } = how;
  const files = siteFiles(site);
  surroundings(files, how);
  refresh = () => copyFiles(files, site, folder);
  session = startSession({
    importModule: importerFor(files, folder),
    meta: { url: new URL(`files/${folder}`, site).href },
    inspect: inspectValue,
    output: send,
    names: { input, widgets: widgetsFor({ comms, redirect }) },
  });
  captureConsole((stream, text) => send({ kind: "stream", stream, text }));
  const globals = globalThis as { [key: symbol]: unknown };
  globals[progressKey] = progressSink(send);
  globals[Symbol.for("livsbana.stop")] = signal.stopIfAsked;
  self.addEventListener("unhandledrejection", (event) => {
    event.preventDefault();
    if (isInterruption(event.reason)) return;
    const text = `Not awaited, and failed: ${session.explain(event.reason).traceback.join("\n")}\n`;
    limitOf(context.current()).add({ kind: "stream", stream: "stderr", text });
  });
  post({ kind: "ready" });
}

async function run({ run, source, count, silent, expressions, mayAsk: may }: ToUser & { kind: "run" }): Promise<void> {
  mayAsk(may ? run : undefined);
  const started = workers.mark();
  await refresh();
  if (silent) captured = [];
  const { failure } = await context.within(run, () => session.run(source, count));
  captured = undefined;
  const results: Record<string, ExpressionResult> = {};
  if (failure === undefined)
    for (const [name, expression] of Object.entries(expressions)) results[name] = await evaluated(run, expression);
  else if (failure.name === "Interrupted") workers.endSince(started);
  limitOf(run).end();
  mayAsk(undefined);
  post({ kind: "ended", run, ...(failure && { failure }), expressions: results });
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

self.onmessage = async ({ data: item }: MessageEvent<ToWorker>) => {
  if ("asked" in item) signal.expect(item.asked);
  switch (item.kind) {
    case "start":
      return start(item);
    case "run":
      return run(item);
    case "answer":
      return answer(item.text);
    case "interrupt":
      session.interrupt();
      return refuse();
    case "comm":
      try {
        await context.within(item.run, () => comms.deliver(item.comm));
      } catch (error) {
        context.within(item.run, () => send({ kind: "error", failure: session.explain(error) }));
      }
      limitOf(item.run).end();
      post({ kind: "settled", run: item.run });
  }
};
