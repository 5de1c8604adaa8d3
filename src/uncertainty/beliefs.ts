import { checkName } from "../model/check-name.ts";
import type { Parameter, Parameters } from "../model/who.ts";
import { problem } from "../problem.ts";
import { type Belief, isUncertain } from "../random/parameter/leaf.ts";
import { meanOf } from "../random/parameter/quantile.ts";

/** One value for every parameter. */
export type ParameterValues<P> = { readonly [K in keyof P]: number };

/** What is believed of a parameter; a bare number, or a number with its source, is known. */
export function beliefOf(parameter: Parameter): Belief {
  if (typeof parameter === "number") return { kind: "fixed", value: parameter };
  return isUncertain(parameter) ? parameter : { kind: "fixed", value: parameter.value };
}

/** The names of the parameters that are distributions, in the order in which they were declared. */
export function uncertainNames<P extends Parameters>(parameters: P): readonly (keyof P & string)[] {
  return Object.keys(parameters).filter((name) => beliefOf(parameters[name]!).kind !== "fixed");
}

/**
 * The central value of every parameter: the mean of a distribution. What a run without parameter uncertainty takes.
 *
 * @example
 * centralValues({ share: beta({ events: 12, of: 40, assumed: true }), years: 30 }) // => { share: 0.3, years: 30 }
 */
export function centralValues<const P extends Parameters>(parameters: P): ParameterValues<P> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, parameter]) => [name, meanOf(beliefOf(parameter))]),
  ) as ParameterValues<P>;
}

/** Refuses names that are no uncertain parameters. */
export function checkUncertain(attempt: string, names: readonly string[], parameters: Parameters): void {
  const allowed = uncertainNames(parameters);
  for (const name of names) {
    if (Object.hasOwn(parameters, name) && !allowed.includes(name as never))
      throw problem(attempt, `"${name}" is a fixed number`, "declare it as a distribution");
    checkName(attempt, { what: "an uncertain parameter", name, allowed });
  }
}
