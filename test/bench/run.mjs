// `npm run bench [-- case ...]`: speed, one JSON line per case with its figure and unit, and where a reference exists its figure and the ratio.
// Cases in `long` take minutes, may give several lines, and run when they are asked for.
import { readdirSync } from "node:fs";
import "../../src/load-typescript.mjs";

const casesIn = (folder) =>
  readdirSync(new URL(`${folder}/`, import.meta.url))
    .filter((file) => file.endsWith(".ts"))
    .map((file) => file.slice(0, -3))
    .sort();
const cases = casesIn("cases");
const folderOf = new Map(["cases", "long"].flatMap((folder) => casesIn(folder).map((name) => [name, folder])));
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !folderOf.has(name));
if (unknown.length > 0) {
  process.stderr.write(
    `Cannot run the bench: "${unknown[0]}" is not a case. Instead, choose among ${[...folderOf.keys()].join(", ")}.\n`,
  );
  process.exit(2);
}
for (const name of asked.length > 0 ? asked : cases) {
  const { run } = await import(new URL(`${folderOf.get(name)}/${name}.ts`, import.meta.url).href);
  const given = await run();
  for (const result of Symbol.iterator in given ? given : [given]) {
    const ratio = result.reference === undefined ? {} : { ratio: result.figure / result.reference };
    const rounded = Object.entries({ ...result, ...ratio }).map(([key, value]) => [
      key,
      typeof value === "number" ? Number(value.toPrecision(4)) : value,
    ]);
    process.stdout.write(`${JSON.stringify({ case: name, ...Object.fromEntries(rounded) })}\n`);
  }
}
