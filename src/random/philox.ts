/**
 * One block of Philox 4x32-10, as it is written in the paper: four counter words and two key words give four random words.
 * This is the readable form; the engine draws through `uniformPair`, which is tested to give the same.
 *
 * @param counter  four words of 32 bits: what is drawn for
 * @param key      two words of 32 bits: the seed
 * @returns        four words of 32 bits, each from 0 to 4294967295
 * @see            Salmon, Moraes, Dror & Shaw (2011), Parallel random numbers: as easy as 1, 2, 3, SC11, doi:10.1145/2063384.2063405; Random123
 * @example
 * philox([0, 0, 0, 0], [0, 0])[0]?.toString(16)
 * // => 6627e8d5
 */
export function philox(counter: readonly number[], key: readonly number[]): readonly number[] {
  let [c0 = 0n, c1 = 0n, c2 = 0n, c3 = 0n] = counter.map(word);
  let [k0 = 0n, k1 = 0n] = key.map(word);
  for (let round = 0; round < 10; round++) {
    const first = c0 * 0xd2511f53n;
    const second = c2 * 0xcd9e8d57n;
    [c0, c1, c2, c3] = [(second >> 32n) ^ c1 ^ k0, second & mask, (first >> 32n) ^ c3 ^ k1, first & mask];
    k0 = (k0 + 0x9e3779b9n) & mask;
    k1 = (k1 + 0xbb67ae85n) & mask;
  }
  return [Number(c0), Number(c1), Number(c2), Number(c3)];
}

const mask = 0xffffffffn;

/** A number as a word of 32 bits; a negative one is read as its two's complement. */
function word(value: number): bigint {
  return BigInt(value) & mask;
}
