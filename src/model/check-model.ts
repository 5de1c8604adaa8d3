import { problem } from "../problem.ts";
import { checkLeaf } from "./check-leaf.ts";
import { checkName } from "./check-name.ts";
import { checkCycle } from "./cycle.ts";
import { hazardsOf, nameOf } from "./hazards-of.ts";
import type { AnyModel, LooseTransitions } from "./model.ts";
import { levelsOf } from "./trait-levels.ts";

const attempt = "define the model";
/** Names that every hazard already has for something else. */
const taken = ["age", "spell", "year", "time", "p"];

/** Refuses a definition that is in hazards and in cycles, or in neither. */
export function refuseBoth(definition: {
  readonly hazards?: unknown;
  readonly events?: unknown;
  readonly band?: unknown;
  readonly cycle?: unknown;
  readonly probabilities?: unknown;
}): void {
  const given = (["hazards", "events", "band", "cycle", "probabilities"] as const).filter(
    (name) => definition[name] !== undefined,
  );
  const ofCycles = (name: string): boolean => name === "cycle" || name === "probabilities";
  const inCycles = given.filter(ofCycles);
  const inHazards = given.filter((name) => !ofCycles(name));
  const [one, other] = [inCycles[0], inHazards[0]];
  if (one !== undefined && inHazards.join() === "events")
    throw problem(
      attempt,
      `it has "events", which happen at a hazard and any number of times, and a "${one}"`,
      "count transitions, of which each process makes at most one a cycle, or define the model in hazards",
    );
  if (one !== undefined && other !== undefined)
    throw problem(
      attempt,
      `it has both "${other}" and "${one}"`,
      "give hazards, or a cycle and its probabilities: a model is in hazards or in cycles",
    );
  if (inCycles.length === 1)
    throw problem(
      attempt,
      `it has "${one}" without "${one === "cycle" ? "probabilities" : "cycle"}"`,
      "give both: how long a cycle is and how its time is counted, and the probabilities per cycle",
    );
  if (inCycles.length === 0 && definition.hazards === undefined)
    throw problem(attempt, "it has no hazards", "give hazards, or a cycle and its probabilities");
}

/** Refuses a model whose names do not fit together. */
export function checkModel(model: AnyModel): void {
  checkNames(model);
  for (const [process, states] of Object.entries(model.processes)) checkStates(process, states);
  for (const [name, column] of Object.entries(model.traits)) {
    if (typeof (column as { readonly kind?: unknown } | undefined)?.kind !== "string")
      throw problem(
        attempt,
        `the trait "${name}" is ${JSON.stringify(column) ?? "undefined"}`,
        "use number(unit), oneOf(...) or flag()",
      );
    levelsOf(model, name);
  }
  for (const [process, state] of Object.entries(model.ends)) {
    checkName(attempt, { what: "a process", name: process, allowed: Object.keys(model.processes) });
    checkName(attempt, { what: `a state of ${process}`, name: state, allowed: model.processes[process]! });
  }
  checkTransitions(attempt, model, model.hazards);
  for (const { name, leaf } of hazardsOf(model)) checkLeaf(attempt, nameOf(name), leaf);
  if (model.cycle !== undefined) checkCycle(model.cycle);
  if (!(model.band > 0 && Number.isFinite(model.band)))
    throw problem(attempt, `a band is ${model.band} years`, "give a length above zero, such as 1 or 0.25");
}

function checkNames({ processes, traits, events }: AnyModel): void {
  const seen = new Map(taken.map((name) => [name, "what every hazard can read"]));
  const all = [
    ...Object.keys(processes).map((name) => [name, "a process"] as const),
    ...Object.keys(traits).map((name) => [name, "a trait"] as const),
    ...Object.keys(events).map((name) => [name, "an event"] as const),
  ];
  for (const [name, what] of all) {
    if (seen.has(name))
      throw problem(attempt, `"${name}" is both ${seen.get(name)} and ${what}`, "give one of them another name");
    seen.set(name, what);
  }
  if (Object.keys(processes).length === 0) throw problem(attempt, "it has no process", "name one, with its states");
}

function checkStates(process: string, states: readonly string[]): void {
  if (!Array.isArray(states))
    throw problem(attempt, `the states of ${process} are ${JSON.stringify(states)}`, "give a list of names");
  if (states.length < 2 || states.length > 255)
    throw problem(attempt, `${process} has ${states.length} states`, "give it from 2 to 255 states");
  const twice = states.find((state, place) => states.indexOf(state) !== place);
  if (twice !== undefined)
    throw problem(attempt, `"${twice}" stands twice in ${process}`, "name each state of a process once");
}

/** Refuses a hazard that stands where a process, or a state, should lead to others. */
function checkDepth(doing: string, place: string, given: unknown): void {
  if (typeof given === "object" && given !== null && !Array.isArray(given)) return;
  const shown = typeof given === "function" ? "a function" : (JSON.stringify(given) ?? "undefined");
  throw problem(
    doing,
    `${place} is ${shown}`,
    "name process, from and to: { work: { employed: { unemployed: 0.1 } } }",
  );
}

/** Refuses processes, states and transitions that the model does not have. */
export function checkTransitions(doing: string, model: AnyModel, hazards: LooseTransitions<unknown>): void {
  for (const [process, origins] of Object.entries(hazards)) {
    checkDepth(doing, process, origins);
    checkName(doing, { what: "a process", name: process, allowed: Object.keys(model.processes) });
    const states = model.processes[process]!;
    for (const [from, targets] of Object.entries(origins)) {
      checkName(doing, { what: `a state of ${process}`, name: from, allowed: states });
      if (model.ends[process] === from)
        throw problem(doing, `${process}: ${from} ends a life and has a way out`, "remove the transition or the end");
      checkDepth(doing, `${process}: ${from}`, targets);
      for (const to of Object.keys(targets)) {
        checkName(doing, { what: `a state of ${process}`, name: to, allowed: states });
        if (to === from)
          throw problem(doing, `${process}: ${from} leads to itself`, "use an event, which changes no state");
      }
    }
  }
}
