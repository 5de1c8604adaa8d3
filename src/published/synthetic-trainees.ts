/** Invented households behind the printed percentages of Norrköping's service trainees: not one of them exists. */
import { normalDistribution } from "../numeric/normal-distribution.ts";
import { uniformAt } from "../random/uniform-at.ts";
import { flag, integer, oneOf, type Row, text } from "../table/column.ts";
import { fromRows } from "../table/from-rows.ts";
import type { Table } from "../table/table.ts";

const group = oneOf("trainees", "thirty", "large");

/** A household: whether it had left assistance (_ekonomiskt bistånd_) by 2014, its children, and its assistance in three years. */
export const traineeHouseholdColumns = {
  household: text(),
  group,
  left: flag(),
  adults: integer("persons"),
  children: integer("persons"),
  assistance2011: integer("kronor"),
  assistance2012: integer("kronor"),
  assistance2014: integer("kronor"),
} as const;

/** A grown-up of a household, who leaves assistance with it or not at all. */
export const traineePersonColumns = { person: text(), household: text(), group, left: flag() } as const;

/** Households of the programme and of both comparison groups, and the grown-ups in them. */
export interface SyntheticTrainees {
  readonly seed: number | string;
  readonly households: Table<typeof traineeHouseholdColumns>;
  readonly persons: Table<typeof traineePersonColumns>;
}

/** Which groups could lie behind the printed 83, 42 and 39 per cent: one reading of many. Couples are two grown-ups in one household. */
const readings = {
  trainees: { households: 30, left: 25, couples: 0, couplesLeft: 0, children: 60 },
  thirty: { households: 24, left: 10, couples: 6, couplesLeft: 3, children: 48 },
  large: { households: 330, left: 129, couples: 64, couplesLeft: 25, children: 660 },
} as const;

/**
 * Invented households with exactly the percentages that are printed of Norrköping's service trainees: 25 of 30 left assistance (83 %), 10 of 24
 * households with 30 grown-ups (42 %), and 129 of 330 with 394 (39 %). Kronor, couples and children are assumed, and no group was dearer before.
 *
 * @param options  `seed`: 2014 when left out
 * @returns        one table of households and one of the grown-ups in them, in which everybody of a household has left or nobody
 * @example
 * const { households, persons } = syntheticTrainees()
 * households.rowCount // => 384
 * filterRows(persons, ({ group, left }) => group === "thirty" && left).rowCount // => 13
 */
export function syntheticTrainees({ seed = 2014 }: { readonly seed?: number | string } = {}): SyntheticTrainees {
  const names = ["trainees", "thirty", "large"] as const;
  const households = names.flatMap((name) => householdsOf(name, seed));
  const persons = households.flatMap(({ household, group: own, left, adults }) =>
    Array.from({ length: adults }, (_, at) => ({
      person: `${household}-${at === 0 ? "a" : "b"}`,
      household,
      group: own,
      left,
    })),
  );
  return {
    seed,
    households: fromRows(traineeHouseholdColumns, households, { name: "synthetic households" }),
    persons: fromRows(traineePersonColumns, persons, { name: "synthetic grown-ups" }),
  };
}

type HouseholdRow = Row<typeof traineeHouseholdColumns>;

function householdsOf(name: keyof typeof readings, seed: number | string): readonly HouseholdRow[] {
  const { households, left, couples, couplesLeft, children } = readings[name];
  const order = shuffled(households, { seed, name });
  return Array.from({ length: households }, (_, at) => {
    const place = order[at]!;
    const gone = place < left;
    const pair = gone ? place < couplesLeft : place - left < couples - couplesLeft;
    const luck = (of: string): number => uniformAt(seed, { person: at, name: `${name} ${of}` });
    const amount = (of: string): number => yearly(pair ? 2 : 1, [luck("level"), luck(of)]);
    return {
      household: `synthetic-${name}-${String(at + 1).padStart(3, "0")}`,
      group: name,
      left: gone,
      adults: pair ? 2 : 1,
      children: childrenOf(at, { households, children }),
      assistance2011: amount("2011"),
      assistance2012: amount("2012"),
      assistance2014: gone ? 0 : amount("2014"),
    };
  });
}

/** A year's assistance: assumed to lie about 92 000 kronor for one grown-up, with lasting and passing differences. */
function yearly(adults: number, [lasting, passing]: readonly [number, number]): number {
  const { quantile } = normalDistribution();
  const usual = adults === 1 ? 92_000 : 128_000;
  return 100 * Math.round((usual / 100) * Math.exp(0.25 * quantile(lasting) + 0.2 * quantile(passing)));
}

/** Children dealt as evenly as whole children can be, one more or fewer in every other household. */
function childrenOf(at: number, of: { readonly households: number; readonly children: number }): number {
  const even = Math.floor(((at + 1) * of.children) / of.households) - Math.floor((at * of.children) / of.households);
  if (of.households % 2 === 1 && at === of.households - 1) return even;
  return even + (at % 2 === 0 ? 1 : -1);
}

/** The numbers from 0 in an order that the seed deals. */
function shuffled(
  length: number,
  { seed, name }: { readonly seed: number | string; readonly name: string },
): readonly number[] {
  const luck = Array.from({ length }, (_, person) => uniformAt(seed, { person, name: `${name} order` }));
  const rising = luck.map((_, at) => at).sort((a, b) => luck[a]! - luck[b]!);
  const places = new Array<number>(length);
  rising.forEach((at, place) => {
    places[at] = place;
  });
  return places;
}
