import { checkModel } from "./check-model.ts";
import type { LooseLeaf } from "./leaf.ts";
import type { LooseTransitions, Model, ModelDefinition } from "./model.ts";
import type { Parameters, Processes, Traits } from "./who.ts";

/**
 * Defines a model: processes that share a person, and the hazards of their transitions.
 * Nothing runs yet; the model is data that solvers, interventions, tables and figures read.
 *
 * @param definition  processes with their states, hazards per person-year, and what these may read: traits, parameters
 * @returns           the model, checked for names that do not fit
 * @throws            when a state, process or transition is named that is not there, or a name is used twice
 * @see               Putter, Fiocco & Geskus (2007), Tutorial in biostatistics: competing risks and multi-state models, doi:10.1002/sim.2712
 * @example
 * const model = defineModel({
 *   processes: { work: ["employed", "unemployed"], life: ["alive", "dead"] },
 *   ends: { life: "dead" },
 *   hazards: {
 *     work: { employed: { unemployed: 0.1 }, unemployed: { employed: ({ age }) => (age < 25 ? 1.2 : 0.8) } },
 *     life: { alive: { dead: ({ work }) => (work === "unemployed" ? 0.002 : 0.001) } },
 *   },
 * });
 * model.processes.work // => ["employed", "unemployed"]
 */
export function defineModel<
  const P extends Processes,
  const T extends Traits = Record<never, never>,
  const Q extends Parameters = Record<never, never>,
  const E extends string = never,
>(definition: ModelDefinition<P, T, Q, E>): Model<P, T, Q, E> {
  const model: Model<P, T, Q, E> = {
    kind: "model",
    parameters: definition.parameters ?? ({} as Q),
    traits: definition.traits ?? ({} as T),
    processes: definition.processes,
    ends: (definition.ends ?? {}) as Readonly<Record<string, string>>,
    hazards: definition.hazards as LooseTransitions<LooseLeaf>,
    events: (definition.events ?? {}) as Readonly<Record<string, LooseLeaf>>,
    band: definition.band ?? 1,
    interventions: [],
  };
  checkModel(model);
  return Object.freeze(model);
}
