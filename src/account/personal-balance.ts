import type { Decimal } from "decimal.js";
import type { Payer } from "../money/actor.ts";
import type { Discounting } from "../money/discounting.ts";
import { exactDiscountFactor } from "../money/exact-annuity.ts";
import { Exact, kronor } from "../money/units.ts";
import { checkFinite } from "../numeric/finite-numbers.ts";
import { problem } from "../problem.ts";
import { sum } from "./schedule.ts";

/** What a person costs or yields each year between two birthdays; kronor, positive. */
export interface AgeFlow {
  readonly item: string;
  readonly swedish?: string;
  readonly actor: Payer;
  readonly side: "invested" | "returned";
  readonly fromAge: number;
  /** The age at which it ends; the year before it is the last. */
  readonly toAge: number;
  readonly perYear: number | string;
}

/** One year of a life on a personal balance sheet, valued at one age; kronor. */
export interface BalanceAge {
  readonly age: number;
  readonly invested: Decimal;
  readonly returned: Decimal;
  /** Returned less invested from birth to this age. */
  readonly balance: Decimal;
}

/** A personal balance sheet (_personlig balansräkning_), valued at one age. */
export interface PersonalBalance {
  readonly ages: readonly BalanceAge[];
  readonly invested: Decimal;
  readonly returned: Decimal;
  readonly balance: Decimal;
  /** The first age at which all that was invested has come back. */
  readonly paidBackAt: number | undefined;
}

/**
 * The personal balance sheet: what was invested in a person against what comes back over life, all valued at one age with interest both ways.
 *
 * @param flows    yearly amounts between ages
 * @param options  `valuedAt`: the age whose kronor are meant; `discounting`
 * @returns        year by year and in sum; kronor at `valuedAt`
 * @throws         when an item ends before it begins
 * @example
 * const sheet = personalBalance(
 *   [
 *     { item: "school", actor: "municipality", side: "invested", fromAge: 7, toAge: 16, perYear: 100_000 },
 *     { item: "production", actor: "society", side: "returned", fromAge: 21, toAge: 65, perYear: 281_880 },
 *   ],
 *   { valuedAt: 21, discounting: asPublished },
 * )
 * sheet.invested.toFixed(0) // => 1339061
 * sheet.paidBackAt // => 26
 */
export function personalBalance(
  flows: readonly AgeFlow[],
  { valuedAt, discounting }: { readonly valuedAt: number; readonly discounting: Discounting },
): PersonalBalance {
  const backwards = flows.find(({ fromAge, toAge }) => !(toAge > fromAge));
  if (backwards !== undefined)
    throw problem(
      "draw up a personal balance sheet",
      `"${backwards.item}" runs from age ${backwards.fromAge} to ${backwards.toAge}`,
      "let it end at a later age",
    );
  checkFinite("draw up a personal balance sheet", { "age of valuation": valuedAt });
  const last = Math.max(0, ...flows.map(({ toAge }) => toAge));
  let balance: Decimal = new Exact(0);
  const ages = Array.from({ length: last }, (_, age) => {
    const factor = valueFactor(age - valuedAt, discounting);
    const side = (which: AgeFlow["side"]) =>
      sum(
        flows
          .filter((flow) => flow.side === which && age >= flow.fromAge && age < flow.toAge)
          .map((flow) => kronor(flow.perYear)),
      ).times(factor);
    const [invested, returned] = [side("invested"), side("returned")];
    balance = balance.plus(returned).minus(invested);
    return { age, invested, returned, balance };
  });
  const invested = sum(ages.map((year) => year.invested));
  const returned = sum(ages.map((year) => year.returned));
  const started = ages.findIndex((year) => !year.invested.isZero());
  const paid = ages.findIndex(
    (year, index) =>
      index >= started && started >= 0 && !year.returned.isZero() && year.balance.greaterThanOrEqualTo(0),
  );
  return { ages, invested, returned, balance: returned.minus(invested), paidBackAt: paid < 0 ? undefined : paid };
}

/** A yearly amount so many years before (negative) or after the age of valuation. */
function valueFactor(years: number, discounting: Discounting): Decimal {
  const atStart = exactDiscountFactor(0, discounting);
  return years >= 0
    ? exactDiscountFactor(years, discounting)
    : atStart.times(new Exact(discounting.rate.perYear).plus(1).pow(-years));
}

/**
 * What it costs to raise a person to an age (_vad kostar en 21-åring_): the invested side of a personal balance sheet, by actor.
 *
 * @param flows    yearly amounts between ages; only what is invested before `toAge` is counted
 * @param options  `toAge`: the age reached and whose kronor are meant; `discounting`: a rate of 0 adds amounts as they are
 * @returns        kronor by actor, in the order in which they first pay
 * @example
 * const flows = [{ item: "child care", actor: "municipality", side: "invested", fromAge: 1, toAge: 6, perYear: 96_000 }]
 * raisingCost(flows, { toAge: 21, discounting: { rate: real(0), convention: "due" } }).get("municipality").toNumber() // => 480000
 */
export function raisingCost(
  flows: readonly AgeFlow[],
  { toAge, discounting }: { readonly toAge: number; readonly discounting: Discounting },
): ReadonlyMap<Payer, Decimal> {
  const before = flows
    .filter((flow) => flow.side === "invested" && flow.fromAge < toAge)
    .map((flow) => ({ ...flow, toAge: Math.min(flow.toAge, toAge) }));
  const payers = [...new Set(before.map((flow) => flow.actor))];
  return new Map(
    payers.map((actor) => [
      actor,
      personalBalance(
        before.filter((flow) => flow.actor === actor),
        { valuedAt: toAge, discounting },
      ).invested,
    ]),
  );
}
