import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Message } from "../../../kernel/jupyter/message.ts";
import { decode, encode, receivedSignatures } from "../../../kernel/jupyter/wire.ts";

const message: Message = {
  identities: [Buffer.from("client-1")],
  header: {
    msg_id: "a",
    username: "u",
    session: "s",
    date: "2026-01-01T00:00:00.000Z",
    msg_type: "execute_request",
    version: "5.4",
  },
  parentHeader: {},
  metadata: {},
  content: { code: "försörjningsstöd()", silent: false },
  buffers: [Uint8Array.of(0, 255, 1)],
};

const read = (frames: readonly Uint8Array[], key = "key") => decode(frames, key, receivedSignatures());

describe("the wire format", () => {
  it("gives back what was sent, identities and buffers included", () => {
    expect(read(encode(message, "key"))).toEqual({ message });
  });

  it("signs header, parent header, metadata and content with HMAC SHA-256 in hex, and nothing else", () => {
    const [, , signed, ...rest] = encode(message, "key");
    const hmac = createHmac("sha256", "key");
    for (const part of rest.slice(0, 4)) hmac.update(part);
    expect(Buffer.from(signed!).toString()).toBe(hmac.digest("hex"));
  });

  it("has an empty signature without a key, and then accepts any", () => {
    const frames = encode(message, "");
    expect(frames[2]!.length).toBe(0);
    expect(read(frames, "")).toEqual({ message });
  });

  it("drops what was signed with another key", () => {
    expect(read(encode(message, "other"))).toEqual({ dropped: "wrong signature" });
  });

  it("drops a message whose content was changed on the way", () => {
    const frames = encode(message, "key");
    frames[6] = Buffer.from(JSON.stringify({ code: "rm()" }));
    expect(read(frames)).toEqual({ dropped: "wrong signature" });
  });

  it("drops a replay, and remembers the last ones only", () => {
    const received = receivedSignatures(2);
    const frames = (id: string) => encode({ ...message, header: { ...message.header, msg_id: id } }, "key");
    expect(decode(frames("1"), "key", received)).toHaveProperty("message");
    expect(decode(frames("1"), "key", received)).toEqual({ dropped: "replayed signature" });
    for (const id of ["2", "3", "4", "5"]) expect(decode(frames(id), "key", received)).toHaveProperty("message");
    expect(decode(frames("4"), "key", received)).toEqual({ dropped: "replayed signature" });
    expect(decode(frames("1"), "key", received)).toHaveProperty("message");
  });

  it("says what is wrong with malformed frames", () => {
    expect(read([])).toEqual({ dropped: "no delimiter in 0 frames" });
    expect(read(encode(message, "key").slice(0, 4))).toEqual({ dropped: "2 frames after the delimiter, not 5" });
    expect(read(unsigned("{}", "{", "{}", "{}"), "")).toEqual({
      dropped: "frame 2 after the signature is not a JSON object",
    });
    expect(read(unsigned("[]", "{}", "{}", "{}"), "")).toEqual({
      dropped: "frame 1 after the signature is not a JSON object",
    });
    expect(read(unsigned("{}", "{}", "{}", "{}"), "")).toEqual({ dropped: 'the header has no text "msg_id"' });
  });

  it("never throws, whatever arrives (10 000 mutated messages, seed 6)", () => {
    const frame = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.json().map((text) => new TextEncoder().encode(text)),
    );
    const mutated = fc.tuple(fc.nat(8), frame, fc.constantFrom("replace", "remove", "insert"));
    const property = fc.property(fc.array(mutated, { minLength: 1, maxLength: 3 }), (changes) => {
      const frames = encode(message, "");
      for (const [at, bytes, how] of changes)
        frames.splice(at, how === "insert" ? 0 : 1, ...(how === "remove" ? [] : [bytes]));
      const decoded = read(frames, "");
      return "dropped" in decoded || typeof decoded.message.header.msg_type === "string";
    });
    fc.assert(property, { seed: 6, numRuns: 10_000 });
  });
});

function unsigned(...parts: string[]): Uint8Array[] {
  return ["<IDS|MSG>", "", ...parts].map((part) => Buffer.from(part));
}
