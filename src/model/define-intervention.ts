import { checkIntervention } from "./check-intervention.ts";
import { checkKind } from "./check-kind.ts";
import { checkOptions, type Named } from "./check-options.ts";
import type { Acts, AnyIntervention, InterventionDefinition, LooseFunction, LooseTransitions, Model } from "./model.ts";
import type { Parameters, Processes, Traits } from "./who.ts";

const known: Named<InterventionDefinition<Processes, Traits, Parameters, string, Parameters>> = {
  name: true,
  parameters: true,
  reaches: true,
  acts: true,
  traits: true,
  hazards: true,
  probabilities: true,
  odds: true,
  events: true,
  starts: true,
};

declare const kinds: unique symbol;

/** An intervention on models of processes P, traits T, parameters Q and events E. */
export interface Intervention<P extends Processes, T extends Traits, Q extends Parameters, E extends string = never>
  extends AnyIntervention {
  readonly [kinds]?: (model: Model<P, T, Q, E>) => void;
}

/**
 * Defines an intervention: whom it reaches, when it acts, and what it changes in their lives.
 * It carries no prices; price lists name it, and the years it acted upon each person are counted like a state.
 *
 * @param model         the model it acts on
 * @param intervention  reach, time, and changes of traits, hazards and starting states
 * @throws              when it names what the model does not have, or its times are impossible
 * @example
 * const model = defineModel({
 *   processes: { school: ["enrolled", "leftEarly"] },
 *   hazards: { school: { enrolled: { leftEarly: 0.1 } } },
 * });
 * defineIntervention(model, {
 *   name: "homework help",
 *   acts: { from: 0, to: 3, halfLife: 5 },
 *   hazards: { school: { enrolled: { leftEarly: 0.7 } } },
 * }).name // => homework help
 */
export function defineIntervention<
  P extends Processes,
  T extends Traits,
  Q extends Parameters,
  E extends string,
  const R extends Parameters = Record<never, never>,
>(model: Model<P, T, Q, E>, intervention: InterventionDefinition<P, T, Q, E, R>): Intervention<P, T, Q, E> {
  checkKind("define an intervention", "model", model);
  checkOptions("define an intervention", { what: "a part of an intervention", given: intervention, known });
  const loose: AnyIntervention = {
    kind: "intervention",
    name: intervention.name,
    parameters: intervention.parameters ?? {},
    reaches: intervention.reaches as LooseFunction<boolean> | undefined,
    acts: intervention.acts as Acts,
    traits: (intervention.traits ?? {}) as AnyIntervention["traits"],
    hazards: (intervention.hazards ?? {}) as LooseTransitions<number | LooseFunction<number>>,
    probabilities: (intervention.probabilities ?? {}) as AnyIntervention["probabilities"],
    odds: (intervention.odds ?? {}) as AnyIntervention["odds"],
    events: (intervention.events ?? {}) as AnyIntervention["events"],
    starts: (intervention.starts ?? {}) as Readonly<Record<string, string>>,
  };
  checkIntervention(model, loose);
  return Object.freeze(loose);
}
