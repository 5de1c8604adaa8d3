import type { PersonalFactor } from "./factors-of.ts";
import { type Axis, axes } from "./plan.ts";
import { type Rows, rowStore } from "./rows.ts";
import { addReads, firstSetting, noReads, type Reads, type Setting, type Surroundings } from "./setting.ts";
import type { Statuses } from "./status.ts";
import { impossible } from "./tabulate-factor.ts";
import type { TabulatedHazard } from "./tabulated-hazard.ts";

/** The cells of all entries of a plan while they are laid out. */
export interface CellStore {
  readonly row: number[];
  readonly leaf: number[];
  readonly factor: number[];
  readonly rows: Rows;
  readonly leaves: Rows;
  /** The columns of numbers asked of each person, and where each is known by its factors and statuses. */
  readonly columns: PersonalColumn[];
}

/** A column of numbers, one a person: the product of these factors under these statuses. */
export interface PersonalColumn {
  readonly key: string;
  readonly name: string;
  readonly factors: readonly PersonalFactor[];
  readonly statuses: Int32Array;
}

/** An empty store. */
export function cellStore(): CellStore {
  return { row: [], leaf: [], factor: [], rows: rowStore(), leaves: rowStore(), columns: [] };
}

/** Where one entry's cells are: the first, and what each thing it reads adds to the place. */
export interface CellLayout {
  readonly first: number;
  readonly traitStride: Int32Array;
  readonly stateStride: Int32Array;
  readonly statusStride: Int32Array;
  readonly spellBands: number;
  readonly axis: Axis;
  readonly reads: Reads;
}

/** Lays out the cells of one entry, and fills their rows, distributions and columns. */
export function layCells(
  around: Surroundings,
  store: CellStore,
  hazard: TabulatedHazard,
  statuses: readonly Statuses[],
): CellLayout {
  const reads = readsOf(hazard);
  const layout = layoutOf(around, store.row.length, reads, statuses);
  const setting = firstSetting(around);
  if (hazard.process >= 0) setting.states[hazard.process] = hazard.from;
  const digits = digitsOf(around, reads, statuses, layout);
  const size = digits.reduce((product, { length }) => product * length, 1);
  for (let cell = 0; cell < size; cell++) {
    let rest = cell;
    for (const { length, set } of digits) {
      set(setting, rest % length);
      rest = Math.floor(rest / length);
    }
    store.row.push(store.rows.add(rowOf(around, hazard, layout.axis, setting)));
    store.leaf.push(hazard.family === 0 ? -1 : store.leaves.add(hazard.numbers(setting)));
    store.factor.push(hazard.personal.length === 0 ? 0 : columnOf(store, hazard, setting));
  }
  return layout;
}

/** Everything that an entry's cells depend on. */
function readsOf({ tables, personal, numberTables }: TabulatedHazard): Reads {
  const reads = noReads();
  for (const table of [...tables, ...numberTables]) addReads(reads, table.reads);
  for (const { statuses } of personal) for (const status of statuses) reads.statuses.add(status);
  return reads;
}

interface Digit {
  readonly length: number;
  readonly set: (setting: Setting, value: number) => void;
}

/** What the place of a cell is made of, the fastest first: spell, statuses, states, traits. */
function digitsOf(
  around: Surroundings,
  reads: Reads,
  statuses: readonly Statuses[],
  { spellBands }: CellLayout,
): Digit[] {
  const digit = (of: (setting: Setting) => Int32Array, i: number, length: number): Digit => ({
    length,
    set: (setting, value) => {
      of(setting)[i] = value;
    },
  });
  const spell: Digit = {
    length: spellBands,
    set: (setting, value) => {
      setting.spell = value;
    },
  };
  return [
    spell,
    ...sorted(reads.statuses).map((i) => digit((setting) => setting.statuses, i, statuses[i]!.count)),
    ...sorted(reads.processes).map((i) =>
      digit((setting) => setting.states, i, around.model.processes[around.processes[i]!]!.length),
    ),
    ...sorted(reads.traits).map((i) => digit((setting) => setting.levels, i, around.traits[i]!.levels.length)),
  ];
}

