import { presentTable, type RowContent } from "../../show/present-table.ts";
import { waterfall } from "../../show/waterfall.ts";
import { say } from "../../show/words.ts";
import { type ComparisonSection, inKronor, type SectionContext, type SectionPart } from "./section.ts";
import type { ServiceRow } from "./service-rows.ts";
import { serviceUseParts } from "./service-use-parts.ts";

const withheldWords = { sv: "få personer: uppges inte", en: "few persons: withheld" } as const;

/** What makes up the difference, service by service. */
export function servicesSection(of: SectionContext): ComparisonSection {
  const { services, sentence } = of;
  const up = services.rows.filter(({ difference }) => difference! > 0).length;
  const down = services.rows.filter(({ difference }) => difference! < 0).length;
  const hidden = services.withheld?.services ?? 0;
  return {
    id: "services",
    title: say({ sv: "Insatserna bakom skillnaden", en: "The services behind the difference" }, of.language),
    parts: [
      sentence("flows", {
        sv: `Av de insatser som redovisas är ${up} högre och ${down} lägre per ${of.one.sv} i programgruppen.${hidden === 0 ? "" : ` ${hidden} insatser redovisas bara tillsammans, för att ingen enskild ska kunna räknas fram.`}`,
        en: `Of the services that are told, ${up} are higher and ${down} lower per ${of.one.en} in the treated group.${hidden === 0 ? "" : ` ${hidden} services are told only together, so that nobody can be worked out.`}`,
      }),
      servicesTable(of),
      ...flows(of),
      ...serviceUseParts(of),
    ],
  };
}

function servicesTable({ services, study, language, part, one }: SectionContext): SectionPart {
  const kronor = (id: string, head: SectionContext["study"]["name"]) => ({
    id,
    head,
    unit: inKronor,
    kind: "number" as const,
    decimals: 0,
  });
  const rows: RowContent[] = services.rows.map((row) => rowOf(row));
  if (services.withheld !== undefined)
    rows.push({
      service: {
        sv: `${services.withheld.services} andra insatser`,
        en: `${services.withheld.services} other services`,
      },
      difference: services.withheld.difference,
    });
  return part(
    "services",
    presentTable({
      language,
      caption: { sv: `Kostnad per ${one.sv} och insats`, en: `Cost per ${one.en} and service` },
      missing: withheldWords,
      columns: [
        { id: "service", head: { sv: "Insats", en: "Service" }, kind: "words" },
        kronor("treated", study.words.treated),
        kronor("control", study.words.control),
        { ...kronor("difference", { sv: "Skillnad", en: "Difference" }), kind: "difference" },
      ],
      rows,
      totals: [
        {
          service: { sv: "Summa", en: "Total" },
          treated: services.total.perPerson.treated,
          control: services.total.perPerson.control,
          difference: services.total.difference,
        },
      ],
      source: {
        sv: "Raderna är summerade med ören och visas i hela kronor; de adderas till summan före avrundning.",
        en: "Rows are added with their öre and shown in whole kronor; before rounding they add up to the total.",
      },
    }),
  );
}

function rowOf({ service, perPerson, difference }: ServiceRow): RowContent {
  return { service, ...perPerson, difference };
}

function flows({ services, study, language, part, one }: SectionContext): readonly SectionPart[] {
  const parts = services.rows.map(({ service, difference }) => ({ label: say(service, language), value: difference! }));
  if (services.withheld !== undefined)
    parts.push({
      label: say({ sv: "övriga insatser", en: "other services" }, language),
      value: services.withheld.difference,
    });
  if (parts.every(({ value }) => value === 0)) return [];
  return [
    part(
      "waterfall",
      waterfall({
        language,
        unit: "tkr",
        decimals: 0,
        most: 4,
        parts,
        title: { sv: "Vad som drar skillnaden uppåt och nedåt", en: "What pulls the difference up and down" },
        subtitle: {
          sv: `Kostnad per ${one.sv}, program minus kontroll, tkr`,
          en: `Cost per ${one.en}, treated less control, SEK thousand`,
        },
        caption: study.source,
        words: { net: { sv: `Skillnad per ${one.sv}`, en: `Difference per ${one.en}` } },
      }),
    ),
  ];
}
