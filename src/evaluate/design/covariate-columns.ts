import { storedNumbers } from "../../table/typed-columns.ts";
import type { Baseline } from "./baseline.ts";

/** A column of numbers that stands for a covariate, or for one value of a `oneOf`. */
export interface CovariateColumn {
  readonly name: string;
  readonly values: Float64Array;
  /** Whether it holds only 0 and 1. */
  readonly binary: boolean;
}

/** The covariates as numbers, a column for each value of a `oneOf`: all of them for balance, all but the first for a regression. */
export function covariateColumns(of: Baseline, which: "all values" | "all but first"): readonly CovariateColumn[] {
  return of.covariates.flatMap((name) => {
    const { kind, values: levels = [] } = of.people.columns[name]!;
    const values = storedNumbers(of.people, name);
    if (kind !== "oneOf") return [{ name, values, binary: values.every((value) => value === 0 || value === 1) }];
    return levels
      .map((level, code) => ({
        name: `${name}: ${level}`,
        values: values.map((value) => Number(value === code)),
        binary: true,
      }))
      .slice(which === "all values" ? 0 : 1);
  });
}
