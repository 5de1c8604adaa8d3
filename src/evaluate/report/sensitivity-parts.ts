import { formatInterval } from "../../show/interval.ts";
import { formatNumber } from "../../show/number.ts";
import { presentTable } from "../../show/present-table.ts";
import { tornado } from "../../show/tornado.ts";
import { formatKronor } from "../../show/unit.ts";
import { type Label, type Language, say } from "../../show/words.ts";
import { kronorColumn, pColumn, type SectionContext, type SectionPart } from "./section.ts";

/** How far unit costs are moved either way: a convention of sensitivity analyses, not an estimate. */
const moved = 0.2;
/** The services that move the difference most are told one by one. */
const mostTold = 8;

/** The difference with each service's unit cost 20 % lower and higher, all else as it is; what is withheld moves together. */
export function unitCostParts(of: SectionContext): readonly SectionPart[] {
  const { services, language, part, study, one } = of;
  const total = services.total.difference;
  const others: Label = { sv: "övriga insatser", en: "other services" };
  const all = [
    ...services.rows.map(({ service, difference }) => ({ service, difference: difference! })),
    ...(services.withheld === undefined ? [] : [{ service: others, difference: services.withheld.difference }]),
  ].filter(({ difference }) => difference !== 0);
  if (all.length === 0) return [];
  const widest = all.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  const told = widest.slice(0, mostTold);
  const rest = widest.slice(mostTold).reduce((sum, { difference }) => Math.max(sum, moved * Math.abs(difference)), 0);
  const turning = widest.filter(
    ({ difference }) => Math.sign(total - moved * difference) !== Math.sign(total + moved * difference),
  );
  return [
    part(
      "unit costs",
      presentTable({
        language,
        caption: {
          sv: "Skillnaden när en insats styckkostnad är 20 % lägre eller högre",
          en: "The difference when a service's unit cost is 20% lower or higher",
        },
        columns: [
          { id: "service", head: { sv: "Insats", en: "Service" }, kind: "words" },
          kronorColumn("lower", { sv: "20 % lägre", en: "20% lower" }, "difference"),
          kronorColumn("higher", { sv: "20 % högre", en: "20% higher" }, "difference"),
        ],
        rows: [
          ...told.map(({ service, difference }) => ({
            service,
            lower: total - moved * difference,
            higher: total + moved * difference,
          })),
          {
            service: { sv: "alla på en gång", en: "all at once" },
            lower: (1 - moved) * total,
            higher: (1 + moved) * total,
          },
        ],
        source: {
          sv: `Skillnaden är ${formatKronor(total, { language: "sv" })} per ${one.sv} med priserna som de är. ${turning.length === 0 ? "Ingen enskild insats vänder dess tecken." : `Tecknet vänder med: ${turning.map(({ service }) => say(service, "sv")).join(", ")}.`}${rest === 0 ? "" : ` De övriga flyttar den högst ${formatKronor(rest, { language: "sv" })} var.`}`,
          en: `The difference is ${formatKronor(total)} per ${one.en} with prices as they are. ${turning.length === 0 ? "No single service turns its sign." : `Its sign turns with: ${turning.map(({ service }) => say(service, "en")).join(", ")}.`}${rest === 0 ? "" : ` The others move it by at most ${formatKronor(rest)} each.`}`,
        },
      }),
    ),
    part(
      "unit cost figure",
      tornado({
        language,
        unit: "tkr",
        decimals: 0,
        central: total,
        title: { sv: "Vilka styckkostnader resultatet hänger på", en: "Which unit costs the result hangs on" },
        subtitle: {
          sv: `Skillnad per ${one.sv}, tkr, styckkostnad ±20 %`,
          en: `Difference per ${one.en}, SEK thousand, unit cost ±20%`,
        },
        caption: study.source,
        bars: told.map(({ service, difference }) => ({
          label: service,
          low: { parameter: "−20 %", result: total - moved * difference },
          high: { parameter: "+20 %", result: total + moved * difference },
        })),
      }),
    ),
  ];
}

/** How much hidden bias the matched pairs stand, and how alike the designs make the groups. */
export function pairParts({ designs, sentence, part, language, facts }: SectionContext): readonly SectionPart[] {
  if (designs === undefined) return [];
  const { result, reason } = designs.paired;
  if (result === undefined)
    return [
      sentence("pairs", {
        sv: `Rosenbaums gränser för par är inte räknade: ${reason}`,
        en: `Rosenbaum's bounds for pairs were not worked out: ${reason}`,
      }),
    ];
  const { pairs, bounds, difference } = result;
  const gamma = (to: Language): string => formatNumber(Math.max(1, bounds.tippingGamma), { language: to, decimals: 2 });
  const range = (to: Language): string =>
    formatInterval(difference.interval.lower, difference.interval.upper, { language: to });
  const weak = bounds.tippingGamma <= 1;
  return [
    sentence("pairs", {
      sv: `I ${pairs} par som var så lika som möjligt före start är skillnaden förenlig med ${range("sv")}; ${facts.sizes.treated + facts.sizes.control - 2 * pairs} personer blev utan par. ${weak ? "Parens rangtest når inte 5 % ens utan dold snedvridning." : `En dold faktor som gör den ena i ett par ${gamma("sv")} gånger så trolig att få insatsen räcker för att slumpen ska kunna förklara resultatet (Rosenbaums gamma).`}`,
      en: `In ${pairs} pairs as alike as could be before the start the difference is compatible with ${range("en")}; ${facts.sizes.treated + facts.sizes.control - 2 * pairs} persons went without a pair. ${weak ? "The pairs' rank test does not reach 5% even without hidden bias." : `A hidden factor that makes one of a pair ${gamma("en")} times as likely to have the programme is enough for chance to explain the result (Rosenbaum's gamma).`}`,
    }),
    part(
      "rosenbaum",
      presentTable({
        language,
        caption: {
          sv: "Rosenbaums gränser: parens p-värde vid dold snedvridning",
          en: "Rosenbaum's bounds: the pairs' p-value under hidden bias",
        },
        columns: [
          { id: "gamma", head: { sv: "gamma", en: "gamma" }, kind: "number", decimals: 2 },
          pColumn({ sv: "p, minst", en: "p, least" }, "least"),
          pColumn({ sv: "p, mest", en: "p, most" }, "most"),
        ],
        rows: bounds.bounds.map(({ gamma: own, pLeast, pMost }) => ({
          gamma: own,
          least: pLeast,
          most: pMost,
        })),
        source: {
          sv: "Ensidigt, exakt teckenrangtest. Gamma: hur många gånger troligare den ena i ett par kan ha varit att få insatsen.",
          en: "One-sided, exact signed-rank test. Gamma: how many times likelier one of a pair may have been to have the programme.",
        },
      }),
    ),
  ];
}
