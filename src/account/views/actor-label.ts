import { type Actor, actors, type Payer } from "../../money/actor.ts";
import { type View, viewLabel } from "../view.ts";

/** What an actor or a committee is called in a table or a figure, in both languages, with a capital. */
export function actorLabel(payer: Payer): { readonly sv: string; readonly en: string } {
  const [actor, committee] = payer.split(/\/(.*)/, 2) as [Actor, string?];
  const own = { sv: capital(actors[actor]), en: capital(actor) };
  return committee === undefined ? own : { sv: `${own.sv}: ${committee}`, en: `${own.en}: ${committee}` };
}

/**
 * What a view is called in a table or a figure, in both languages, with a capital.
 *
 * @example
 * viewName("municipality/education") // => { sv: "Kommun: education", en: "Municipality: education" }
 */
export function viewName(view: View): { readonly sv: string; readonly en: string } {
  if (view !== "real economy" && view !== "as published") return actorLabel(view);
  const { sv, en } = viewLabel(view);
  return { sv: capital(sv), en: capital(en) };
}

/** So many years, in both languages. */
export function yearsLabel(years: number): { readonly sv: string; readonly en: string } {
  return { sv: `${years} år`, en: years === 1 ? "1 year" : `${years} years` };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
