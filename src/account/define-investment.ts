import { actors, isPayer, valueKinds } from "../money/actor.ts";
import { nominal, real } from "../money/rate.ts";
import { Exact, isMoneyUnit, kronor, type MoneyUnit } from "../money/units.ts";
import { alternatives, nearest, problem, refuseMissing } from "../problem.ts";
import type { Flow, Investment, WrittenFlow, WrittenInvestment } from "./investment.ts";
import { decimalOf } from "./schedule.ts";

/**
 * A social investment from its written form: who takes part, what the programme costs and who pays, what a success gains and who gains, how
 * long, and how it is discounted. What cannot be reckoned with is refused here, naming the row and the column.
 *
 * @param written  the investment as a data file says it (`data/investments/*.json`)
 * @returns        the same in exact kronor, years from 0
 * @throws         when a unit, actor, kind or amount is none, shares leave 0 to 1, or more would manage anyway than take part
 * @example
 * const investment = defineInvestment({
 *   name: "Example", source: "assumed", unit: "tkr", participants: 10,
 *   success: [{ name: "works", share: 0.2 }],
 *   costs: [{ actor: "municipality", byYear: [1500] }],
 *   gains: [{ actor: "municipality", perYear: 259 }],
 *   discounting: { rate: 0.04, basis: "real", convention: "due" },
 * })
 * investment.costs[0].byYear[0].toNumber() // => 1500000
 */
export function defineInvestment(written: WrittenInvestment): Investment {
  refuseMissing("read an investment", "its written form", written, "give the object that its data file holds");
  const attempt = `read the investment "${written.name}"`;
  refuseUnit(written.unit, attempt);
  refuseCounts(written, attempt);
  const { rate, basis, convention } = written.discounting;
  const flows = (list: "costs" | "gains" | "support") =>
    (written[list] ?? []).map((flow, row) => readFlow(flow, written.unit, `${attempt}, ${list} row ${row + 1}`));
  return {
    name: written.name,
    swedish: written.swedish ?? written.name,
    source: written.source,
    priceYear: written.priceYear,
    targetSize: written.target?.size,
    participants: written.participants,
    deadweight: written.deadweight ?? 0,
    success: written.success.map((outcome) => ({ degree: 1, ...outcome })),
    costs: flows("costs"),
    gains: flows("gains"),
    support: flows("support"),
    fading: written.fading === undefined ? undefined : { after: 0, ...written.fading },
    discounting: { rate: basis === "nominal" ? nominal(rate) : real(rate), convention },
  };
}

function refuseUnit(unit: string, attempt: string): void {
  if (!isMoneyUnit(unit)) throw problem(attempt, `its unit is "${unit}"`, `say ${alternatives(["kr", "tkr", "mkr"])}`);
}

function refuseCounts({ participants, deadweight = 0, success, fading }: WrittenInvestment, attempt: string): void {
  if (!(participants > 0)) throw problem(attempt, `it has ${participants} participants`, "give a number above 0");
  if (!(deadweight >= 0 && deadweight <= participants))
    throw problem(
      attempt,
      `${deadweight} of ${participants} participants would manage anyway`,
      "give 0 to all of them",
    );
  const outside = success.find(({ share, degree = 1 }) => !(share >= 0 && share <= 1 && degree >= 0 && degree <= 1));
  if (outside !== undefined)
    throw problem(
      attempt,
      `outcome "${outside.name}" has share ${outside.share} and degree ${outside.degree ?? 1}`,
      "give shares and degrees from 0 to 1",
    );
  const all = success.reduce((total, { share }) => total.plus(share), new Exact(0));
  if (all.greaterThan(1)) throw problem(attempt, `its shares of success make ${all}`, "let them make 1 at most");
  if (fading !== undefined && !(fading.halfLife > 0 && (fading.after ?? 0) >= 0))
    throw problem(
      attempt,
      `its gains halve every ${fading.halfLife} years after ${fading.after ?? 0}`,
      "give a half-life above 0 and a start of 0 or more",
    );
}

function readFlow(flow: WrittenFlow, unit: MoneyUnit, attempt: string): Flow {
  const { actor, item = "", kind = "real", perYear, byYear, from = 1, years, potential = 1 } = flow;
  if (!isPayer(actor)) {
    const guess = nearest(actor, Object.keys(actors));
    throw problem(
      attempt,
      `column "actor" is "${actor}"`,
      guess === undefined ? `name ${alternatives(Object.keys(actors))}` : `did you mean "${guess}"? Name an actor`,
    );
  }
  if (!valueKinds.includes(kind))
    throw problem(attempt, `column "kind" is "${kind}"`, `say ${alternatives(valueKinds)}`);
  if (perYear === undefined && byYear === undefined)
    throw problem(attempt, 'it has neither "perYear" nor "byYear"', "give one of them");
  if (perYear !== undefined && byYear !== undefined)
    throw problem(attempt, 'it has both "perYear" and "byYear"', "give one of them");
  if (!Number.isInteger(from) || from < 1)
    throw problem(attempt, `column "from" is ${from}`, "count the investment's years from 1");
  if (!(potential >= 0 && potential <= 1))
    throw problem(attempt, `column "potential" is ${potential}`, "give the share that a success takes away, 0 to 1");
  const amount = (value: number | string, column: string) => {
    const read = decimalOf(value);
    if (read === undefined)
      throw problem(attempt, `column "${column}" is ${JSON.stringify(value)}`, "give an amount in figures");
    return kronor(read, unit).times(potential);
  };
  const named = (byYear ?? []).map((value, year) => amount(value, `byYear ${year + 1}`));
  return {
    actor,
    item,
    kind,
    from: from - 1,
    until: byYear === undefined ? from - 1 + (years ?? Number.POSITIVE_INFINITY) : from - 1 + named.length,
    constant: perYear === undefined ? undefined : amount(perYear, "perYear"),
    byYear: named,
  };
}
