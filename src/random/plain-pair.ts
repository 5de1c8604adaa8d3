/**
 * Two uniforms from one block of Philox 4x32-10 in plain JavaScript: what `uniformPair` does where WebAssembly is not allowed. Multiplying two words
 * to 64 bits is what it is all about; halves of 16 bits and `Math.imul` were the fastest exact way of six that were tried.
 *
 * @param pair  where the two uniforms go; the other arguments are those of `uniformPair`
 * @example
 * const pair = new Float64Array(2);
 * plainPair(0, 0, 0, 0, 0, 0, pair);
 * pair[0] // => 0.3990465
 */
export function plainPair(
  key0: number,
  key1: number,
  c0: number,
  c1: number,
  c2: number,
  c3: number,
  pair: Float64Array,
): void {
  for (let round = 0; round < 10; round++) {
    const low0 = c0 & 0xffff;
    const up0 = c0 >>> 16;
    const middle0 = (Math.imul(up0, 0x1f53) + (Math.imul(low0, 0x1f53) >>> 16)) | 0;
    const carry0 = (Math.imul(low0, 0xd251) + (middle0 & 0xffff)) >>> 16;
    const high0 = (Math.imul(up0, 0xd251) + (middle0 >>> 16) + carry0) | 0;
    const low2 = c2 & 0xffff;
    const up2 = c2 >>> 16;
    const middle2 = (Math.imul(up2, 0x8d57) + (Math.imul(low2, 0x8d57) >>> 16)) | 0;
    const carry2 = (Math.imul(low2, 0xcd9e) + (middle2 & 0xffff)) >>> 16;
    const high2 = (Math.imul(up2, 0xcd9e) + (middle2 >>> 16) + carry2) | 0;
    const last = Math.imul(c0, 0xd2511f53);
    c0 = high2 ^ c1 ^ key0;
    c1 = Math.imul(c2, 0xcd9e8d57);
    c2 = high0 ^ c3 ^ key1;
    c3 = last;
    key0 = (key0 + 0x9e3779b9) | 0;
    key1 = (key1 + 0xbb67ae85) | 0;
  }
  pair[0] = openUnit(c0, c1);
  pair[1] = openUnit(c2, c3);
}

/** 53 of 64 random bits as a multiple of 2^-53 between 0 and 1; the one case of 53 zeros becomes 2^-54, so that 0 is never drawn. */
function openUnit(a: number, b: number): number {
  const whole = (a >>> 5) * 67108864 + (b >>> 6);
  return (whole === 0 ? 0.5 : whole) * 1.1102230246251565e-16;
}
