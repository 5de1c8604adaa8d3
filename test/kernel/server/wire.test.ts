import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Message } from "../../../kernel/jupyter/message.ts";
import { decodeFrom, encodeFor, v1 } from "../../../kernel/server/kernels/channel-wire.ts";

const object = fc.dictionary(fc.string(), fc.jsonValue()).map((value) => JSON.parse(JSON.stringify(value)) as object);

describe("messages on a WebSocket", () => {
  it.each([v1, ""])('come out as they went in, in the protocol "%s"', (protocol) => {
    fc.assert(
      fc.property(
        fc.constantFrom("shell" as const, "control" as const, "stdin" as const),
        object,
        object,
        fc.array(fc.uint8Array()),
        (channel, metadata, content, buffers) => {
          const header = { msg_id: "1", msg_type: "comm_msg", session: "s", username: "u", date: "d", version: "5.4" };
          const message = { identities: [], header, parentHeader: {}, metadata, content, buffers } as Message;
          const came = decodeFrom(protocol, encodeFor(protocol, channel, message), "client");
          if ("dropped" in came) throw new Error(came.dropped);
          expect(came.channel).toBe(channel);
          expect({ ...came.message, identities: [], buffers: [] }).toEqual({ ...message, buffers: [] });
          expect(came.message.buffers.map((buffer) => [...buffer])).toEqual(buffers.map((buffer) => [...buffer]));
        },
      ),
    );
  });

  it("are laid out as Jupyter Server's documentation says", () => {
    const header = { msg_id: "1", msg_type: "t", session: "s", username: "u", date: "d", version: "5.4" };
    const message = { identities: [], header, parentHeader: {}, metadata: {}, content: {}, buffers: [Buffer.of(7)] };
    const bytes = encodeFor(v1, "shell", message) as Buffer;
    expect(bytes.readBigUInt64LE(0)).toBe(7n);
    expect(bytes.readBigUInt64LE(8)).toBe(64n);
    expect(bytes.subarray(64, 69).toString()).toBe("shell");
    expect(Number(bytes.readBigUInt64LE(56))).toBe(bytes.length);
    const older = encodeFor("", "shell", message) as Buffer;
    expect([older.readUInt32BE(0), older.readUInt32BE(4), older.at(-1)]).toEqual([2, 12, 7]);
  });

  it("that are none are dropped with their reason, whatever they are", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(v1, ""),
        fc.oneof(fc.string(), fc.uint8Array().map(Buffer.from)),
        (protocol, frame) => {
          expect(decodeFrom(protocol, frame as Buffer | string, "client")).toHaveProperty("dropped");
        },
      ),
      { numRuns: 500 },
    );
    const few = JSON.stringify({ channel: "iopub", header: { msg_id: "1", msg_type: "t" } });
    expect(decodeFrom("", few, "client")).toEqual({ dropped: 'unknown channel "iopub"' });
  });
});
