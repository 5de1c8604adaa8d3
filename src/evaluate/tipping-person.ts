import { findRoot } from "../numeric/find-root.ts";
import type { Label } from "../show/words.ts";
import { type Confidence, confidenceOf } from "./confidence-interval.ts";
import { type ByGroup, byGroup, type Group } from "./cost-table.ts";
import { welchDifference } from "./mean-difference.ts";
import type { TwoGroups } from "./two-groups.ts";

/** How far one person's cost must move to undo a result. For internal use: it stands beside single persons' costs. */
export interface TippingPerson {
  readonly difference: number;
  /** Kronor that one person of the group must move for the difference to vanish; the sign says whether dearer or cheaper. */
  readonly toErase: ByGroup<number>;
  /** Whether that is possible: nobody costs less than nothing. */
  readonly possible: ByGroup<boolean>;
  /** The least move of one person by which the interval comes to hold 0; undefined when it does already. */
  readonly toDoubt: { readonly group: Group; readonly person: number; readonly move: number } | undefined;
  readonly words: Label;
}

/**
 * What one person's cost would have to be to erase a difference of means, and what it would take for its interval to reach 0.
 *
 * @param groups   kronor, one for each person
 * @param options  `confidence`: 0.95 when left out
 * @throws         as `welchDifference`
 * @example
 * const { toErase, possible, toDoubt } = tippingPerson(exampleGroups);
 * toErase // => { treated: 1729166.67, control: -1482142.86 }
 * possible // => { treated: true, control: false }
 * toDoubt // => undefined
 */
export function tippingPerson(groups: TwoGroups, options: Confidence = {}): TippingPerson {
  const confidence = confidenceOf(options);
  const { estimate, pValue } = welchDifference(groups, { confidence });
  const toErase = {
    treated: -estimate * groups.treated.length,
    control: estimate * groups.control.length,
  };
  return {
    difference: estimate,
    toErase,
    possible: byGroup((name) => Math.max(...groups[name]) + toErase[name] >= 0),
    toDoubt: pValue < 1 - confidence ? leastMove(groups, toErase, confidence) : undefined,
    words: {
      sv: `En person i insatsgruppen måste ändras ${Math.round(toErase.treated)} kr, eller en i kontrollgruppen ${Math.round(toErase.control)} kr, för att skillnaden ska försvinna.`,
      en: `One treated person must move by ${Math.round(toErase.treated)} kr, or one control person by ${Math.round(toErase.control)} kr, for the difference to vanish.`,
    },
  };
}

function leastMove(groups: TwoGroups, toErase: ByGroup<number>, confidence: number): TippingPerson["toDoubt"] {
  const moves = (["treated", "control"] as const).flatMap((group) =>
    groups[group].map((_, person) => ({
      group,
      person,
      move: moveOf(groups, group, person, toErase[group], confidence),
    })),
  );
  return moves.reduce((least, own) => (Math.abs(own.move) < Math.abs(least.move) ? own : least));
}

/** How far one person must move for the p-value to reach the level; at the move that erases the difference it has passed it. */
function moveOf(groups: TwoGroups, group: Group, person: number, most: number, confidence: number): number {
  const over = (move: number): number => {
    const moved = { ...groups, [group]: groups[group].map((value, i) => (i === person ? value + move : value)) };
    return welchDifference(moved).pValue - (1 - confidence);
  };
  return findRoot(over, { from: 0, to: most, tolerance: 1e-6 * Math.abs(most) });
}
