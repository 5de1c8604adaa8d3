import type { Decimal } from "decimal.js";
import type { Payer, ValueKind } from "../money/actor.ts";
import type { Convention, Discounting } from "../money/discounting.ts";
import type { PriceBasis } from "../money/rate.ts";
import type { MoneyUnit } from "../money/units.ts";

/** Yearly amounts as a person writes them: the same each year (`perYear`), or year by year (`byYear`) from `from`. */
export interface WrittenFlow {
  readonly actor: Payer;
  readonly item?: string;
  readonly kind?: ValueKind;
  readonly perYear?: number | string;
  readonly byYear?: readonly (number | string)[];
  /** The investment's year in which it begins, 1 for the first. */
  readonly from?: number;
  /** How many years a `perYear` lasts; for ever when left out. */
  readonly years?: number;
  /** For a gain: the share of the amount that a full success takes away (_rehabiliteringspotential_), 1 when left out. */
  readonly potential?: number;
}

/** One outcome of a participant who would not have managed anyway: how many of a hundred, and how much of a full success it is. */
export interface WrittenOutcome {
  readonly name: string;
  readonly share: number;
  /** 1 for a full success, 0.5 for half of one. */
  readonly degree?: number;
}

/** An investment as its data file says it (`data/investments`). */
export interface WrittenInvestment {
  readonly name: string;
  readonly swedish?: string;
  readonly source: string;
  readonly unit: MoneyUnit;
  readonly priceYear?: number;
  /** The target group (_målgrupp_): how many there are, and who. */
  readonly target?: { readonly size?: number; readonly description?: string };
  readonly participants: number;
  /** Participants who would have managed without it (_dödvikt_). */
  readonly deadweight?: number;
  readonly success: readonly WrittenOutcome[];
  /** What the programme costs, by who pays. */
  readonly costs: readonly WrittenFlow[];
  /** What a full success gains, per person and year, by who gains. A negative gain is a loss. */
  readonly gains: readonly WrittenFlow[];
  /** Support that a person who succeeds still needs, per person and year, by who pays. */
  readonly support?: readonly WrittenFlow[];
  /** Gains halve each half-life once so many years have passed. */
  readonly fading?: { readonly halfLife: number; readonly after?: number };
  readonly discounting: { readonly rate: number; readonly basis: PriceBasis; readonly convention: Convention };
}

/** Yearly amounts in exact kronor, for years from 0; either constant over a span or named year by year. */
export interface Flow {
  readonly actor: Payer;
  readonly item: string;
  readonly kind: ValueKind;
  readonly from: number;
  readonly until: number;
  readonly constant: Decimal | undefined;
  readonly byYear: readonly Decimal[];
}

/** An outcome of participants: its share of those who would not have managed anyway, and its degree of a full success. */
export type Outcome = Required<WrittenOutcome>;

/** A social investment, ready to be reckoned with: exact kronor, years from 0. */
export interface Investment {
  readonly name: string;
  readonly swedish: string;
  readonly source: string;
  readonly priceYear: number | undefined;
  readonly targetSize: number | undefined;
  readonly participants: number;
  readonly deadweight: number;
  readonly success: readonly Outcome[];
  readonly costs: readonly Flow[];
  readonly gains: readonly Flow[];
  readonly support: readonly Flow[];
  readonly fading: { readonly halfLife: number; readonly after: number } | undefined;
  readonly discounting: Discounting;
}
