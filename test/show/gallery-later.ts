import type { Figure } from "../../src/show/figure.ts";
import { fundBalance } from "../../src/show/fund-balance.ts";
import { lineBands } from "../../src/show/line-bands.ts";
import { lovePlot } from "../../src/show/love-plot.ts";
import { occupancy } from "../../src/show/occupancy.ts";
import { stripPlot } from "../../src/show/strip-plot.ts";
import { tornado } from "../../src/show/tornado.ts";
import { twoLives } from "../../src/show/two-lives.ts";
import type { Language } from "../../src/show/words.ts";

const ages = Array.from({ length: 31 }, (_, at) => 16 + at);
const alive = ages.map((age) => 1 - 0.0006 * (age - 16) ** 1.4);
const leaving = ages.map((age) => Math.max(0, 1 - (age - 16) / 4));

/** Kinds of figure that later parts of the library use; invented numbers. */
export function laterGallery(language: Language): readonly Figure[] {
  return [
    occupancy({
      language,
      title: { sv: "De flesta är etablerade vid 46", en: "Most are established at 46; one in twelve is dead" },
      subtitle: { sv: "Andel av alla som började, påhittade tal", en: "Share of all who started, invented numbers" },
      ages,
      panels: [
        {
          process: { sv: "Skola", en: "School" },
          states: [
            { label: { sv: "inskriven", en: "enrolled" }, shares: leaving.map((share, at) => share * alive[at]!) },
            {
              label: { sv: "avslutad", en: "completed" },
              shares: leaving.map((share, at) => 0.72 * (1 - share) * alive[at]!),
            },
            {
              label: { sv: "avbruten", en: "left early" },
              shares: leaving.map((share, at) => 0.28 * (1 - share) * alive[at]!),
            },
          ],
        },
        {
          process: { sv: "Arbete", en: "Work" },
          states: [
            {
              label: { sv: "etablerad", en: "established" },
              shares: alive.map((share, at) => share * Math.min(0.7, 0.1 + 0.05 * at)),
            },
            { label: { sv: "arbetslös", en: "unemployed" }, shares: alive.map((share) => share * 0.12) },
            {
              label: { sv: "utanför", en: "outside" },
              shares: alive.map((share, at) => share * (0.88 - Math.min(0.7, 0.1 + 0.05 * at))),
            },
          ],
        },
      ],
    }),
    fundBalance({
      language,
      title: { sv: "Fonden tar inte slut", en: "The fund never runs dry" },
      subtitle: {
        sv: "Social investeringsfond, mkr, påhittade tal",
        en: "Social investment fund, million kronor, invented numbers",
      },
      unit: "mkr",
      years: [2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018],
      commitments: [6e6, 12e6, 14e6, 9e6, 4e6, 0, 0, 0],
      repayments: [0, 0, 2e6, 5e6, 8e6, 9e6, 9e6, 6e6],
      balance: [34e6, 22e6, 10e6, 6e6, 10e6, 19e6, 28e6, null],
      plan: [35e6, 25e6, 14e6, 11e6, 16e6, 26e6, 35e6, 40e6],
    }),
    lineBands({
      language,
      title: { sv: "Betalar sig efter åtta år, troligen", en: "It pays back after eight years, probably" },
      subtitle: {
        sv: "Ackumulerat netto per barn, band 50, 80 och 95 %, påhittade tal",
        en: "Accumulated net per child; 50, 80 and 95% bands; invented numbers",
      },
      unit: "tkr",
      years: ages.map((age) => age - 16),
      elections: [2, 6, 10, 14, 18, 22, 26, 30],
      lines: [
        {
          label: { sv: "med insats", en: "with" },
          values: ages.map((_, at) => -190e3 + 24e3 * at),
          bands: [0.95, 0.8, 0.5].map((level) => ({
            level,
            low: ages.map((_, at) => -190e3 + 24e3 * at - level * 26e3 * at ** 0.8),
            high: ages.map((_, at) => -190e3 + 24e3 * at + level * 26e3 * at ** 0.8),
          })),
        },
        {
          label: { sv: "avklingande", en: "fading" },
          values: ages.map((_, at) => -190e3 + 200e3 * (1 - 0.9 ** at)),
          from: "assumed",
        },
      ],
    }),
    tornado({
      language,
      title: { sv: "Placeringens pris avgör", en: "The price of placement decides" },
      subtitle: { sv: "Netto per barn över 30 år, påhittade tal", en: "Net per child over 30 years, invented numbers" },
      unit: "tkr",
      central: 420e3,
      bars: [
        {
          label: { sv: "Avklingning", en: "Fading of the effect" },
          low: { parameter: { sv: "5 år", en: "5 years" }, result: -120e3 },
          high: { parameter: { sv: "ingen", en: "none" }, result: 1.3e6 },
          flipsAt: { sv: "6 år", en: "6 years" },
        },
        {
          label: { sv: "Diskontering", en: "Discount rate" },
          low: { parameter: "5 %", result: 310e3 },
          high: { parameter: "0 %", result: 660e3 },
        },
        {
          label: { sv: "HVB per dygn", en: "Residential care per day" },
          low: { parameter: "3 500", result: 40e3 },
          high: { parameter: "6 500", result: 900e3 },
        },
      ],
    }),
    lovePlot({
      language,
      title: {
        sv: "Grupperna skiljer sig inte mer än slumpen gör",
        en: "The groups differ no more than chance would have it",
      },
      subtitle: { sv: "21 mot 19 barn, påhittade tal", en: "21 against 19 children, invented numbers" },
      groups: [21, 19],
      balances: [
        { label: { sv: "Ålder vid placering", en: "Age at placement" }, before: 0.71, after: 0.12 },
        { label: { sv: "Kostnad året innan", en: "Cost the year before" }, before: -0.48, after: -0.2 },
        { label: { sv: "Läsning", en: "Reading score" }, before: 0.22, after: 0.05 },
        { label: { sv: "Flicka", en: "Girl" }, before: -0.09, after: -0.02 },
      ],
    }),
    stripPlot({
      language,
      title: { sv: "Två barn bär halva kostnaden", en: "Two children carry half the cost" },
      subtitle: {
        sv: "Varje barns kostnad, tkr, påhittade tal",
        en: "Every child's cost, thousand kronor, invented numbers",
      },
      unit: "tkr",
      groups: [
        {
          label: { sv: "Kontroll", en: "Control" },
          values: [120e3, 180e3, 240e3, 300e3, 350e3, 410e3, 480e3, 520e3, 900e3, 3.4e6, 4.9e6],
          largest: { sv: "dyraste barnet", en: "the dearest child" },
        },
        { label: "SkolFam2", values: [400e3, 520e3, 610e3, 700e3, 760e3, 820e3, 900e3, 1.1e6, 1.4e6, 2.2e6] },
      ],
    }),
    twoLives({
      language,
      title: { sv: "Två år till i skolan, och arbete vid 22", en: "Two more years of school, and work at 22" },
      subtitle: {
        sv: "En simulerad person, med och utan insats",
        en: "One simulated person, with and without the intervention",
      },
      processes: [
        {
          label: { sv: "Skola", en: "School" },
          without: [
            { state: "enrolled", from: 10, to: 17 },
            { state: "left early", from: 17, to: 35 },
          ],
          with: [
            { state: "enrolled", from: 10, to: 19 },
            { state: "completed", from: 19, to: 35 },
          ],
          states: {
            enrolled: { sv: "inskriven", en: "enrolled" },
            "left early": { sv: "avbruten", en: "left early" },
            completed: { sv: "avslutad", en: "completed" },
          },
        },
        {
          label: { sv: "Arbete", en: "Work" },
          without: [
            { state: "outside", from: 10, to: 18 },
            { state: "unemployed", from: 18, to: 27.5 },
            { state: "established", from: 27.5, to: 35 },
          ],
          with: [
            { state: "outside", from: 10, to: 19 },
            { state: "unemployed", from: 19, to: 22 },
            { state: "established", from: 22, to: 35 },
          ],
          states: {
            outside: { sv: "utanför", en: "outside" },
            unemployed: { sv: "arbetslös", en: "unemployed" },
            established: { sv: "etablerad", en: "established" },
          },
        },
      ],
    }),
  ];
}
