import { type Actor, actorOf } from "../money/actor.ts";
import { problem } from "../problem.ts";
import type { AccountLine, Accounts } from "./accounts.ts";
import { linesIn } from "./ledgers.ts";
import { type Over, worthOf } from "./worth.ts";

/** The iceberg of exclusion: what is seen against the rest; kronor of cost, positive. */
export interface Iceberg {
  readonly visible: number;
  readonly hidden: number;
  /** All of it by actor, seen and hidden, largest first. */
  readonly byActor: readonly { readonly actor: Actor; readonly visible: number; readonly hidden: number }[];
  /** The seen part of all, 0 to 1. */
  readonly visibleShare: number;
  /** The municipality's part of all, 0 to 1. */
  readonly municipalShare: number;
}

/**
 * The iceberg view (_utanförskapets isbergseffekter_): social assistance, which everybody sees, against what exclusion costs all actors besides.
 * It adds resources used up and what public actors pay in transfers, so it is a view as published and no real-economy total.
 *
 * @param options  `visible`: which lines are seen; social assistance (an item that says so) when left out; years and discounting
 * @returns        kronor of cost, positive; production and taxes are not in it
 * @throws         when nothing in that world costs anything, so that there is no share
 * @example
 * const { visible, hidden } = iceberg(accountsOf(exampleOccurrences, examplePrices), "control", { years: 1 })
 * visible // => 40000
 * hidden // => 10000
 */
export function iceberg(
  accounts: Accounts,
  world: string,
  { visible = isAssistance, ...over }: Over & { readonly visible?: (line: AccountLine) => boolean } = {},
): Iceberg {
  const costs = linesIn(accounts, world, "as published").filter(
    (line) => line.kind !== "production" && line.kind !== "tax",
  );
  const cost = (lines: readonly AccountLine[]) => -worthOf(accounts, lines, over);
  const names = [...new Set(costs.map((line) => actorOf(line.actor)))];
  const byActor = names
    .map((actor) => {
      const own = costs.filter((line) => actorOf(line.actor) === actor);
      return { actor, visible: cost(own.filter(visible)), hidden: cost(own.filter((line) => !visible(line))) };
    })
    .sort((a, b) => b.visible + b.hidden - a.visible - a.hidden);
  const seen = byActor.reduce((total, row) => total + row.visible, 0);
  const hidden = byActor.reduce((total, row) => total + row.hidden, 0);
  const municipal = byActor.find((row) => row.actor === "municipality");
  const all = seen + hidden;
  if (!(all > 0))
    throw problem(
      `show the iceberg of ${accounts.name}`,
      `what "${world}" costs public actors sums to ${all} kr`,
      "name a world that costs something, with prices of its services and transfers",
    );
  return {
    visible: seen,
    hidden,
    byActor,
    visibleShare: seen / all,
    municipalShare: municipal === undefined ? 0 : (municipal.visible + municipal.hidden) / all,
  };
}

function isAssistance(line: AccountLine): boolean {
  return /social assistance/i.test(line.item.en) || /ekonomiskt bistånd|försörjningsstöd/i.test(line.item.sv);
}
