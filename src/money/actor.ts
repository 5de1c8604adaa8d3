/** Who bears costs and reaps gains (_aktör_), with the Swedish name of each. */
export const actors = {
  municipality: "kommun",
  region: "region",
  "employment service": "Arbetsförmedlingen",
  "social insurance": "Försäkringskassan",
  justice: "rättsväsende",
  state: "staten i övrigt",
  "coordination association": "samordningsförbund",
  housing: "bostadsbolag",
  households: "hushåll",
  employers: "arbetsgivare",
  provider: "utförare",
  society: "samhället (ingens kassa)",
  other: "övriga",
} as const;

/**
 * An actor. `society` is nobody's purse: real value, such as production, that is not a payment to anybody;
 * `other` is what a source does not tell apart.
 */
export type Actor = keyof typeof actors;

/** An actor, or one committee (_nämnd_) of the municipality: `municipality/education`. */
export type Payer = Actor | `municipality/${string}`;

/**
 * The actor of a payer: the municipality for each of its committees.
 *
 * @example
 * actorOf("municipality/education") // => municipality
 */
export function actorOf(payer: Payer): Actor {
  return payer.startsWith("municipality/") ? "municipality" : (payer as Actor);
}

/**
 * Whether a word names an actor or a committee of the municipality.
 *
 * @example
 * isPayer("municipality/education") // => true
 * isPayer("landsting") // => false
 */
export function isPayer(name: string): name is Payer {
  return Object.hasOwn(actors, name) || /^municipality\/.+/.test(name);
}

/**
 * What kind of value an amount is. `real`: resources used up; `production`: value made by work; `transfer`: money that changes purse;
 * `tax`: a transfer by law. Transfers and taxes are never added to real values.
 */
export type ValueKind = "real" | "production" | "transfer" | "tax";

/** The four kinds. */
export const valueKinds: readonly ValueKind[] = ["real", "production", "transfer", "tax"];
