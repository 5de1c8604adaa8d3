import { problem } from "../problem.ts";
import { nameWord } from "../random/address.ts";

/** A draw among a few values: its address word, and the cumulative shares of all but the last value. */
export interface Choice {
  readonly word: number;
  readonly cumulative: Float64Array;
}

/** Values with their shares: one value has all of it. */
export type Shares = readonly (readonly [value: string, share: number])[];

/** A value or a record of shares as pairs, those without a share left out. */
export function sharesOf(given: unknown): Shares {
  if (typeof given !== "object" || given === null) return [[String(given), 1]];
  return Object.entries(given as Readonly<Record<string, number>>).filter(([, share]) => share !== 0);
}

/** Refuses shares that are negative or do not sum to one. */
export function checkShares(attempt: string, what: string, shares: Shares): void {
  const wrong = shares.find(([, share]) => !(share >= 0 && share <= 1));
  if (wrong !== undefined)
    throw problem(attempt, `the share of "${wrong[0]}" in ${what} is ${wrong[1]}`, "give a share from 0 to 1");
  const sum = shares.reduce((total, [, share]) => total + share, 0);
  if (Math.abs(sum - 1) > 1e-9)
    throw problem(attempt, `the shares of ${what} sum to ${Number(sum.toPrecision(10))}`, "let them sum to 1");
}

/** The draw that gives these shares, at an address of its own. */
export function choiceOf(name: readonly string[], shares: Shares): Choice {
  let sum = 0;
  const cumulative = shares.slice(0, -1).map(([, share]) => {
    sum += share;
    return sum;
  });
  return { word: nameWord(name), cumulative: Float64Array.from(cumulative) };
}

/** Which value a uniform draws. */
export function chosen({ cumulative }: Choice, uniform: number): number {
  let value = 0;
  while (value < cumulative.length && uniform >= cumulative[value]!) value++;
  return value;
}
