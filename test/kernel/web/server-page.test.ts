import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type NotebookServer, startServer } from "../../../kernel/server/server.ts";
import { preparePage } from "../../../kernel/web/prepare.ts";
import { needsPage, onPage, openBrowser, reader, seriousViolations, whyNot } from "./notebook-page.ts";

const root = join(import.meta.dirname, "../../..");
const token = "0123456789abcdef0123456789abcdef";
const top = mkdtempSync(join(tmpdir(), "livsbana-page-"));
const folder = join(top, "served");
let browser: Browser;
let server: NotebookServer;
let page: string;

const start = (port = 0) => startServer({ folder, port, token, page, state: join(top, "state") });
const signIn = (path = "") => `${server.address}${path}?token=${token}`;

beforeAll(async () => {
  if (whyNot !== undefined) return;
  cpSync(join(root, "notebooks"), folder, { recursive: true });
  [page, browser] = await Promise.all([preparePage(), openBrowser()]);
  server = await start();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(top, { recursive: true, force: true });
});

describe("the page on the notebook server", () => {
  it("runs the first notebook when it is asked to, under the server's policy, and asks nothing of other hosts", {
    timeout: 60_000,
  }, async (context) => {
    needsPage(context);
    const { page, requests, errors, context: own } = await reader(browser);
    const { idle, outputs } = onPage(page);
    const refused: string[] = [];
    page.on("console", (message) => {
      if (/Content Security Policy/.test(message.text())) refused.push(message.text());
    });
    await page.goto(signIn());
    await page.goto(`${server.address}notebooks/skolfam2.ipynb?execute=all`);
    await page.locator(".livsbana-plot svg.main-svg").first().waitFor({ timeout: 20_000 });
    await idle();
    expect((await outputs().allTextContents()).join("\n")).toContain("20,507,393");
    expect(page.url()).toBe(`${server.address}notebooks/skolfam2.ipynb`);
    expect(
      requests.filter((address) => !/^(?:blob:|data:)/.test(address) && !address.startsWith(server.address)),
    ).toEqual([]);
    expect([errors, refused]).toEqual([[], []]);
    expect(await seriousViolations(page)).toEqual([]);
    await own.close();
  });

  it("loses nothing: outputs of a run that a reload cuts through, names to a stop, text to a killed kernel and a killed server", {
    timeout: 90_000,
  }, async (context) => {
    needsPage(context);
    const { page, context: own } = await reader(browser);
    const { begin, run, idle, outputs, command } = onPage(page);
    await page.goto(signIn());
    await begin();
    await run('await widgets.interact(({ n }) => "square " + n * n, { n: [0, 10] })');
    await page.locator(".noUi-handle").first().focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await outputs().filter({ hasText: "square 4" }).first().waitFor();

    await run(
      "const kept = 41; for (let i = 1; i <= 30; i++) { console.log(`step ${i}`); await new Promise((go) => setTimeout(go, 150)); }",
      { wait: false },
    );
    await outputs().filter({ hasText: "step 3" }).first().waitFor();
    await command("save");
    await page.reload();
    await page.waitForSelector(".jp-CodeCell");
    await outputs().filter({ hasText: "step 30" }).first().waitFor({ timeout: 15_000 });
    const steps = (await outputs().filter({ hasText: "step 30" }).first().textContent())!.trim().split("\n");
    expect(steps).toEqual(Array.from({ length: 30 }, (_, i) => `step ${i + 1}`));

    await idle();
    await run("while (true) {}", { wait: false });
    await page.waitForSelector('.livsbana-kernel[data-status="busy"]');
    await command("stop");
    await outputs().filter({ hasText: "Interrupted" }).first().waitFor();
    expect(await run("kept + 1")).toBe("42");

    await run("process.exit(3)", { wait: false });
    await outputs().filter({ hasText: "The kernel's process ended" }).first().waitFor();
    await page.locator(".jp-Dialog button").click();
    await idle();
    expect(await run("typeof kept")).toContain("undefined");

    await page.locator(".jp-CodeCell .cm-content").last().click();
    await page.keyboard.insertText("const never = 'saved';");
    await page.waitForTimeout(900);
    const { port } = server;
    await server.close();
    server = await start(port);
    await page.reload();
    await page.locator("text=that was never saved").waitFor();
    expect(await page.locator(".jp-CodeCell .cm-content").last().textContent()).toBe("const never = 'saved';");
    await idle();
    expect(await run("6 * 7")).toBe("42");
    await own.close();
  });

  it("shows HTML of a notebook that is not trusted without what could act, and never runs its scripts", {
    timeout: 20_000,
  }, async (context) => {
    needsPage(context);
    const evil = `<b>told</b><script>document.title = "acted"</script><img src=x onerror="document.title = 'acted'"><form action="https://elsewhere.example"><button>go</button></form>`;
    const output = { output_type: "display_data", data: { "text/html": evil }, metadata: {} };
    const cell = { cell_type: "code", id: "one", source: "1", metadata: {}, execution_count: 1, outputs: [output] };
    writeFileSync(
      join(folder, "evil.ipynb"),
      JSON.stringify({ cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 5 }),
    );
    const { page, requests, context: own } = await reader(browser);
    await page.goto(signIn());
    await page.goto(`${server.address}notebooks/evil.ipynb`);
    const shown = page.locator(".jp-OutputArea-output").first();
    await shown.locator("text=told").waitFor();
    expect(await shown.innerHTML()).not.toMatch(/<script|onerror|action=/);
    expect(await page.title()).not.toBe("acted");
    expect(requests.filter((address) => address.includes("elsewhere"))).toEqual([]);
    expect(readFileSync(join(folder, "evil.ipynb"), "utf8")).toContain("onerror");
    await own.close();
  });
});
