import { real } from "../../../src/money/rate.ts";
import { beta, gamma, logNormal, normal } from "../../../src/random/parameter/declare.ts";
import type { Figure } from "../../../src/show/figure.ts";
import { lineBands } from "../../../src/show/line-bands.ts";
import type { Language } from "../../../src/show/words.ts";
import { acceptability } from "../../../src/uncertainty/acceptability.ts";
import { drawAt, drawColumns } from "../../../src/uncertainty/draw-columns.ts";
import { netBenefits } from "../../../src/uncertainty/net-benefit.ts";
import { oneWay } from "../../../src/uncertainty/one-way.ts";
import { partialInformation } from "../../../src/uncertainty/partial-information.ts";
import { fan, payBack } from "../../../src/uncertainty/paths.ts";
import { perfectInformation } from "../../../src/uncertainty/perfect-information.ts";
import { costEffectivenessPlane } from "../../../src/uncertainty/plane.ts";
import { sampleInformation } from "../../../src/uncertainty/sample-information.ts";
import { samplingBenefit } from "../../../src/uncertainty/sampling-benefit.ts";
import { acceptabilityFigure } from "../../../src/uncertainty/views/acceptability-figure.ts";
import { informationFigure } from "../../../src/uncertainty/views/information-figure.ts";
import { oneWayFigure } from "../../../src/uncertainty/views/one-way-figure.ts";
import { payBackFigure } from "../../../src/uncertainty/views/pay-back-figure.ts";
import { planeFigure } from "../../../src/uncertainty/views/plane-figure.ts";
import { samplingFigure } from "../../../src/uncertainty/views/sampling-figure.ts";

/** A programme for young people with invented numbers. */
export const inputs = {
  share: beta({ events: 12, of: 40, assumed: true }),
  years: normal({ mean: 3.5, standardError: 1.2, assumed: true }),
  price: gamma({ mean: 180_000, standardError: 45_000, assumed: true }),
  saving: logNormal({ median: 120_000, ci95: [60_000, 240_000], assumed: true }),
};
type Inputs = { readonly share: number; readonly years: number; readonly price: number; readonly saving: number };

const effectOf = ({ share, years }: Inputs): number => years * share;
const costOf = ({ price, saving, ...others }: Inputs): number =>
  price - saving * Math.max(0, effectOf({ price, saving, ...others }));

/** Every figure of uncertainty, by name. */
export function gallery(language: Language): Readonly<Record<string, Figure>> {
  const drawn = drawColumns(inputs, { draws: 1024, seed: 2026, design: "sobol" });
  const rows = Array.from({ length: 1024 }, (_, n) => drawAt(drawn, n));
  const none = rows.map(() => 0);
  const strategies = {
    usual: { cost: none, effect: none },
    light: {
      cost: rows.map((row) => 0.4 * row.price - 0.15 * row.saving),
      effect: rows.map((row) => 0.3 * effectOf(row)),
    },
    full: { cost: rows.map(costOf), effect: rows.map(effectOf) },
  };
  const labels = {
    usual: { sv: "som vanligt", en: "as usual" },
    light: { sv: "lätt stöd", en: "light support" },
    full: { sv: "hela insatsen", en: "full programme" },
  };
  const effect = { sv: "ett år i arbete", en: "a year in work" };
  const benefits = netBenefits(strategies, { willingness: 100_000 });
  const names = {
    share: { sv: "andel som lyckas", en: "share who succeed" },
    years: { sv: "år i arbete", en: "years in work" },
    price: { sv: "kostnad per deltagare", en: "cost per participant" },
    saving: { sv: "besparing per år", en: "saving per year" },
  };
  const studies = sampleInformation(drawn, benefits, {
    sizes: [10, 20, 40, 60, 80, 120, 160, 240, 320],
    study: ({ share }, { size, luck }) => ({ events: luck.count("events", size, share) }),
    seed: 5,
  });
  const terms = {
    perYear: 120,
    years: [2, 10],
    discounting: { rate: real(0.03), convention: "due" },
    fixedCost: 400_000,
    costPerPerson: 5000,
  } as const;
  const nets = rows.map((row) =>
    Array.from({ length: 12 }, (_, year) => (year === 0 ? -row.price : 0.25 * row.saving * Math.max(0, effectOf(row)))),
  );
  const summed = nets.map((path) => path.map((_, year) => path.slice(0, year + 1).reduce((a, b) => a + b, 0)));
  return {
    acceptability: acceptabilityFigure(
      acceptability(strategies, { willingness: Array.from({ length: 41 }, (_, n) => 10_000 * n) }),
      { language, labels, effect, unit: "tkr" },
    ),
    plane: planeFigure(costEffectivenessPlane({ treated: strategies.full, control: strategies.usual }), {
      language,
      effect: { sv: "år i arbete", en: "years in work" },
      unit: "tkr",
      willingness: 100_000,
    }),
    oneWay: oneWayFigure(
      oneWay(inputs, (values) => 100_000 * effectOf(values) - costOf(values), { flipsAt: 0 }),
      {
        language,
        labels: names,
        unit: "tkr",
      },
    ),
    information: informationFigure(
      (["share", "years", "price", "saving"] as const).map((name) => ({
        label: names[name],
        ...partialInformation(benefits, { [name]: drawn.columns[name] }),
      })),
      { language, perfect: perfectInformation(benefits).value, unit: "tkr" },
    ),
    sampling: samplingFigure(samplingBenefit(studies, terms), {
      language,
      persons: { sv: "barn", en: "children" },
      unit: "mkr",
    }),
    fan: lineBands({
      language,
      title: { sv: "När har det betalat sig?", en: "When has it paid back?" },
      unit: "tkr",
      years: Array.from({ length: 12 }, (_, n) => n + 1),
      lines: [{ label: { sv: "kommunen", en: "municipality" }, ...fan(summed) }],
    }),
    payBack: payBackFigure(
      payBack({
        municipality: nets,
        state: nets.map((path) => path.map((value) => (value < 0 ? 0.3 : 0.5) * value)),
      }),
      {
        language,
        labels: { municipality: { sv: "kommunen", en: "municipality" }, state: { sv: "staten", en: "state" } },
      },
    ),
  };
}
