import { presentTable } from "../../show/present-table.ts";
import { type Label, say } from "../../show/words.ts";
import type { SectionContext, SectionPart } from "./section.ts";

/** What the design could see, before and after. */
export function powerTable({ estimates, study, language, part, facts, one }: SectionContext): SectionPart {
  const { welch, detectable, neededPerArm, ways } = estimates;
  const width = (interval: { readonly lower: number; readonly upper: number }): number =>
    interval.upper - interval.lower;
  const planned = study.plan;
  const rows: { what: Label; value: number | undefined }[] = [
    {
      what: { sv: "påvisbar skillnad (styrka 80 %), kr", en: "detectable difference (80% power), SEK" },
      value: detectable,
    },
    {
      what: {
        sv: "påvisbar skillnad, % av kontrollgruppens medelvärde",
        en: "detectable difference, % of the control mean",
      },
      value: (100 * detectable) / welch.means.control,
    },
    {
      what: {
        sv: "personer i varje grupp för att visa den funna skillnaden",
        en: "persons in each group to show the difference found",
      },
      value: neededPerArm,
    },
    { what: { sv: "intervallets bredd, kr", en: "width of the interval, SEK" }, value: width(welch.interval) },
    ...ways.flatMap(({ label, interval }) =>
      say(label, "en").includes("given the cost before") && interval !== undefined
        ? [
            {
              what: {
                sv: "intervallets bredd givet kostnaden före, kr",
                en: "width of the interval given the cost before, SEK",
              },
              value: width(interval),
            },
          ]
        : [],
    ),
    ...(planned === undefined
      ? []
      : [
          {
            what: { sv: "påvisbar skillnad enligt planen, kr", en: "detectable difference by the plan, SEK" },
            value: planned.foreseen.detectable,
          },
          {
            what: { sv: "intervallets bredd enligt planen, kr", en: "width of the interval by the plan, SEK" },
            value: 2 * planned.foreseen.halfWidth,
          },
        ]),
  ];
  return part(
    "power",
    presentTable({
      language,
      caption: {
        sv: `Vad studien kunde se (${facts.sizes.treated} och ${facts.sizes.control}, per ${one.sv})`,
        en: `What the study could see (${facts.sizes.treated} and ${facts.sizes.control}, per ${one.en})`,
      },
      missing: { sv: "inget att visa", en: "nothing to show" },
      columns: [
        { id: "what", head: "", kind: "words" },
        { id: "value", head: { sv: "värde", en: "value" }, kind: "number", decimals: 0 },
      ],
      rows,
    }),
  );
}
