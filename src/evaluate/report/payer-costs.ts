import { actorOf, actors, type Payer } from "../../money/actor.ts";
import type { personColumns } from "../../register/extract-columns.ts";
import type { Label } from "../../show/words.ts";
import type { TwoGroups } from "../two-groups.ts";
import type { ComparisonStudy } from "./comparison-study.ts";
import { studyCosts } from "./study-costs.ts";

/** What one payer bears of each person. */
export interface PayerCosts {
  readonly payer: Payer;
  readonly label: Label;
  /** Over the follow-up, discounted. */
  readonly groups: TwoGroups;
  /** Undiscounted, by year. */
  readonly years: readonly TwoGroups[];
}

/** The costs of a study by who bears them; none where one payer bears all. */
export function payerCosts<P extends typeof personColumns>(study: ComparisonStudy<P>): readonly PayerCosts[] {
  const { prices, payers, kinds = ["real"], margin = "average" } = study.pricing;
  const bearing = prices.prices.filter(
    (price) => price.priced.of === "service" && kinds.includes(price.kind) && price.margin === margin,
  );
  const all = [...new Set(bearing.map(({ actor }) => actor))].filter((payer) => payers?.includes(payer) ?? true);
  if (all.length < 2) return [];
  return all.map((payer) => {
    const { groups, years } = studyCosts({ ...study, pricing: { ...study.pricing, payers: [payer] } });
    return { payer, label: payerLabel(payer), groups, years };
  });
}

/** A payer as readers know it. */
export function payerLabel(payer: Payer): Label {
  const [actor, committee] = [actorOf(payer), payer.split("/")[1]];
  const name = { sv: actors[actor], en: actor };
  return committee === undefined
    ? name
    : { sv: `${name.sv}, ${committeeNames[committee] ?? committee}`, en: `${name.en}, ${committee}` };
}

const committeeNames: Readonly<Record<string, string>> = {
  "social welfare": "socialnämnd",
  education: "utbildningsnämnd",
};
