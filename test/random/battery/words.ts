/**
 * The draws of clocks as raw words, for a battery of tests that reads standard input:
 *
 *   node --import ./src/load-typescript.mjs test/random/battery/words.ts | dieharder -a -g 200
 *   node --import ./src/load-typescript.mjs test/random/battery/words.ts | RNG_test stdin32 -tlmax 16GB
 *
 * They come as a simulation uses them: person after person, sixteen transitions each, the first two turns of each. Neighbouring
 * counters, where a weak generator shows. Each uniform gives one word, its upper 32 bits.
 */
import { nameWord, personWord } from "../../../src/random/address.ts";
import { keyOf } from "../../../src/random/seed.ts";
import { uniformPair } from "../../../src/random/uniform-pair.ts";

const key = keyOf(2024);
const names = Int32Array.from({ length: 16 }, (_, n) => nameWord(["process", `state ${n >> 2}`, `state ${n & 3}`]));
const pair = new Float64Array(2);
const words = new Uint32Array(32 * 4096);
const bytes = new Uint8Array(words.buffer);

process.stdout.on("error", () => process.exit(0)); // the reader has had enough

for (let person = 0; ; person += 4096) {
  fill(person);
  await new Promise((done) => process.stdout.write(bytes, done));
}

function fill(first: number): void {
  let at = 0;
  for (let person = first; person < first + 4096; person++) {
    const last = personWord("clock", person);
    for (let n = 0; n < 16; n++) {
      uniformPair(key.first, key.second, 0, names[n]!, person | 0, last, pair);
      words[at++] = pair[0]! * 4294967296;
      words[at++] = pair[1]! * 4294967296;
    }
  }
}
