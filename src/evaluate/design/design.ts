import type { Label } from "../../show/words.ts";
import { type BalanceOptions, type BalanceTable, balance, type Denominator } from "./balance.ts";
import type { Baseline } from "./baseline.ts";
import { type WeightDiagnostics, weightDiagnostics } from "./weight-diagnostics.ts";

/** Whose effect: of those who were treated (ATT), of everybody (ATE), or of those who could as well have been in either group (ATO). */
export type Estimand = "ATT" | "ATE" | "ATO";

/** How two groups are compared, settled before any outcome is seen: nothing in it can hold one. See `withOutcome`. */
export interface Design {
  readonly baseline: Baseline;
  readonly method: Label;
  readonly estimand: Estimand;
  /** One for each row of the baseline; 0 for persons who are left out. */
  readonly weights: readonly number[];
  /** The matched set or stratum of each row, from 0; undefined for persons in none. */
  readonly sets: readonly (number | undefined)[];
  /** Persons left out of each group. Where treated are left out, the effect is of the others. */
  readonly leftOut: { readonly treated: number; readonly control: number };
  readonly balance: { readonly before: BalanceTable; readonly after: BalanceTable };
  readonly diagnostics: WeightDiagnostics;
  /** The sum of distances within matched sets, each pair of a treated and a control once; only where a matching minimises or uses one. */
  readonly totalDistance: number | undefined;
  readonly notes: readonly Label[];
}

/** What a method makes; the rest of a design follows from it. */
export interface DesignParts {
  readonly method: Label;
  readonly estimand: Estimand;
  readonly weights: readonly number[];
  readonly sets?: readonly (number | undefined)[];
  readonly totalDistance?: number;
  readonly notes?: readonly Label[];
}

/** What every design takes beside its own options. */
export interface DesignOptions {
  /** Of the balance tables; `pooled` when left out. */
  readonly denominator?: Denominator;
}

/** The design of a method's weights, with balance before and after. */
export function designOf(of: Baseline, parts: DesignParts, { denominator = "pooled" }: DesignOptions): Design {
  const { method, estimand, weights, totalDistance, notes = [] } = parts;
  const left = weights.flatMap((weight, row) => (weight === 0 ? [of.isTreated[row]] : []));
  const leftOut = { treated: left.filter(Boolean).length, control: left.filter((one) => !one).length };
  const measured = (options: BalanceOptions): BalanceTable => balance(of, { denominator, ...options });
  return {
    baseline: of,
    method,
    estimand,
    weights,
    sets: parts.sets ?? weights.map(() => undefined),
    leftOut,
    balance: { before: measured({}), after: measured({ weights }) },
    diagnostics: weightDiagnostics(of, weights),
    totalDistance,
    notes: leftOut.treated > 0 ? [...notes, lost] : notes,
  };
}

const lost: Label = {
  sv: "En del av programgruppen är utan motsvarighet och lämnas utanför: effekten gäller bara de övriga.",
  en: "Some of the treated have no counterpart and are left out: the effect is that of the others only.",
};
