/** What the kernel and the user's process say to each other, over two pipes: each item is its length, then its bytes. */
import { deserialize, serialize } from "node:v8";
import type { Failure } from "../session/failure.ts";
import type { MediaBundle, Output } from "../session/output.ts";

/** A message of a comm, with the binary data that travels beside it. */
export interface CommItem {
  readonly verb: "open" | "message" | "close";
  readonly id: string;
  readonly target?: string;
  readonly data: unknown;
  readonly metadata?: object;
  readonly buffers?: readonly Uint8Array[];
}

/** From the kernel to the user's process. `run` names the request that all outputs belong to. */
export type ToUser =
  | {
      readonly kind: "run";
      readonly run: string;
      readonly source: string;
      /** The number in brackets; zero for runs that do not count. */
      readonly count: number;
      readonly silent: boolean;
      readonly expressions: Readonly<Record<string, string>>;
      readonly mayAsk: boolean;
    }
  | { readonly kind: "comm"; readonly run: string; readonly comm: CommItem }
  | { readonly kind: "answer"; readonly text: string }
  | { readonly kind: "interrupt" };

/** The value of a user expression, or why it has none. */
export type ExpressionResult = { readonly data: MediaBundle } | { readonly failure: Failure };

/** From the user's process to the kernel. */
export type FromUser =
  | { readonly kind: "ready" }
  | { readonly kind: "output"; readonly run: string; readonly output: Output }
  | { readonly kind: "comm"; readonly run: string; readonly comm: CommItem }
  | { readonly kind: "ask"; readonly run: string; readonly prompt: string; readonly password: boolean }
  | { readonly kind: "settled"; readonly run: string }
  | {
      readonly kind: "ended";
      readonly run: string;
      readonly failure?: Failure;
      readonly expressions: Readonly<Record<string, ExpressionResult>>;
    };

/** One item as bytes. */
export function frame(item: ToUser | FromUser): Buffer {
  const body = serialize(item);
  const length = Buffer.allocUnsafe(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([length, body]);
}

/** Puts the pieces that a pipe delivers together again, and hands each whole item on. */
export function unframe<Item>(receive: (item: Item) => void): (piece: Buffer) => void {
  let pieces: Buffer[] = [];
  let held = 0;
  return (piece) => {
    pieces.push(piece);
    held += piece.length;
    let whole = pieces[0]!;
    while (held >= 4) {
      if (whole.length < 4) whole = merge();
      const length = whole.readUInt32LE(0) + 4;
      if (held < length) return;
      if (whole.length < length) whole = merge();
      receive(deserialize(whole.subarray(4, length)) as Item);
      whole = whole.subarray(length);
      held -= length;
      pieces = [whole, ...pieces.slice(1)];
    }
  };
  function merge(): Buffer {
    pieces = [Buffer.concat(pieces)];
    return pieces[0]!;
  }
}
