import { checkAllFinite } from "../numeric/finite-numbers.ts";
import { exp } from "../numeric/portable-exp.ts";
import { problem } from "../problem.ts";
import type { Label } from "../show/words.ts";

/** How what was gained wears off, beside the recovery, relapse and death that the model has anyway. */
export interface Fading {
  readonly label: Label;
  /** Years in which half of the difference goes, from when the careers begin; never, when infinite. */
  readonly halfLife: number;
}

/**
 * Three fadings, all of them assumed: none, by half in twenty years, by half in five.
 *
 * @example
 * fadings.map(({ halfLife }) => halfLife) // => [Infinity, 20, 5]
 */
export const fadings: readonly Fading[] = [
  { label: { sv: "ingen avklingning", en: "no fading" }, halfLife: Number.POSITIVE_INFINITY },
  { label: { sv: "hälften på 20 år", en: "half in 20 years" }, halfLife: 20 },
  { label: { sv: "hälften på 5 år", en: "half in 5 years" }, halfLife: 5 },
];

/**
 * Yearly amounts as they are left by fading: the amount of year k, from 0, counts by a half to the power of (k + 1/2) over the half-life.
 *
 * @param amounts   by year, from when fading begins
 * @param halfLife  years, above 0; infinite for none
 * @example
 * faded([8, 8, 8], 1).map((amount) => amount.toFixed(2)) // => ["5.66", "2.83", "1.41"]
 */
export function faded(amounts: readonly number[], halfLife: number): readonly number[] {
  checkAllFinite("fade amounts", amounts, "amount");
  if (!(halfLife > 0)) throw problem("fade amounts", `the half-life is ${halfLife}`, "give years above 0, or Infinity");
  return amounts.map((amount, year) => amount * exp((-Math.LN2 * (year + 0.5)) / halfLife));
}
