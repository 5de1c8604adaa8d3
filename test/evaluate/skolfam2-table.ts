import { readFileSync } from "node:fs";
import { type CostTable, costTable, integer, parseCsv, text } from "../../src/mod.ts";

const file = new URL("../../data/published/skolfam2-table4.csv", import.meta.url);

/** Table 4 as published, with what is printed under it. */
export function skolfam2Table(): CostTable {
  const columns = {
    service_sv: text(),
    service_en: text(),
    block: text(),
    skolfam2: integer("kronor"),
    control: integer("kronor"),
  };
  const table = parseCsv(readFileSync(file, "utf8"), columns);
  return costTable({
    name: "SkolFam2 table 4",
    groups: { treated: "SkolFam2", control: { sv: "kontrollgrupp", en: "control group" } },
    services: [...table.rows()].map((row) => ({
      service: { sv: row.service_sv, en: row.service_en },
      block: row.block,
      cost: { treated: row.skolfam2, control: row.control },
    })),
    printed: {
      sums: { treated: "20 507 393", control: "21 737 612" },
      perPerson: { treated: "976 543", control: "1 144 085" },
      differenceOfSums: "-1 230 219",
      differencePerPerson: "-167 542",
    },
  });
}
