import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium as playwright } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Cell, CellOutput, Notebook } from "../../kernel/notebook/notebook.ts";
import { figureElement } from "../../kernel/report/figure-element.ts";
import { reportOf } from "../../kernel/run/run-file.ts";
import { chromium, withoutChromium } from "./chromium.ts";

const text = (id: string, source: string): Cell => ({ cell_type: "markdown", id, metadata: {}, source });
const code = (id: string, source: string, ...data: Record<string, unknown>[]): Cell => ({
  cell_type: "code",
  id,
  metadata: {},
  source,
  execution_count: 1,
  outputs: data.map((one): CellOutput => ({ output_type: "display_data", data: one, metadata: {} })),
});
const figure = (title: string) => ({
  "application/vnd.plotly.v1+json": {
    data: [{ type: "bar", x: ["a", "b"], y: [1, 2] }],
    layout: { title: { text: title } },
  },
  "text/plain": `${title}: a is 1, b is 2.`,
});
const notebook: Notebook = {
  nbformat: 4,
  nbformat_minor: 5,
  metadata: {},
  cells: [
    text(
      "t",
      '# Kostnader & <nytta>\n\nText with <img src=x onerror="window.hit = 1"> and [bad](javascript:hit) and `code`.',
    ),
    text("s", "### Too deep\n\n## Second\n\n# Another title"),
    code("a", "const x: number = 1; // <script>", figure("First")),
    code("b", "2", figure("Second </script><b>")),
    code(
      "c",
      "3",
      {
        "text/html":
          '<script>window.hit = 2</script><b onclick="hit()">bold</b><meta http-equiv="refresh" content="0;url=https://example.org">',
      },
      {
        "image/svg+xml": '<svg xmlns="http://www.w3.org/2000/svg"><script>window.hit = 3</script></svg>',
        "text/plain": "a square",
      },
      { "text/plain": "plain \u001b[31mred\u001b[0m" },
      { "text/markdown": "**strong**" },
    ),
  ],
};

describe("a report", async () => {
  const html = await reportOf(notebook, "/nowhere/report.ipynb");

  it("has the figures' library once, and not at all without figures", async () => {
    expect(html.match(/plotly\.js \(cartesian/g)?.length).toBe(1);
    const plain = await reportOf({ ...notebook, cells: notebook.cells.slice(0, 2) }, "/nowhere/report.ipynb");
    expect(plain).not.toContain("plotly.js (cartesian");
  });

  it("takes the words of a figure as text, wherever they stand", () => {
    const bad = '<b title="x">';
    const words = { title: bad, subtitle: bad, caption: bad, alt: bad, language: bad };
    const element = figureElement({ "application/vnd.plotly.v1+json": { data: [], layout: { meta: words } } });
    expect(element).not.toMatch(/<b[ >]|title="x"/);
    expect(element.match(/&lt;b title=&quot;/g)).toHaveLength(6);
  });

  it("has one title, and headings that leave no level out", () => {
    const levels = [...html.replace(/<script[\s\S]*?<\/script>/g, "").matchAll(/<h(\d)/g)].map((match) =>
      Number(match[1]),
    );
    expect(levels).toEqual([1, 2, 2, 2]);
  });

  it("shows code folded and coloured, or not at all", async () => {
    expect(html).toContain('<summary>Code [1]</summary><pre><code><span class="tok-keyword">const</span>');
    expect(await reportOf(notebook, "/nowhere/report.ipynb", { code: false })).not.toContain("<details");
  });

  it("has no script but its own, as text and as the browser's policy", () => {
    const scripts = [...html.matchAll(/<script(?! type="application\/json")/g)];
    expect(scripts).toHaveLength(2);
    expect(html).toMatch(
      /Content-Security-Policy" content="default-src 'none'; script-src 'sha256-[^']+' 'sha256-[^']+';/,
    );
    const markup = html.replace(/<script[\s\S]*?<\/script>/g, "");
    expect(markup).not.toMatch(/<meta http-equiv="refresh|javascript:hit|onerror|onclick/);
  });

  it.skipIf(chromium === undefined)(`opens in Chromium${chromium ? "" : ` (${withoutChromium})`}`, async () => {
    const file = join(mkdtempSync(join(tmpdir(), "report-")), "report.html");
    writeFileSync(file, html);
    const browser = await playwright.launch({ executablePath: chromium!, args: ["--no-sandbox"] });
    try {
      const page = await browser.newPage({ colorScheme: "dark", viewport: { width: 900, height: 900 } });
      const said: string[] = [];
      const asked: string[] = [];
      page.on("console", (message) => said.push(message.text()));
      page.on("pageerror", (error) => said.push(String(error)));
      page.on("request", (request) => asked.push(request.url()));
      await page.goto(pathToFileURL(file).href);
      await page.waitForSelector("html[data-drawn]");
      expect(said).toEqual([]);
      expect(asked.filter((url) => !url.startsWith("data:"))).toEqual([pathToFileURL(file).href]);
      expect(await page.evaluate("window.hit")).toBeUndefined();
      const colour = () => page.evaluate("getComputedStyle(document.querySelector('.xtick text')).fill");
      expect(await colour()).toBe("rgb(230, 232, 234)");
      await page.emulateMedia({ colorScheme: "light" });
      await expect.poll(colour).toBe("rgb(27, 31, 35)");
      const widths = await page.evaluate(
        "[...document.querySelectorAll('.plot, section p')].map((e) => e.clientWidth)",
      );
      expect(new Set(widths as number[]).size).toBe(1);
      // A line of English holds as many characters as its width over that of a typical one.
      const perLine = await page.evaluate(
        "(() => { const p = document.querySelector('section p'); const s = document.createElement('span'); s.textContent = 'the quick brown fox jumps over the lazy dog and then some more of it'; p.append(s); s.style.whiteSpace = 'nowrap'; const n = p.clientWidth / (s.getBoundingClientRect().width / s.textContent.length); s.remove(); return n })()",
      );
      expect(perLine).toBeLessThan(75);
      expect(await page.getAttribute(".plot", "aria-label")).toBe("First: a is 1, b is 2.");
      expect(await page.isVisible("details.code pre")).toBe(false);
      await page.click("#show-code");
      expect(await page.isVisible("details.code pre")).toBe(true);
      expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    } finally {
      await browser.close();
    }
  });
});
