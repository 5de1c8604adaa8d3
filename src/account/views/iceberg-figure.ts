import type { Figure } from "../../show/figure.ts";
import { groupedBars } from "../../show/grouped-bars.ts";
import { formatPercent } from "../../show/unit.ts";
import type { Iceberg } from "../iceberg.ts";
import { actorLabel } from "./actor-label.ts";
import type { Words } from "./fund-figures.ts";

/**
 * The iceberg: for each actor, the social assistance that everybody sees, and the rest.
 *
 * @param view  of `iceberg`
 * @returns     a Plotly figure
 * @example
 * const view = iceberg(accountsOf(exampleOccurrences, examplePrices), "control", { years: 1 })
 * icebergFigure(view).title // => What everybody sees is 80% of the cost
 */
export function icebergFigure(view: Iceberg, words: Words = {}): Figure {
  const share = (language: "sv" | "en") => formatPercent(view.visibleShare, { language, decimals: 0 });
  const most = Math.max(...view.byActor.flatMap(({ visible, hidden }) => [Math.abs(visible), Math.abs(hidden)]));
  return groupedBars({
    title: {
      sv: `Det som alla ser är ${share("sv")} av kostnaden`,
      en: `What everybody sees is ${share("en")} of the cost`,
    },
    subtitle: {
      sv: "Resurser och offentliga transfereringar, adderade som i källorna",
      en: "Resources and public transfers, added as the sources add them",
    },
    ...words,
    unit: most < 1e6 ? "tkr" : "mkr",
    categories: view.byActor.map(({ actor }) => actorLabel(actor)),
    groups: [
      { label: { sv: "syns", en: "seen" }, values: view.byActor.map(({ visible }) => visible) },
      { label: { sv: "dolt", en: "hidden" }, values: view.byActor.map(({ hidden }) => hidden) },
    ],
  });
}
