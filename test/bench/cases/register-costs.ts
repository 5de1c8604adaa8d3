import { examplePricing } from "../../../src/register/example-pricing.ts";
import { personColumns, serviceColumns } from "../../../src/register/extract-columns.ts";
import { personCosts } from "../../../src/register/person-costs.ts";
import { pseudonymKey } from "../../../src/register/pseudonym-key.ts";
import { registerExtract } from "../../../src/register/register-extract.ts";
import { serviceCosts } from "../../../src/register/service-costs.ts";
import { fromTyped } from "../../../src/table/typed-columns.ts";

export const name = "register-costs";

/**
 * One service row of an extract, from the table to costs by person: personal numbers sought and replaced, checked, priced by year,
 * discounted. The reference is a loop that adds quantity times price by person.
 */
export function run() {
  const rows = 1_000_000;
  const persons = 20_000;
  const key = pseudonymKey("an invented key for a measurement");
  const names = Array.from({ length: persons }, (_, at) => `person ${at}`);
  const at = Int32Array.from({ length: rows }, (_, row) => row % persons);
  const from = Float64Array.from({ length: rows }, (_, row) => 15340 + 35 * Math.floor(row / persons));
  const services = fromTyped(
    serviceColumns,
    {
      person: { codes: at, levels: names },
      service: {
        codes: Int32Array.from(at, (person, row) => (person + row) % 2),
        levels: ["foster home", "contact family"],
      },
      from,
      to: from.map((day) => day + 30),
      quantity: from.map((_, row) => (row % 7) + 1),
    },
    { rowCount: rows, name: "services" },
  );
  const people = fromTyped(
    personColumns,
    {
      person: { codes: Int32Array.from(names, (_, place) => place), levels: names },
      group: { codes: Int32Array.from(names, (_, place) => place % 2), levels: ["programme", "control"] },
      start: new Float64Array(persons).fill(15340),
      end: new Float64Array(persons).fill(17167),
      ending: { codes: new Int32Array(persons), levels: ["complete", "died", "moved", "lost"] },
    },
    { rowCount: persons, name: "persons" },
  );
  const begin = performance.now();
  const extract = registerExtract({ services, persons: people, key });
  const table = personCosts(extract, serviceCosts(extract, examplePricing));
  const figure = ((performance.now() - begin) * 1e6) / rows;
  const sums = new Float64Array(persons);
  const plain = performance.now();
  const quantity = from.map((_, row) => (row % 7) + 1);
  for (let row = 0; row < rows; row++) sums[at[row]!]! += quantity[row]! * 1000;
  const reference = ((performance.now() - plain) * 1e6) / rows;
  return { figure, unit: "ns", reference: table.rowCount === persons ? reference : Number.NaN };
}
