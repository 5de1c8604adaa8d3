import type { Decimal } from "decimal.js";
import { breakEven } from "../../account/break-even.ts";
import { defineInvestment } from "../../account/define-investment.ts";
import type { Investment } from "../../account/investment.ts";
import { programmeCost } from "../../account/investment-flows.ts";
import { oneInN } from "../../account/one-in-n.ts";
import { returns } from "../../account/returns.ts";
import { Exact } from "../../money/units.ts";
import type { LibraryCall } from "../expression.ts";

const own = { view: "municipality", years: 1 } as const;

/** Heads before rounding, or whole persons, that must succeed when a success is worth so much in all: the library's break-even. */
export function breakEvenHeads(
  heads: "heads" | "strict",
  [cost, worth]: readonly [string, string],
  guess: string,
): LibraryCall {
  return {
    of: [cost, worth],
    money: 0,
    inputsExact: true,
    guess,
    library: ([spent, gained]) => new Exact(breakEven(investment(spent!, [gained!], new Exact(1)), own)[heads]),
    write: ([spent, gained]) => `breakEven(${spent}, ${gained} a success).${heads}`,
  };
}

/** The municipality's net result after the years of some gains, per person who succeeds: the library's returns. */
export function netAfter(cost: string, gains: readonly string[], sign: 1 | -1 = 1): LibraryCall {
  return {
    of: [cost, ...gains],
    money: 1,
    inputsExact: true,
    library: ([spent, ...gained]) =>
      returns(investment(spent!, gained, new Exact(1)), { views: [own.view], horizons: [gained.length] })[0]!.net.times(
        sign,
      ),
    write: ([spent, ...gained]) => `${sign < 0 ? "−" : ""}returns(${spent}, ${gained.join(" and ")}).net`,
  };
}

/** What a programme costs for each participant. */
export function perParticipant(cost: string, participants: string): LibraryCall {
  return {
    of: [cost, participants],
    money: 1,
    inputsExact: true,
    library: ([spent, persons]) => programmeCost(investment(spent!, [spent!], persons!), own).perParticipant,
    write: ([spent, persons]) => `programmeCost(${spent}, ${persons}).perParticipant`,
  };
}

/** One in how many must be spared a late cost for prevention to pay. */
export function sparedOneIn(late: string, early: string): LibraryCall {
  return {
    of: [late, early],
    money: 0,
    inputsExact: true,
    library: ([later, earlier]) => oneInN(later!.toFixed(), earlier!.toFixed()).oneIn,
    write: ([later, earlier]) => `oneInN(${later}, ${earlier})`,
  };
}

/** An investment in kronor, undiscounted, paid in its first year by the municipality, which gains year by year when all succeed. */
function investment(cost: Decimal, gains: readonly Decimal[], participants: Decimal): Investment {
  return defineInvestment({
    name: "published",
    source: "data/published",
    unit: "kr",
    participants: participants.toNumber(),
    success: [{ name: "succeeds", share: 1 }],
    costs: [{ actor: own.view, byYear: [cost.toFixed()] }],
    gains: [{ actor: own.view, byYear: gains.map((gain) => gain.toFixed()) }],
    discounting: { rate: 0, basis: "nominal", convention: "due" },
  });
}
