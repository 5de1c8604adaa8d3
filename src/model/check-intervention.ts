import { problem } from "../problem.ts";
import { checkTransitions } from "./check-model.ts";
import { checkName } from "./check-name.ts";
import { checkOptions, type Named } from "./check-options.ts";
import { checkWholeCycles } from "./cycle.ts";
import { isWhole } from "./is-whole.ts";
import type { Acts, AnyIntervention, AnyModel, LooseTransitions } from "./model.ts";

const times: Named<Acts> = { during: true, from: true, to: true, halfLife: true };

/** Refuses an intervention that names what the model does not have, or acts at impossible times. */
export function checkIntervention(model: AnyModel, intervention: AnyIntervention): void {
  const attempt = `define the intervention "${intervention.name}"`;
  const processes = Object.keys(model.processes);
  const taken = [...processes, ...Object.keys(model.traits), ...Object.keys(model.events)];
  if (typeof intervention.name !== "string")
    throw problem("define an intervention", "it has no name", "give it one: it stands in results and prices");
  if (intervention.name === "" || taken.includes(intervention.name))
    throw problem(
      attempt,
      `the name is ${intervention.name === "" ? "empty" : "in use in the model"}`,
      "choose another",
    );
  for (const kind of ["hazards", "probabilities", "odds"] as const) {
    const ratios = intervention[kind];
    if (kind !== "hazards" && model.cycle === undefined && Object.keys(ratios).length > 0)
      throw problem(attempt, `it changes ${kind}, and the model is in hazards`, "give the ratios in `hazards`");
    checkTransitions(attempt, model, ratios);
    checkRatios(attempt, model, ratios);
  }
  for (const [event, ratio] of Object.entries(intervention.events)) {
    checkName(attempt, { what: "an event", name: event, allowed: Object.keys(model.events) });
    checkRatio(attempt, event, ratio);
  }
  for (const trait of Object.keys(intervention.traits))
    checkName(attempt, { what: "a trait", name: trait, allowed: Object.keys(model.traits) });
  for (const parameter of Object.keys(intervention.parameters))
    if (parameter in model.parameters)
      throw problem(
        attempt,
        `the model already has a parameter "${parameter}"`,
        "give the intervention's another name",
      );
  for (const [process, state] of Object.entries(intervention.starts)) {
    checkName(attempt, { what: "a process", name: process, allowed: processes });
    checkName(attempt, { what: `a state of ${process}`, name: state, allowed: model.processes[process]! });
  }
  checkTimes(attempt, model, intervention);
}

/** A ratio needs a hazard, or a probability, to act on. */
function checkRatios(attempt: string, model: AnyModel, ratios: LooseTransitions<unknown>): void {
  const what = model.cycle === undefined ? "hazard" : "probability";
  for (const [process, origins] of Object.entries(ratios))
    for (const [from, targets] of Object.entries(origins))
      for (const [to, ratio] of Object.entries(targets)) {
        const name = `${process}: ${from} -> ${to}`;
        if (model.hazards[process]?.[from]?.[to] === undefined)
          throw problem(attempt, `${name} has no ${what} in the model`, "add the transition to the model first");
        checkRatio(attempt, name, ratio);
      }
}

function checkRatio(attempt: string, name: string, ratio: unknown): void {
  if (typeof ratio === "function" || (typeof ratio === "number" && ratio >= 0 && Number.isFinite(ratio))) return;
  const shown = typeof ratio === "number" ? ratio : (JSON.stringify(ratio) ?? "undefined");
  throw problem(attempt, `the ratio of ${name} is ${shown}`, "give a number of zero or more");
}

function checkTimes(attempt: string, model: AnyModel, { acts, starts }: AnyIntervention): void {
  if ((acts as unknown) === undefined)
    throw problem(attempt, "it does not say when it acts", "add `acts: { from, to }`, in years");
  checkOptions(attempt, { what: "a part of `acts`", given: acts, known: times });
  if (acts.during !== undefined) {
    const [process, state] = acts.during;
    checkName(attempt, { what: "a process", name: process, allowed: Object.keys(model.processes) });
    checkName(attempt, { what: `a state of ${process}`, name: state, allowed: model.processes[process]! });
  }
  if (!(acts.from >= 0 && acts.to >= acts.from))
    throw problem(
      attempt,
      `it acts from ${acts.from} to ${acts.to} years`,
      "let `from` be zero or more and `to` no earlier",
    );
  if (acts.halfLife !== undefined && !(acts.halfLife > 0))
    throw problem(attempt, `its half-life is ${acts.halfLife} years`, "give a number above zero, or leave it out");
  if (Object.keys(starts).length > 0 && (acts.from > 0 || acts.during !== undefined))
    throw problem(
      attempt,
      "it changes starting states but does not act from the start",
      "let `from` be 0, without `during`",
    );
  if (model.cycle !== undefined)
    for (const [what, years] of [
      ["from", acts.from],
      ["to", acts.to],
    ] as const)
      checkWholeCycles(attempt, `\`${what}\``, years, model.cycle);
  for (const time of [acts.from, acts.to])
    if (acts.during === undefined && Number.isFinite(time) && !isWhole(time / model.band))
      throw problem(
        attempt,
        `${time} years is not a whole number of bands of ${model.band}`,
        "choose whole bands, or a shorter band",
      );
}
