import { problem } from "../problem.ts";
import { isUncertain } from "../random/parameter/leaf.ts";
import { meanOf } from "../random/parameter/quantile.ts";
import { checkName } from "./check-name.ts";
import type { AnyModel } from "./model.ts";
import type { Parameter } from "./who.ts";

/**
 * The values of all parameters of a model and its interventions: those given, otherwise each one's central value (a distribution's mean).
 *
 * @throws when a value is given for a parameter that is not there, or is no number
 */
export function parameterValues(
  model: AnyModel,
  given: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const all = Object.assign({}, model.parameters, ...model.interventions.map(({ parameters }) => parameters)) as Record<
    string,
    Parameter
  >;
  for (const [name, value] of Object.entries(given)) {
    checkName("set the parameters", { what: "a parameter", name, allowed: Object.keys(all) });
    if (!Number.isFinite(value)) throw problem("set the parameters", `"${name}" is ${value}`, "give a finite number");
  }
  return Object.freeze({
    ...Object.fromEntries(Object.entries(all).map(([name, parameter]) => [name, centre(name, parameter)])),
    ...given,
  });
}

function centre(name: string, parameter: Parameter): number {
  if (isUncertain(parameter)) return meanOf(parameter);
  const value = typeof parameter === "object" ? (parameter as { readonly value?: unknown } | null)?.value : parameter;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (typeof value === "number") throw problem("read the parameters", `"${name}" is ${value}`, "give a finite number");
  throw problem(
    "read the parameters",
    `"${name}" is neither a number nor a distribution`,
    "give { value, source } or a distribution",
  );
}
