import { problem } from "../../src/problem.ts";

/** `JSON.parse`, with the line and column where the text stops being JSON. */
export function parseJson(text: string, attempt: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const { message } = error as SyntaxError;
    const at = /position (\d+)/.exec(message);
    const before = text.slice(0, at ? Number(at[1]) : text.length).split("\n");
    const place = `line ${before.length}, column ${before.at(-1)!.length + 1}`;
    const what = text.trim() === "" ? "the file is empty" : `the file is not JSON at ${place}`;
    throw problem(attempt, what, "give a file written as a notebook (nbformat 4)", error);
  }
}
