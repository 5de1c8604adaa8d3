import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPercent } from "../../../kernel/notebook/percent.ts";
import { readNotebook } from "../../../kernel/notebook/read-notebook.ts";
import { defineModel, parseXlsx, population, simulate, text } from "../../../src/mod.ts";
import { needsPage, onPage, openBrowser, reader, seriousViolations, whyNot } from "./notebook-page.ts";
import { type ShownSite, showSite } from "./site.ts";

let site: ShownSite;
let browser: Browser;

beforeAll(async () => {
  if (whyNot !== undefined) return;
  [site, browser] = await Promise.all([showSite(), openBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  site?.close();
});

/** The bits of a number, in hexadecimal digits. */
const bitsOf = (value: number) => new BigUint64Array(new Float64Array([value]).buffer)[0]!.toString(16);

const program = `
const model = defineModel({
  traits: { sex: oneOf("woman", "man") },
  processes: { work: ["in", "out"], life: ["alive", "dead"] },
  ends: { life: "dead" },
  hazards: {
    work: { in: { out: ({ age }) => 0.05 + age / 1000 }, out: { in: { weibull: { shape: 0.8, scale: 1.4 }, clock: "spell" } } },
    life: { alive: { dead: ({ age, sex }) => Math.round(age * age) * (sex === "man" ? 2e-6 : 1e-6) } },
  },
});
const people = population(model, { size: 20_000, age: 30, traits: { sex: { woman: 0.5, man: 0.5 } } });
`;

describe("the static site", () => {
  it("runs a notebook from top to bottom with nothing but its own folder", { timeout: 60_000 }, async (context) => {
    needsPage(context);
    const { page, requests, errors, context: own } = await reader(browser);
    const { idle, outputs, command } = onPage(page);
    await page.goto(site.address);
    await page.click("text=Did SkolFam2 pay for itself?");
    await page.waitForSelector(".jp-CodeCell");
    await idle();
    await command("run-all");
    await page.locator(".livsbana-plot svg.main-svg").first().waitFor({ timeout: 30_000 });
    const prompts = page.locator(".jp-CodeCell .jp-InputPrompt");
    const haveRun = async () => (await prompts.allTextContents()).every((text) => /\[\d+\]/.test(text));
    await expect.poll(haveRun, { timeout: 25_000 }).toBe(true);
    expect((await outputs().allTextContents()).join("\n")).toContain("20,507,393");
    expect(await page.locator('[data-mime-type="application/vnd.jupyter.error"]').count()).toBe(0);
    expect(errors).toEqual([]);
    expect(
      requests.filter((address) => !/^(?:blob:|data:)/.test(address) && !address.startsWith(site.address)),
    ).toEqual([]);
    expect(await seriousViolations(page)).toEqual([]);
    // Once for each address: from the home page to the notebook the page is loaded anew, from the browser's own store.
    const before = requests.slice(
      0,
      requests.findIndex((address) => /\/cells-/.test(address)),
    );
    const first = [...new Set(before)]
      .filter((address) => address.endsWith(".js"))
      .reduce((sum, address) => sum + statSync(join(site.folder, `${address.slice(site.address.length)}.gz`)).size, 0);
    expect(first).toBeLessThan(700_000);
    const notices = readFileSync(join(site.folder, "THIRD-PARTY.txt"), "utf8");
    for (const name of ["@jupyterlab/notebook", "katex", "plotly.js-cartesian-dist-min", "typescript", "yjs"])
      expect(notices).toContain(`\n${name} `);
    await own.close();
  });

  it("gives Node's numbers to the last bit, on the cell's worker and shared among others", {
    timeout: 60_000,
  }, async (context) => {
    needsPage(context);
    const { page, context: own } = await reader(browser);
    const { begin, run } = onPage(page);
    await page.goto(site.address);
    await begin();
    const told = await run(`import { defineModel, oneOf, population, simulate, simulateOnThreads } from "livsbana";
${program}
const bits = (run) => [...new BigUint64Array(new Float64Array(run.sums).buffer)].map((one) => one.toString(16)).join(" ");
const here = bits(simulate(model, people, { years: 30, seed: 7 }));
const there = bits(await simulateOnThreads(model, people, { years: 30, seed: 7, threads: 3 }));
console.log(here === there); console.log(here)`);
    const { oneOf } = await import("../../../src/mod.ts");
    const node = new Function(
      "defineModel",
      "oneOf",
      "population",
      "simulate",
      `${program}; return simulate(model, people, { years: 30, seed: 7 }).sums;`,
    );
    const sums = node(defineModel, oneOf, population, simulate) as Float64Array;
    const [same, bits] = told.split("\n");
    expect(same).toBe("true");
    expect(bits).toBe([...sums].map(bitsOf).join(" "));
    await own.close();
  });

  it("moves a slider, stops a simulation with names kept, ends what cannot be stopped and says so", {
    timeout: 60_000,
  }, async (context) => {
    needsPage(context);
    const { page, context: own } = await reader(browser);
    const { begin, run, idle, outputs, command } = onPage(page);
    await page.goto(site.address);
    await begin();
    await run('await widgets.interact(({ n }) => "square " + n * n, { n: [0, 10] })');
    await page.locator(".noUi-handle").first().focus();
    for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowRight");
    await outputs().filter({ hasText: "square 9" }).first().waitFor();

    await run("const kept = 41; const people = { women: 12, men: 8 };");
    await page.locator(".jp-CodeCell .cm-content").last().click();
    await page.keyboard.type("people.");
    await page.locator(".cm-tooltip-autocomplete li", { hasText: "women" }).waitFor({ timeout: 15_000 });
    await page.keyboard.press("Escape");
    await run(
      `import { defineModel, population, simulate } from "livsbana";
const model = defineModel({ processes: { work: ["in", "out"] }, hazards: { work: { in: { out: 0.5 }, out: { in: 0.5 } } } });
simulate(model, population(model, { size: 200_000_000, age: 20 }), { years: 40, seed: 1 })`,
      { wait: false },
    );
    await page.waitForSelector('.livsbana-kernel[data-status="busy"]');
    await page.waitForTimeout(300);
    const asked = performance.now();
    await command("stop");
    await idle(5000);
    expect(performance.now() - asked).toBeLessThan(2000);
    await outputs().filter({ hasText: "Interrupted: the cell was stopped; what it had set is kept" }).waitFor();
    expect(await run("kept + 1")).toBe("42");

    await run("while (true) {}", { wait: false });
    await page.waitForSelector('.livsbana-kernel[data-status="busy"]');
    await command("stop");
    await outputs().filter({ hasText: "the cell computed without a pause" }).first().waitFor({ timeout: 8000 });
    await page.click(".jp-Dialog button");
    await idle();
    expect(await run("typeof kept")).toContain("undefined");
    await own.close();
  });

  it("loses no text to a reload, reads and writes files, and exports what stands there", {
    timeout: 60_000,
  }, async (context) => {
    needsPage(context);
    const { page, context: own } = await reader(browser, { language: "sv", scheme: "dark" });
    const { idle, run } = onPage(page);
    await page.goto(site.address);
    await page.setInputFiles('input[type="file"]', {
      name: "costs.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("cost\r\n10\r\n32\r\n"),
    });
    await page.locator("text=costs.csv").waitFor();
    expect(await page.textContent("h1")).toBe("Anteckningsböcker");
    expect(await seriousViolations(page)).toEqual([]);
    await page.click("text=Ny anteckningsbok");
    await page.waitForSelector(".jp-CodeCell");
    await idle();
    expect(
      await run(`import { number, readCsv, writeXlsx } from "livsbana";
const costs = await readCsv("costs.csv", { cost: number("SEK") });
await writeXlsx("out/costs.xlsx", { costs });
display.html("<table><tr><th>sum</th></tr><tr><td>1 234,5</td></tr></table>");
costs.columns.cost.values().reduce((sum, one) => sum + one, 0)`),
    ).toContain("1 234,5");
    await page.locator(".jp-CodeCell .cm-content").last().click();
    await page.keyboard.insertText("const never = 'saved';");
    await page.waitForTimeout(900);
    await page.reload();
    await page.locator("text=aldrig sparades").waitFor();
    expect((await page.locator(".jp-CodeCell .cm-content").last().textContent())!).toBe("const never = 'saved';");
    await idle();
    expect(await seriousViolations(page)).toEqual([]);

    const exported = async (words: string) => {
      await page.click("text=Exportera");
      const [file] = await Promise.all([page.waitForEvent("download"), page.click(`li >> text=${words}`)]);
      return readFileSync(await file.path());
    };
    expect(readNotebook((await exported(".ipynb")).toString("utf8"), "exported").cells.length).toBe(2);
    expect(readPercent((await exported(".ts")).toString("utf8")).cells[1]!.source).toBe("const never = 'saved';");
    expect((await exported("HTML")).toString("utf8")).toContain("default-src 'none'");
    expect(parseXlsx(await exported("XLSX"), { sum: text() }).rowCount).toBe(1);
    await own.close();
  });
});
