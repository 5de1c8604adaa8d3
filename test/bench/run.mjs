// `npm run bench [-- case ...]`: speed, one JSON line per case with its figure and unit, and where a reference exists its figure and the ratio.
import { readdirSync } from "node:fs";
import "../../src/load-typescript.mjs";

const folder = new URL("cases/", import.meta.url);
const cases = readdirSync(folder)
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.slice(0, -3))
  .sort();
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !cases.includes(name));
if (unknown.length > 0) {
  process.stderr.write(
    `Cannot run the bench: "${unknown[0]}" is not a case. Instead, choose among ${cases.join(", ")}.\n`,
  );
  process.exit(2);
}
for (const name of asked.length > 0 ? asked : cases) {
  const { run } = await import(new URL(`${name}.ts`, folder).href);
  const result = await run();
  const ratio = result.reference === undefined ? {} : { ratio: result.figure / result.reference };
  const rounded = Object.entries({ ...result, ...ratio }).map(([key, value]) => [
    key,
    typeof value === "number" ? Number(value.toPrecision(4)) : value,
  ]);
  process.stdout.write(`${JSON.stringify({ case: name, ...Object.fromEntries(rounded) })}\n`);
}
