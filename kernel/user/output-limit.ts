import type { MediaBundle, Output } from "../session/output.ts";

/** How much one run may show: characters of printed text, and of everything else. */
export interface OutputLimit {
  readonly text: number;
  readonly media: number;
}

export const outputLimit: OutputLimit = { text: 16_000_000, media: 256_000_000 };

/** Passes on what a run shows up to a limit, and then counts. */
export interface LimitedOutput {
  readonly add: (output: Output) => void;
  /** Tells how much was left out, when something was. */
  readonly end: () => void;
}

/** Begins to count for one run. */
export function limitOutput(send: (output: Output) => void, limit: OutputLimit = outputLimit): LimitedOutput {
  let text = 0;
  let media = 0;
  const left = { lines: 0, characters: 0, displays: 0 };
  const say = (words: string) => send({ kind: "stream", stream: "stderr", text: `\n${words}\n` });
  const addText = (output: Output & { kind: "stream" }) => {
    const room = limit.text - text;
    text += output.text.length;
    if (output.text.length <= room) return send(output);
    if (room > 0) send({ ...output, text: output.text.slice(0, room) });
    if (left.characters === 0)
      say(
        `Output is left out from here: the cell has printed ${limit.text} characters. Instead, print less, or write to a file.`,
      );
    const rest = output.text.slice(Math.max(0, room));
    left.characters += rest.length;
    left.lines += rest.split("\n").length - 1;
  };
  const addMedia = (output: Output & { data: MediaBundle }) => {
    const size = sizeOf(output.data);
    media += output.kind === "update" ? 0 : size;
    if (media <= limit.media) send(output);
    else if (left.displays++ === 0)
      say(`Displays are left out from here: the cell has shown ${limit.media} characters.`);
  };
  return {
    add: (output) => {
      if (output.kind === "stream") addText(output);
      else if ("data" in output) addMedia(output);
      else send(output);
    },
    end: () => {
      if (left.characters > 0) say(`Left out: ${left.lines} lines, ${left.characters} characters.`);
      if (left.displays > 0) say(`Left out: ${left.displays} displays.`);
      left.characters = 0;
      left.displays = 0;
    },
  };
}

const sizeOf = (data: MediaBundle) =>
  Object.values(data).reduce<number>((sum, held) => sum + (typeof held === "string" ? held.length : 0), 0);
