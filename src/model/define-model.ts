import { display } from "../show/display.ts";
import { checkModel, refuseBoth } from "./check-model.ts";
import { checkOptions, type Named } from "./check-options.ts";
import type { LooseLeaf } from "./leaf.ts";
import type { LooseTransitions, Model, ModelDefinition } from "./model.ts";
import { showModel } from "./show-model.ts";
import { showing } from "./showing.ts";
import type { Parameters, Processes, Traits } from "./who.ts";

const known: Named<ModelDefinition<Processes, Traits, Parameters, string>> = {
  parameters: true,
  traits: true,
  processes: true,
  ends: true,
  hazards: true,
  events: true,
  band: true,
  cycle: true,
  probabilities: true,
};

/**
 * Defines a model: processes that share a person, and the hazards of their transitions. Nothing runs yet; the model is data that solvers,
 * interventions, tables and figures read. A model published in probabilities per cycle is defined by `cycle` and `probabilities` instead of
 * `hazards`, never both: each process then moves at most once a cycle, given the states in which the cycle began; times that functions
 * read (age, year, spell) are those at the cycle's beginning; a life that ends in a cycle makes no other move in it.
 *
 * @param definition  processes with their states, hazards per person-year or probabilities per cycle, and what these may read
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
 * @example
 * const illness = defineModel({
 *   processes: { illness: ["well", "ill", "dead"] },
 *   ends: { illness: "dead" },
 *   cycle: { years: 1, convention: "half-cycle" },
 *   probabilities: {
 *     illness: { well: { ill: 0.15, dead: 0.005 }, ill: { well: 0.5, dead: { hazard: ({ age }) => (age < 65 ? 0.02 : 0.06) } } },
 *   },
 * });
 * illness.cycle // => { years: 1, convention: "half-cycle" }
 */
export function defineModel<
  const P extends Processes,
  const T extends Traits = Record<never, never>,
  const Q extends Parameters = Record<never, never>,
  const E extends string = never,
>(definition: ModelDefinition<P, T, Q, E>): Model<P, T, Q, E> {
  checkOptions("define the model", { what: "a part of a model", given: definition, known });
  refuseBoth(definition);
  const model: Model<P, T, Q, E> = {
    kind: "model",
    parameters: definition.parameters ?? ({} as Q),
    traits: definition.traits ?? ({} as T),
    processes: definition.processes,
    ends: (definition.ends ?? {}) as Readonly<Record<string, string>>,
    hazards: (definition.probabilities ?? definition.hazards) as LooseTransitions<LooseLeaf>,
    events: (definition.events ?? {}) as Readonly<Record<string, LooseLeaf>>,
    band: definition.cycle?.years ?? definition.band ?? 1,
    cycle: definition.cycle,
    interventions: [],
  };
  checkModel(model);
  return Object.freeze(showing(model, () => showModel(model)[display]()));
}
