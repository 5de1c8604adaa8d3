import type { WaterfallPart } from "../../src/show/waterfall.ts";

/** Differences per child by block, SkolFam2 less control, kronor 2008 to 2012 (published table 4; they add to -167 542). */
export const blocks: readonly WaterfallPart[] = [
  { label: { sv: "Utredning och handläggning", en: "Casework" }, value: 57645 },
  { label: { sv: "Öppenvård och kontakt", en: "Open care and contact" }, value: -102441 },
  { label: { sv: "Familjehem", en: "Foster family" }, value: 340389 },
  { label: { sv: "HVB, mor och barn", en: "Residential care (HVB)" }, value: -379976 },
  { label: { sv: "SiS", en: "Secure state care (SiS)" }, value: -71911 },
  { label: { sv: "Omplacering", en: "Re-placement" }, value: -11248 },
];
