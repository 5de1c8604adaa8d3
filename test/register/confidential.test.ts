import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { baseline } from "../../src/evaluate/design/baseline.ts";
import { entropyBalancing } from "../../src/evaluate/design/entropy-balancing.ts";
import { withOutcome } from "../../src/evaluate/design/with-outcome.ts";
import { examplePricing } from "../../src/register/example-pricing.ts";
import { personColumns, serviceColumns } from "../../src/register/extract-columns.ts";
import { personCosts } from "../../src/register/person-costs.ts";
import { placementColumns } from "../../src/register/placement-columns.ts";
import { pseudonymKey } from "../../src/register/pseudonym-key.ts";
import { parseRegister } from "../../src/register/read-register.ts";
import { registerExtract } from "../../src/register/register-extract.ts";
import { serviceCosts } from "../../src/register/service-costs.ts";
import { stateDistribution } from "../../src/register/state-distribution.ts";
import { trajectories } from "../../src/register/trajectories.ts";
import { placementDays, placementMoves, placementTransitions } from "../../src/register/trajectory-counts.ts";
import { number } from "../../src/table/column.ts";

const key = pseudonymKey("a secret that shall not be seen");
const options = { key, asOf: "2024-01-01", name: "file.csv" } as const;
const persons = parseRegister(
  `person;group;start;end;ending;score\n${[
    "19121212-1212;programme;2012-01-17;2014-01-01;complete;71,125",
    "20121212-1212;programme;2012-01-17;2014-01-01;complete;72,125",
    "K3;control;2012-01-17;2013-05-19;moved;70,125",
    "K4;control;2012-01-17;2014-01-01;complete;74,125",
  ].join("\n")}\n`,
  { ...personColumns, score: number("points") },
  options,
);
const services = parseRegister(
  "person;service;from;to;quantity\n121212+1212;foster home;2012-03-23;2012-04-27;\nK3;foster home;2012-03-23;2012-04-27;\n",
  serviceColumns,
  options,
);
const placements = parseRegister(
  "person;form;basis;from;to\n121212-1212;residential care;LVU;2012-03-23;2012-04-27\n",
  placementColumns,
  options,
);
const extract = registerExtract({ persons: persons.table, services: services.table });
const costs = serviceCosts(extract, { ...examplePricing, before: 1 });
const followed = trajectories(extract, placements.table);
const of = baseline(extract.persons, { treated: "programme", control: "control", covariates: ["score"] });
const design = entropyBalancing(of);

describe("nothing of a person is told, wherever one looks", () => {
  const everything = {
    persons,
    services,
    extract,
    costs,
    totals: personCosts(extract, costs),
    followed,
    days: placementDays(followed),
    moves: placementMoves(followed),
    transitions: placementTransitions(followed),
    states: stateDistribution(followed),
    design,
    analysis: withOutcome(design, { table: personCosts(extract, costs), column: "kronor" }),
    key,
  };
  const person = [...persons.table.column("person")][0]!;
  /** A personal number, its pseudonym, a local code, dates, a score, a cost, and the key. */
  const secrets = ["1212", person, "K3", "2012-03", "2012-01-17", "2013-05", "71.125", "35000", "secret that"];
  for (const [name, value] of Object.entries(everything))
    it(name, () => {
      const shown = [inspect(value, { depth: 12, showHidden: true }), JSON.stringify(value), String(value)].join("\n");
      for (const secret of secrets) expect(shown).not.toContain(secret);
    });
  it("and the secrets are there to be told: one person is the same in three files", () => {
    expect(person).toMatch(/^p-[b-v]{20}$/);
    expect([...services.table.column("person")][0]).toBe(person);
    expect([...personCosts(extract, costs).numbers("kronor")]).toEqual([35000, 0, 35000, 0]);
    expect([...placementMoves(followed).column("placed")]).toEqual([0, 1, 0, 0]);
  });
});
