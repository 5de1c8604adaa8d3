/** Whether a number of bands or cycles is whole, to the precision of its division. */
export function isWhole(count: number): boolean {
  return Math.abs(count - Math.round(count)) < 1e-9;
}
