import { isUncertain } from "../random/parameter/leaf.ts";
import { meanOf, quantileOf } from "../random/parameter/quantile.ts";
import { describeLeaf } from "./describe-leaf.ts";
import type { AnyModel } from "./model.ts";
import type { Parameter } from "./who.ts";

/** One transition, or event, of a model. */
export interface DescribedTransition {
  readonly process: string;
  readonly from: string;
  readonly to: string;
  /** The hazard, or in cycles the probability, in words: a number, a distribution, or the function itself. */
  readonly hazard: string;
  /** Names of the interventions that change it. */
  readonly changedBy: readonly string[];
}

/** One number of a model, with where it comes from. */
export interface DescribedNumber {
  readonly name: string;
  readonly value: number;
  /** Between these it lies with 95 % probability; the same number twice when it is taken as known. */
  readonly interval95: readonly [number, number];
  readonly distribution: string;
  /** The source; "assumed"; or "no source" for a bare number. */
  readonly source: string;
}

/** A model as data for tables and figures. */
export interface DescribedModel {
  readonly processes: readonly {
    readonly name: string;
    readonly states: readonly string[];
    readonly end: string | undefined;
  }[];
  readonly transitions: readonly DescribedTransition[];
  readonly numbers: readonly DescribedNumber[];
  readonly interventions: readonly { readonly name: string; readonly acts: string }[];
  /** The states and transitions of every process, one line each: `work: in -> out, out -> in`. */
  readonly diagram: readonly string[];
}

/**
 * A model printed: its processes, its transitions with their hazards, and the list of its numbers with their sources.
 *
 * @example
 * const model = defineModel({
 *   parameters: { loss: fixed({ value: 0.1, source: "a register" }) },
 *   processes: { work: ["in", "out"] },
 *   hazards: { work: { in: { out: ({ p }) => p.loss }, out: { in: { weibull: { shape: 0.8, scale: 1.4 } } } } },
 * });
 * describeModel(model).transitions[1]?.hazard // => weibull (shape 0.8, scale 1.4)
 * describeModel(model).numbers[0]?.source // => a register
 */
export function describeModel(model: AnyModel): DescribedModel {
  const transitions = [...transitionsOf(model), ...eventsOf(model)];
  return {
    processes: Object.entries(model.processes).map(([name, states]) => ({ name, states, end: model.ends[name] })),
    transitions,
    numbers: [model, ...model.interventions].flatMap(({ parameters }) =>
      Object.entries(parameters).map(([name, parameter]) => numberOf(name, parameter)),
    ),
    interventions: model.interventions.map(({ name, acts }) => ({ name, acts: describeActs(acts) })),
    diagram: Object.keys(model.processes).map((process) => {
      const own = transitions.filter((transition) => transition.process === process);
      return `${process}: ${own.map(({ from, to }) => `${from} -> ${to}`).join(", ") || "no transitions"}`;
    }),
  };
}

function transitionsOf(model: AnyModel): DescribedTransition[] {
  return Object.entries(model.hazards).flatMap(([process, origins]) =>
    Object.entries(origins).flatMap(([from, targets]) =>
      Object.entries(targets).map(([to, leaf]) => ({
        process,
        from,
        to,
        hazard: describeTransition(model, leaf),
        changedBy: model.interventions
          .filter(({ hazards, probabilities, odds }) =>
            [hazards, probabilities, odds].some((ratios) => ratios[process]?.[from]?.[to] !== undefined),
          )
          .map(({ name }) => name),
      })),
    ),
  );
}

/** In a model in cycles a hazard is told from a probability. */
function describeTransition({ cycle }: AnyModel, leaf: unknown): string {
  const turned = cycle !== undefined && typeof leaf === "object" && leaf !== null && !("probability" in leaf);
  return turned ? `from a hazard of ${describeLeaf(leaf)} a year` : describeLeaf(leaf);
}

function eventsOf(model: AnyModel): DescribedTransition[] {
  return Object.entries(model.events).map(([event, leaf]) => ({
    process: event,
    from: "",
    to: "",
    hazard: describeLeaf(leaf),
    changedBy: model.interventions.filter(({ events }) => events[event] !== undefined).map(({ name }) => name),
  }));
}

function numberOf(name: string, parameter: Parameter): DescribedNumber {
  if (typeof parameter === "number")
    return { name, value: parameter, interval95: [parameter, parameter], distribution: "known", source: "no source" };
  if (!isUncertain(parameter))
    return {
      name,
      value: parameter.value,
      interval95: [parameter.value, parameter.value],
      distribution: "known",
      source: parameter.source,
    };
  const known = parameter.kind === "fixed";
  const value = meanOf(parameter);
  return {
    name,
    value,
    interval95: known ? [value, value] : [quantileOf(parameter, 0.025), quantileOf(parameter, 0.975)],
    distribution: known ? "known" : parameter.kind,
    source: parameter.source ?? "assumed",
  };
}

function describeActs({ during, from, to, halfLife }: AnyModel["interventions"][number]["acts"]): string {
  const when = during === undefined ? "of the run" : `of ${during[0]}: ${during[1]}`;
  return `years ${from} to ${to} ${when}${halfLife === undefined ? "" : `, then halved every ${halfLife} years`}`;
}
