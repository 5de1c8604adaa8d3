/** A step function that only falls: the share not yet struck by a time, and just before it. */
export interface SurvivalSteps {
  readonly at: (time: number) => number;
  readonly before: (time: number) => number;
}

/**
 * Kaplan and Meier's product-limit estimate.
 *
 * @param times   how long each person was followed
 * @param struck  whether the end of it was what is counted
 * @see           Kaplan & Meier (1958)
 * @example
 * const { at, before } = productLimit([1, 2, 3, 4], [true, false, true, false]);
 * at(3) // => 0.375
 * before(3) // => 0.75
 */
export function productLimit(times: readonly number[], struck: readonly boolean[]): SurvivalSteps {
  const moments = [...new Set(times.filter((_, i) => struck[i]))].sort((a, b) => a - b);
  let share = 1;
  const steps = moments.map((moment) => {
    const atRisk = times.filter((time) => time >= moment).length;
    const now = times.filter((time, i) => time === moment && struck[i]).length;
    share *= 1 - now / atRisk;
    return { moment, share };
  });
  return {
    at: (time) => steps.findLast(({ moment }) => moment <= time)?.share ?? 1,
    before: (time) => steps.findLast(({ moment }) => moment < time)?.share ?? 1,
  };
}
