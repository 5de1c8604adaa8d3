import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Browser, type Page, chromium as playwright } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type CodeCell, tagsOf } from "../../../kernel/notebook/notebook.ts";
import { readNotebook } from "../../../kernel/notebook/read-notebook.ts";
import { chromium } from "../chromium.ts";
import { python } from "../python.ts";

const root = resolve(import.meta.dirname, "../../..");
const folder = mkdtempSync(join(tmpdir(), "livsbana-lab-"));
/** Pictures to look at: `PICTURES=folder npx vitest run test/kernel/jupyter/jupyterlab.test.ts`. */
const pictures = process.env["PICTURES"];
const hasLab = python !== undefined && spawnSync(python, ["-c", "import jupyterlab, jupyterlab_widgets"]).status === 0;
const missing =
  hasLab && chromium !== undefined ? "" : " (wants Chromium, and JupyterLab from test/python-requirements.txt)";

let lab: ChildProcess;
let browser: Browser;
let page: Page;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}

const picture = async (name: string) => {
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`) });
};

/** A code cell by what it contains; JupyterLab draws only what is near, so a short notebook is looked at. */
const cell = (text: string) => page.locator(".jp-CodeCell", { hasText: text }).first();

/** As much of JupyterLab, as it shows itself to its page, as is looked at here. */
interface Lab {
  readonly commands: { readonly execute: (id: string) => Promise<unknown> };
  readonly shell: {
    readonly currentWidget: {
      readonly content: { readonly widgets: readonly LabCell[] };
      readonly context: {
        readonly sessionContext: { readonly session?: { readonly kernel?: { readonly status: string } } };
      };
    };
  };
}
interface LabCell {
  readonly model: { readonly type: string; readonly executionCount: number | null; readonly executionState: string };
}

/** Begins a command; what comes of it is looked for on the page. */
const command = (id: string) =>
  page.evaluate((name) => {
    void (globalThis as unknown as { jupyterapp: Lab }).jupyterapp.commands.execute(name);
  }, id);

/** Waits until the notebook has a kernel that has nothing to do; before, JupyterLab would ask for one. */
const idle = () =>
  page.waitForFunction(
    () =>
      (globalThis as unknown as { jupyterapp: Lab }).jupyterapp.shell.currentWidget.context.sessionContext.session
        ?.kernel?.status === "idle",
  );

/** Waits until every code cell has run. */
const allRan = () =>
  page.waitForFunction(() =>
    (globalThis as unknown as { jupyterapp: Lab }).jupyterapp.shell.currentWidget.content.widgets
      .filter(({ model }) => model.type === "code")
      .every(({ model }) => model.executionCount !== null && model.executionState === "idle"),
  );

/** Puts a new cell under the one that is worked in, with text in it. */
async function addCell(text: string): Promise<void> {
  await page.keyboard.press("Escape");
  await command("notebook:insert-cell-below");
  await page.waitForTimeout(300);
  await page.keyboard.press("Enter");
  await page.keyboard.insertText(text);
}

describe.skipIf(missing !== "")(`real JupyterLab${missing}`, { timeout: 90_000 }, () => {
  beforeAll(async () => {
    copyFileSync(join(root, "notebooks/skolfam2.ipynb"), join(folder, "skolfam2.ipynb"));
    mkdirSync(join(folder, "home"));
    const environment = {
      ...process.env,
      HOME: join(folder, "home"),
      JUPYTER_PATH: join(folder, "share/jupyter"),
      JUPYTER_PLATFORM_DIRS: "1",
    };
    const installed = spawnSync(process.execPath, [
      join(root, "src/cli/livsbana.mjs"),
      "kernel",
      "install",
      "--prefix",
      folder,
    ]);
    expect(installed.status).toBe(0);
    const port = await freePort();
    const words = [
      "-m",
      "jupyterlab",
      "--no-browser",
      "--allow-root",
      "--expose-app-in-browser",
      `--port=${port}`,
      "--ServerApp.port_retries=0",
      "--IdentityProvider.token=",
      "--ServerApp.disable_check_xsrf=True",
    ];
    lab = spawn(python!, words, { cwd: folder, env: environment, stdio: "ignore" });
    browser = await playwright.launch({ executablePath: chromium!, args: ["--no-sandbox"] });
    page = await browser.newPage({ viewport: { width: 1300, height: 1000 } });
    page.setDefaultTimeout(30_000);
    const answers = () => fetch(`http://127.0.0.1:${port}/api`).then(({ ok }) => ok);
    await vi.waitFor(answers, { timeout: 60_000, interval: 300 });
    await page.goto(`http://127.0.0.1:${port}/lab/tree/skolfam2.ipynb?reset`);
    await page.waitForSelector(".jp-Notebook .jp-Cell");
    await idle();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    lab?.kill("SIGTERM");
    await new Promise((ended) => lab.once("exit", ended));
  });

  it("opens a notebook and runs all of it", async () => {
    await command("notebook:run-all-cells");
    await allRan();
    await page.locator(".jp-OutputArea-output li", { hasText: "Misleading" }).waitFor();
    await picture("1-run-all");
  });

  it("completes and explains an object of an earlier cell", async () => {
    await page.locator(".jp-Notebook .jp-Cell").last().click();
    await addCell("skolfam2.");
    // The page gives up an answer that takes longer than a second.
    const offered = async () => {
      await page.keyboard.press("Tab");
      await page.locator(".jp-Completer-item", { hasText: "scenarios" }).first().waitFor({ timeout: 1500 });
    };
    await vi.waitFor(offered, { timeout: 30_000 });
    await picture("2-complete");
    await page.keyboard.press("Escape");
    await page.keyboard.insertText("scenarios");
    await page.keyboard.press("Shift+Tab");
    await page.waitForSelector(".jp-Tooltip");
    expect(await page.locator(".jp-Tooltip").textContent()).toContain("scenarios: readonly");
    await picture("3-hover");
    await page.keyboard.press("Escape");
  });

  it("interrupts a busy loop and goes on with the names as they are", async () => {
    await addCell("let turns = 7; while (true) turns = 8; // busy");
    await page.keyboard.press("Control+Enter");
    await page.waitForTimeout(1500);
    await command("notebook:interrupt-kernel");
    await cell("// busy").locator(".jp-OutputArea-output", { hasText: "Interrupted" }).waitFor();
    await addCell("`turns are ${turns}`");
    await page.keyboard.press("Control+Enter");
    await cell("turns are").locator(".jp-OutputArea-output", { hasText: "'turns are 8'" }).waitFor();
    await picture("4-interrupt");
  });

  it("a slider that is moved runs its function again, in place", async () => {
    await addCell("await widgets.interact(({ n }) => `twice is ${2 * n}`, { n: [0, 10] })");
    await page.keyboard.press("Control+Enter");
    const shown = cell("widgets.interact");
    await shown.locator(".noUi-handle").waitFor();
    await shown.locator(".jp-OutputArea-output", { hasText: "twice is 0" }).first().waitFor();
    await shown.locator(".noUi-handle").focus();
    for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowRight");
    await shown.locator(".jp-OutputArea-output", { hasText: "twice is 6" }).first().waitFor();
    await picture("5-slider");
  });

  it("restarts and runs all, saves, and opens again as it was", async () => {
    await page.keyboard.press("Escape");
    for (let i = 0; i < 4; i++) await command("notebook:delete-cell");
    await command("notebook:restart-run-all");
    await page.locator(".jp-Dialog .jp-mod-accept").click();
    await page.waitForSelector(".jp-OutputArea-output", { state: "detached" });
    await allRan();
    await command("docmanager:save");
    await expect.poll(() => read().at(-1)?.execution_count, { timeout: 30_000 }).toBeGreaterThan(0);
    const saved = read();
    expect(saved.map(({ execution_count }) => execution_count)).toEqual(saved.map((_, i) => i + 1));
    // One cell asks for what cannot be had, and says so by its tag.
    const failed = saved.filter(({ outputs }) => outputs.some(({ output_type }) => output_type === "error"));
    expect(failed).toEqual(saved.filter((one) => tagsOf(one).includes("raises-exception")));
    await page.reload();
    await page.waitForSelector(".jp-OutputArea-output");
    await picture("6-reopened");
  });
});

const read = () =>
  readNotebook(readFileSync(join(folder, "skolfam2.ipynb"), "utf8"), "skolfam2.ipynb").cells.filter(
    (one): one is CodeCell => one.cell_type === "code",
  );
