import { type Actor, actorOf, type Payer, type ValueKind } from "../money/actor.ts";

/** The public actors: those whose payments a published total of exclusion adds to resources and production. */
export const publicActors: readonly Actor[] = [
  "municipality",
  "region",
  "employment service",
  "social insurance",
  "justice",
  "state",
  "coordination association",
  "housing",
];

/**
 * Whose books are opened. An actor's own (with all its committees, or one of them); `real economy`: resources and production of all
 * actors, no transfers; `as published`: these and what public actors pay and receive, added together, as the founding documents' totals
 * may be, and labelled so: payments are counted beside the resources that they pay for.
 */
export type View = Payer | "real economy" | "as published";

/** What each view is called, in Swedish and English. */
export function viewLabel(view: View): { readonly sv: string; readonly en: string } {
  if (view === "real economy")
    return { sv: "samhällsekonomi (utan transfereringar)", en: "real economy (no transfers)" };
  if (view === "as published") return { sv: "allt sammanlagt, som i källan", en: "everything added, as published" };
  return { sv: view, en: view };
}

/**
 * Whether an amount belongs to a view: an actor sees its own flows of every kind, the real economy sees resources and production, and `as
 * published` adds to these the transfers and taxes of public actors.
 *
 * @example
 * belongs({ actor: "municipality/education", kind: "real" }, "municipality") // => true
 * belongs({ actor: "households", kind: "transfer" }, "real economy") // => false
 */
export function belongs(flow: { readonly actor: Payer; readonly kind: ValueKind }, view: View): boolean {
  const isReal = flow.kind === "real" || flow.kind === "production";
  if (view === "real economy") return isReal;
  if (view === "as published") return isReal || publicActors.includes(actorOf(flow.actor));
  return flow.actor === view || actorOf(flow.actor) === (view as Actor);
}
