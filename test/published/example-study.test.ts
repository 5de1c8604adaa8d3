import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { exampleStudyFiles } from "./example-study.ts";

it.each(Object.entries(exampleStudyFiles()))("data/synthetic/%s is what its generator makes", (name, text) => {
  expect(readFileSync(resolve(import.meta.dirname, "../../data/synthetic", name), "utf8")).toBe(text);
});
