import { problem } from "../problem.ts";
import { describeSetting } from "./describe-setting.ts";
import { addReads, firstSetting, noReads, type Reads, type Setting, type Surroundings } from "./setting.ts";
import { watched } from "./watch.ts";

/** A function of the person, tabulated over what it reads and nothing else. */
export interface FactorTable {
  readonly reads: Reads;
  readonly at: (setting: Setting) => number;
}

/** What is tabulated: the function, whose process it belongs to and its state there, and how to name it in an error. */
export interface Asked {
  readonly of: (who: never) => unknown;
  readonly own: number;
  readonly from: number;
  readonly name: string;
  /** Whether the number may be negative, as some numbers of a distribution may. */
  readonly signed?: boolean;
}

/** More numbers than this for one function are refused: it would not fit the memory of a worker. */
const largest = 4_000_000;

/**
 * Tabulates a function of the person over what it reads, found by watching it read, watched again until nothing new is read.
 *
 * @returns the table; for a function that reads a continuous trait only what it reads, with no numbers
 */
export function tabulateFactor(around: Surroundings, asked: Asked): FactorTable {
  const reads = noReads();
  for (;;) {
    const filled = fill(around, asked, reads);
    if (!addReads(reads, filled.seen)) return { reads, at: filled.at };
  }
}

/** One pass over the combinations of what is known to be read, which also tells what was seen to be read. */
function fill(around: Surroundings, asked: Asked, known: Reads): { seen: Reads; at: (setting: Setting) => number } {
  const seen = noReads();
  if (known.continuous.size > 0) return { seen, at: () => Number.NaN };
  const dimensions = dimensionsOf(around, known);
  const size = dimensions.reduce((product, { length }) => product * length, 1);
  if (size > largest) throw tooLarge(asked.name, around, known, size);
  const values = new Float64Array(size);
  const setting = firstSetting(around);
  if (asked.own >= 0) setting.states[asked.own] = asked.from;
  for (let place = 0; place < size; place++) {
    let rest = place;
    for (const { length, set } of dimensions) {
      set(setting, rest % length);
      rest = Math.floor(rest / length);
    }
    const person = watched(around, { setting, own: asked.own, asking: asked.name });
    const value = evaluate(asked, person.who);
    addReads(seen, person.reads);
    if (seen.continuous.size > 0) break;
    if (!(value >= 0 && value < Number.POSITIVE_INFINITY) && asked.signed !== true)
      throw impossible(asked.name, value, describeSetting(around, person.reads, setting));
    values[place] = value;
  }
  return { seen, at: (asking) => values[placeOf(dimensions, asking)]! };
}

/** One thing that is read: how many values it has, and how it stands in a setting. */
interface Dimension {
  readonly length: number;
  readonly set: (setting: Setting, value: number) => void;
  readonly place: (setting: Setting) => number;
}

function dimensionsOf(around: Surroundings, reads: Reads): Dimension[] {
  const counted = (length: number, of: (setting: Setting) => Int32Array, index: number): Dimension => ({
    length,
    set: (setting, value) => {
      of(setting)[index] = value;
    },
    place: (setting) => of(setting)[index]!,
  });
  const timed = (name: "age" | "year" | "time" | "spell", [first, end]: readonly [number, number]): Dimension => ({
    length: end - first,
    set: (setting, value) => {
      setting[name] = first + value;
    },
    place: (setting) => setting[name] - first,
  });
  const ranges = {
    age: around.axes.age,
    year: around.axes.year,
    time: [0, around.bands],
    spell: [0, around.axes.spell],
  } as const;
  return [
    ...[...reads.traits].map((i) => counted(around.traits[i]!.levels.length, ({ levels }) => levels, i)),
    ...[...reads.processes].map((i) =>
      counted(around.model.processes[around.processes[i]!]!.length, ({ states }) => states, i),
    ),
    ...[...reads.statuses].map((i) => counted(2, ({ statuses }) => statuses, i)),
    ...[...reads.times].map((name) => timed(name, ranges[name])),
  ];
}

function placeOf(dimensions: readonly Dimension[], setting: Setting): number {
  let place = 0;
  let stride = 1;
  for (const dimension of dimensions) {
    place += stride * Math.min(dimension.place(setting), dimension.length - 1);
    stride *= dimension.length;
  }
  return place;
}

function evaluate({ of, name }: Asked, who: Readonly<Record<string, unknown>>): number {
  try {
    const value = of(who as never);
    return typeof value === "boolean" ? Number(value) : (value as number);
  } catch (error) {
    if (error instanceof Error && error.name === "Problem") throw error;
    throw problem(`tabulate ${name}`, `its function failed with "${String(error)}"`, "mend the function", error);
  }
}

function tooLarge(name: string, around: Surroundings, reads: Reads, size: number): Error {
  const read = [
    ...[...reads.traits].map((i) => around.traits[i]!.name),
    ...[...reads.processes].map((i) => around.processes[i]!),
    ...reads.times,
  ];
  return problem(
    `tabulate ${name}`,
    `one function reads ${read.join(", ")}: ${size} combinations`,
    "split it into factors in `times`, each reading less",
  );
}

/** The error of a hazard or a factor that no person can have. */
export function impossible(name: string, value: unknown, where: string): Error {
  const shown = typeof value === "number" ? value : `${JSON.stringify(value)} and not a number`;
  return problem(`tabulate ${name}`, `it is ${shown}${where}`, "return a finite number, zero or more");
}
