import { actorYears } from "./actor-years.ts";
import { fundBalance } from "./fund-balance.ts";
import { groupedBars } from "./grouped-bars.ts";
import { iconArray } from "./icon-array.ts";
import { lineBands } from "./line-bands.ts";
import { lovePlot } from "./love-plot.ts";
import { occupancy } from "./occupancy.ts";
import { presentTable } from "./present-table.ts";
import { prose } from "./prose.ts";
import { scenarioStrip } from "./scenario-strip.ts";
import { shareDots } from "./share-dots.ts";
import { stripPlot } from "./strip-plot.ts";
import { timeline } from "./timeline.ts";
import { tornado } from "./tornado.ts";
import { twoLives } from "./two-lives.ts";
import { waterfall } from "./waterfall.ts";
import type { InLanguage, Label, Language } from "./words.ts";

/**
 * Every figure and the presented table in one language: a notebook says it once and keeps it as a value. What a call says itself wins.
 *
 * @example
 * const swedish = inLanguage("sv");
 * swedish.waterfall({ title: { sv: "Nettot är litet", en: "The net is small" }, parts: [{ label: "HVB", value: -1 }] }).title // => Nettot är litet
 */
export function inLanguage(language: Language) {
  const speaking =
    <O extends InLanguage, R>(draw: (of: O) => R) =>
    (of: O): R =>
      draw({ language, ...of });
  return {
    actorYears: speaking(actorYears),
    fundBalance: speaking(fundBalance),
    groupedBars: speaking(groupedBars),
    iconArray: speaking(iconArray),
    lineBands: speaking(lineBands),
    lovePlot: speaking(lovePlot),
    occupancy: speaking(occupancy),
    presentTable: speaking(presentTable),
    prose: (paragraphs: Label | readonly Label[]) => prose(paragraphs, { language }),
    scenarioStrip: speaking(scenarioStrip),
    shareDots: speaking(shareDots),
    stripPlot: speaking(stripPlot),
    timeline: speaking(timeline),
    tornado: speaking(tornado),
    twoLives: speaking(twoLives),
    waterfall: speaking(waterfall),
  } as const;
}
