import { type ByGroup, byGroup } from "../cost-table.ts";
import { type LeaveOneOut, leaveOneOut } from "../leave-one-out.ts";
import type { Audience } from "../secrecy/audience.ts";
import { type TippingPerson, tippingPerson } from "../tipping-person.ts";
import type { TwoGroups } from "../two-groups.ts";

/** How a group's total lies on its persons. */
export interface GroupRange {
  readonly least: number;
  readonly median: number;
  readonly most: number;
  /** The share of the group's total that its dearest one and three hold. */
  readonly dearest: number;
  readonly dearestThree: number;
}

/** What shows single persons: for the internal version only. */
export interface PersonFigures {
  readonly ranges: ByGroup<GroupRange>;
  readonly leaveOneOut: LeaveOneOut | undefined;
  readonly tipping: TippingPerson | undefined;
}

/** The figures of single persons. Leaving one out needs three in each group, and an internal reader: nobody else sees it. */
export function personFigures(groups: TwoGroups, audience: Audience = "internal"): PersonFigures {
  const internal = audience === "internal";
  const enough = Math.min(groups.treated.length, groups.control.length) >= 3;
  return {
    ranges: byGroup((group) => rangeOf(groups[group])),
    leaveOneOut: internal && enough ? leaveOneOut(groups) : undefined,
    tipping: internal ? tippingPerson(groups) : undefined,
  };
}

function rangeOf(kronor: readonly number[]): GroupRange {
  const sorted = [...kronor].sort((a, b) => a - b);
  const total = sorted.reduce((sum, value) => sum + value, 0);
  const middle = sorted.length / 2;
  const held = (count: number): number =>
    total > 0 ? sorted.slice(-count).reduce((sum, value) => sum + value, 0) / total : 0;
  return {
    least: sorted[0]!,
    median: (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2,
    most: sorted.at(-1)!,
    dearest: held(1),
    dearestThree: held(3),
  };
}
