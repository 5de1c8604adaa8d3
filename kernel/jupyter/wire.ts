/** The wire format: frames of bytes to signed messages and back. Nothing that arrives can throw; what is wrong with it comes back in words. */
import { createHmac, timingSafeEqual } from "node:crypto";
import type { Content, Header, Message } from "./message.ts";

const delimiter = Buffer.from("<IDS|MSG>");
const headerFields = ["msg_id", "username", "session", "date", "msg_type", "version"] as const;

/** A message, or the reason why the frames were dropped. */
export type Decoded = { readonly message: Message } | { readonly dropped: string };

/**
 * The frames of a message: identities, delimiter, signature, four JSON frames, buffers.
 *
 * @param key  the connection file's key; empty means unsigned, as the protocol says
 * @see https://jupyter-client.readthedocs.io/en/stable/messaging.html#the-wire-protocol
 */
export function encode(message: Message, key: string): Uint8Array[] {
  const { identities, header, parentHeader, metadata, content, buffers } = message;
  const parts = [header, parentHeader, metadata, content].map((part) => Buffer.from(JSON.stringify(part)));
  return [...identities, delimiter, Buffer.from(signature(parts, key)), ...parts, ...buffers];
}

/**
 * Reads frames. A wrong signature, a replayed one, a frame that is not JSON or not what it should be is dropped with its reason.
 *
 * @param key       the connection file's key
 * @param received  the signatures received before; the new one is added
 */
export function decode(frames: readonly Uint8Array[], key: string, received: ReceivedSignatures): Decoded {
  const at = frames.findIndex((frame) => delimiter.equals(frame));
  if (at < 0) return { dropped: `no delimiter in ${frames.length} frames` };
  const [signed, ...rest] = frames.slice(at + 1);
  const parts = rest.slice(0, 4);
  if (signed === undefined || parts.length < 4)
    return { dropped: `${frames.length - at - 1} frames after the delimiter, not 5` };
  if (key !== "") {
    const wanted = Buffer.from(signature(parts, key));
    if (wanted.length !== signed.length || !timingSafeEqual(wanted, signed)) return { dropped: "wrong signature" };
    if (!received.add(wanted.toString())) return { dropped: "replayed signature" };
  }
  const json = parts.map(parse);
  const [header, parentHeader, metadata, content] = json;
  if (header === undefined || parentHeader === undefined || metadata === undefined || content === undefined)
    return { dropped: `frame ${json.indexOf(undefined) + 1} after the signature is not a JSON object` };
  const deep = parts.findIndex((part) => deeperThan(part, deepest));
  if (deep >= 0) return { dropped: `frame ${deep + 1} after the signature is nested deeper than ${deepest}` };
  const bare = headerFields.find((field) => typeof header[field] !== "string");
  if (bare !== undefined) return { dropped: `the header has no text "${bare}"` };
  return {
    message: {
      identities: frames.slice(0, at),
      header: header as unknown as Header,
      parentHeader,
      metadata,
      content,
      buffers: rest.slice(4),
    },
  };
}

/** The signatures received lately; what comes twice is a replay. */
export interface ReceivedSignatures {
  /** Whether the signature is new; it is remembered. */
  add(signature: string): boolean;
}

/**
 * Remembers signatures, the oldest forgotten first when there are too many.
 *
 * @param capacity  how many are remembered at least; Jupyter's own clients keep 65 536
 */
export function receivedSignatures(capacity = 65_536): ReceivedSignatures {
  let recent = new Set<string>();
  let older = new Set<string>();
  return {
    add(signature) {
      if (recent.has(signature) || older.has(signature)) return false;
      if (recent.size >= capacity) {
        older = recent;
        recent = new Set();
      }
      recent.add(signature);
      return true;
    },
  };
}

function signature(parts: readonly Uint8Array[], key: string): string {
  if (key === "") return "";
  const hmac = createHmac("sha256", key);
  for (const part of parts) hmac.update(part);
  return hmac.digest("hex");
}

/** JSON.parse reads any depth, but writing it again, or handing it on, recurses. Python's json, and so other kernels, end at 1000. */
const deepest = 500;

function deeperThan(frame: Uint8Array, most: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < frame.length; i++) {
    const byte = frame[i];
    if (byte === 0x22) quoted = !quoted;
    else if (quoted) i += byte === 0x5c ? 1 : 0;
    else if (byte === 0x5b || byte === 0x7b) {
      if (++depth > most) return true;
    } else if (byte === 0x5d || byte === 0x7d) depth--;
  }
  return false;
}

/** A JSON object, or undefined: lone bytes that are not UTF-8, arrays and numbers included. */
function parse(frame: Uint8Array): Content | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(frame));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Content) : undefined;
  } catch {
    return undefined;
  }
}
