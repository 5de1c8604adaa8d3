import { chromium as player } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { leadingFile } from "../../../src/cli/open-browser.ts";
import { chromium, withoutChromium } from "../chromium.ts";
import { type Served, serve, token } from "./client.ts";

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.server.close());

describe.skipIf(chromium === undefined)(
  `the first visit${chromium === undefined ? ` (${withoutChromium})` : ""}`,
  () => {
    it("by the file that the browser is given: it leads in, the token leaves the address, and the next visit needs none", async () => {
      const browser = await player.launch({ executablePath: chromium!, args: ["--no-sandbox"] });
      const page = await browser.newPage();
      const { address } = served.server;
      await page.goto(`file://${leadingFile(`${address}tree?token=${token}`, served.state)}`);
      await page.waitForURL(`${address}tree`);
      await page.locator("h1", { hasText: "Livsbana" }).waitFor();
      await page.goto(address);
      await page.locator("h1", { hasText: "Livsbana" }).waitFor();
      const status = await page.evaluate(() => fetch("/api/status").then((answer) => answer.status));
      expect(status).toBe(200);
      await browser.close();
    }, 60_000);
  },
);
