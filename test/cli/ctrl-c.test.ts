import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const launcher = resolve(import.meta.dirname, "../../src/cli/livsbana.mjs");
const top = mkdtempSync(join(tmpdir(), "livsbana-terminal-"));
const hasPython = spawnSync("python3", ["-c", "import pty"]).status === 0;

/** A server in a terminal, which Python's own library can make, and what is typed into it. */
async function inTerminal() {
  const words = [
    "-c",
    "import pty, sys; pty.spawn(sys.argv[1:])",
    process.execPath,
    launcher,
    "notebook",
    top,
    "--no-page",
  ];
  const child = spawn("python3", words, { env: { ...process.env, LIVSBANA_STATE: join(top, ".state") } });
  let text = "";
  child.stdout.setEncoding("utf8").on("data", (piece) => {
    text += piece;
  });
  const shows = (what: string | RegExp, times = 1) =>
    expect.poll(() => text.split(what).length - 1, { timeout: 20_000 }).toBeGreaterThanOrEqual(times);
  await shows("token=");
  const [, address, token] = /(http:\S+)\?token=(\w+)/.exec(text)!;
  const startKernel = () =>
    fetch(`${address}api/kernels`, { method: "POST", headers: { Authorization: `token ${token}` } });
  const ended = new Promise((done) => child.once("exit", done));
  return { type: (keys: string) => child.stdin.write(keys), shows, startKernel, ended };
}

const ctrlC = "\u0003";
const question = "The names in 1 kernel are lost; text is not. [y/N]";

describe.skipIf(!hasPython)(`Ctrl-C in a terminal${hasPython ? "" : " (python3 makes it, and is not here)"}`, () => {
  it("stops at once where nothing would be lost", async () => {
    const terminal = await inTerminal();
    terminal.type(ctrlC);
    await terminal.shows("Stops: unsaved text is kept");
    await terminal.ended;
  }, 40_000);

  it("asks once, goes on when the answer is no, and stops when it is yes or comes again", async () => {
    const terminal = await inTerminal();
    await terminal.startKernel();
    terminal.type(ctrlC);
    await terminal.shows(question);
    terminal.type("n\r");
    await terminal.shows("Goes on.");
    terminal.type(ctrlC);
    await terminal.shows(question, 2);
    terminal.type(ctrlC);
    await terminal.shows("Stops: unsaved text is kept");
    await terminal.ended;
  }, 40_000);
});
