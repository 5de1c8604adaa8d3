/** The sums of one stretch of people that an effect is made of; adding two stretches adds them number by number. */
export const fields = 18;

/** People, weights, squared weights; weighted outcomes, their squares and products; shares of people touched, better and worse off. */
const at = {
  people: 0,
  weight: 1,
  squared: 2,
  treated: 3,
  control: 4,
  difference: 5,
  treatedW: 6,
  controlW: 7,
  differenceW: 8,
  treated2: 9,
  control2: 10,
  difference2: 11,
  both2: 12,
  touched: 13,
  above: 14,
  below: 15,
  differenceOfTouched: 16,
} as const;

/**
 * Outcomes nearer each other than this share of themselves are equal: a life that is only moved in time has the same years in a state
 * but for the rounding of its moments, and nobody is worse off by that.
 */
const rounding = 1e-9;

/** One of the sums, by name. */
export type Field = keyof typeof at;

/** A sum by name. */
export function field(sums: Float64Array, name: Field): number {
  return sums[at[name]]!;
}

/** Adds a person: their outcomes in both worlds, and whether the worlds' lives differ at all. */
export function addPair(
  sums: Float64Array,
  {
    treated,
    control,
    weight,
    touched,
  }: { readonly treated: number; readonly control: number; readonly weight: number; readonly touched: boolean },
): void {
  const difference = treated - control;
  const square = weight * weight;
  sums[at.people]!++;
  sums[at.weight]! += weight;
  sums[at.squared]! += square;
  sums[at.treated]! += weight * treated;
  sums[at.control]! += weight * control;
  sums[at.difference]! += weight * difference;
  sums[at.treatedW]! += square * treated;
  sums[at.controlW]! += square * control;
  sums[at.differenceW]! += square * difference;
  sums[at.treated2]! += square * treated * treated;
  sums[at.control2]! += square * control * control;
  sums[at.difference2]! += square * difference * difference;
  sums[at.both2]! += square * treated * control;
  if (touched) sums[at.touched]! += weight;
  if (Math.abs(difference) > rounding * (Math.abs(treated) + Math.abs(control)))
    sums[difference > 0 ? at.above : at.below]! += weight;
  if (touched) sums[at.differenceOfTouched]! += weight * difference;
}
