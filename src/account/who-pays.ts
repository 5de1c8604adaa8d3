import { type Actor, actorOf } from "../money/actor.ts";
import { problem } from "../problem.ts";
import type { Accounts } from "./accounts.ts";
import { changeWorld } from "./change.ts";
import { isProgramme } from "./programme.ts";
import { type Over, worthOf } from "./worth.ts";

/** One actor's part in an intervention: what it pays for it and what it gains by it; kronor. */
export interface PartInChange {
  readonly actor: Actor;
  /** Paid for the intervention, positive. */
  readonly pays: number;
  /** Everything else that changes for the actor, positive when it gains. */
  readonly gains: number;
  readonly net: number;
  /** Its part of the intervention's cost, 0 to 1. */
  readonly shareOfCost: number;
}

/** Who pays and who gains: actors, and kronor of gain (columns) for each payer's part of the cost (rows). */
export interface WhoPaysWhoGains {
  readonly parts: readonly PartInChange[];
  readonly matrix: readonly {
    readonly payer: Actor;
    readonly gains: readonly { readonly actor: Actor; readonly amount: number }[];
  }[];
}

/**
 * Who pays for an intervention and who gains by it (_vinsterna tillfaller någon annan_). Payment is what is priced by the intervention's name;
 * everything else is gain, or loss. The matrix gives each payer its share of every actor's gain, by its share of the cost.
 *
 * @param change  accounts of `changeBetween`, or of `cashableOf`
 * @param over    years and discounting
 * @throws        when nobody pays for the intervention: no price names it
 * @example
 * const change = changeBetween(accountsOf(exampleOccurrences, examplePrices), { treated: "treated", control: "control" })
 * whoPaysWhoGains(change, { years: 2 }).parts[0] // => { actor: "municipality", pays: 10000, gains: 43750, net: 33750, shareOfCost: 1 }
 */
export function whoPaysWhoGains(change: Accounts, over: Over = {}): WhoPaysWhoGains {
  const lines = change.lines.filter((line) => line.world === changeWorld);
  const actors = [...new Set(lines.map((line) => actorOf(line.actor)))];
  const rows = actors.map((actor) => {
    const own = lines.filter((line) => actorOf(line.actor) === actor);
    const paid = own.filter(isProgramme);
    return {
      actor,
      pays: 0 - worthOf(change, paid, over),
      gains: worthOf(
        change,
        own.filter((line) => !isProgramme(line)),
        over,
      ),
    };
  });
  const cost = rows.reduce((total, row) => total + Math.max(0, row.pays), 0);
  if (cost === 0)
    throw problem(
      `say who pays for the change in ${change.name}`,
      "no price names the intervention",
      'give a price of "intervention <its name>" or "start <its name>"',
    );
  const parts = rows.map((row) => ({ ...row, net: row.gains - row.pays, shareOfCost: Math.max(0, row.pays) / cost }));
  const payers = parts.filter((part) => part.shareOfCost > 0);
  const matrix = payers.map((payer) => ({
    payer: payer.actor,
    gains: parts.map((part) => ({ actor: part.actor, amount: part.gains * payer.shareOfCost })),
  }));
  return { parts, matrix };
}
