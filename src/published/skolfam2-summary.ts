import type { AggregateComparison } from "../evaluate/aggregate-comparison.ts";
import { formatInterval } from "../show/interval.ts";
import { formatNumber, type Numberlike, typed } from "../show/number.ts";
import { formatPercent } from "../show/unit.ts";

/**
 * SkolFam2's comparison in a few lines for a terminal: what holds, what does not, and what nobody can know from the table.
 *
 * @param comparison  as `skolfam2Comparison` gives it
 * @example
 * skolfam2Summary(skolfam2Comparison())[0] // => SkolFam2's table 4, recomputed (kronor, discounted costs of 2008-2012)
 */
export function skolfam2Summary({
  table,
  sums,
  gaps,
  sizes,
  total,
  scenarios,
}: AggregateComparison): readonly string[] {
  const names = { treated: "SkolFam2", control: "Control" } as const;
  const groups = (["treated", "control"] as const).map((group) => {
    const printed = kronor(table.printed.sums![group]);
    const gap = `printed sum ${printed}, rows ${kronor(sums[group])}: a gap of ${kronor(gaps![group])} kr`;
    return `  ${names[group].padEnd(10)} ${kronor(total.perPerson[group]).padStart(10)} per child, ${sizes[group]} children (${gap})`;
  });
  const spread = scenarios.find(({ variation }) => variation === 1)!;
  const interval = typed(formatInterval(...spread.interval, { unit: "tkr", language: "sv" }));
  return [
    "SkolFam2's table 4, recomputed (kronor, discounted costs of 2008-2012)",
    "",
    ...groups,
    `  ${"Difference".padEnd(10)} ${kronor(total.difference).padStart(10)} per child (${typed(formatPercent(total.share, { decimals: 1 }))})`,
    "",
    `  The printed ${kronor(total.differenceOfSums)} compares ${sizes.treated} children with ${sizes.control}; at equal size it is ${kronor(total.atSizeOf.treated)}.`,
    "  The table carries no spread between children, so no p-value and no interval can be had from it.",
    `  If costs varied as much as their mean (assumed), the difference would be compatible with ${interval.replace(" till ", " to ")}.`,
  ];
}

function kronor(amount: Numberlike): string {
  return typed(formatNumber(amount, { language: "sv", decimals: 0 }));
}
