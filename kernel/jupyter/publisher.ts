/** What the kernel publishes: outputs and status, each under the request that it belongs to. */
import type { Output } from "../session/output.ts";
import type { Channel } from "./connection.ts";
import { type Content, type Header, type Message, protocolVersion } from "./message.ts";
import type { Sockets } from "./sockets.ts";

/** Sends answers and publications in the kernel's name. */
export interface Publisher {
  readonly reply: (channel: "shell" | "control", request: Message, content: Content) => void;
  readonly publish: (
    parent: Partial<Header>,
    type: string,
    content: Content,
    more?: { readonly metadata?: Content; readonly buffers?: readonly Uint8Array[] },
  ) => void;
  readonly output: (parent: Partial<Header>, output: Output, count: number) => void;
  readonly ask: (request: Message, content: Content) => void;
  readonly welcome: (topic: Uint8Array) => void;
}

/** Printed text is gathered for so long, in milliseconds, unless something else comes. */
const gathering = 50;
const mostGathered = 1_000_000;

/** The publisher of one kernel session. */
export function publisher(sockets: () => Pick<Sockets, "send">): Publisher {
  const session = crypto.randomUUID();
  let sent = 0;
  const header = (type: string): Header => ({
    msg_id: `${session}_${++sent}`,
    username: "livsbana",
    session,
    date: new Date().toISOString(),
    msg_type: type,
    version: protocolVersion,
  });
  const send = (channel: Channel, message: Partial<Message> & Pick<Message, "header">) =>
    sockets().send(channel, { identities: [], parentHeader: {}, metadata: {}, content: {}, buffers: [], ...message });

  let gathered: { parent: Partial<Header>; name: "stdout" | "stderr"; text: string } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const { parent, name, text } = gathered ?? {};
    gathered = undefined;
    if (parent !== undefined) direct(parent, "stream", { name, text });
  };
  const direct: Publisher["publish"] = (parent, type, content, { metadata = {}, buffers = [] } = {}) =>
    send("iopub", {
      identities: [new TextEncoder().encode(`kernel.${session}.${type}`)],
      header: header(type),
      parentHeader: parent,
      metadata,
      content,
      buffers,
    });
  const publish: Publisher["publish"] = (...message) => {
    flush();
    direct(...message);
  };
  const print = (parent: Partial<Header>, name: "stdout" | "stderr", text: string) => {
    if (gathered !== undefined && (gathered.parent.msg_id !== parent.msg_id || gathered.name !== name)) flush();
    gathered = { parent, name, text: (gathered?.text ?? "") + text };
    if (gathered.text.length > mostGathered) flush();
    else timer ??= setTimeout(flush, gathering);
  };
  return {
    publish,
    reply: (channel, request, content) => {
      flush();
      send(channel, {
        identities: request.identities,
        header: header(request.header.msg_type.replace(/_request$/, "_reply")),
        parentHeader: request.header,
        content,
      });
    },
    output: (parent, output, count) => {
      if (output.kind === "stream") return print(parent, output.stream, output.text);
      const [type, content] = outputContent(output, count);
      publish(parent, type, content);
    },
    ask: (request, content) => {
      flush();
      send("stdin", {
        identities: request.identities,
        header: header("input_request"),
        parentHeader: request.header,
        content,
      });
    },
    welcome: (topic) =>
      send("iopub", {
        identities: [topic],
        header: header("iopub_welcome"),
        content: { subscription: new TextDecoder().decode(topic) },
      }),
  };
}

function outputContent(output: Exclude<Output, { kind: "stream" }>, count: number): readonly [string, Content] {
  switch (output.kind) {
    case "display": {
      const transient = output.displayId === undefined ? {} : { display_id: output.displayId };
      return ["display_data", { data: output.data, metadata: output.metadata, transient }];
    }
    case "update":
      return [
        "update_display_data",
        { data: output.data, metadata: output.metadata, transient: { display_id: output.displayId } },
      ];
    case "result":
      return ["execute_result", { data: output.data, metadata: output.metadata, execution_count: count }];
    case "clear":
      return ["clear_output", { wait: output.wait }];
    case "error": {
      const { name, message, traceback } = output.failure;
      return ["error", { ename: name, evalue: message, traceback }];
    }
  }
}
