import { afterEach, describe, expect, it } from "vitest";
import { type Displayable, shown } from "../../src/show/display.ts";
import { progress, task } from "../../src/show/progress.ts";
import { type ProgressSink, progressKey } from "../../src/show/progress-sink.ts";

const host = globalThis as { [progressKey]?: ProgressSink };
const calls: { readonly task: Displayable; readonly text: string; readonly finished: boolean }[] = [];

function listen(): void {
  host[progressKey] = (told, { finished }) => calls.push({ task: told, text: shown(told)!["text/plain"], finished });
}

afterEach(() => {
  delete host[progressKey];
  calls.length = 0;
});

describe("progress", () => {
  it("tells a host every step of one task, by the same object", () => {
    listen();
    expect([...progress(["a", "b"], { label: "Reading" })]).toEqual(["a", "b"]);
    expect(new Set(calls.map(({ task: told }) => told)).size).toBe(1);
    expect(calls.map(({ text }) => text)).toEqual([
      "Reading                         0%  0 of 2",
      "Reading  ██████████            50%  1 of 2",
      "Reading  ████████████████████ 100%  2 of 2",
      "Reading  ████████████████████ 100%  2 of 2",
    ]);
    expect(calls.map(({ finished }) => finished)).toEqual([false, false, false, true]);
  });

  it("is a labelled bar in HTML, in the reader's language", () => {
    const simulating = task({ label: { sv: "Simulerar", en: "Simulating" }, of: 1000, language: "sv" });
    simulating.update(250);
    expect(shown(simulating)!["text/html"]).toBe(
      '<div class="livsbana-progress" lang="sv"><span>Simulerar</span> <progress aria-label="Simulerar" value="250" max="1000"></progress> <span>250 av 1\u202f000</span></div>',
    );
  });

  it("ends when a loop breaks, and does not claim more than was done", () => {
    listen();
    for (const thing of progress([1, 2, 3], { label: "Reading" })) if (thing === 2) break;
    expect(calls.at(-1)).toMatchObject({ finished: true, text: "Reading  ██████                33%  1 of 3" });
    expect(calls.filter(({ finished }) => finished)).toHaveLength(1);
  });

  it("is cancelled by a signal: says how far it came, and ends its line once", () => {
    listen();
    const cancelling = new AbortController();
    const run = (): void => {
      for (const thing of progress([1, 2, 3], { label: "Reading", signal: cancelling.signal }))
        if (thing === 2) cancelling.abort();
    };
    expect(run).toThrow('Cannot go on with "Reading": it was cancelled after 1 of 3. Instead, run it again.');
    expect(calls.filter(({ finished }) => finished)).toHaveLength(1);
  });

  it("tells a loop over things that come one by one", async () => {
    listen();
    const rows = (async function* () {
      yield* ["a", "b"];
    })();
    const seen: string[] = [];
    for await (const row of progress(rows, { label: "Rows", of: 2 })) seen.push(row);
    expect(seen).toEqual(["a", "b"]);
    expect(calls.at(-1)).toMatchObject({ finished: true, text: "Rows  ████████████████████ 100%  2 of 2" });
  });

  it("counts what has no known end", () => {
    const reading = task({ label: "Rows" });
    reading.update(12345);
    expect(shown(reading)!["text/plain"]).toBe("Rows  12,345");
  });
});
