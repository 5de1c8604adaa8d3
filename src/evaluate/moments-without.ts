/** How many numbers, their mean, and their sum of squares about it. */
export interface CountedMoments {
  readonly count: number;
  readonly mean: number;
  readonly squares: number;
}

/**
 * The moments of a group without each of its numbers in turn, all in one pass from each end: what stands before a number and what stands after it are
 * put together, so that nothing is taken away from a sum and no digits are lost where one number dwarfs the rest.
 *
 * @param values  two or more
 * @see           Chan, Golub & LeVeque (1983), doi:10.1080/00031305.1983.10483115, equation 2.1
 * @example
 * momentsWithout([1, 2, 9])[2] // => { count: 2, mean: 1.5, squares: 0.5 }
 */
export function momentsWithout(values: readonly number[]): readonly CountedMoments[] {
  const after: CountedMoments[] = [none];
  for (let at = values.length - 1; at > 0; at--) after.push(together(after.at(-1)!, single(values[at]!)));
  let before = none;
  return values.map((value, at) => {
    const without = together(before, after[values.length - 1 - at]!);
    before = together(before, single(value));
    return without;
  });
}

const none: CountedMoments = { count: 0, mean: 0, squares: 0 };

function single(mean: number): CountedMoments {
  return { count: 1, mean, squares: 0 };
}

function together(one: CountedMoments, other: CountedMoments): CountedMoments {
  if (one.count === 0) return other;
  if (other.count === 0) return one;
  const count = one.count + other.count;
  const apart = other.mean - one.mean;
  return {
    count,
    mean: one.mean + (apart * other.count) / count,
    squares: one.squares + other.squares + (apart * apart * one.count * other.count) / count,
  };
}
