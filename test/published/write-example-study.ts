// Writes the tables of data/synthetic/: node --import ./src/load-typescript.mjs test/published/write-example-study.ts
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { exampleStudyFiles } from "./example-study.ts";

for (const [name, text] of Object.entries(exampleStudyFiles()))
  writeFileSync(resolve(import.meta.dirname, "../../data/synthetic", name), text);
