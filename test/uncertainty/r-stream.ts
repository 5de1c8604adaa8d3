import { normalDistribution } from "../../src/numeric/normal-distribution.ts";

/**
 * R's own normal draws after `set.seed(seed)`: Mersenne Twister (Matsumoto & Nishimura 1998) with R's scrambling of the seed, and inversion
 * of two uniforms (R 3.6 and later). For published analyses whose code says the seed: their draws come back, and with them their digits.
 */
export function rNormals(seed: number): () => number {
  const state = new Uint32Array(624);
  let scrambled = seed >>> 0;
  const next = (): number => {
    scrambled = (Math.imul(69069, scrambled) + 1) >>> 0;
    return scrambled;
  };
  for (let j = 0; j < 50; j++) next();
  next();
  for (let j = 0; j < 624; j++) state[j] = next();
  let place = 624;
  const twist = (): void => {
    for (let k = 0; k < 624; k++) {
      const joined = (state[k]! & 0x80000000) | (state[(k + 1) % 624]! & 0x7fffffff);
      state[k] = state[(k + 397) % 624]! ^ (joined >>> 1) ^ (joined & 1 ? 0x9908b0df : 0);
    }
    place = 0;
  };
  const uniform = (): number => {
    if (place === 624) twist();
    let word = state[place++]!;
    word ^= word >>> 11;
    word ^= (word << 7) & 0x9d2c5680;
    word ^= (word << 15) & 0xefc60000;
    word ^= word >>> 18;
    return (word >>> 0) * 2.3283064365386963e-10;
  };
  const standard = normalDistribution();
  return () => {
    const big = 134217728;
    const first = Math.floor(big * uniform());
    return standard.quantile((first + uniform()) / big);
  };
}
