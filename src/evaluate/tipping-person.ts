import { findRoot } from "../numeric/find-root.ts";
import type { Label } from "../show/words.ts";
import { type Confidence, confidenceOf, twoSidedP } from "./confidence-interval.ts";
import { type ByGroup, byGroup, type Group } from "./cost-table.ts";
import { type MeanDifference, welchDifference } from "./mean-difference.ts";
import { groupNames, type TwoGroups } from "./two-groups.ts";

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
  const whole = welchDifference(groups, { confidence });
  const { estimate, pValue } = whole;
  const toErase = {
    treated: -estimate * groups.treated.length,
    control: estimate * groups.control.length,
  };
  return {
    difference: estimate,
    toErase,
    possible: byGroup((name) => groups[name].reduce((most, one) => Math.max(most, one)) + toErase[name] >= 0),
    toDoubt: pValue < 1 - confidence ? leastMove(groups, whole, toErase) : undefined,
    words: {
      sv: `En person i insatsgruppen måste ändras ${Math.round(toErase.treated)} kr, eller en i kontrollgruppen ${Math.round(toErase.control)} kr, för att skillnaden ska försvinna.`,
      en: `One treated person must move by ${Math.round(toErase.treated)} kr, or one control person by ${Math.round(toErase.control)} kr, for the difference to vanish.`,
    },
  };
}

/**
 * The least move that lets the p-value reach the level. A person is searched only when the least move so far would be more than enough for them, so
 * nearly all cost one p-value; at the move that erases the difference it has passed the level for everybody.
 */
function leastMove(groups: TwoGroups, whole: MeanDifference, toErase: ByGroup<number>): TippingPerson["toDoubt"] {
  let least: TippingPerson["toDoubt"];
  for (const group of groupNames)
    groups[group].forEach((value, person) => {
      const over = (move: number): number =>
        pWhenMoved(whole, group, { from: value - whole.means[group], move }) - (1 - whole.confidence);
      const most = toErase[group];
      const shortest = Math.sign(most) * Math.min(Math.abs(most), Math.abs(least?.move ?? most));
      if (least !== undefined && !(over(shortest) > 0)) return;
      const move = findRoot(over, { from: 0, to: shortest, tolerance: 1e-6 * Math.abs(most) });
      if (least === undefined || Math.abs(move) < Math.abs(least.move)) least = { group, person, move };
    });
  return least;
}

/** The p-value when one person, so far from the mean of the group, moves: their sum of squares about the new mean follows in closed form. */
function pWhenMoved(
  { means, standardDeviations, sizes }: MeanDifference,
  group: Group,
  { from, move }: { readonly from: number; readonly move: number },
): number {
  const each = byGroup((name) => {
    const size = sizes[name];
    const added = name === group ? move * (2 * from + (move * (size - 1)) / size) : 0;
    return Math.max(0, standardDeviations[name] ** 2 + added / (size - 1)) / size;
  });
  const [estimate, variance] = [means.treated - means.control, each.treated + each.control];
  const moved = estimate + (group === "treated" ? move : -move) / sizes[group];
  const spread = each.treated ** 2 / (sizes.treated - 1) + each.control ** 2 / (sizes.control - 1);
  return variance > 0 ? twoSidedP(moved / Math.sqrt(variance), variance ** 2 / spread) : Number(moved === 0);
}
