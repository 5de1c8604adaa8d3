import type { TableContent } from "../../src/show/present-table.ts";

/** Costs per child by service, a part of the published table 4 with what a presented table can carry. */
export const costsPerChild: TableContent = {
  caption: {
    sv: "Kostnad per barn 2008 till 2012, tabell 4 i urval",
    en: "Cost per child 2008 to 2012, part of table 4",
  },
  columns: [
    { id: "service", head: { sv: "Insats", en: "Service" }, kind: "words" },
    {
      id: "skolfam2",
      head: "SkolFam2",
      unit: { sv: "kr", en: "SEK" },
      kind: "number",
      note: { sv: "21 barn", en: "21 children" },
    },
    {
      id: "control",
      head: { sv: "Kontroll", en: "Control" },
      unit: { sv: "kr", en: "SEK" },
      kind: "number",
      note: { sv: "19 barn", en: "19 children" },
    },
    { id: "difference", head: { sv: "Skillnad", en: "Difference" }, unit: { sv: "kr", en: "SEK" }, kind: "difference" },
  ],
  blocks: [
    {
      label: { sv: "Handläggning", en: "Casework" },
      rows: [
        { service: { sv: "Möten", en: "Meetings" }, skolfam2: 11097.71, control: 8531.05, difference: 2566.66 },
        { service: { sv: "Resor", en: "Travel" }, skolfam2: 27483.33, control: 8230.84, difference: 19252.49 },
      ],
      sums: { skolfam2: 38581.05, control: 16761.89, difference: 21819.15 },
    },
    {
      label: { sv: "Placering", en: "Placement" },
      open: true,
      rows: [
        { service: "HVB", skolfam2: 0, control: 379976, difference: -379976 },
        {
          service: { sv: "Jourhem <akut>", en: "Emergency home <acute>" },
          skolfam2: { missing: { sv: "inte redovisat", en: "not reported" } },
          control: { is: 1234, note: { sv: "skattat", en: "estimated" } },
          difference: { missing: { sv: "inte redovisat", en: "not reported" } },
        },
      ],
    },
  ],
  totals: [{ service: { sv: "Summa", en: "Total" }, skolfam2: 976542.52, control: 1144084.84, difference: -167542.32 }],
  source: { sv: "Källa: Norrköpings kommun, tabell 4.", en: "Source: municipality of Norrköping, table 4." },
};
