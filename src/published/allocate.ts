import { problem } from "../problem.ts";

/**
 * Divides a whole amount by weights into whole parts that add up to it exactly, none above its most: the largest remainders get the last units, and what
 * does not fit goes to those that have room.
 *
 * @param amount   whole, 0 or more
 * @param weights  0 or more, one for each part; parts of weight 0 get something only when the others are full
 * @param most     the most of each part; without bound when left out
 * @throws         when the parts have no room for the amount
 * @example
 * allocate(10, [1, 1, 1]) // => [4, 3, 3]
 * allocate(10, [1, 1, 1], [2, 9, 9]) // => [2, 4, 4]
 */
export function allocate(amount: number, weights: readonly number[], most?: readonly number[]): readonly number[] {
  const room = most ?? weights.map(() => Number.POSITIVE_INFINITY);
  const parts = weights.map(() => 0);
  let left = amount;
  let current = weights;
  while (left > 0) {
    const open = current.map((weight, at) => (parts[at]! < room[at]! ? weight : 0));
    const sum = open.reduce((all, weight) => all + weight, 0);
    if (sum > 0) left -= handOut(left, { parts, room, shares: open.map((weight) => weight / sum) });
    else if (current === weights) current = weights.map(() => 1);
    else throw problem("divide an amount", `${left} of ${amount} has no room`, "give the parts more room");
  }
  return parts;
}

/** One round: whole parts of the shares, then one unit each by the largest remainder. Tells how much was handed out. */
function handOut(
  left: number,
  to: { readonly parts: number[]; readonly room: readonly number[]; readonly shares: readonly number[] },
): number {
  const { parts, room, shares } = to;
  let given = 0;
  const give = (at: number, amount: number): void => {
    const fits = Math.min(amount, room[at]! - parts[at]!, left - given);
    parts[at]! += fits;
    given += fits;
  };
  for (const [at, share] of shares.entries()) give(at, Math.floor(left * share));
  const remainders = shares.map((share, at) => ({ at, rest: left * share - Math.floor(left * share) }));
  for (const { at, rest } of remainders.sort((a, b) => b.rest - a.rest || a.at - b.at)) if (rest > 0) give(at, 1);
  return given;
}
