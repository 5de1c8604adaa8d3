/** Bytes of a text file to text: UTF-8 and UTF-16 by their marks, and Windows-1252 where UTF-8 fails, as Swedish files often are. */
import { problem } from "../problem.ts";

/** The encodings that tables are read in. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** Turns the chunks of one file into text, in order. */
export interface TextReader {
  read(chunk: Uint8Array): string;
  end(): string;
}

/** A reader that finds the encoding out for itself, unless it is told. */
export function textReader(file: string, told?: Encoding): TextReader {
  let decoder = told === undefined ? undefined : decoderOf(told);
  let encoding = told;
  let offset = 0;
  const decode = (chunk?: Uint8Array): string => {
    try {
      const text = decoder!.decode(chunk, { stream: chunk !== undefined });
      return encoding === "windows-1252"
        ? text.replace(c1, (control) => c1Letters[control.charCodeAt(0) - 0x80]!)
        : text;
    } catch (cause) {
      throw problem(
        `read ${file}`,
        `its bytes from ${offset} on are not ${encoding}`,
        'say which encoding it has, such as encoding: "windows-1252"',
        cause,
      );
    }
  };
  const settle = (bytes: Uint8Array): void => {
    encoding = markedEncoding(bytes, offset) ?? (isUtf8(bytes) ? "utf-8" : "windows-1252");
    decoder = decoderOf(encoding);
  };
  let held: Uint8Array = new Uint8Array(0);
  return {
    read: (chunk) => {
      let bytes = held.length === 0 ? chunk : joined(held, chunk);
      held = bytes.subarray(bytes.length);
      if (decoder === undefined) {
        const open = markedEncoding(bytes, offset) === undefined ? undecided(bytes) : undefined;
        if (open === undefined) settle(bytes);
        else {
          held = bytes.slice(open);
          bytes = bytes.subarray(0, open);
        }
      }
      const text = decoder === undefined ? ascii.decode(bytes) : decode(bytes);
      offset += bytes.length;
      return text;
    },
    end: () => {
      if (decoder === undefined) settle(held);
      return decode(held) + decode();
    },
  };
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** Where bytes stop telling nothing: after the ASCII ones, if so few follow that they may be half a character; else undefined. */
function undecided(bytes: Uint8Array): number | undefined {
  let first = 0;
  while (first < bytes.length && bytes[first]! < 0x80) first++;
  if (first === bytes.length) return first;
  return bytes.length - first < 4 ? first : undefined;
}

/** Node 20 decodes Windows-1252 as Latin-1: these are the characters it leaves as control codes, from 0x80 on. */
const c1 = /[\u0080-\u009f]/g;
const c1Letters = [..."€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"];

const ascii = new TextDecoder("utf-8");

function decoderOf(encoding: Encoding): InstanceType<typeof TextDecoder> {
  return new TextDecoder(encoding, { fatal: true });
}

/** The encoding told by a byte order mark, or by the zero bytes that Latin letters have in UTF-16. */
function markedEncoding(chunk: Uint8Array, offset: number): Encoding | undefined {
  if (offset > 0) return undefined;
  const [a, b, c] = chunk;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a !== 0 && b === 0 && chunk.length > 1) return "utf-16le";
  return a === 0 && b !== 0 && chunk.length > 1 ? "utf-16be" : undefined;
}

/** Whether bytes are UTF-8, but for a character that may be cut off at the end of a chunk. */
function isUtf8(chunk: Uint8Array): boolean {
  try {
    decoderOf("utf-8").decode(chunk, { stream: chunk.length > 3 });
    return true;
  } catch {
    return false;
  }
}
