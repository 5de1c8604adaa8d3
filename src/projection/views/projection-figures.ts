import { viewName } from "../../account/views/actor-label.ts";
import type { Figure } from "../../show/figure.ts";
import { groupedBars } from "../../show/grouped-bars.ts";
import { lineBands } from "../../show/line-bands.ts";
import type { InLanguage } from "../../show/words.ts";
import { fan } from "../../uncertainty/paths.ts";
import { successByYear } from "../carried.ts";
import { annuityOf, type Projection, projectionPaths } from "../project.ts";
import { projectionViews } from "../projection-views.ts";
import { horizonsOf, terms, until } from "./projection-tables.ts";

/** Careers by actor and horizon, half effect. */
export function actorsFigure(projection: Projection, words: InLanguage): Figure {
  const views = projectionViews.filter((view) => view !== "real economy");
  return groupedBars({
    ...words,
    unit: "tkr",
    decimals: 0,
    title: { sv: "Vad karriärerna ger varje aktör", en: "What the careers give each actor" },
    subtitle: {
      sv: "Alla deltagare, tkr, halv effekt, utan programmets kostnad",
      en: "All participants, SEK thousand, half effect, without the programme's cost",
    },
    caption: terms(projection),
    categories: views.map((view) => viewName(view)),
    groups: horizonsOf(projection).map((years) => ({
      label: { sv: `${years} år`, en: `${years} years` },
      values: views.map((view) => 0.5 * until(projection.central[view].careers, years)),
      from: "assumed",
    })),
  });
}

/** The municipality's accumulated net with bands, the effect drawn. */
export function projectionFan(projection: Projection, words: InLanguage): Figure {
  const { years, draws } = projection.options;
  const accumulated = projectionPaths(projection, { view: "municipality" }).map((path) => {
    let sum = 0;
    return path.map((net) => (sum += net));
  });
  return lineBands({
    ...words,
    unit: "tkr",
    title: { sv: "Kommunens netto, år för år", en: "The municipality's net, year by year" },
    subtitle: {
      sv: "Ackumulerat för alla deltagare, tkr; band med 95, 80 och 50 % av dragningarna",
      en: "Accumulated for all participants, SEK thousand; bands hold 95, 80 and 50 % of the draws",
    },
    caption: {
      sv: `${draws} dragningar, effekten dragen mellan 0 och 1.`,
      en: `${draws} draws, the effect drawn between 0 and 1.`,
    },
    years: Array.from({ length: years }, (_, year) => year + 1),
    lines: [{ ...fan(accumulated), label: viewName("municipality"), from: "assumed" }],
  });
}

/** The same successes by the document's yearly gains and by careers, everything added as in the source. */
export function annuityFigure(projection: Projection, words: InLanguage): Figure {
  const horizons = horizonsOf(projection);
  const { lines, discounting, successes, bank } = projection;
  const all = successByYear(lines, { view: "as published", after: bank.careers.after, discounting });
  const careers = (years: number): number => 0.5 * successes * until(all, years);
  return groupedBars({
    ...words,
    unit: "tkr",
    decimals: 0,
    title: { sv: "Fast årssumma mot karriärer", en: "A constant annuity against careers" },
    subtitle: {
      sv: "Alla deltagare, tkr, halv effekt: dokumentets årliga vinster och modellens karriärer, allt sammanlagt",
      en: "All participants, SEK thousand, half effect: the document's yearly gains and the model's careers, everything added",
    },
    caption: {
      sv: "Där dokumentet inte anger någon årlig vinst per person är dess stapel noll.",
      en: "Where the document states no yearly gain per person, its bar is zero.",
    },
    categories: horizons.map((years) => ({ sv: `${years} år`, en: `${years} years` })),
    groups: [
      {
        label: { sv: "fast årssumma", en: "constant annuity" },
        values: horizons.map((years) => 0.5 * annuityOf(projection, years)),
        from: "borrowed",
      },
      { label: { sv: "karriärer", en: "careers" }, values: horizons.map(careers), from: "assumed" },
    ],
  });
}
