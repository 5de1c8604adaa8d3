import type { ComparisonStudy } from "../evaluate/report/comparison-study.ts";
import { type SyntheticShape, syntheticShapes } from "./synthetic-children.ts";
import { syntheticExtract, type syntheticPersonColumns } from "./synthetic-extract.ts";

/**
 * A comparison to practise on: a synthetic extract behind SkolFam2's table 4 as the study that its evaluators would have handed over.
 *
 * @param shape    "diffuse", "dominant" or "unequal"
 * @param options  `seed` of the extract
 * @example
 * syntheticStudy("dominant").programmeCost // => 188571
 */
export function syntheticStudy(
  shape: SyntheticShape,
  options: { readonly seed?: number | string } = {},
): ComparisonStudy<typeof syntheticPersonColumns> {
  const { extract, pricing, seed } = syntheticExtract(shape, options);
  const what = syntheticShapes[shape];
  return {
    name: { sv: `Syntetisk jämförelse: ${what.sv}`, en: `Synthetic comparison: ${what.en}` },
    extract,
    pricing,
    treated: "treated",
    control: "control",
    words: {
      treated: { sv: "programgruppen", en: "the treated group" },
      control: { sv: "kontrollgruppen", en: "the control group" },
      population: { sv: "påhittade placerade barn", en: "invented children in care" },
      perspective: { sv: "kommunens socialtjänst", en: "municipal social services" },
      one: { sv: "barn", en: "child" },
    },
    controls: {
      sv: "Kontrollgruppen är påhittad. I en riktig studie står här när, av vem och med vilken kunskap om utfallet den valdes.",
      en: "The control group is invented. In a real study this tells when, by whom and with what knowledge of the outcome it was chosen.",
    },
    covariates: ["age", "girl"],
    programmeCost: 188_571,
    source: {
      sv: "SYNTETISKA DATA: inget barn i dem finns. Bara summorna är publicerade (SkolFam2, tabell 4); allt annat är påhittat.",
      en: "SYNTHETIC DATA: no child in them exists. Only the sums are published (SkolFam2, table 4); everything else is invented.",
    },
    seed,
  };
}