/** The same order as strides. */
function layoutOf(around: Surroundings, first: number, reads: Reads, statuses: readonly Statuses[]): CellLayout {
  const spellBands = reads.times.has("spell") ? around.axes.spell : 1;
  let stride = spellBands;
  const strides = (all: number, read: ReadonlySet<number>, length: (i: number) => number): Int32Array => {
    const by = new Int32Array(all);
    for (const i of sorted(read)) {
      by[i] = stride;
      stride *= length(i);
    }
    return by;
  };
  const statusStride = strides(statuses.length, reads.statuses, (i) => statuses[i]!.count);
  const stateStride = strides(
    around.processes.length,
    reads.processes,
    (i) => around.model.processes[around.processes[i]!]!.length,
  );
  const traitStride = strides(around.traits.length, reads.traits, (i) => around.traits[i]!.levels.length);
  return { first, traitStride, stateStride, statusStride, spellBands, axis: axisOf(reads), reads };
}

function axisOf({ times }: Reads): Axis {
  const read = [...times].filter((name) => name !== "spell");
  return read.length > 1 ? "entry" : read.length === 1 ? (read[0] as Axis) : "time";
}

function sorted(places: ReadonlySet<number>): number[] {
  return [...places].sort((a, b) => a - b);
}

/** The product of the tabulated factors along the axis. */
function rowOf(around: Surroundings, { tables, name }: TabulatedHazard, axis: Axis, setting: Setting): Float64Array {
  const moments = momentsOf(around, axis);
  const row = new Float64Array(moments.length);
  moments.forEach(([age, year, time], place) => {
    setting.age = age;
    setting.year = year;
    setting.time = time;
    let product = 1;
    for (const table of tables) product *= table.at(setting);
    if (!(product >= 0 && product < Number.POSITIVE_INFINITY))
      throw impossible(name, product, ", all its factors multiplied");
    row[place] = product;
  });
  return row;
}

/** Age, year and time in bands at each place of a row. */
export function momentsOf({ axes: ranges, bands }: Surroundings, axis: Axis): (readonly [number, number, number])[] {
  const run = (length: number, of: (place: number) => readonly [number, number, number]) =>
    Array.from({ length }, (_, place) => of(place));
  const [age, year] = [ranges.age[0], ranges.year[0]];
  if (axis === "age") return run(ranges.age[1] - age, (k) => [age + k, year, 0]);
  if (axis === "year") return run(ranges.year[1] - year, (k) => [age, year + k, 0]);
  if (axis === "time") return run(bands, (k) => [age, year, k]);
  return ranges.entries.flatMap((entry) => run(bands, (k) => [entry.age + k, entry.year + k, k]));
}

/** Shifts of the four axes for each entry. */
export function entryShifts({ axes: ranges, bands }: Surroundings): Int32Array {
  return Int32Array.from(
    ranges.entries.flatMap(({ age, year }, entry) =>
      axes.map(
        (axis) => ({ time: 0, age: age - ranges.age[0], year: year - ranges.year[0], entry: entry * bands })[axis],
      ),
    ),
  );
}

/** The column of numbers that multiplies this cell, under the statuses that its factors see. */
function columnOf(store: CellStore, { personal, name }: TabulatedHazard, { statuses }: Setting): number {
  const seen = new Set(personal.flatMap((factor) => [...factor.statuses]));
  const bits = Int32Array.from(statuses, (status, i) => (seen.has(i) ? status : 0));
  const key = `${name} ${bits.join(" ")}`;
  const known = store.columns.findIndex((column) => column.key === key);
  if (known >= 0) return known + 1;
  store.columns.push({ key, name, factors: personal, statuses: bits });
  return store.columns.length;
}
