import { log, logOfNormal } from "../numeric/portable-log.ts";
import { openUnit } from "./uniform-pair.ts";

/**
 * Two unit exponentials from one block: how far two turns of a clock are wound. Each is minus the logarithm of a uniform.
 * The innermost step of the individual solver: the rounds of `uniformPair` stand here once more, because a call and a detour through
 * memory cost a tenth; the two are tested to agree.
 *
 * @param pair  where the two go: above 0, at most 37.43
 * @example
 * const pair = new Float64Array(2);
 * windPair(0, 0, 0, 0, 0, 0, pair);
 * pair[0] // => 0.9186774
 */
export function windPair(
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
  const first = openUnit(c0, c1);
  const second = openUnit(c2, c3);
  if (c0 >>> 14 === 0 || c2 >>> 14 === 0) {
    pair[0] = -log(first);
    pair[1] = -log(second);
    return;
  }
  pair[0] = -logOfNormal(first, highWord(c0));
  pair[1] = -logOfNormal(second, highWord(c2));
}

/** The high word of the uniform that begins with these bits, not all of the first 18 zero: known before the uniform itself is there. */
function highWord(bits: number): number {
  const zeros = Math.clz32(bits);
  return ((1022 - zeros) << 20) | (((bits << zeros) << 1) >>> 12);
}
