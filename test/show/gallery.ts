import type { Figure } from "../../src/show/figure.ts";
import { waterfall } from "../../src/show/waterfall.ts";
import type { Language } from "../../src/show/words.ts";
import { blocks } from "./skolfam2.ts";

/** One figure of each kind, for the tests that look at them all. */
export function gallery(language: Language): readonly Figure[] {
  return [
    waterfall({
      language,
      title: {
        sv: "HVB sjönk, familjehem steg; nettot är litet",
        en: "Residential care fell, foster homes rose; the net is small",
      },
      subtitle: {
        sv: "SkolFam2 minus kontroll, kr per barn, 2008 till 2012",
        en: "SkolFam2 less control, kronor per child, 2008 to 2012, not discounted",
      },
      caption: {
        sv: "21 mot 19 barn. Källa: tabell 4.",
        en: "21 against 19 children, all observed. Children were admitted from foster homes only, so the mix of placements may be eligibility and not effect. Source: table 4.",
      },
      parts: blocks,
    }),
  ];
}
