import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";

/** All in the suite: some ten seconds. `MESSAGES=100000` for more. */
const messages = Number(process.env["MESSAGES"] ?? 10_000);

it(`a kernel outlives ${messages} mutated messages on all five channels, answers the sound ones, keeps its state`, () => {
  const loader = resolve(import.meta.dirname, "../../../src/load-typescript.mjs");
  const words = ["--import", loader, join(import.meta.dirname, "send-mutated.ts"), String(messages)];
  const { stdout, stderr } = spawnSync(process.execPath, words, { encoding: "utf8", timeout: 550_000 });
  expect([stdout, stderr]).toEqual([`outlived ${messages}\n`, ""]);
}, 600_000);
