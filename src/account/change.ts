import { pricedWords } from "../money/priced.ts";
import { alternatives, nearest, problem } from "../problem.ts";
import type { AccountLine, Accounts } from "./accounts.ts";
import { isProgramme } from "./programme.ts";

/** The name of the one world of a change. */
export const changeWorld = "change";

/**
 * What an intervention changes: the accounts of the treated world less those of the control world, line by line. Positive is a gain.
 *
 * @param worlds  names of the two worlds
 * @returns       accounts with one world, `change`, in the same kronor
 * @throws        when a world is not there
 * @example
 * const change = changeBetween(accountsOf(exampleOccurrences, examplePrices), { treated: "treated", control: "control" })
 * resultOver(change, "change", { view: "municipality", horizons: [1, 2] }) // => [-3750, 33750]
 */
export function changeBetween(
  accounts: Accounts,
  { treated, control }: { readonly treated: string; readonly control: string },
): Accounts {
  for (const world of [treated, control]) {
    if (accounts.worlds.includes(world)) continue;
    const guess = nearest(world, accounts.worlds);
    throw problem(
      `compare worlds of ${accounts.name}`,
      `it has no world "${world}"`,
      guess === undefined ? `name ${alternatives(accounts.worlds)}` : `write "${guess}" if that is meant`,
    );
  }
  const pairs = new Map<string, Pair>();
  for (const line of accounts.lines) {
    if (line.world !== treated && line.world !== control) continue;
    const { stratum, actor, kind, item, priced, cashable, source } = line;
    const key = [stratum, actor, kind, item.en, pricedWords(priced), cashable, source].join("\t");
    const pair = pairs.get(key) ?? { treated: [], control: [] };
    pair[line.world === treated ? "treated" : "control"].push(line);
    pairs.set(key, pair);
  }
  return { ...accounts, worlds: [changeWorld], lines: [...pairs.values()].map(difference) };
}

/** Lines of the same words in the two worlds: several where prices follow each other in time, or several actors pay the same one. */
type Pair = Readonly<Record<"treated" | "control", AccountLine[]>>;

function difference({ treated, control }: Pair): AccountLine {
  const all = [...treated, ...control];
  const years = Math.max(...all.map((line) => line.byYear.length));
  const summed = (lines: readonly AccountLine[], series: Series, year: number) =>
    lines.reduce((total, line) => total + (series(line)?.[year] ?? 0), 0);
  const less = (series: Series) =>
    Array.from({ length: years }, (_, year) => summed(treated, series, year) - summed(control, series, year));
  const moment = (at: 0 | 1 | 2) => less((line) => line.moments?.[at]);
  return {
    ...all[0]!,
    world: changeWorld,
    byYear: less((line) => line.byYear),
    moments: all.some((line) => line.moments === undefined) ? undefined : [moment(0), moment(1), moment(2)],
  };
}

type Series = (line: AccountLine) => readonly number[] | undefined;

/**
 * What of a change actors can really stop paying: each line that many years later as its cost takes to go, lines that never go left out.
 * What an intervention itself costs is paid at once.
 *
 * @param change  accounts of `changeBetween`
 * @returns       accounts of the same change in cash
 * @example
 * const change = changeBetween(accountsOf(exampleOccurrences, examplePrices), { treated: "treated", control: "control" })
 * resultOver(cashableOf(change), "change", { view: "municipality", horizons: [1, 2] }) // => [-5000, 25000]
 */
export function cashableOf(change: Accounts): Accounts {
  const lines = change.lines.flatMap((line) => {
    if (isProgramme(line) || line.cashable === 0) return [line];
    if (line.cashable === "never") return [];
    const wait = new Array<number>(Math.ceil(line.cashable)).fill(0);
    const later = (series: readonly number[]) => [...wait, ...series];
    const [first, second, third] = line.moments ?? [];
    return [
      {
        ...line,
        byYear: later(line.byYear),
        moments: first === undefined ? undefined : ([later(first), later(second!), later(third!)] as const),
      },
    ];
  });
  return { ...change, lines };
}
