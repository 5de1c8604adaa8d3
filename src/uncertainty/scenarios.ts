import { checkName } from "../model/check-name.ts";
import type { Parameters } from "../model/who.ts";
import { centralValues, type ParameterValues } from "./beliefs.ts";
import { finite } from "./finite-result.ts";

/** What one scenario gives, and how far from the central values. */
export interface ScenarioResult<S extends string = string> {
  readonly scenario: S;
  /** The values that it sets. */
  readonly sets: Readonly<Record<string, number>>;
  readonly result: number;
  /** The result less that at the central values. */
  readonly change: number;
}

/**
 * A table of scenarios: the result when some parameters are set to named values and all others stay at their central ones. The first row
 * is the central scenario.
 *
 * @param parameters  distributions and known numbers, by name
 * @param evaluate    the result at given values: one number
 * @param scenarios   by name: the values that differ
 * @throws            when a scenario sets a parameter that is not there, or a result is no number
 * @example
 * const inputs = { share: 0.3, gain: 500, cost: 100 };
 * const net = ({ share, gain, cost }) => share * gain - cost;
 * scenarioTable(inputs, net, { "half effect": { share: 0.15 } }).map(({ scenario, result }) => [scenario, result])
 * // => [["central", 50], ["half effect", -25]]
 */
export function scenarioTable<const P extends Parameters, S extends string>(
  parameters: P,
  evaluate: (values: ParameterValues<P>) => number,
  scenarios: { readonly [K in S]: { readonly [N in keyof P]?: number } },
): readonly ScenarioResult<S | "central">[] {
  const attempt = "lay out scenarios";
  const centre = centralValues(parameters);
  const central = finite(attempt, evaluate(centre), { name: "every parameter", value: "its central value" });
  const rows = (Object.keys(scenarios) as S[]).map((scenario) => {
    const sets = scenarios[scenario] as Readonly<Record<string, number>>;
    for (const [name, value] of Object.entries(sets)) {
      checkName(attempt, { what: `a parameter (scenario "${scenario}")`, name, allowed: Object.keys(parameters) });
      finite(attempt, value, { name, value });
    }
    const result = finite(attempt, evaluate({ ...centre, ...sets }), { name: "scenario", value: scenario });
    return { scenario, sets, result, change: result - central };
  });
  return [{ scenario: "central", sets: {}, result: central, change: 0 }, ...rows];
}
