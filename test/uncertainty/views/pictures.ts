// Draws every figure of uncertainty, light and dark, into the folder named: node --import ./src/load-typescript.mjs test/uncertainty/views/pictures.ts FOLDER [sv|en] [width]
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pictures } from "../../../src/show/picture.ts";
import { gallery } from "./gallery.ts";

const [folder = "pictures", language = "en", width = "760"] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const figures = Object.entries(gallery(language === "sv" ? "sv" : "en"));
for (const scheme of ["light", "dark"] as const) {
  const drawn = await pictures(
    figures.map(([, figure]) => figure),
    { scheme, format: "png", width: Number(width) },
  );
  drawn.forEach((bytes, index) => {
    writeFileSync(join(folder, `${figures[index]![0]}-${scheme}.png`), bytes);
  });
}
