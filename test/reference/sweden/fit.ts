/** Makes data/calibration/sweden-fit.json: `node --import ./src/load-typescript.mjs test/reference/sweden/fit.ts`, from the root. */
import { writeFileSync } from "node:fs";
import { fitSweden } from "../../../src/sweden/fit.ts";
import { fosterLevels, youthLevels } from "../../../src/sweden/levels.ts";

const { values, left, covariance, rounds } = fitSweden();
const levels = { ...youthLevels(values), ...fosterLevels(values) };
const before = { ...youthLevels(), ...fosterLevels() };
writeFileSync(
  "data/calibration/sweden-fit.json",
  `${JSON.stringify({ values, left, levels, before, covariance, rounds }, undefined, 2)}\n`,
);
