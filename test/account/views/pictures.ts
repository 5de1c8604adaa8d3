// Draws every figure of accounts and funds into the folder named: node --import ./src/load-typescript.mjs test/account/views/pictures.ts FOLDER [sv|en]
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pictures } from "../../../src/show/picture.ts";
import { gallery } from "./gallery.ts";

const [folder = "pictures", language = "en"] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const figures = gallery(language === "sv" ? "sv" : "en");
const drawn = await pictures(Object.values(figures), { format: "png" });
Object.keys(figures).forEach((name, index) => {
  writeFileSync(join(folder, `${name}.png`), drawn[index]!);
});
