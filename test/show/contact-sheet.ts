// Draws every figure of the gallery, light and dark, into the folder named: node --import ./src/load-typescript.mjs test/show/contact-sheet.ts FOLDER [sv|en] [width]
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pictures } from "../../src/show/picture.ts";
import { gallery } from "./gallery.ts";
import { laterGallery } from "./gallery-later.ts";

const [folder = "contact-sheet", language = "en", width = "760"] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const chosen = language === "sv" ? "sv" : "en";
const figures = [...gallery(chosen), ...laterGallery(chosen)];
for (const scheme of ["light", "dark"] as const) {
  const drawn = await pictures(figures, { scheme, format: "png", width: Number(width) });
  drawn.forEach((bytes, index) => {
    writeFileSync(join(folder, `${String(index + 1).padStart(2, "0")}-${scheme}.png`), bytes);
  });
}
