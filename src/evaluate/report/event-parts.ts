import { lineBands } from "../../show/line-bands.ts";
import { presentTable } from "../../show/present-table.ts";
import { type Label, say } from "../../show/words.ts";
import type { ComparedChange } from "./compared-change.ts";
import { type SectionContext, type SectionPart, thousandsColumn } from "./section.ts";

/** One comparison group's change beside the treated's, and what the group is called. */
export interface Compared {
  readonly label: Label;
  readonly change: ComparedChange;
}

/** Year by year against the last year before: the years before show whether the groups moved alike without the programme. */
export function eventParts(of: SectionContext, compared: readonly Compared[]): readonly SectionPart[] {
  const { language, part, study, one } = of;
  const years = compared[0]!.change.years.map(({ year }) => year);
  if (years.length < 3 || !of.yearsOpen) return [];
  const line = ({ label, change }: Compared) => ({
    label,
    values: change.years.map(({ estimate }) => estimate),
    bands: [{ level: 0.95, low: change.years.map(({ low }) => low), high: change.years.map(({ high }) => high) }],
  });
  const against = (label: Label): Label => ({ sv: `mot ${say(label, "sv")}`, en: `against ${say(label, "en")}` });
  return [
    part(
      "event study",
      presentTable({
        language,
        caption: {
          sv: "Skillnad i förändring sedan året före start, år för år",
          en: "Difference in change since the year before the start, year by year",
        },
        columns: [
          { id: "year", head: { sv: "År räknat från start", en: "Year from start" }, kind: "number", decimals: 0 },
          ...compared.flatMap(({ label }, at) => [
            thousandsColumn(`estimate ${at}`, against(label), "difference"),
            thousandsColumn(`low ${at}`, { sv: "95 % från", en: "95% from" }),
            thousandsColumn(`high ${at}`, { sv: "till", en: "to" }),
          ]),
        ],
        rows: years.map((year, row) => ({
          year,
          ...Object.fromEntries(
            compared.flatMap(({ change }, at) => {
              const own = change.years[row]!;
              return [
                [`estimate ${at}`, own.estimate / 1000],
                [`low ${at}`, own.low / 1000],
                [`high ${at}`, own.high / 1000],
              ];
            }),
          ),
        })),
        source: {
          sv: "Negativa år är före start: där ska skillnaden ligga nära noll om grupperna följdes åt utan insatsen. År −1 är noll per definition.",
          en: "Negative years are before the start: there the difference should lie near zero if the groups went alike without the programme. Year −1 is zero by definition.",
        },
      }),
    ),
    part(
      "event figure",
      lineBands({
        language,
        unit: "tkr",
        decimals: 0,
        years,
        yearWords: { sv: "år räknat från start", en: "year from start" },
        title: {
          sv: "Skillnaden mot året före start, med 95 %-intervall",
          en: "The difference since the year before the start, with 95% intervals",
        },
        subtitle: {
          sv: `Kostnad per ${one.sv} och år, program minus jämförelse, tkr`,
          en: `Cost per ${one.en} and year, treated less comparison, SEK thousand`,
        },
        caption: study.source,
        lines: compared.map(line),
      }),
    ),
  ];
}
