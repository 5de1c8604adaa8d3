import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContext, type Page, chromium as playwright } from "playwright-core";
import type { TestContext } from "vitest";
import { pagePackage, pagePackagesAreInstalled } from "../../../kernel/web/build/installed-page.ts";
import { chromium, withoutChromium } from "../chromium.ts";

/** Why a test of the page cannot run here; undefined when it can. */
export const whyNot: string | undefined =
  chromium === undefined
    ? withoutChromium
    : pagePackagesAreInstalled()
      ? undefined
      : "the page's packages are not installed: run npm ci in kernel/web";

/** Skips a test that cannot run here, with the reason; never in continuous integration, where everything is to be there. */
export function needsPage(context: TestContext): void {
  if (whyNot !== undefined && process.env["CI"] === undefined) context.skip(whyNot);
}

/** Opens the browser. */
export const openBrowser = (): Promise<Browser> =>
  playwright.launch({ executablePath: chromium!, args: ["--no-sandbox"] });

/** A reader's own browser profile, with a record of what it asked of any network and what failed in it. */
export interface Reader {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly requests: string[];
  readonly errors: string[];
}

export async function reader(
  browser: Browser,
  { scheme = "light", language = "en" }: { readonly scheme?: "light" | "dark"; readonly language?: string } = {},
): Promise<Reader> {
  const context = await browser.newContext({
    colorScheme: scheme,
    locale: language,
    viewport: { width: 1280, height: 900 },
  });
  const page = await context.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  context.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => errors.push(String(error)));
  return { context, page, requests, errors };
}

/** What tests do with a notebook on a page, as its reader would. */
export function onPage(page: Page) {
  const outputs = () => page.locator(".jp-OutputArea-output");
  const idle = (timeout = 20_000) => page.waitForSelector('.livsbana-kernel[data-status="idle"]', { timeout });
  return {
    idle,
    outputs,
    /** Makes a notebook from the home page, and waits for its kernel. */
    begin: async () => {
      await page.click("text=New notebook");
      await page.waitForSelector(".jp-CodeCell");
      await idle();
    },
    /** Writes code into the last cell and runs it; what it showed when the kernel is idle again. */
    run: async (code: string, { wait = true }: { readonly wait?: boolean } = {}): Promise<string> => {
      const cells = page.locator(".jp-CodeCell");
      const at = (await cells.count()) - 1;
      await cells.nth(at).locator(".cm-content").click();
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.insertText(code);
      await page.keyboard.press("Alt+Enter");
      if (!wait) return "";
      await cells
        .nth(at)
        .locator(".jp-InputPrompt", { hasText: /\[\d+\]/ })
        .waitFor({ timeout: 25_000 });
      return (await cells.nth(at).locator(".jp-OutputArea-output").allTextContents()).join("\n").trim();
    },
    command: (id: string) => page.click(`[data-command="${id}"]`),
  };
}

/** The rules of accessibility that a page breaks seriously, by axe. */
export async function seriousViolations(page: Page): Promise<readonly string[]> {
  const script = join(pagePackage, "node_modules", "axe-core", "axe.min.js");
  if (!existsSync(script)) throw new Error("axe-core is not installed: run npm ci in kernel/web");
  // Not by a script element, which the page's own policy would refuse.
  await page.evaluate(readFileSync(script, "utf8"));
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(): Promise<{
          violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[];
        }>;
      };
    };
    return (await axe.run()).violations;
  });
  return found
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes.length} x ${nodes[0]!.html.slice(0, 200)} ${nodes[0]!.failureSummary.slice(0, 200)}`,
    );
}
