import { problem } from "../problem.ts";
import { display } from "../show/display.ts";
import { checkIntervention } from "./check-intervention.ts";
import { checkKind } from "./check-kind.ts";
import type { Intervention } from "./define-intervention.ts";
import type { Model } from "./model.ts";
import { showModel } from "./show-model.ts";
import { showing } from "./showing.ts";
import type { Parameters, Processes, Traits } from "./who.ts";

/**
 * The model with interventions: the other world. Where several act on one hazard, their ratios are multiplied.
 *
 * @param model          the model as it is
 * @param interventions  one or more, each of its own name
 * @throws               when two interventions, or their parameters, have one name
 * @example
 * const model = defineModel({ processes: { life: ["alive", "dead"] }, hazards: { life: { alive: { dead: 0.01 } } } });
 * const safer = defineIntervention(model, {
 *   name: "safer roads", acts: { from: 0, to: 30 }, hazards: { life: { alive: { dead: 0.9 } } },
 * });
 * intervene(model, safer).interventions.length // => 1
 */
export function intervene<P extends Processes, T extends Traits, Q extends Parameters, E extends string>(
  model: Model<P, T, Q, E>,
  ...interventions: readonly Intervention<NoInfer<P>, NoInfer<T>, NoInfer<Q>, NoInfer<E>>[]
): Model<P, T, Q, E> {
  checkKind("intervene", "model", model);
  for (const intervention of interventions) checkKind("intervene", "intervention", intervention);
  const all = [...model.interventions, ...interventions];
  for (const intervention of interventions) checkIntervention(model, intervention);
  refuseTwice(
    "intervention",
    all.map(({ name }) => name),
  );
  refuseTwice(
    "parameter",
    all.flatMap(({ parameters }) => Object.keys(parameters)),
  );
  const changed = { ...model, interventions: all };
  return Object.freeze(showing(changed, () => showModel(changed)[display]()));
}

function refuseTwice(what: string, names: readonly string[]): void {
  const twice = names.find((name, place) => names.indexOf(name) !== place);
  if (twice !== undefined)
    throw problem("combine interventions", `two ${what}s are called "${twice}"`, "rename one of them");
}
