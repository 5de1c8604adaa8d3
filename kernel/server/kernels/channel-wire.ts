/**
 * Messages on a WebSocket, in both ways that clients know: `v1.kernel.websocket.jupyter.org`, and Jupyter's older default, which is JSON with
 * binary data before it where there is any.
 *
 * @see https://jupyter-server.readthedocs.io/en/latest/developers/websocket-protocols.html
 */
import { type Content, type Header, type Message, objectOf } from "../../jupyter/message.ts";

export const v1 = "v1.kernel.websocket.jupyter.org";

export type ClientChannel = "shell" | "control" | "stdin" | "iopub";

/** What came, or why it is nothing. */
export type FromClient =
  | { readonly channel: "shell" | "control" | "stdin"; readonly message: Message }
  | { readonly dropped: string };

/** A message as one WebSocket frame. */
export function encodeFor(protocol: string, channel: ClientChannel, message: Message): Buffer | string {
  return protocol === v1 ? encodeV1(channel, message) : encodeDefault(channel, message);
}

/** A frame as a message; nothing that arrives can throw. */
export function decodeFrom(protocol: string, frame: Buffer | string, identity: string): FromClient {
  try {
    const { channel, fields, buffers } = protocol === v1 ? partsOfV1(asBytes(frame)) : partsOfDefault(frame);
    const header = fields["header"] as Content | undefined;
    if (channel !== "shell" && channel !== "control" && channel !== "stdin")
      return { dropped: `unknown channel "${channel}"` };
    if (typeof header?.["msg_id"] !== "string" || typeof header["msg_type"] !== "string")
      return { dropped: "its header has no msg_id or no msg_type" };
    return {
      channel,
      message: {
        identities: [Buffer.from(identity)],
        header: header as unknown as Header,
        parentHeader: objectOf(fields, "parent_header"),
        metadata: objectOf(fields, "metadata"),
        content: objectOf(fields, "content"),
        buffers,
      },
    };
  } catch (error) {
    return { dropped: (error as Error).message };
  }
}

interface Parts {
  readonly channel: unknown;
  readonly fields: Content;
  readonly buffers: readonly Uint8Array[];
}

const asBytes = (frame: Buffer | string) => (typeof frame === "string" ? Buffer.from(frame) : frame);

/** The number of offsets, the offsets (8 bytes each, little end first), then channel, header, parent, metadata, content and buffers. */
function encodeV1(channel: ClientChannel, { header, parentHeader, metadata, content, buffers }: Message): Buffer {
  const json = [header, parentHeader, metadata, content].map((part) => Buffer.from(JSON.stringify(part)));
  const parts = [Buffer.from(channel), ...json, ...buffers];
  const head = Buffer.alloc(8 * (parts.length + 2));
  head.writeBigUInt64LE(BigInt(parts.length + 1), 0);
  let at = head.length;
  for (const [i, part] of [...parts, Buffer.alloc(0)].entries()) {
    head.writeBigUInt64LE(BigInt(at), 8 * (i + 1));
    at += part.length;
  }
  return Buffer.concat([head, ...parts]);
}

function partsOfV1(bytes: Buffer): Parts {
  const count = Number(bytes.readBigUInt64LE(0));
  if (count < 6 || 8 * (count + 1) > bytes.length) throw new Error(`${count} offsets in ${bytes.length} bytes`);
  const offsets = Array.from({ length: count }, (_, i) => Number(bytes.readBigUInt64LE(8 * (i + 1))));
  const parts = offsets.slice(0, -1).map((from, i) => bytes.subarray(from, offsets[i + 1]));
  const [header, parent_header, metadata, content] = parts.slice(1, 5).map((part) => JSON.parse(part.toString("utf8")));
  return {
    channel: parts[0]!.toString("utf8"),
    fields: { header, parent_header, metadata, content },
    buffers: parts.slice(5),
  };
}

function encodeDefault(channel: ClientChannel, message: Message): Buffer | string {
  const { header, parentHeader, metadata, content, buffers } = message;
  const { msg_id, msg_type } = header;
  const text = JSON.stringify({ channel, header, msg_id, msg_type, parent_header: parentHeader, metadata, content });
  if (buffers.length === 0) return text;
  const parts = [Buffer.from(text), ...buffers];
  const head = Buffer.alloc(4 * (parts.length + 1));
  head.writeUInt32BE(parts.length, 0);
  let at = head.length;
  for (const [i, part] of parts.entries()) {
    head.writeUInt32BE(at, 4 * (i + 1));
    at += part.length;
  }
  return Buffer.concat([head, ...parts]);
}

function partsOfDefault(frame: Buffer | string): Parts {
  if (typeof frame === "string") return fieldsOf(frame, []);
  const count = frame.readUInt32BE(0);
  if (count < 1 || 4 * (count + 1) > frame.length) throw new Error(`${count} parts in ${frame.length} bytes`);
  const offsets = [...Array.from({ length: count }, (_, i) => frame.readUInt32BE(4 * (i + 1))), frame.length];
  const [json, ...buffers] = offsets.slice(0, -1).map((from, i) => frame.subarray(from, offsets[i + 1]));
  return fieldsOf(json!.toString("utf8"), buffers);
}

function fieldsOf(text: string, buffers: readonly Uint8Array[]): Parts {
  const fields = JSON.parse(text) as Content;
  return { channel: fields["channel"] ?? "shell", fields, buffers };
}
