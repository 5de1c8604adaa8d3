import type { Failure } from "../session/failure.ts";
import type { ExpressionResult, FromUser, ToUser } from "../user/wire.ts";
import type { History } from "./history.ts";
import { type Content, type Message, objectOf, textOf } from "./message.ts";
import type { Publisher } from "./publisher.ts";

/** The cells that wait and the one that runs. */
export interface Execution {
  readonly add: (request: Message) => void;
  readonly ended: (item: FromUser & { kind: "ended" }) => void;
  /** The request whose cell runs now. */
  readonly running: () => Message | undefined;
  /** The number of the last run. */
  readonly count: () => number;
  /** The user's process is gone: the running cell fails so, and those that wait are aborted. */
  readonly fail: (failure: Failure) => void;
}

/** What the queue is given. */
export interface ExecutionHost {
  readonly publisher: Publisher;
  readonly history: History;
  readonly send: (item: ToUser) => void;
  /** Finds the type errors that keep a cell from running; left out when none do. */
  readonly blocking?: (source: string) => Promise<readonly string[]>;
  /** Told of each cell that has run, after the kernel has said that it is idle. */
  readonly ran: (request: Message, failure: Failure | undefined) => void;
}

/** An empty queue. */
export function startExecution({ publisher, history, send, blocking, ran }: ExecutionHost): Execution {
  const waiting: Message[] = [];
  let running: Message | undefined;
  let count = 0;

  const start = () => {
    const request = waiting.shift();
    running = request;
    if (request === undefined) return;
    const { content, header } = request;
    const source = textOf(content, "code");
    const { silent, counts } = kindOf(content);
    publisher.publish(header, "status", { execution_state: "busy" });
    if (counts) {
      count++;
      history.add(count, source);
    }
    if (!silent) publisher.publish(header, "execute_input", { code: source, execution_count: count });
    const run = () =>
      send({
        kind: "run",
        run: header.msg_id,
        source,
        count: counts ? count : 0,
        silent,
        expressions: expressionsOf(content),
        mayAsk: content["allow_stdin"] === true,
      });
    if (blocking === undefined || silent) run();
    else void refuseOrRun(blocking(source), run);
  };

  const refuseOrRun = async (errors: Promise<readonly string[]>, run: () => void) => {
    const lines = await errors;
    if (lines.length === 0) return run();
    const failure = typeFailure(lines);
    if (running !== undefined) publisher.output(running.header, { kind: "error", failure }, count);
    finish(failure, {});
    start();
  };

  const answer = (request: Message, content: Content) => {
    publisher.reply("shell", request, { execution_count: count, ...content });
    publisher.publish(request.header, "status", { execution_state: "idle" });
  };

  const abortWaiting = () => {
    for (const request of waiting.splice(0)) {
      publisher.publish(request.header, "status", { execution_state: "busy" });
      answer(request, { status: "aborted" });
    }
  };

  const finish = (failure: Failure | undefined, expressions: Readonly<Record<string, ExpressionResult>>) => {
    if (running === undefined) return;
    const request = running;
    running = undefined;
    if (failure === undefined)
      answer(request, { status: "ok", payload: [], user_expressions: toldExpressions(expressions) });
    else answer(request, { ...errorContent(failure), payload: [], user_expressions: {} });
    if (failure !== undefined && request.content["stop_on_error"] !== false) abortWaiting();
  };

  return {
    add: (request) => {
      waiting.push(request);
      if (running === undefined) start();
    },
    ended: ({ run, failure, expressions }) => {
      const request = running;
      if (request?.header.msg_id !== run) return;
      finish(failure, expressions);
      ran(request, failure);
      start();
    },
    running: () => running,
    count: () => count,
    fail: (failure) => {
      if (running !== undefined) publisher.output(running.header, { kind: "error", failure }, count);
      finish(failure, {});
      abortWaiting();
    },
  };
}

const typeFailure = (lines: readonly string[]): Failure => ({
  name: "TypeErrors",
  message: lines[0]!,
  frames: [],
  traceback: ["The cell was not run: it has type errors.", ...lines.map((line) => `  ${line}`)],
});

/** Whether a run is seen, and whether it has a number: silent ones have none. */
function kindOf(content: Content): { readonly silent: boolean; readonly counts: boolean } {
  const silent = content["silent"] === true;
  return { silent, counts: !silent && content["store_history"] !== false };
}

function expressionsOf(content: Content): Readonly<Record<string, string>> {
  const given = Object.entries(objectOf(content, "user_expressions"));
  return Object.fromEntries(given.map(([name, expression]) => [name, String(expression)]));
}

const toldExpressions = (results: Readonly<Record<string, ExpressionResult>>): Content =>
  Object.fromEntries(
    Object.entries(results).map(([name, result]) => [
      name,
      "failure" in result ? errorContent(result.failure) : { status: "ok", data: result.data, metadata: {} },
    ]),
  );

/** A failure in the protocol's words. */
export const errorContent = ({ name, message, traceback }: Failure): Content => ({
  status: "error",
  ename: name,
  evalue: message,
  traceback,
});
