/**
 * Philox 4x32-10 as a WebAssembly function of one kilobyte, put together here, instruction by instruction. WebAssembly multiplies two words to
 * 64 bits in one instruction, which JavaScript needs fifteen for: a block takes a third of the time. Integers and the one product
 * with a power of two are exact, so the bits are those of `plainPair`, which stands in wherever WebAssembly is not allowed.
 * @module
 */

/** A block's first uniform; the second stands in `second[0]` after the call. */
export interface PhiloxMachine {
  readonly first: (key0: number, key1: number, c0: number, c1: number, c2: number, c3: number) => number;
  readonly second: Float64Array;
}

const [i32, i64, f64] = [0x7f, 0x7e, 0x7c];
const [key0, key1, c0, c1, c2, c3, product0, product2] = [0, 1, 2, 3, 4, 5, 6, 7];

const take = (local: number) => [0x20, local];
const put = (local: number) => [0x21, local];
const word = (value: number) => [0x41, ...signed(BigInt(value | 0))];
const long = (value: bigint) => [0x42, ...signed(value)];
const double = (value: number) => [0x44, ...new Uint8Array(Float64Array.of(value).buffer)];
const [xor, add, shiftDown, longShiftUp, longShiftDown, longOr, multiply, doubleMultiply, doubleMaximum] = [
  0x73, 0x6a, 0x76, 0x86, 0x88, 0x84, 0x7e, 0xa2, 0xa5,
];
const [widen, narrow, toDouble, end] = [0xad, 0xa7, 0xb9, 0x0b];
const storeDouble = [0x39, 3, 0];

/** One round: two products, whose halves and the key make the next counter. */
const round = [
  ...[...take(c0), widen, ...long(0xd2511f53n), multiply, ...put(product0)],
  ...[...take(c2), widen, ...long(0xcd9e8d57n), multiply, ...put(product2)],
  ...[...upper(product2), ...take(c1), xor, ...take(key0), xor, ...put(c0)],
  ...[...upper(product0), ...take(c3), xor, ...take(key1), xor, ...put(c2)],
  ...[...take(product2), narrow, ...put(c1), ...take(product0), narrow, ...put(c3)],
  ...[...take(key0), ...word(0x9e3779b9), add, ...put(key0)],
  ...[...take(key1), ...word(0xbb67ae85), add, ...put(key1)],
];

function upper(product: number): number[] {
  return [...take(product), ...long(32n), longShiftDown, narrow];
}

/** 27 bits of one word above 26 of the next, as a multiple of 2^-53; all zeros become 2^-54. */
function openUnit(a: number, b: number): number[] {
  const high = [...take(a), ...word(5), shiftDown, widen, ...long(26n), longShiftUp];
  const low = [...take(b), ...word(6), shiftDown, widen];
  return [
    ...high,
    ...low,
    longOr,
    toDouble,
    ...double(0.5),
    doubleMaximum,
    ...double(1 / 9007199254740992),
    doubleMultiply,
  ];
}

const body = [
  ...[1, 2, i64],
  ...Array.from({ length: 10 }, () => round).flat(),
  ...[...word(0), ...openUnit(c2, c3), ...storeDouble],
  ...[...openUnit(c0, c1), end],
];

const bytes = Uint8Array.from([
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...section(1, [1, 0x60, 6, i32, i32, i32, i32, i32, i32, 1, f64]),
  ...section(3, [1, 0]),
  ...section(5, [1, 0, 1]),
  ...section(7, [2, 1, 0x66, 0, 0, 1, 0x6d, 2, 0]),
  ...section(10, [1, ...unsigned(body.length), ...body]),
]);

function section(kind: number, content: readonly number[]): number[] {
  return [kind, ...unsigned(content.length), ...content];
}

/** A length, seven bits a byte. */
function unsigned(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
}

/** A constant with its sign, seven bits a byte. */
function signed(value: bigint): number[] {
  const byte = Number(value & 127n);
  const rest = value >> 7n;
  const done = (rest === 0n && byte < 64) || (rest === -1n && byte >= 64);
  return done ? [byte] : [byte | 128, ...signed(rest)];
}

/** As much of WebAssembly as is needed here. */
interface Host {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
  ) => { readonly exports: { readonly f: PhiloxMachine["first"]; readonly m: { readonly buffer: ArrayBuffer } } };
}

/**
 * The function, ready to call; undefined where the host forbids WebAssembly.
 * @example
 * philoxMachine()?.first(0, 0, 0, 0, 0, 0) // => 0.3990465
 */
export function philoxMachine(): PhiloxMachine | undefined {
  try {
    const { Module, Instance } = (globalThis as unknown as { readonly WebAssembly: Host }).WebAssembly;
    const { f, m } = new Instance(new Module(bytes)).exports;
    return { first: f, second: new Float64Array(m.buffer, 0, 1) };
  } catch {
    return undefined;
  }
}
