import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { display } from "../../src/show/display.ts";
import { pageStyle } from "../../src/show/page-style.ts";
import { openChromium, pictures, plotlySource } from "../../src/show/picture.ts";
import { presentTable } from "../../src/show/present-table.ts";
import { gallery } from "./gallery.ts";
import { laterGallery } from "./gallery-later.ts";
import { costsPerChild } from "./skolfam2-table.ts";

const figures = [...gallery("sv"), ...gallery("en"), ...laterGallery("sv"), ...laterGallery("en")];
const opened = await openChromium().catch((error: Error) => error);
const missing = opened instanceof Error;
if (missing && process.env["CI"]) throw opened;

describe.skipIf(missing)(`in Chromium${missing ? ` (${opened.message})` : ""}`, () => {
  const browser = opened as Browser;
  let page: Page;

  beforeAll(async () => {
    page = await browser.newPage();
    await page.setContent(
      `<!doctype html><html lang=en><title>t</title><style>${pageStyle()}</style><main>${presentTable(costsPerChild)[display]()["text/html"]}</main><div id=plot></div>`,
    );
  });
  afterAll(() => browser.close());

  it("Plotly's own validation finds nothing wrong in any figure", async () => {
    await page.addScriptTag({ content: plotlySource() });
    const wrong = await page.evaluate<
      string[]
    >(`(${JSON.stringify(figures.map(({ plotly }) => plotly))}).flatMap(({ data, layout }) =>
      (Plotly.validate(data, layout) || []).map(({ msg }) => msg))`);
    expect(wrong).toEqual([]);
  });

  it("the validation sees a wrong key", async () => {
    const wrong = await page.evaluate<string>(
      `Plotly.validate([{ type: "bar", y: [1], hight: 1 }], {}).map(({ msg }) => msg).join()`,
    );
    expect(wrong).toContain("hight");
  });

  it("a host switches a drawn figure to the dark page by the template it carries", async () => {
    const text = await page.evaluate<string>(`(async () => {
      const { data, layout } = ${JSON.stringify(figures[0]!.plotly)};
      await Plotly.newPlot("plot", data, { ...layout, ...layout.meta.bare, template: layout.meta.templates.dark });
      const seen = getComputedStyle(document.querySelector("#plot .xtick text")).fill + document.querySelectorAll("#plot .gtitle").length;
      document.querySelector("#plot").remove();
      return seen;
    })()`);
    expect(text).toBe("rgb(230, 232, 234)0");
  });

  it("a table has its name, its heads and its rows in the accessibility tree", async () => {
    const tree = await page.locator(".livsbana-table").ariaSnapshot();
    expect(tree).toContain('- region "Cost per child 2008 to 2012, part of table 4"');
    expect(tree).toContain('- table "Cost per child 2008 to 2012, part of table 4"');
    expect(tree).toContain('- columnheader "SkolFam2a SEK"');
    expect(tree).toMatch(/- rowheader "HVB"/);
    expect(tree).toMatch(/- cell "−379,976"/);
  });

  it("a block folds and unfolds by keyboard", async () => {
    const meetings = page.getByText("Meetings");
    expect(await meetings.isVisible()).toBe(false);
    await page.locator("summary").first().focus();
    await page.keyboard.press("Enter");
    expect(await meetings.isVisible()).toBe(true);
    await page.keyboard.press("Space");
    expect(await meetings.isVisible()).toBe(false);
  });

  it("print shows what is folded", async () => {
    await page.emulateMedia({ media: "print" });
    expect(await page.getByText("Meetings").isVisible()).toBe(true);
    await page.emulateMedia({ media: "screen" });
  });

  it.each([
    [360, 1],
    [640, 2],
  ])("at %i px and %i times zoom the page does not scroll sideways", async (width, zoom) => {
    await page.setViewportSize({ width: Math.round(width / zoom), height: 800 });
    expect(
      await page.evaluate<number>("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
    ).toBe(0);
  });

  it.each([
    ["light", "rgb(27, 31, 35)"],
    ["dark", "rgb(230, 232, 234)"],
  ] as const)("text follows the reader's %s setting", async (colorScheme, colour) => {
    await page.emulateMedia({ colorScheme });
    expect(await page.evaluate<string>("getComputedStyle(document.querySelector('.livsbana-table td')).color")).toBe(
      colour,
    );
  });

  it("pictures come as SVG and as PNG, of the size asked for", async () => {
    const [svg] = await pictures(figures.slice(0, 1), { width: 500 });
    const [png] = await pictures(figures.slice(0, 1), { width: 500, format: "png", scheme: "dark" });
    expect(new TextDecoder().decode(svg).slice(0, 200)).toMatch(/^<svg [^>]*width="500"/);
    expect([...png!.slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    expect(new DataView(png!.buffer, png!.byteOffset).getUint32(16)).toBe(1000);
  });
});

it("says what is missing where there is no Chromium, and how to get it", async () => {
  await expect(openChromium(["/nowhere/chromium"])).rejects.toThrow(
    "Cannot draw a picture: there is no Chromium at /nowhere/chromium. Instead, install it (Debian: apt-get install chromium) or set CHROMIUM to its path.",
  );
});
