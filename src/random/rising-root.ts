/**
 * The root of a rising function on the whole line: Newton's steps, kept inside a bracket that each look narrows.
 *
 * @param look   the function and its slope at y; the slope is only a guide, and may be poor
 * @param start  where to begin
 * @returns      where two steps are a rounding apart
 * @example
 * risingRoot((y) => ({ value: y ** 3 - 8, slope: 3 * y ** 2 }), 1) // => 2
 */
export function risingRoot(
  look: (y: number) => { readonly value: number; readonly slope: number },
  start: number,
): number {
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  let y = start;
  for (let n = 0; n < 300; n++) {
    const { value, slope } = look(y);
    if (value === 0) return y;
    if (value > 0) high = y;
    else low = y;
    let next = y - value / slope;
    if (!(next > low && next < high)) next = halfway(low, high, y);
    if (Math.abs(next - y) <= 2.3e-16 * (1 + Math.abs(y))) return next;
    y = next;
  }
  return y;
}

/** The middle of a bracket; of one that is open at an end, a stride towards that end. */
function halfway(low: number, high: number, y: number): number {
  if (low === Number.NEGATIVE_INFINITY) return high - 1 - Math.abs(high);
  if (high === Number.POSITIVE_INFINITY) return low + 1 + Math.abs(y);
  return (low + high) / 2;
}
