import { placeFound } from "./pair-differences.ts";

/** The averages of all pairs of numbers, each with itself too, in rising order, told by their place and never listed. */
export interface WalshAverages {
  readonly length: number;
  at(place: number): number | undefined;
}

/**
 * The averages of all pairs of numbers, each with itself too: half of all ordered pairs and of the pairs with oneself, counted by walking from both ends.
 *
 * @param values  one or more finite numbers
 */
export function walshAverages(values: readonly number[]): WalshAverages {
  const a = Float64Array.from(values).sort();
  const upTo = (value: number): number => {
    let [ordered, own] = [0, 0];
    let until = a.length;
    for (let i = 0; i < a.length; i++) {
      while (until > 0 && (a[i]! + a[until - 1]!) / 2 > value) until--;
      ordered += until;
      own += Number(a[i]! <= value);
    }
    return (ordered + own) / 2;
  };
  const length = (a.length * (a.length + 1)) / 2;
  return { length, at: placeFound({ length, upTo, least: a[0]!, most: a.at(-1)! }) };
}
