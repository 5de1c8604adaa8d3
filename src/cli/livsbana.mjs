#!/usr/bin/env node
// The `livsbana` command. Plain JavaScript, so that it can say in words when the packages it needs are not installed.
import { ensureInstalled } from "./installed.mjs";

await ensureInstalled("start");
await import("../load-typescript.mjs");
const { main } = await import("./main.ts");
process.exitCode = await main(process.argv.slice(2));
