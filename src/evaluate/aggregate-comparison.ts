import type { Decimal } from "decimal.js";
import { problem } from "../problem.ts";
import type { Label } from "../show/words.ts";
import { type CostDifference, type CostDifferences, costDifferences } from "./cost-differences.ts";
import { type ByGroup, byGroup, type CostTable, costSums, plainName, serviceCost } from "./cost-table.ts";
import { type EqualSizeDifference, equalSizeDifference } from "./equal-size-difference.ts";
import { type ImpliedSize, impliedSize } from "./implied-size.ts";
import {
  type KnownMeans,
  type ScenarioOptions,
  type SpreadScenario,
  spreadBound,
  spreadScenarios,
  variationForSignificance,
} from "./spread-scenarios.ts";
import { beyondSums, toAskFor } from "./table-limits.ts";

/** A service whose costs suggest that the groups differed from the start, and why. */
export interface EligibilityMarker {
  readonly service: string;
  readonly meaning: Label;
}

/** What is known or assumed beside the table. */
export interface AggregateOptions extends ScenarioOptions {
  /** Group sizes; when left out they must follow from the printed figures. */
  readonly sizes?: ByGroup<number>;
  readonly markers?: readonly EligibilityMarker[];
}

/** Everything that a published table of sums in two groups carries, and what it does not. Plain data. */
export interface AggregateComparison {
  readonly table: CostTable;
  /** Sums of the rows; what is printed; and the rows less the printed, undefined when no sums are printed. */
  readonly sums: ByGroup<Decimal>;
  readonly gaps: ByGroup<Decimal> | undefined;
  readonly impliedSizes: ByGroup<ImpliedSize> | undefined;
  readonly sizes: ByGroup<number>;
  /** From the printed sums where there are any. */
  readonly total: EqualSizeDifference;
  /** From the rows, so that the parts add up. */
  readonly differences: CostDifferences;
  readonly scenarios: readonly SpreadScenario[];
  readonly significance: { readonly variation: number; readonly standardDeviation: number };
  readonly spreadBounds: ByGroup<number>;
  readonly markers: readonly { readonly row: CostDifference; readonly meaning: Label }[];
  readonly beyondSums: typeof beyondSums;
  readonly toAskFor: typeof toAskFor;
}

/**
 * A published two-group cost table with all that it carries: gaps of its sums, the group sizes it implies, the difference per person by
 * service and block, the difference on equal terms, the tipping person, scenarios of spread, doubts, and what to ask for.
 *
 * @param table    sums of services in two groups, with what is printed beside them
 * @param options  `sizes` where the table does not imply them; `markers`: services that speak of unequal groups; scenarios as in `spreadScenarios`
 * @throws         when the sizes are neither given nor implied by one whole number each
 * @example
 * const comparison = aggregateComparison(exampleCostTable);
 * comparison.sizes // => { treated: 7, control: 6 }
 * comparison.gaps.treated.toString() // => 1
 * comparison.total.difference.toString() // => -40000
 */
export function aggregateComparison(table: CostTable, options: AggregateOptions = {}): AggregateComparison {
  const sums = costSums(table);
  const { printed } = table;
  const shown = printed.sums ?? sums;
  const impliedSizes =
    printed.perPerson && byGroup((group) => impliedSize(shown[group], { perPerson: printed.perPerson![group] }));
  const sizes = options.sizes ?? byGroup((group) => sizeFrom(table, impliedSizes?.[group]));
  const total = equalSizeDifference(shown, sizes);
  const differences = costDifferences(table, sizes);
  const known: KnownMeans = { sizes, means: byGroup((group) => total.perPerson[group].toNumber()) };
  return {
    table,
    sums,
    gaps: printed.sums && byGroup((group) => sums[group].minus(shown[group])),
    impliedSizes,
    sizes,
    total,
    differences,
    scenarios: spreadScenarios(known, options),
    significance: variationForSignificance(known),
    spreadBounds: byGroup((group) => spreadBound(shown[group].toNumber(), sizes[group])),
    markers: (options.markers ?? []).map(({ service, meaning }) => {
      const name = plainName(serviceCost(table, service).service);
      return { row: differences.services.find(({ label }) => plainName(label) === name)!, meaning };
    }),
    beyondSums,
    toAskFor,
  };
}

function sizeFrom(table: CostTable, implied: ImpliedSize | undefined): number {
  if (implied?.size !== undefined) return implied.size;
  const found = implied === undefined ? "prints no cost per person" : `fits ${implied.compatible.length} group sizes`;
  throw problem(`compare the groups of ${table.name}`, `the table ${found}`, "give sizes: { treated, control }");
}
