/** The kernel: Jupyter's requests on one side, the user's process on the other. It never runs a cell itself, so it always answers. */
import type { Failure } from "../session/failure.ts";
import type { CommItem, FromUser } from "../user/wire.ts";
import { commContent, commItem, commsOf, commVerbs, noteComm } from "./comm-messages.ts";
import { startExecution } from "./execution.ts";
import { startHistory } from "./history.ts";
import type { KernelHost, RunningKernel } from "./kernel-host.ts";
import { kernelInfo } from "./kernel-info.ts";
import { startLanguageService } from "./language-service.ts";
import { type Content, type Header, type Message, textOf } from "./message.ts";
import { publisher as startPublisher } from "./publisher.ts";
import { startUserProcess } from "./start-user-process.ts";

/** Asked twice within so many milliseconds to interrupt the same cell, the kernel ends it by force. */
const impatience = 1000;

type Answer = (request: Message) => Content | Promise<Content>;

/** Starts a kernel. It serves until it is asked to shut down or the user's process ends. */
export async function startKernel({ folder, open, log }: KernelHost): Promise<RunningKernel> {
  let exit: (status: number) => void = () => undefined;
  const over = new Promise<number>((resolve) => {
    exit = resolve;
  });
  const requests = new Map<string, Message>();
  const targets = new Map<string, string>();
  const history = startHistory();
  const language = startLanguageService(folder);
  const publisher = startPublisher(() => sockets);
  const user = startUserProcess(folder, {
    item: (item) => receive(item),
    printed: (stream, text) =>
      publisher.output(lastHeader(), { kind: "stream", stream, text: withoutEscapes(text) }, execution.count()),
    ended: (reason) => gone(reason),
  });
  const types = process.env["LIVSBANA_TYPE_ERRORS"] ?? "show";
  const execution = startExecution({
    publisher,
    history,
    send: user.send,
    ...(types === "block" && { blocking: language.diagnose }),
    ran: ({ header, content }, failure) => {
      const told = types === "show" && content["silent"] !== true && failure?.name !== "SyntaxError";
      language.add(textOf(content, "code"), told ? (lines) => tellTypes(header, lines) : undefined);
    },
  });
  const tellTypes = (header: Header, lines: readonly string[]) => {
    const text = lines.map((line) => `Type error in ${line}\n`).join("");
    publisher.publish(header, "stream", { name: "stderr", text });
  };
  let last: Message | undefined;
  const lastHeader = () => (execution.running() ?? last)?.header ?? {};
  let interrupted: { readonly cell: string; readonly at: number } | undefined;
  let leaving = false;

  function receive(item: FromUser): void {
    if (item.kind === "ready") {
      language.prepare();
      return;
    }
    if (item.kind === "ended") {
      execution.ended(item);
      return;
    }
    const request = requests.get(item.run);
    const parent = request?.header ?? lastHeader();
    if (item.kind === "output") publisher.output(parent, item.output, execution.count());
    else if (item.kind === "settled") idle(request);
    else if (item.kind === "comm") {
      noteComm(targets, item.comm);
      publisher.publish(parent, ...commContent(item.comm));
    } else if (request !== undefined) publisher.ask(request, { prompt: item.prompt, password: item.password });
  }

  /** Front ends show the last status that they hear, so after an answer on the side the running cell's is told again. */
  function idle(request: Message | undefined): void {
    publisher.publish(request?.header ?? {}, "status", { execution_state: "idle" });
    const running = execution.running();
    if (running !== undefined) publisher.publish(running.header, "status", { execution_state: "busy" });
  }

  function end(failure: Failure): void {
    leaving = true;
    execution.fail(failure);
    publisher.publish(lastHeader(), "stream", { name: "stderr", text: `${failure.message}\n` });
    void close(1);
  }

  function gone(reason: string): void {
    if (!leaving)
      end(failed("KernelEnded", `The kernel's process ended: ${reason}. The names of this session are lost.`));
  }

  async function close(status: number): Promise<void> {
    leaving = true;
    user.kill();
    language.close();
    await sockets.close();
    exit(status);
  }

  function interrupt(): Content {
    const cell = execution.running()?.header.msg_id;
    const now = performance.now();
    const again = cell !== undefined && interrupted?.cell === cell && now - interrupted.at < impatience;
    interrupted = cell === undefined ? undefined : { cell, at: now };
    if (again) {
      user.kill();
      end(
        failed("Killed", "The cell was ended by force after a second interrupt. The names of this session are lost."),
      );
    } else user.send({ kind: "interrupt" });
    return { status: "ok" };
  }

  const answers: Readonly<Record<string, Answer>> = {
    kernel_info_request: () => kernelInfo(),
    history_request: ({ content }) => history.read(content),
    complete_request: ({ content }) => language.complete(textOf(content, "code"), Number(content["cursor_pos"] ?? 0)),
    inspect_request: ({ content }) => language.inspect(textOf(content, "code"), Number(content["cursor_pos"] ?? 0)),
    is_complete_request: ({ content }) => language.isComplete(textOf(content, "code")),
    comm_info_request: ({ content }) => ({ status: "ok", comms: commsOf(targets, textOf(content, "target_name")) }),
    interrupt_request: interrupt,
  };

  async function answer(channel: "shell" | "control", request: Message, how: Answer): Promise<void> {
    publisher.publish(request.header, "status", { execution_state: "busy" });
    try {
      publisher.reply(channel, request, await how(request));
    } catch (error) {
      const { name, message } = error as Error;
      log(`${request.header.msg_type} failed: ${message}`);
      publisher.reply(channel, request, { status: "error", ename: name, evalue: message, traceback: [] });
    }
    idle(request);
  }

  function onMessage(channel: "shell" | "control" | "stdin", request: Message): void {
    const { msg_id, msg_type } = request.header;
    if (leaving) return;
    if (channel === "stdin") {
      if (msg_type === "input_reply") user.send({ kind: "answer", text: textOf(request.content, "value") });
      return;
    }
    const how = Object.hasOwn(answers, msg_type) ? answers[msg_type] : undefined;
    const verb = Object.hasOwn(commVerbs, msg_type) ? commVerbs[msg_type] : undefined;
    if (how !== undefined) void answer(channel, request, how);
    else if (msg_type === "shutdown_request") shutDown(channel, request);
    else if (msg_type === "execute_request" || verb !== undefined) {
      remember(requests, msg_id, request);
      last = request;
      if (verb === undefined) execution.add(request);
      else passComm(request, commItem(verb, request));
    } else log(`dropped on ${channel}: unknown ${msg_type}`);
  }

  function passComm({ header }: Message, comm: CommItem): void {
    publisher.publish(header, "status", { execution_state: "busy" });
    noteComm(targets, comm);
    user.send({ kind: "comm", run: header.msg_id, comm });
  }

  function shutDown(channel: "shell" | "control", request: Message): void {
    const content = { status: "ok", restart: request.content["restart"] === true };
    publisher.publish(request.header, "status", { execution_state: "busy" });
    publisher.publish(request.header, "shutdown_reply", content);
    publisher.reply(channel, request, content);
    publisher.publish(request.header, "status", { execution_state: "idle" });
    void close(0);
  }

  const sockets = await open({ message: onMessage, subscribed: publisher.welcome, log });
  publisher.publish({}, "status", { execution_state: "starting" });
  return { over, interrupt: () => void interrupt(), close: () => close(0), hold: user.hold };
}

const failed = (name: string, message: string): Failure => ({
  name,
  message,
  frames: [],
  traceback: [`${name}: ${message}`],
});

/** Late outputs look for the request that they belong to; the oldest are forgotten. */
function remember(requests: Map<string, Message>, id: string, request: Message): void {
  requests.set(id, request);
  if (requests.size > 1000) requests.delete(requests.keys().next().value!);
}

/** Colours of programs that cells start have no meaning in a saved notebook. */
const withoutEscapes = (text: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what is looked for
  text.replace(/\u001b\[[0-9;]*[A-Za-z]/g, "");
