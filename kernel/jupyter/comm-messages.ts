import type { CommItem } from "../user/wire.ts";
import { type Content, type Message, objectOf, textOf } from "./message.ts";

/** The messages of comms, as the user's process knows them. */
export const commVerbs: Readonly<Record<string, CommItem["verb"]>> = {
  comm_open: "open",
  comm_msg: "message",
  comm_close: "close",
};

/** A comm message that arrived. */
export function commItem(verb: CommItem["verb"], { content, metadata, buffers }: Message): CommItem {
  return {
    verb,
    id: textOf(content, "comm_id"),
    target: textOf(content, "target_name"),
    data: objectOf(content, "data"),
    metadata,
    buffers: buffers.map((buffer) => new Uint8Array(buffer)),
  };
}

/** A comm message to publish. */
export function commContent({ verb, id, target, data, metadata, buffers }: CommItem) {
  const type = { open: "comm_open", message: "comm_msg", close: "comm_close" }[verb];
  const content = { comm_id: id, data, ...(verb === "open" ? { target_name: target } : {}) };
  return [type, content, { metadata: (metadata ?? {}) as Content, buffers: buffers ?? [] }] as const;
}

/** Which comms are open, and to what. */
export function noteComm(targets: Map<string, string>, { verb, id, target }: CommItem): void {
  if (verb === "open") targets.set(id, target ?? "");
  else if (verb === "close") targets.delete(id);
}

/** The answer to which comms are open. */
export const commsOf = (targets: ReadonlyMap<string, string>, wanted: string): Content =>
  Object.fromEntries(
    [...targets]
      .filter(([, target]) => wanted === "" || target === wanted)
      .map(([id, target]) => [id, { target_name: target }]),
  );
