// `npm run pictures`: draws the pictures that README and the notebooks' list show, from the notebooks' own figures.
import { mkdirSync, writeFileSync } from "node:fs";
import { differenceWaterfall, skolfam2Comparison } from "../../src/mod.ts";
import { pictures } from "../../src/show/picture.ts";

const figure = differenceWaterfall(skolfam2Comparison(), {
  by: "block",
  title: {
    sv: "HVB föll, familjehem steg: nettot är litet",
    en: "Residential care fell, foster homes rose: the net is small",
  },
  subtitle: {
    sv: "Kostnad per barn, SkolFam2 minus kontrollgrupp, tkr, diskonterat 2008–2012",
    en: "Cost per child, SkolFam2 less control group, SEK thousand, discounted, 2008–2012",
  },
  caption: {
    sv: "21 mot 19 barn. Källa: Norrköpings kommun, tabell 4 (Bernfort & Lundqvist 2014).",
    en: "21 against 19 children. Source: municipality of Norrköping, table 4 (Bernfort & Lundqvist 2014).",
  },
});

mkdirSync("notebooks/pictures", { recursive: true });
for (const scheme of ["light", "dark"] as const) {
  const [picture] = await pictures([figure], { format: "png", width: 760, scheme });
  writeFileSync(`notebooks/pictures/skolfam2-${scheme}.png`, picture!);
}
