import { date, oneOf, optional, text } from "../table/column.ts";

/** Where a child lives; all but `home` are placements. The form is one thing, the legal basis another. */
export const placementForms = {
  home: { sv: "hemma", en: "home" },
  "foster home": { sv: "familjehem", en: "foster home" },
  "emergency home": { sv: "jourhem", en: "emergency home" },
  "residential care": { sv: "HVB", en: "residential care" },
  "secure state care": { sv: "SiS", en: "secure state care" },
  "supported housing": { sv: "stödboende", en: "supported housing" },
} as const;

/** Where a child lives. */
export type PlacementForm = keyof typeof placementForms;

/** By which law a child is placed: with consent (SoL) or by compulsion (LVU). Never a form of placement. */
export const legalBases = {
  SoL: { sv: "frivilligt, socialtjänstlagen (SoL)", en: "with consent, the Social Services Act (SoL)" },
  LVU: { sv: "tvångsvård (LVU)", en: "compulsory care (LVU)" },
} as const;

/** Placements: who, in which form, on which legal basis, from which day until which (not counted); open-ended when missing. */
export const placementColumns = {
  person: text(),
  form: oneOf("foster home", "emergency home", "residential care", "secure state care", "supported housing"),
  basis: oneOf("SoL", "LVU"),
  from: date(),
  to: optional(date()),
} as const;
