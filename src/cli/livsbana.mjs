#!/usr/bin/env node
// The `livsbana` command. Plain JavaScript, so that it can say in words when the packages it needs are not installed.
import { ensureInstalled, loadMain } from "./installed.mjs";

await ensureInstalled("start");
const { main } = await loadMain();
process.exitCode = await main(process.argv.slice(2));
