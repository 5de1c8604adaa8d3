/**
 * The tables of the portable logarithm and exponential, made when they are loaded.
 * They come from integers of 140 binary places (BigInt arithmetic and its conversion to a double are exact by specification),
 * so every engine makes the same bits, and no constant has to be taken on trust.
 * @module
 */

const places = 140n;
const one = 1n << places;

/** ln of a / b, both positive and near each other: twice the inverse hyperbolic tangent of (a - b) / (a + b). */
function logOfRatio(a: bigint, b: bigint): bigint {
  const y = ((a - b) << places) / (a + b);
  const square = (y * y) >> places;
  let sum = 0n;
  let term = y;
  for (let n = 1n; term !== 0n && term !== -1n; n += 2n) {
    sum += term / n;
    term = (term * square) >> places;
  }
  return 2n * sum;
}

const ln2 = logOfRatio(2n, 1n);

/** The nearest double, then what that double leaves over. `bits` keeps only so many binary places in the first part. */
function split(fixed: bigint, bits?: bigint): readonly [number, number] {
  const head = bits === undefined ? Number(fixed) : Number((fixed + (1n << (places - bits - 1n))) >> (places - bits));
  const scale = bits === undefined ? one : 1n << bits;
  const high = head / Number(scale);
  const rest = fixed - (BigInt(head) << places) / scale;
  return [high, Number(rest) / Number(one)];
}

/** e to the power of a fixed-point number between -1 and 1. */
function expOf(x: bigint): bigint {
  let sum = 0n;
  let term = one;
  for (let n = 1n; term !== 0n && term !== -1n; n += 1n) {
    sum += term;
    term = ((term * x) >> places) / n;
  }
  return sum;
}

/** Powers of two, 2^-1074 to 2^1023: that of n stands at n + 1074. A product with one of them moves the binary point, exactly. */
export const powersOfTwo: Float64Array = /* @__PURE__ */ (() => {
  const table = new Float64Array(2098);
  table[1074] = 1;
  for (let n = 1; n <= 1074; n++) table[1074 - n] = table[1075 - n]! / 2;
  for (let n = 1; n <= 1023; n++) table[1074 + n] = table[1073 + n]! * 2;
  return table;
})();

/** ln 2 in two parts: the first with 42 binary places, so that a whole multiple below 2048 of it is exact. */
export const [ln2High, ln2Low] = /* @__PURE__ */ split(ln2, 42n);

/** ln 2 / 128 in two parts: the first with 42 binary places, so that a whole multiple below 2^17 of it is exact. */
export const [ln2Over128High, ln2Over128Low] = /* @__PURE__ */ split(ln2 / 128n, 42n);

/** 128 / ln 2. */
export const inverseLn2Times128: number = Number((128n * one * one) / ln2) / Number(one);

/**
 * Four numbers for each of 256 intervals of [0.6875, 1.375): a point c in it, 1 / c, and ln c in two parts (the first with 42 places).
 * The two intervals that touch 1 have c = 1, so that the logarithm of a number near 1 loses nothing.
 */
export const logTable: Float64Array = /* @__PURE__ */ (() => {
  const table = new Float64Array(4 * 256);
  for (let index = 0; index < 256; index++) {
    const below = index < 160;
    const in1024ths = below ? 704 + 2 * index + 1 : 1024 + 4 * (index - 160) + 2;
    const c = index === 159 || index === 160 ? 1024 : in1024ths;
    const [high, low] = split(logOfRatio(BigInt(c), 1024n), 42n);
    table.set([c / 1024, 1024 / c, high, low], 4 * index);
  }
  return table;
})();

/** Two numbers for each of 128 steps: 2^(i / 128) as a double, and what that double lacks, as a share of it. */
export const expTable: Float64Array = /* @__PURE__ */ (() => {
  const table = new Float64Array(2 * 128);
  for (let index = 0; index < 128; index++) {
    const [high, low] = split(expOf((ln2 * BigInt(index)) / 128n));
    table.set([high, low / high], 2 * index);
  }
  return table;
})();
