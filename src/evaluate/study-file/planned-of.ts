import type { Payer } from "../../money/actor.ts";
import { nominal, real } from "../../money/rate.ts";
import { type Label, say } from "../../show/words.ts";
import { type Column, flag, integer, number, oneOf, optional } from "../../table/column.ts";
import type { ExtrapolationPlan } from "../extrapolation-plan.ts";
import type { Planned } from "../plan/plan-terms.ts";
import type { StudyFile } from "./study-file.ts";

/** What of a study's file is planned before there are data. */
export function plannedOf(file: StudyFile): Planned {
  const { groups, question, costs, covariates = {}, outcomes = {}, extrapolation } = file;
  const rate = costs.basis === "real" ? real(costs.rate) : nominal(costs.rate);
  return {
    years: file.expected?.years ?? 0,
    treated: groups.treated.group,
    control: groups.control.group,
    ...(groups.other === undefined ? {} : { other: groups.other }),
    words: {
      treated: groups.treated.label,
      control: groups.control.label,
      population: question.population,
      ...(question.programme === undefined ? {} : { programme: question.programme }),
      perspective: question.perspective,
      ...(question.one === undefined ? {} : { one: question.one }),
    },
    controls: question.controls,
    pricing: {
      priceYear: costs.priceYear,
      discounting: { rate, convention: costs.convention },
      before: costs.yearsBefore ?? 0,
      ...(costs.payers === undefined ? {} : { payers: costs.payers.map(({ value }) => value as Payer) }),
      ...(costs.kinds === undefined ? {} : { kinds: costs.kinds }),
      ...(costs.margin === undefined ? {} : { margin: costs.margin }),
    },
    covariates: Object.keys(covariates),
    outcomes: Object.entries(outcomes).map(([column, { label, unit, better }]) => ({
      ...{ column, label, better },
      ...(unit === undefined ? {} : { unit }),
    })),
    ...(costs.programmeCost === undefined ? {} : { programmeCost: costs.programmeCost }),
    ...(extrapolation === undefined ? {} : { extrapolation: extrapolation as ExtrapolationPlan }),
  };
}

/** The columns of the persons' table beyond those that every extract has. */
export function furtherColumns({
  covariates = {},
  outcomes = {},
}: StudyFile): Readonly<Record<string, Column<unknown>>> {
  const unitOf = (unit: Label | undefined, name: string): string => (unit === undefined ? name : say(unit, "en"));
  const known = Object.entries(covariates).map(([name, { kind, unit, values }]) => {
    if (kind === "flag") return [name, flag()] as const;
    if (kind === "oneOf") return [name, oneOf(...(values as unknown as [string, ...string[]]))] as const;
    return [name, kind === "integer" ? integer(unitOf(unit, name)) : number(unitOf(unit, name))] as const;
  });
  const seen = Object.entries(outcomes).map(
    ([name, { kind, unit }]) =>
      [name, kind === "flag" ? optional(flag()) : optional(number(unitOf(unit, name)))] as const,
  );
  return Object.fromEntries<Column<unknown>>([...seen, ...known]);
}

/** What covariates are called, by column. */
export function labelsOf({ covariates = {} }: StudyFile): Readonly<Record<string, Label>> {
  return Object.fromEntries(
    Object.entries(covariates).flatMap(([name, { label }]) => (label === undefined ? [] : [[name, label] as const])),
  );
}
