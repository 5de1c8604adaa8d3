import { actorYears } from "../../src/show/actor-years.ts";
import { colours } from "../../src/show/colour.ts";
import type { Figure } from "../../src/show/figure.ts";
import { groupedBars } from "../../src/show/grouped-bars.ts";
import { iconArray } from "../../src/show/icon-array.ts";
import { scenarioStrip } from "../../src/show/scenario-strip.ts";
import { shareDots } from "../../src/show/share-dots.ts";
import { timeline } from "../../src/show/timeline.ts";
import { waterfall } from "../../src/show/waterfall.ts";
import type { Language } from "../../src/show/words.ts";
import { blocks } from "./skolfam2.ts";

const casework = [
  { sv: "Umgänge", en: "Contact visits" },
  { sv: "Övervägande", en: "Reviews" },
  { sv: "Kontaktfamilj", en: "Contact family" },
];

/** One figure of each kind, for the tests that look at them all. */
export function gallery(language: Language): readonly Figure[] {
  return [
    waterfall({
      language,
      title: {
        sv: "HVB sjönk, familjehem steg; nettot är litet",
        en: "Residential care fell, foster homes rose; the net is small",
      },
      subtitle: {
        sv: "SkolFam2 minus kontroll, kr per barn, 2008 till 2012, inte diskonterat",
        en: "SkolFam2 less control, kronor per child, 2008 to 2012, not discounted",
      },
      caption: {
        sv: "21 mot 19 barn, allt observerat. Bara barn i familjehem togs in, så fördelningen av placeringar kan vara urval och inte effekt. Källa: tabell 4.",
        en: "21 against 19 children, all observed. Children were admitted from foster homes only, so the mix of placements may be eligibility and not effect. Source: table 4.",
      },
      parts: blocks,
    }),
    scenarioStrip({
      language,
      title: {
        sv: "Besparingen kan vara noll",
        en: "The saving may be none: it depends on a spread that the table does not show",
      },
      subtitle: {
        sv: "Skillnad per barn vid antagen variationskoefficient, 95 %-intervall",
        en: "Difference per child for assumed coefficients of variation, 95% intervals",
      },
      caption: {
        sv: "21 mot 19 barn. Skillnaden observerad, spridningen antagen.",
        en: "21 against 19 children. The difference is observed, the spread is assumed.",
      },
      unit: "tkr",
      oddsOf: { sv: "besparing", en: "saving" },
      marks: [{ at: -188571, label: { sv: "programmets kostnad", en: "programme cost" } }],
      scenarios: [
        {
          label: "CV 0.5",
          estimate: -167542,
          low: -506e3,
          high: 171e3,
          standardError: 167e3,
          odds: 0.84,
          from: "assumed",
        },
        {
          label: "CV 0.75",
          estimate: -167542,
          low: -675e3,
          high: 340e3,
          standardError: 250e3,
          odds: 0.75,
          from: "assumed",
        },
        {
          label: "CV 1",
          estimate: -167542,
          low: -844e3,
          high: 509e3,
          standardError: 334e3,
          odds: 0.69,
          from: "assumed",
        },
        {
          label: "CV 1.5",
          estimate: -167542,
          low: -1183e3,
          high: 848e3,
          standardError: 501e3,
          odds: 0.63,
          from: "assumed",
        },
      ],
    }),
    iconArray({
      language,
      title: { sv: "Besparing är trolig, inte säker", en: "A saving is likely, not sure" },
      subtitle: {
        sv: "Sannolikhet vid variationskoefficient 1 (antaget)",
        en: "Probability at a coefficient of variation of 1 (assumed)",
      },
      groups: [
        { label: { sv: "insatsen sparar", en: "the programme saves" }, share: 0.69, colour: colours.gain },
        { label: { sv: "den sparar inte", en: "it does not save" }, share: 0.31 },
      ],
    }),
    timeline({
      language,
      title: {
        sv: "Fonden betalade 2011 till 2014, kostnaderna är från 2008 till 2012",
        en: "The fund paid 2011 to 2014; the costs are from 2008 to 2012",
      },
      subtitle: { sv: "Vad som räknades när", en: "What was counted when" },
      periods: [
        {
          label: { sv: "Kostnader i tabell 4", en: "Costs in table 4" },
          from: 2008,
          to: 2012,
          colour: colours.control,
        },
        { label: { sv: "Fonden betalade SkolFam2", en: "The fund paid for SkolFam2" }, from: 2011, to: 2014 },
        {
          label: { sv: "Barnen följs upp (antaget)", en: "Children followed up (assumed)" },
          from: 2012,
          to: 2015,
          provenance: "assumed",
        },
      ],
      events: [{ year: 2010, label: { sv: "fonden beslutas", en: "fund decided" } }],
    }),
    groupedBars({
      language,
      title: {
        sv: "Överväganden kostade dubbelt så mycket i SkolFam2",
        en: "Reviews cost twice as much in SkolFam2, contact families a quarter",
      },
      subtitle: { sv: "Kr per barn 2008 till 2012", en: "Kronor per child, 2008 to 2012" },
      categories: casework,
      groups: [
        { label: { sv: "Kontroll", en: "Control" }, values: [12000, 30824, 109293] },
        { label: "SkolFam2", values: [9000, 65038, 28335] },
        { label: { sv: "Lånat", en: "Borrowed" }, values: [8000, null, 40000], from: "borrowed" },
        {
          label: { sv: "Antaget", en: "Assumed" },
          values: [8000, 20000, 40000],
          from: "assumed",
          colour: colours.third,
        },
      ],
    }),
    shareDots({
      language,
      title: {
        sv: "Tretton av tjugosju i arbete: målet ryms i intervallet",
        en: "Thirteen of twenty-seven in work: the goal lies within the interval",
      },
      subtitle: { sv: "Servicetrainee, 95 %-intervall", en: "Service trainee, 95% intervals" },
      shares: [
        {
          label: { sv: "Servicetrainee, intervju", en: "Service trainee, interview" },
          count: 13,
          of: 27,
          low: 0.29,
          high: 0.68,
        },
        {
          label: { sv: "Servicetrainee, register", en: "Service trainee, register" },
          count: 25,
          of: 30,
          low: 0.65,
          high: 0.94,
        },
        { label: { sv: "Jämförelse", en: "Comparison" }, count: 154, of: 394, low: 0.34, high: 0.44, group: "control" },
      ],
      marks: [{ at: 0.6, label: { sv: "mål", en: "goal" } }],
    }),
    actorYears({
      language,
      title: { sv: "Kommunen betalar först, staten får mest", en: "The municipality pays first, the state gains most" },
      subtitle: {
        sv: "Netto per aktör och år, miljoner kronor, påhittade tal",
        en: "Net by actor and year, million kronor, invented numbers",
      },
      unit: "mkr",
      years: [2011, 2012, 2013, 2014, 2015, 2016],
      actors: [
        { label: { sv: "Kommunen", en: "Municipality" }, amounts: [-3.2e6, -2.1e6, 0.4e6, 0.9e6, 1.2e6, 1.3e6] },
        { label: { sv: "Regionen", en: "Region" }, amounts: [-0.2e6, 0, 0.1e6, 0.3e6, 0.35e6, 0.4e6] },
        { label: { sv: "Staten", en: "State" }, amounts: [0, 0.6e6, 1.4e6, 2.2e6, 2.6e6, 3.1e6] },
        { label: { sv: "Hushållen", en: "Households" }, amounts: [0, 0.1e6, 0.2e6, 0.25e6, 0.3e6, 0.35e6] },
      ],
    }),
  ];
}
