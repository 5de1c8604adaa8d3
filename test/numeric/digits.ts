/** Correct significant digits of a value against a reference of more digits: minus the decimal logarithm of its relative error. */
export function digits(value: number, reference: string | number): number {
  const expected = Number(reference);
  if (value === expected) return 17;
  if (!Number.isFinite(value) || expected === 0) return value === 0 ? 17 : 0;
  return Math.min(17, -Math.log10(Math.abs((value - expected) / expected)));
}
