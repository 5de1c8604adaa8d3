/** The notebook page: how much comes first, how soon its kernel is ready, and the same million lives in Node and in the page. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { defineModel, population, simulate } from "../../../src/mod.ts";
import { onPage, openBrowser, reader } from "../../kernel/web/notebook-page.ts";
import { showSite } from "../../kernel/web/site.ts";

export const name = "notebook-page";

const program = `
const model = defineModel({ processes: { work: ["in", "out"] }, hazards: { work: { in: { out: 0.3 }, out: { in: 0.6 } } } });
const people = population(model, { size: 1_000_000, age: 20 });
const start = performance.now();
simulate(model, people, { years: 30, seed: 1 });
const seconds = (performance.now() - start) / 1000;
`;

export async function run() {
  const [site, browser] = await Promise.all([showSite(), openBrowser()]);
  const { page } = await reader(browser);
  const began = performance.now();
  await page.goto(`${site.address}#/skolfam2.ipynb`);
  await page.waitForSelector(".jp-CodeCell");
  const panel = (performance.now() - began) / 1000;
  await onPage(page).idle();
  const ready = (performance.now() - began) / 1000;
  // What is fetched before the kernel's worker, which counts for itself.
  const fetched = (await page.evaluate(
    'performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => name.endsWith(".js"))',
  )) as readonly string[];
  const first = fetched
    .slice(
      0,
      fetched.findIndex((address) => /\/cells-/.test(address)),
    )
    .map((address) => gzipSync(readFileSync(join(site.folder, address.slice(site.address.length)))).length)
    .reduce((sum, bytes) => sum + bytes, 0);
  await page.goto(site.address);
  await page.reload();
  const { begin, run: runCell } = onPage(page);
  await begin();
  const inPage = Number(
    await runCell(`import { defineModel, population, simulate } from "livsbana";${program}seconds`),
  );
  const inNode = new Function("defineModel", "population", "simulate", `${program}; return seconds;`)(
    defineModel,
    population,
    simulate,
  );
  await browser.close();
  site.close();
  return [
    { figure: first / 1e6, unit: "MB of script first, gzipped", reference: 0.7 },
    { figure: panel, unit: "s to the notebook" },
    { figure: ready, unit: "s to a ready kernel" },
    { figure: inPage, unit: "s, a million lives in the page", reference: inNode as number },
  ];
}
