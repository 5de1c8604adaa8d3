import { expect, it } from "vitest";
import { intervene } from "../../src/model/intervene.ts";
import { fingerprint } from "../../src/simulate/fingerprint.ts";
import { simulate } from "../../src/simulate/simulate.ts";
import { careers, support, youth } from "../bench/careers.ts";
import { tutoring, zoo, zooPeople } from "./zoo.ts";

// Made on Node 20 and found the same on Node 24.
it("whole runs have the bits that they had elsewhere: a change here changes everybody's published figures", () => {
  const lived = simulate(intervene(zoo, tutoring), zooPeople, { years: 40, seed: 2024 });
  const banded = simulate(intervene(careers, support), youth(5000), { years: 30, seed: 2024 });
  expect([lived, banded].map(({ sums }) => fingerprint(sums))).toEqual(["4d142b5051eb3a82", "3316e8ddbcaad0ae"]);
});
