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
  const pairs = new Map<string, { treated?: AccountLine; control?: AccountLine }>();
  for (const line of accounts.lines) {
    if (line.world !== treated && line.world !== control) continue;
    const key = [line.stratum, line.actor, line.kind, line.item.en, pricedWords(line.priced), line.source].join("\t");
    const pair = pairs.get(key) ?? {};
    pair[line.world === treated ? "treated" : "control"] = line;
    pairs.set(key, pair);
  }
  return { ...accounts, worlds: [changeWorld], lines: [...pairs.values()].map(difference) };
}

function difference(pair: { readonly treated?: AccountLine; readonly control?: AccountLine }): AccountLine {
  const some = (pair.treated ?? pair.control)!;
  const less = (a: readonly number[] | undefined, b: readonly number[] | undefined) =>
    some.byYear.map((_, year) => (a?.[year] ?? 0) - (b?.[year] ?? 0));
  const [t, c] = [pair.treated?.moments, pair.control?.moments];
  return {
    ...some,
    world: changeWorld,
    byYear: less(pair.treated?.byYear, pair.control?.byYear),
    moments:
      some.moments === undefined ? undefined : [less(t?.[0], c?.[0]), less(t?.[1], c?.[1]), less(t?.[2], c?.[2])],
  };
}

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
