import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { WebSocket } from "ws";
import type { Message } from "../../../kernel/jupyter/message.ts";
import { clientLine, limits } from "../../../kernel/server/kernels/client-line.ts";

const message = (text: string, type = "stream"): Message => ({
  identities: [],
  header: { msg_id: text.slice(0, 9), msg_type: type, session: "s", username: "u", date: "d", version: "5.4" },
  parentHeader: {},
  metadata: {},
  content: { name: "stdout", text },
  buffers: [],
});

/** A socket whose client reads only when told to. */
function socket() {
  const waiting: (() => void)[] = [];
  const sent: string[] = [];
  const fake = {
    protocol: "",
    bufferedAmount: 0,
    closed: undefined as number | undefined,
    terminated: false,
    send: (frame: string, done: () => void = () => undefined) => {
      sent.push((JSON.parse(frame) as { content: { text: string } }).content.text);
      fake.bufferedAmount += frame.length;
      waiting.push(() => {
        fake.bufferedAmount -= frame.length;
        done();
      });
    },
    close: (code: number) => {
      fake.closed = code;
    },
    terminate: () => {
      fake.terminated = true;
    },
  };
  return {
    fake,
    sent,
    socket: fake as unknown as WebSocket,
    read: () => {
      for (const one of waiting.splice(0)) one();
    },
  };
}

describe("the line to a client", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("tells when the client falls behind, and when it has caught up", () => {
    const told: boolean[] = [];
    const line = clientLine((behind) => void told.push(behind));
    const client = socket();
    line.connect(client.socket);
    for (let i = 0; i < 20; i++) line.send("iopub", message("x".repeat(limits.behind / 10)));
    expect(told).toEqual([true]);
    client.read();
    expect(told).toEqual([true, false]);
    vi.advanceTimersByTime(120_000);
    expect(client.fake.terminated).toBe(false);
  });

  it("lets a client go that takes nothing for a minute", () => {
    const told: boolean[] = [];
    const line = clientLine((behind) => void told.push(behind));
    const client = socket();
    line.connect(client.socket);
    for (let i = 0; i < 20; i++) line.send("iopub", message("x".repeat(limits.behind / 10)));
    vi.advanceTimersByTime(59_000);
    expect(client.fake.terminated).toBe(false);
    vi.advanceTimersByTime(2000);
    expect(client.fake.terminated).toBe(true);
    expect(line.disconnect(client.socket)).toBe(true);
    expect(told).toEqual([true, false]);
  });

  it("keeps what comes while the client is away, in order; the oldest is left out beyond the limit, and that is said", () => {
    const line = clientLine(() => undefined);
    const [first, second] = [socket(), socket()];
    line.connect(first.socket);
    line.send("iopub", message("0"));
    line.disconnect(first.socket);
    for (const text of ["1", "2", "3"]) line.send("iopub", message(text));
    line.connect(second.socket);
    expect([first.sent, second.sent]).toEqual([["0"], ["1", "2", "3"]]);
    line.disconnect(second.socket);
    const third = socket();
    for (let i = 0; i < 5; i++) line.send("iopub", message(`${i}${"x".repeat(limits.away / 4)}`));
    line.connect(third.socket);
    expect(third.sent.map((text) => text.slice(0, 30))).toEqual([
      "Some output was left out here,",
      ...["2", "3", "4"].map((text) => text + "x".repeat(29)),
    ]);
  });

  it("a second connection of the same client takes the place of the first", () => {
    const line = clientLine(() => undefined);
    const [first, second] = [socket(), socket()];
    line.connect(first.socket);
    line.connect(second.socket);
    expect(first.fake.closed).toBe(1000);
    expect(line.disconnect(first.socket)).toBe(false);
    expect(line.connected()).toBe(true);
    line.send("iopub", message("here"));
    expect([first.sent, second.sent]).toEqual([[], ["here"]]);
  });
});
