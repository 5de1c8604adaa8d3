import type { Priced } from "../money/price.ts";
import { pricedWords } from "../money/priced.ts";
import { problem } from "../problem.ts";
import type { Occurrences } from "./occurrence.ts";

/** A gain that is not money, to stand beside money and never to be netted against it. */
export interface HumanGain {
  readonly name: { readonly sv: string; readonly en: string };
  readonly unit: "person-years" | "events" | "units";
  readonly control: number;
  readonly treated: number;
  readonly change: number;
  readonly perPerson: number;
}

/**
 * A human gain (_mänsklig vinst_): years in a state or events, in the two worlds and as a change, over a horizon. It has no price here.
 *
 * @param of       `name` in both languages; `priced`: which state, transition or service; the two worlds; `years`
 * @returns        amounts in their own unit; positive change is more of it, for better or worse
 * @throws         when nothing of that name was counted
 * @example
 * humanGain(exampleOccurrences, {
 *   name: { sv: "år i arbete", en: "years in work" }, priced: { of: "state", process: "work", state: "established" },
 *   control: "control", treated: "treated", years: 2,
 * }).change // => 0.875
 */
export function humanGain(
  occurrences: Occurrences,
  of: {
    readonly name: { readonly sv: string; readonly en: string };
    readonly priced: Priced;
    readonly control: string;
    readonly treated: string;
    readonly years?: number;
  },
): HumanGain {
  const { name, priced, years = occurrences.years } = of;
  const found = occurrences.of.filter((one) => pricedWords(one.priced) === pricedWords(priced));
  if (found.length === 0)
    throw problem(
      `count ${name.en} in ${occurrences.name}`,
      `it has no "${pricedWords(priced)}"`,
      "name what was counted",
    );
  const inWorld = (world: string) =>
    found
      .filter((one) => one.world === world)
      .reduce(
        (total, one) =>
          total +
          Array.from(one.byYear)
            .slice(0, years)
            .reduce((a, b) => a + b, 0),
        0,
      );
  const [control, treated] = [inWorld(of.control), inWorld(of.treated)];
  const unit = found[0]!.per === "year" ? "person-years" : found[0]!.per === "event" ? "events" : "units";
  return {
    name,
    unit,
    control,
    treated,
    change: treated - control,
    perPerson: (treated - control) / occurrences.persons,
  };
}
