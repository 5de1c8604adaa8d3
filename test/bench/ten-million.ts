import { simulateOnThreads } from "../../src/simulate/simulate-on-threads.ts";
import { careers, youth } from "./careers.ts";

// Run by the bench case of the same name, in a process of its own so that its memory is its own.
const start = performance.now();
await simulateOnThreads(careers, youth(10_000_000), { years: 30, seed: 1, threads: 2 });
const megabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ megabytes, seconds: (performance.now() - start) / 1000 }));
