// `npm run pictures`: draws the pictures that README and the list of notebooks show, each a figure of the notebook itself.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { readNotebook } from "../../kernel/notebook/read-notebook.ts";
import { runNotebook } from "../../kernel/run/run-notebook.ts";
import { differenceWaterfall, skolfam2Comparison } from "../../src/mod.ts";
import type { Figure } from "../../src/show/figure.ts";
import { pictures } from "../../src/show/picture.ts";

type Plotly = Pick<Figure, "plotly">;

/** SkolFam2's waterfall by block: the notebook has it by service, too tall for a page that only begins. */
const skolfam2 = differenceWaterfall(skolfam2Comparison(), {
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

/** Which of the other notebooks' figures stands for each, counted from the first. */
const chosen = {
  careers: 0,
  "control-group": 3,
  "price-of-exclusion": 1,
  "service-trainee": 0,
  "skolfam2-thirty-years": 4,
  "social-investment-fund": 0,
  "sweden-model": 0,
};

/** A notebook's figures, by running it. */
async function figuresOf(name: string): Promise<readonly Plotly[]> {
  const path = resolve(`notebooks/${name}.ipynb`);
  const { notebook } = await runNotebook(readNotebook(readFileSync(path, "utf8"), path), { path });
  return notebook.cells
    .flatMap((cell) => (cell.cell_type === "code" ? cell.outputs : []))
    .flatMap((output) => ("data" in output ? [output.data["application/vnd.plotly.v1+json"]] : []))
    .flatMap((plotly) => (plotly === undefined ? [] : [{ plotly: plotly as unknown as Figure["plotly"] }]));
}

async function draw(name: string, figure: Plotly, resolution: number): Promise<void> {
  for (const scheme of ["light", "dark"] as const) {
    const [picture] = await pictures([figure], { format: "png", width: 760, resolution, scheme });
    writeFileSync(`notebooks/pictures/${name}-${scheme}.png`, picture!);
  }
}

mkdirSync("notebooks/pictures", { recursive: true });
await draw("skolfam2", skolfam2, 2);
for (const [name, at] of Object.entries(chosen)) {
  const figure = (await figuresOf(name))[at];
  if (figure === undefined) throw new Error(`${name} has no figure ${at + 1}`);
  await draw(name, figure, 1);
}
