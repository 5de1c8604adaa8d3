import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { compareGroups } from "../../../src/evaluate/report/compare-groups.ts";
import { syntheticStudy } from "../../../src/published/synthetic-study.ts";
import { examplePricing } from "../../../src/register/example-pricing.ts";
import { personColumns, serviceColumns } from "../../../src/register/extract-columns.ts";
import { pseudonymKey } from "../../../src/register/pseudonym-key.ts";
import { readRegister } from "../../../src/register/read-register-file.ts";
import { registerExtract } from "../../../src/register/register-extract.ts";
import { integer } from "../../../src/table/column.ts";
import { registerFiles } from "../register-files.ts";

export const name = "register-comparison";

/**
 * A CSV file of a million service rows, of 20 000 persons with personal numbers, to the finished report of two groups: read, pseudonyms, checks,
 * prices by year, discounting, every estimate, tables and figures. `processor` is the time of all processors, which others who
 * use the machine do not lengthen; `megabytes` is the most that the process has held. The goals are 5 s and 1 000 megabytes. The reference is csv-parse alone over a tenth of the file, times ten: it stops at texts.
 */
export async function run() {
  const folder = mkdtempSync(join(tmpdir(), "livsbana-bench-"));
  try {
    const paths = await registerFiles(folder, { rows: 1_000_000, persons: 20_000 });
    const [start, before] = [performance.now(), process.cpuUsage()];
    await comparison(paths);
    const figure = (performance.now() - start) / 1000;
    const { user, system } = process.cpuUsage(before);
    const megabytes = process.resourceUsage().maxRSS / 1000;
    const text = readFileSync(paths.services, "utf8");
    const tenth = text.slice(0, text.indexOf("\n", text.length / 10) + 1);
    const plain = performance.now();
    parse(tenth, { delimiter: ";" });
    return {
      figure,
      unit: "s",
      processor: (user + system) / 1e6,
      megabytes,
      reference: (10 * (performance.now() - plain)) / 1000,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function comparison(paths: Awaited<ReturnType<typeof registerFiles>>): Promise<void> {
  const options = { key: pseudonymKey("an invented key for a measurement"), asOf: "2020-01-01" } as const;
  const services = await readRegister(paths.services, serviceColumns, options);
  const persons = await readRegister(paths.persons, { ...personColumns, age: integer("years") }, options);
  const extract = registerExtract({ services: services.table, persons: persons.table, ...options });
  compareGroups({
    ...syntheticStudy("diffuse"),
    extract,
    pricing: { ...examplePricing, before: 1 },
    treated: "programme",
    control: "control",
    covariates: ["age"],
    seed: 1,
  });
}
