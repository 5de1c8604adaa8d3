import type { CyclePlan } from "./cycle-plan.ts";

/**
 * Which way out of a state a uniform chooses, as a place in the list of ways; -1 to stay.
 *
 * The uniform is cut so that worlds differ as little as they can: each of the n ways has a slot of its own, 1/n wide, which it fills
 * from the left; what does not fit into a slot fills the gaps of all slots from the right. So, while no probability exceeds 1/n, or with
 * two ways out, a probability that changes only trades with staying, and never moves anybody between other states.
 *
 * @param rows     places in the plan's values, of each way's probability in cycle 0
 * @param count    how many ways there are
 */
export function chosenWay(
  { tables: { values } }: CyclePlan,
  { rows, count }: { readonly rows: Int32Array; readonly count: number },
  k: number,
  uniform: number,
): number {
  const place = count * uniform;
  const slot = Math.min(count - 1, Math.floor(place));
  if (place - slot < count * values[rows[slot]! + k]!) return slot;
  if (count === 1) return -1;
  let right = slot + 1 - place;
  for (let way = slot + 1; way < count; way++) right += Math.max(0, 1 - count * values[rows[way]! + k]!);
  let filled = 0;
  for (let way = 0; way < count; way++) {
    const over = count * values[rows[way]! + k]! - 1;
    if (over <= 0) continue;
    filled += over;
    if (right <= filled) return way;
  }
  return -1;
}
