import { isUncertain } from "../random/parameter/leaf.ts";
import { meanOf } from "../random/parameter/quantile.ts";
import type { AnyModel } from "./model.ts";
import { levelsOf } from "./trait-levels.ts";
import type { Parameter } from "./who.ts";

/** What one transition, or event, takes from the model's numbers. */
export interface NumbersRead {
  readonly process: string;
  readonly from: string;
  readonly to: string;
  /** Names of the model's parameters, in the order in which they were declared. */
  readonly numbers: readonly string[];
  /** Sources of data of its own, such as a life table. */
  readonly bases: readonly string[];
}

type Person = Readonly<Record<string, unknown>>;

/**
 * Which of a model's numbers each transition and event reads, found by watching their functions read: at every age from 0 to 100, with one
 * state or trait changed at a time. With this a result can be followed to the numbers behind it, and from them to their sources.
 *
 * @param model  a model, in hazards or in cycles
 * @example
 * const model = defineModel({
 *   parameters: { loss: 0.1, ratio: 2 },
 *   processes: { work: ["in", "out"], health: ["well", "ill"] },
 *   hazards: { work: { in: { out: ({ health, p }) => p.loss * (health === "ill" ? p.ratio : 1) } } },
 * });
 * numbersRead(model)[0].numbers // => ["loss", "ratio"]
 */
export function numbersRead(model: AnyModel): readonly NumbersRead[] {
  const transitions = Object.entries(model.hazards).flatMap(([process, origins]) =>
    Object.entries(origins).flatMap(([from, targets]) =>
      Object.entries(targets).map(([to, leaf]) => readBy(model, { process, from, to }, leaf)),
    ),
  );
  const events = Object.entries(model.events).map(([process, leaf]) =>
    readBy(model, { process, from: "", to: "" }, leaf),
  );
  return [...transitions, ...events];
}

function readBy(model: AnyModel, at: Pick<NumbersRead, "process" | "from" | "to">, leaf: unknown): NumbersRead {
  const seen = new Set<string>();
  const p = new Proxy(valuesOf(model), {
    get: (values, name) => {
      seen.add(String(name));
      return values[String(name)];
    },
  });
  const functions = functionsIn(leaf);
  for (const person of peopleOf(model, at)) for (const of of functions) of({ ...person, p } as never);
  const numbers = Object.keys(model.parameters).filter((name) => seen.has(name));
  return { ...at, numbers, bases: basesIn(leaf) };
}

/** The functions of a leaf, wherever they stand in it; data of its own are left aside. */
function functionsIn(leaf: unknown): readonly ((who: never) => unknown)[] {
  if (typeof leaf === "function") return [leaf as (who: never) => unknown];
  if (typeof leaf !== "object" || leaf === null) return [];
  return Object.entries(leaf).flatMap(([name, inner]) => (name === "base" ? [] : functionsIn(inner)));
}

function basesIn(leaf: unknown): readonly string[] {
  if (typeof leaf !== "object" || leaf === null || !("base" in leaf)) return [];
  return [(leaf as { readonly base: { readonly source: string } }).base.source];
}

function valuesOf({ parameters }: AnyModel): Readonly<Record<string, number>> {
  const value = (parameter: Parameter): number => {
    if (typeof parameter === "number") return parameter;
    return isUncertain(parameter) ? meanOf(parameter) : parameter.value;
  };
  return Object.fromEntries(Object.entries(parameters).map(([name, parameter]) => [name, value(parameter)]));
}

/** People of every age, in the first states, and each with one state or trait another. */
function* peopleOf(model: AnyModel, { process, from }: { readonly process: string; readonly from: string }) {
  const levels = Object.entries(model.traits).map(([name, { kind }]): readonly [string, readonly unknown[]] => [
    name,
    kind === "flag" ? [false, true] : (levelsOf(model, name) ?? [0]),
  ]);
  const choices = [...Object.entries(model.processes), ...levels];
  const usual: Person = Object.fromEntries(choices.map(([name, values]) => [name, values[0]]));
  const others = choices.flatMap(([name, values]) => values.map((value): Person => ({ ...usual, [name]: value })));
  for (let age = 0.5; age <= 100; age++)
    for (const person of [usual, ...others])
      yield { ...person, ...(from === "" ? {} : { [process]: from }), age, spell: 0, time: age, year: 2020 };
}
