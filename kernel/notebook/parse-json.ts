import { problem } from "../../src/problem.ts";

/** `JSON.parse`, with the line and column where the text stops being JSON: not every engine tells. */
export function parseJson(text: string, attempt: string): unknown {
  const plain = text.replace(/^\uFEFF/, "");
  try {
    return JSON.parse(plain);
  } catch (error) {
    const before = plain.slice(0, endOfJson(plain)).split("\n");
    const place = `line ${before.length}, column ${before.at(-1)!.length + 1}`;
    const what = plain.trim() === "" ? "the file is empty" : `the file is not JSON at ${place}`;
    throw problem(attempt, what, "give a file written as a notebook (nbformat 4)", error);
  }
}

const space = /[ \t\r\n]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what a JSON string may not hold
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** How far a text is JSON. */
function endOfJson(text: string): number {
  let at = 0;
  const take = (token: RegExp): boolean => {
    token.lastIndex = at;
    const found = token.test(text);
    if (found) at = token.lastIndex;
    return found;
  };
  const mark = (character: string): boolean => {
    take(space);
    if (text[at] !== character) return false;
    at++;
    return true;
  };
  const list = (end: string, item: () => boolean): boolean => {
    if (mark(end)) return true;
    do if (!item()) return false;
    while (mark(","));
    return mark(end);
  };
  const key = () => take(space) && take(string) && mark(":");
  const value = (): boolean => {
    if (mark("{")) return list("}", () => key() && value());
    if (mark("[")) return list("]", value);
    return take(string) || take(scalar);
  };
  if (value()) take(space);
  return at;
}
