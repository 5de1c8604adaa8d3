import { existsSync } from "node:fs";

/** Where Debian and others put Chromium; undefined where there is none, and then a test says how to get it. */
export const chromium = [
  process.env["CHROMIUM"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((path) => path !== undefined && existsSync(path));

export const withoutChromium = "Chromium is not here: run apt-get install -y chromium, or set CHROMIUM to its path";
