import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser } from "playwright-core";
import { problem } from "../problem.ts";
import { pages } from "./colour.ts";
import type { Figure } from "./figure.ts";
import { type Scheme, template } from "./theme.ts";

/** How pictures of figures are drawn. */
export interface PictureStyle {
  /** SVG when nothing is said. */
  readonly format?: "svg" | "png";
  /** Dots of a PNG for each pixel of its width; 2 when nothing is said. */
  readonly resolution?: number;
  /** Pixels; 760 when nothing is said. */
  readonly width?: number;
  /** For a light page when nothing is said. */
  readonly scheme?: Scheme;
}

/**
 * Static pictures of figures, drawn by Plotly in a headless Chromium: for reports, papers and tests. Node only.
 * One browser draws them all, so give all figures at once.
 *
 * @returns  the bytes of each picture, in order
 * @throws   when playwright-core or Chromium is missing, with how to get it
 */
export async function pictures(
  figures: readonly Pick<Figure, "plotly">[],
  style: PictureStyle = {},
): Promise<readonly Uint8Array[]> {
  const browser = await openChromium();
  try {
    const page = await browser.newPage({ deviceScaleFactor: 1 });
    await page.setContent("<!doctype html><title>Livsbana</title><div id=figure></div>");
    await page.addScriptTag({ content: plotlySource() });
    const drawn: Uint8Array[] = [];
    for (const figure of figures) {
      const url = await page.evaluate<string>(`(${drawing})(${JSON.stringify(order(figure, style))})`);
      drawn.push(bytesOf(url));
    }
    return drawn;
  } finally {
    await browser.close();
  }
}

/**
 * A headless Chromium by playwright-core: Debian's, the one that CHROMIUM names, or a Chrome in its usual place.
 *
 * @throws  when playwright-core or Chromium is missing, with how to get it
 */
export async function openChromium(places: readonly string[] = usualPlaces()): Promise<Browser> {
  const found = places.find((place) => existsSync(place));
  if (found === undefined) {
    throw problem(
      "draw a picture",
      `there is no Chromium at ${places.join(", ")}`,
      "install it (Debian: apt-get install chromium) or set CHROMIUM to its path",
    );
  }
  const { chromium } = await import("playwright-core").catch((cause: unknown) => {
    throw problem(
      "draw a picture",
      "the package playwright-core is not installed",
      "run npm install playwright-core",
      cause,
    );
  });
  return chromium.launch({ executablePath: found, args: ["--no-sandbox", "--disable-gpu"] });
}

/** The text of Plotly's cartesian bundle, which a report embeds once. */
export function plotlySource(): string {
  return readFileSync(createRequire(import.meta.url).resolve("plotly.js-cartesian-dist-min"), "utf8");
}

function usualPlaces(): string[] {
  const named = process.env["CHROMIUM"];
  return [
    ...(named ? [named] : []),
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  ];
}

function order(
  { plotly }: Pick<Figure, "plotly">,
  { format = "svg", resolution = 2, width = 760, scheme = "light" }: PictureStyle,
) {
  const layout = { ...plotly.layout, width, template: template(scheme, { solid: true }) };
  const how = { format, width, height: plotly.layout["height"], scale: format === "png" ? resolution : 1 };
  return { data: plotly.data, layout, how, background: pages[scheme].background };
}

/** Runs in the page. */
const drawing = `async ({ data, layout, how, background }) => {
  document.body.style.background = background;
  return Plotly.toImage({ data, layout }, how);
}`;

function bytesOf(url: string): Uint8Array {
  const comma = url.indexOf(",");
  const body = url.slice(comma + 1);
  return url.slice(0, comma).includes("base64") ? Buffer.from(body, "base64") : Buffer.from(decodeURIComponent(body));
}
