import { discountFactor } from "../../money/annuity.ts";
import { isProblem } from "../../problem.ts";
import { lineBands } from "../../show/line-bands.ts";
import { presentTable } from "../../show/present-table.ts";
import { formatKronor, formatPercent } from "../../show/unit.ts";
import type { Label, Language } from "../../show/words.ts";
import { chanceOfSaving } from "../chance-of-saving.ts";
import { byGroup } from "../cost-table.ts";
import { welchDifference } from "../mean-difference.ts";
import { kronorColumn, type SectionContext, type SectionPart } from "./section.ts";

/** One year's running sum: how much lower the cost was by its end, and how probable it is that the programme is paid by then. */
export interface PaybackYear {
  readonly year: number;
  /** Treated less control, discounted, from the start to the year's end; kronor per person. */
  readonly difference: number;
  readonly interval: { readonly lower: number; readonly upper: number } | undefined;
  /** Turned round and less the programme's cost. */
  readonly net: number;
  readonly paid: number | undefined;
}

/** The running sums of a comparison, the programme's cost paid at the start. */
export function paybackYears({ costs, study }: Pick<SectionContext, "costs" | "study">): readonly PaybackYear[] {
  const { programmeCost = 0, pricing } = study;
  const factors = costs.years.map((_, year) => discountFactor(year, pricing.discounting));
  return costs.years.map((_, last) => {
    const groups = byGroup((group) =>
      costs.groups[group].map((__, at) =>
        costs.years.slice(0, last + 1).reduce((sum, year, place) => sum + year[group][at]! * factors[place]!, 0),
      ),
    );
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    const difference = mean(groups.treated) - mean(groups.control);
    const judged = welchOf(groups);
    return {
      year: last + 1,
      difference,
      interval: judged?.interval,
      net: -difference - programmeCost,
      paid: judged === undefined ? undefined : chanceOfSaving(judged, { programmeCost }).worthwhile,
    };
  });
}

function welchOf(groups: Parameters<typeof welchDifference>[0]) {
  try {
    return welchDifference(groups);
  } catch (error) {
    if (!isProblem(error)) throw error;
    return undefined;
  }
}

/** The year from which the point estimate has paid the programme and stays so; undefined when not within follow-up. */
export function paybackYear(years: readonly PaybackYear[]): number | undefined {
  return years.find((_, at) => years.slice(at).every(({ net }) => net >= 0))?.year;
}

/** When the programme is paid back, if it is, and how the answer hangs on what it must bring. */
export function paybackParts(of: SectionContext): readonly SectionPart[] {
  const { study, sentence, one } = of;
  const years = paybackYears(of);
  if (study.programmeCost === undefined || years.length === 0) return [thresholdFigure(of)];
  const year = paybackYear(years);
  const last = years.at(-1)!;
  const told = (to: Language): string =>
    last.paid === undefined ? "" : formatPercent(last.paid, { language: to, decimals: 0 });
  const left = (to: Language): string => formatKronor(-last.net, { language: to });
  return [
    sentence(
      "payback",
      year === undefined
        ? {
            sv: `Räknat på punktskattningen är insatsen inte återbetald inom uppföljningen: ${left("sv")} per ${one.sv} återstår efter år ${last.year}. Sannolikheten att den är det är ${told("sv")}.`,
            en: `By the point estimate the programme is not paid back within follow-up: ${left("en")} per ${one.en} are left after year ${last.year}. The probability that it is, is ${told("en")}.`,
          }
        : {
            sv: `Räknat på punktskattningen är insatsen återbetald från år ${year}. Sannolikheten att den är det efter år ${last.year} är ${told("sv")}.`,
            en: `By the point estimate the programme is paid back from year ${year} on. The probability that it is by the end of year ${last.year}, is ${told("en")}.`,
          },
    ),
    ...(of.yearsOpen ? [paybackTable(of, years)] : []),
    thresholdFigure(of),
  ];
}

