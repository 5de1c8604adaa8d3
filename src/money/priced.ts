import type { Priced } from "./price.ts";

const patterns: readonly [RegExp, (found: readonly string[]) => Priced][] = [
  [/^state\s+([^/>]+)\/([^/>]+)$/, ([process = "", state = ""]) => ({ of: "state", process, state })],
  [
    /^transition\s+([^/>]+)\/([^/>]+)>([^/>]+)$/,
    ([process = "", from = "", to = ""]) => ({ of: "transition", process, from, to }),
  ],
  [/^event\s+(.+)$/, ([event = ""]) => ({ of: "event", event })],
  [/^start\s+(.+)$/, ([intervention = ""]) => ({ of: "start", intervention })],
  [/^service\s+(.+)$/, ([service = ""]) => ({ of: "service", service })],
  [/^intervention\s+(.+)$/, ([intervention = ""]) => ({ of: "intervention", intervention })],
];

/**
 * What a price is for, from its words in a table: `state work/unemployed`, `transition work/established>unemployed`,
 * `event overdose`, `service HVB day`, `intervention SkolFam2` (a year of it) or `start SkolFam2` (a person who begins); undefined when they are none of these.
 *
 * @example
 * pricedFrom("transition work/established>unemployed").to // => unemployed
 */
export function pricedFrom(words: string): Priced | undefined {
  for (const [pattern, of] of patterns) {
    const found = pattern.exec(words.trim());
    if (found !== null) return of(found.slice(1).map((part) => part.trim()));
  }
  return undefined;
}

/**
 * The words for what a price is for, as tables write them.
 *
 * @example
 * pricedWords({ of: "state", process: "work", state: "unemployed" }) // => state work/unemployed
 */
export function pricedWords(priced: Priced): string {
  if (priced.of === "state") return `state ${priced.process}/${priced.state}`;
  if (priced.of === "transition") return `transition ${priced.process}/${priced.from}>${priced.to}`;
  if (priced.of === "event") return `event ${priced.event}`;
  if (priced.of === "start") return `start ${priced.intervention}`;
  return priced.of === "service" ? `service ${priced.service}` : `intervention ${priced.intervention}`;
}
