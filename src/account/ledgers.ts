import { actorOf, actors, type Payer } from "../money/actor.ts";
import { alternatives, nearest, problem } from "../problem.ts";
import type { AccountLine, Accounts } from "./accounts.ts";
import { belongs, type View } from "./view.ts";
import { type Over, worthOf } from "./worth.ts";

/** The lines that belong to a view, of one world. */
export function linesIn(accounts: Accounts, world: string, view: View): readonly AccountLine[] {
  return linesOf(accounts, world).filter((line) => belongs(line, view));
}

/** The lines of one world; refused when there is none of that name, which would be worth nothing. */
function linesOf(accounts: Accounts, world: string): readonly AccountLine[] {
  if (!accounts.worlds.includes(world)) {
    const guess = nearest(world, accounts.worlds);
    throw problem(
      `open the accounts of ${accounts.name}`,
      `it has no world "${world}"`,
      guess === undefined ? `name ${alternatives(accounts.worlds)}` : `write "${guess}" if that is meant`,
    );
  }
  return accounts.lines.filter((line) => line.world === world);
}

/** The real economy of one world: resources used up against production, transfers left out. Kronor; resources are negative. */
export interface RealEconomy {
  readonly resources: number;
  readonly production: number;
  readonly net: number;
}

/**
 * The first ledger: the real economy of a world, resources and production over a horizon. No transfer is in it.
 *
 * @param over  years and discounting
 * @example
 * realEconomy(accountsOf(exampleOccurrences, examplePrices), "control", { years: 1 }) // => { resources: -10000, production: 300000, net: 290000 }
 */
export function realEconomy(accounts: Accounts, world: string, over: Over = {}): RealEconomy {
  const own = linesOf(accounts, world);
  const of = (kind: string) =>
    worthOf(
      accounts,
      own.filter((line) => line.kind === kind),
      over,
    );
  const [resources, production] = [of("real"), of("production")];
  return { resources, production, net: resources + production };
}

/** One actor's financial flows over a horizon: kronor, negative for what it pays. */
export interface FinancialRow {
  readonly actor: Payer;
  /** Paid for resources: it leaves the actors for those who supply them. */
  readonly resources: number;
  readonly transfers: number;
  readonly taxes: number;
  /** Production that the actor sells; nobody's purse has `society`'s. */
  readonly sales: number;
  readonly net: number;
}

/**
 * The second ledger: financial flows per actor over a horizon. Transfers and taxes each sum to zero over all rows.
 *
 * @param options  `byCommittee`: the municipality's committees each on a row; years and discounting
 * @returns        a row for each actor with any flow, in the order of `actors`
 * @example
 * financialFlows(accountsOf(exampleOccurrences, examplePrices), "control", { years: 1 })[0] // => { actor: "municipality", resources: -10000, transfers: -40000, taxes: 0, sales: 0, net: -50000 }
 */
export function financialFlows(
  accounts: Accounts,
  world: string,
  { byCommittee = false, ...over }: Over & { readonly byCommittee?: boolean } = {},
): readonly FinancialRow[] {
  const own = linesOf(accounts, world).filter((line) => !(line.kind === "production" && line.actor === "society"));
  const name = (line: AccountLine): Payer => (byCommittee ? line.actor : actorOf(line.actor));
  const order = Object.keys(actors);
  const names = [...new Set(own.map(name))].sort(
    (a, b) => order.indexOf(actorOf(a)) - order.indexOf(actorOf(b)) || (a < b ? -1 : 1),
  );
  return names.map((actor) => {
    const of = (kind: string) =>
      worthOf(
        accounts,
        own.filter((line) => name(line) === actor && line.kind === kind),
        over,
      );
    const [resources, transfers, taxes, sales] = [of("real"), of("transfer"), of("tax"), of("production")];
    return { actor, resources, transfers, taxes, sales, net: resources + transfers + taxes + sales };
  });
}

/**
 * What a view's result of one world is over each of several horizons, from the same accounts.
 *
 * @param options  `view`: an actor, the real economy, or everything as published; `horizons` in years; discounting
 * @returns        kronor for each horizon, positive when the view gains
 * @example
 * resultOver(accountsOf(exampleOccurrences, examplePrices), "control", { view: "municipality", horizons: [1, 2] }) // => [-50000, -87500]
 */
export function resultOver(
  accounts: Accounts,
  world: string,
  { view, horizons, ...over }: Omit<Over, "years"> & { readonly view: View; readonly horizons: readonly number[] },
): readonly number[] {
  const lines = linesIn(accounts, world, view);
  return horizons.map((years) => worthOf(accounts, lines, { ...over, years }));
}

/**
 * What transfers and taxes of a world sum to over all actors in each year: zero, if the accounts are right.
 *
 * @returns kronor for each year, payments that come later than the accounts' years included
 * @example
 * transferSums(accountsOf(exampleOccurrences, examplePrices), "control") // => [0, 0]
 */
export function transferSums(accounts: Accounts, world: string): readonly number[] {
  const moving = linesOf(accounts, world).filter((line) => line.kind === "transfer" || line.kind === "tax");
  const years = Math.max(accounts.years, ...moving.map((line) => line.byYear.length));
  return Array.from({ length: years }, (_, year) =>
    moving.reduce((total, line) => total + (line.byYear[year] ?? 0), 0),
  );
}