function paybackTable({ language, part, one }: SectionContext, years: readonly PaybackYear[]): SectionPart {
  return part(
    "payback",
    presentTable({
      language,
      caption: {
        sv: `Löpande skillnad per ${one.sv}, och vad som återstår av insatsens kostnad`,
        en: `Running difference per ${one.en}, and what is left of the programme's cost`,
      },
      columns: [
        { id: "year", head: { sv: "Till och med år", en: "Through year" }, kind: "number", decimals: 0 },
        kronorColumn("difference", { sv: "Skillnad", en: "Difference" }, "difference"),
        kronorColumn("low", { sv: "95 % från", en: "95% from" }),
        kronorColumn("high", { sv: "till", en: "to" }),
        kronorColumn("net", { sv: "Netto", en: "Net" }, "difference"),
        {
          id: "paid",
          head: { sv: "sannolikhet att insatsen är betald", en: "probability that the programme is paid" },
          unit: "%",
          kind: "number",
          decimals: 0,
        },
      ],
      rows: years.map(({ year, difference, interval, net, paid }) => ({
        year,
        difference,
        low: interval?.lower,
        high: interval?.upper,
        net,
        paid: paid === undefined ? undefined : 100 * paid,
      })),
      missing: { sv: "alla kostade lika mycket: inget intervall", en: "everybody had the same cost: no interval" },
      source: {
        sv: "Diskonterat. Netto: skillnaden vänd, minus insatsens kostnad, betald vid start. Åren är mätta, inte framskrivna.",
        en: "Discounted. Net: the difference turned round, less the programme's cost, paid at the start. The years are observed, not extrapolated.",
      },
    }),
  );
}

/** The probability of a difference beyond each threshold: the cost-saving curve. */
function thresholdFigure({ estimates: { welch }, study, language, part, one }: SectionContext): SectionPart {
  const { programmeCost } = study;
  const reach = Math.max(Math.abs(welch.estimate) + 2.5 * welch.standardError, 1.2 * (programmeCost ?? 0));
  const step = 10 ** Math.floor(Math.log10(reach / 5));
  const most = Math.ceil(reach / (5 * step)) * 5 * step;
  const at = Array.from({ length: 41 }, (_, place) => -most + (place * most) / 20);
  const chance = (threshold: number): number =>
    chanceOfSaving({ ...welch, estimate: welch.estimate + threshold }, {}).saving;
  const share = (value: number, to: Language): string => formatPercent(chance(value), { language: to, decimals: 0 });
  const alt = (to: Language): string => {
    const cost =
      programmeCost === undefined
        ? ""
        : {
            sv: ` Vid insatsens kostnad, ${formatKronor(programmeCost, { language: "sv" })}: ${share(programmeCost, "sv")}.`,
            en: ` At the programme's cost, ${formatKronor(programmeCost)}: ${share(programmeCost, "en")}.`,
          }[to];
    return to === "sv"
      ? `Sannolikheten att kostnaden är lägre med mer än tröskeln, kurva som faller. Vid noll: ${share(0, "sv")}.${cost}`
      : `The probability that the cost is lower by more than the threshold, a falling curve. At zero: ${share(0, "en")}.${cost}`;
  };
  const label: Label = { sv: "sannolikhet", en: "probability" };
  return part(
    "threshold curve",
    lineBands({
      language,
      unit: "percent",
      decimals: 0,
      years: at.map((value) => value / 1000),
      yearWords: { sv: `tröskel, tkr per ${one.sv}`, en: `threshold, SEK thousand per ${one.en}` },
      elections: [0, ...(programmeCost === undefined ? [] : [programmeCost / 1000])],
      title: {
        sv: "Hur troligt det är att kostnaden är lägre med mer än en tröskel",
        en: "How probable it is that the cost is lower by more than a threshold",
      },
      subtitle:
        programmeCost === undefined
          ? { sv: "Prickad linje: noll", en: "Dotted line: zero" }
          : { sv: "Prickade linjer: noll, och insatsens kostnad", en: "Dotted lines: zero, and the programme's cost" },
      caption: study.source,
      alt: { sv: alt("sv"), en: alt("en") },
      lines: [{ label, values: at.map(chance) }],
    }),
  );
}
