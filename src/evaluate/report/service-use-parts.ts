import { isProblem } from "../../problem.ts";
import { presentTable, type ShownColumn } from "../../show/present-table.ts";
import { type Label, say } from "../../show/words.ts";
import { jointDifferences } from "../joint-differences.ts";
import { kronorColumn, pColumn, type SectionContext, type SectionPart } from "./section.ts";
import type { StudyCosts } from "./study-costs.ts";

const noInterval: Label = {
  sv: "alla kostade lika mycket: inget intervall",
  en: "everybody had the same cost: no interval",
};

/** How sure each service's difference is, judged with the others, and its part of the whole; then how much of it there was. */
export function serviceUseParts(of: SectionContext): readonly SectionPart[] {
  const { services, costs } = of;
  const shown = costs.services.filter(({ service }) => services.rows.some((row) => row.name === service));
  return shown.length === 0 ? [] : [users(of), differences(of, shown), ...units(of, shown)];
}

/** Who had each service, and what it cost for those who did. */
function users({ services, language, part, study, facts }: SectionContext): SectionPart {
  const count = (id: string, group: "treated" | "control"): ShownColumn => ({
    ...{ id, kind: "number", decimals: 0 },
    head: {
      sv: `${say(study.words[group], "sv")}, av ${facts.sizes[group]}`,
      en: `${say(study.words[group], "en")}, of ${facts.sizes[group]}`,
    },
  });
  const perUser = { sv: "per användare", en: "per user" };
  return part(
    "service users",
    presentTable({
      language,
      caption: {
        sv: "Hur många som hade insatsen, och vad den kostade dem som hade den",
        en: "How many had the service, and what it cost for those who had it",
      },
      columns: [
        { id: "service", head: { sv: "Insats", en: "Service" }, kind: "words" },
        count("treated", "treated"),
        kronorColumn("treatedUser", perUser),
        count("control", "control"),
        kronorColumn("controlUser", perUser),
      ],
      rows: services.rows.map(({ service, users: own, perUser: cost }) => ({
        service,
        treated: own.treated,
        treatedUser: cost.treated,
        control: own.control,
        controlUser: cost.control,
      })),
      missing: { sv: "ingen hade insatsen", en: "nobody had the service" },
      source: {
        sv: "En person kan ha flera insatser: antalen har ingen summa.",
        en: "A person may have several services: the counts have no sum.",
      },
    }),
  );
}

function differences({ services, language, part }: SectionContext, shown: StudyCosts["services"]): SectionPart {
  const varying = shown.filter(({ kronor }) => isVarying(kronor));
  const joint = varying.length === 0 ? [] : jointOf(varying);
  const total = services.total.difference;
  return part(
    "service differences",
    presentTable({
      language,
      caption: { sv: "Hur säker varje insats skillnad är", en: "How sure each service's difference is" },
      columns: [
        { id: "service", head: { sv: "Insats", en: "Service" }, kind: "words" },
        kronorColumn("difference", { sv: "Skillnad", en: "Difference" }, "difference"),
        kronorColumn("low", { sv: "95 % från", en: "95% from" }),
        kronorColumn("high", { sv: "till", en: "to" }),
        pColumn("p, Holm"),
        {
          id: "share",
          head: { sv: "del av hela skillnaden", en: "part of the whole difference" },
          unit: "%",
          kind: "number",
          decimals: 0,
        },
      ],
      rows: services.rows.map(({ service, name, difference }) => {
        const own = joint.find((one) => one.service === name);
        return {
          service,
          difference,
          low: own?.jointInterval.lower,
          high: own?.jointInterval.upper,
          p: own?.jointPValue,
          share: total === 0 ? undefined : (100 * difference!) / total,
        };
      }),
      missing: noInterval,
      source: {
        sv: "Intervallen gäller alla insatser på en gång (Bonferroni), p-värdena med Holms rättning. Delarna kan vara över 100 % och under 0 när insatser drar åt olika håll.",
        en: "The intervals hold for all services at once (Bonferroni), the p-values are Holm's. Parts may exceed 100% or lie below 0 when services pull in different directions.",
      },
    }),
  );
}

function jointOf(varying: StudyCosts["services"]) {
  try {
    return jointDifferences(Object.fromEntries(varying.map(({ service, kronor }) => [service, kronor])));
  } catch (error) {
    if (!isProblem(error)) throw error;
    return [];
  }
}

function isVarying({ treated, control }: StudyCosts["services"][number]["kronor"]): boolean {
  return new Set(treated).size > 1 || new Set(control).size > 1;
}

/** Services whose price is one krona a unit are counted in kronor already, and left out. */
function units(
  { services, language, part, study }: SectionContext,
  shown: StudyCosts["services"],
): readonly SectionPart[] {
  const pricesOf = (name: string) =>
    study.pricing.prices.prices.filter(({ priced }) => priced.of === "service" && priced.service === name);
  const rows = services.rows.filter(({ name }) => {
    const [first, ...others] = pricesOf(name);
    const sum = others.reduce((total, { amount }) => total + amount, first?.amount ?? 0);
    return first !== undefined && !(first.per === "unit" && Math.abs(sum - 1) < 1e-9);
  });
  if (rows.length === 0) return [];
  const perUser = (values: readonly number[]): number | undefined => {
    const used = values.filter((value) => value !== 0);
    return used.length === 0 ? undefined : used.reduce((sum, value) => sum + value, 0) / used.length;
  };
  return [
    part(
      "service units",
      presentTable({
        language,
        caption: { sv: "Hur mycket de fick som hade insatsen", en: "How much those had who had the service" },
        columns: [
          { id: "service", head: { sv: "Insats", en: "Service" }, kind: "words" },
          { id: "unit", head: { sv: "Räknas i", en: "Counted in" }, kind: "words" },
          { id: "treated", head: study.words.treated, kind: "number", decimals: 1 },
          { id: "control", head: study.words.control, kind: "number", decimals: 1 },
        ],
        rows: rows.map(({ service, name }) => {
          const { units } = shown.find((one) => one.service === name)!;
          const [price] = pricesOf(name);
          return {
            service,
            unit: unitWords[price!.per],
            treated: perUser(units.treated),
            control: perUser(units.control),
          };
        }),
        missing: { sv: "ingen hade insatsen", en: "nobody had the service" },
        source: { sv: "Per användare under hela uppföljningen.", en: "Per user over the whole follow-up." },
      }),
    ),
  ];
}

const unitWords: Readonly<Record<string, Label>> = {
  day: { sv: "dygn", en: "days" },
  hour: { sv: "timmar", en: "hours" },
  month: { sv: "månader", en: "months" },
  year: { sv: "år", en: "years" },
  event: { sv: "gånger", en: "times" },
  unit: { sv: "enheter", en: "units" },
};
