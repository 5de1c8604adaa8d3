import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { connect, notebook, type Served } from "../kernel/server/client.ts";

const launcher = resolve(import.meta.dirname, "../../src/cli/livsbana.mjs");
const top = mkdtempSync(join(tmpdir(), "livsbana-notebook-"));
const folder = join(top, "my notebooks");
mkdirSync(folder);
const environment = { ...process.env, LIVSBANA_STATE: join(top, "state") };
const started: ChildProcess[] = [];
afterAll(() => {
  for (const child of started) child.kill("SIGKILL");
  rmSync(top, { recursive: true, force: true });
});

/** Starts a server in a process of its own; resolves when it has told its address. */
async function start(...words: string[]) {
  const child = spawn(process.execPath, [launcher, "notebook", folder, "--no-page", ...words], { env: environment });
  started.push(child);
  let text = "";
  const address = await new Promise<string>((done, fail) => {
    child.stdout.setEncoding("utf8").on("data", (piece) => {
      text += piece;
      const found = /http:\S+/.exec(text)?.[0];
      if (found !== undefined) done(found);
    });
    child.stderr.setEncoding("utf8").on("data", (piece) => {
      text += piece;
    });
    child.once("exit", () => fail(new Error(text)));
  });
  const { port, searchParams } = new URL(address);
  const [token, base] = [searchParams.get("token")!, `http://127.0.0.1:${port}/`];
  const ask = (method: string, path: string, body?: unknown) =>
    fetch(new URL(path, base), {
      method,
      headers: { Authorization: `token ${token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const server = { port: Number(port), token } as Served["server"];
  return { child, address, ask, served: { server } as Served, text: () => text };
}

const ended = (child: ChildProcess) =>
  new Promise((done) => child.once("exit", (code, signal) => done(signal ?? code)));

/** Whether a process is there, and no mere remainder. */
const lives = (pid: number) => {
  const { stdout } = spawnSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" });
  return stdout.trim() !== "" && !stdout.includes("Z");
};

describe("livsbana notebook", () => {
  it("a second start finds the first; killed and started again, nothing typed or saved is lost", async () => {
    const first = await start();
    const again = spawnSync(process.execPath, [launcher, "notebook", folder, "--no-page"], {
      env: environment,
      encoding: "utf8",
    });
    expect([again.status, again.stdout]).toEqual([0, `${folder} is served already.\n\n  ${first.address}\n\n`]);

    const saved = notebook(["'saved'"]);
    await first.ask("PUT", "/api/contents/a.ipynb", { type: "notebook", content: saved });
    const { hash } = (await (await first.ask("GET", "/api/contents/a.ipynb?content=0&hash=1")).json()) as {
      hash: string;
    };
    const typed = notebook(["'saved'", "'typed and not saved'"]);
    expect((await first.ask("PUT", "/api/livsbana/recovery/a.ipynb", { content: typed, hash })).status).toBe(204);
    const { id } = (await (await first.ask("POST", "/api/kernels", {})).json()) as { id: string };
    const client = await connect(first.served, id);
    const { published } = await client.execute("process.pid");
    const shown = published.find(({ msg_type }) => msg_type === "execute_result")!.content["data"] as object;
    const pid = Number(Object.values(shown)[0]);
    expect(lives(pid)).toBe(true);

    const gone = ended(first.child);
    first.child.kill("SIGKILL");
    expect(await gone).toBe("SIGKILL");
    await expect.poll(() => lives(pid), { timeout: 5000 }).toBe(false);

    const second = await start();
    expect(second.address).toBe(first.address);
    const recovered = (await (await second.ask("GET", "/api/livsbana/recovery/a.ipynb")).json()) as object;
    expect(recovered).toMatchObject({ path: "a.ipynb", content: typed, hash, current_hash: hash });
    expect(readFileSync(join(folder, "a.ipynb"), "utf8")).toContain("'saved'");
    await second.ask("PUT", "/api/contents/a.ipynb", { type: "notebook", content: typed, hash });
    expect((await second.ask("GET", "/api/livsbana/recovery/a.ipynb")).status).toBe(404);

    const stopped = ended(second.child);
    second.child.kill("SIGINT");
    expect(await stopped).toBe(0);
    expect(second.text()).toMatch(/Stops: unsaved text is kept for the next start\.\n$/);
    expect(readdirSync(folder)).toEqual(["a.ipynb"]);
  }, 60_000);

  it("keeps what it knows where only its user can read it", () => {
    const state = join(top, "state");
    for (const name of readdirSync(state, { recursive: true, encoding: "utf8" })) {
      const mode = statSync(join(state, name)).mode & 0o777;
      expect([name, statSync(join(state, name)).isDirectory() ? mode & 0o77 : mode & 0o177]).toEqual([name, 0]);
    }
  });

  it("stops when a client asks, and refuses a port that is taken", async () => {
    const server = await start();
    const { port } = new URL(server.address);
    const other = mkdtempSync(join(top, "other-"));
    const taken = spawnSync(process.execPath, [launcher, "notebook", other, "--no-page", "--port", port], {
      env: environment,
      encoding: "utf8",
    });
    expect([taken.status, taken.stderr]).toEqual([
      1,
      `Cannot start the server: the port ${port} is taken. Instead, choose another with --port.\n`,
    ]);
    const stopped = ended(server.child);
    expect((await server.ask("POST", "/api/shutdown")).status).toBe(204);
    expect(await stopped).toBe(0);
  }, 60_000);

  it("refuses what it does not know", () => {
    const words = (...args: string[]) =>
      spawnSync(process.execPath, [launcher, "notebook", ...args], { env: environment, encoding: "utf8" }).stderr;
    expect(words(join(top, "nowhere"))).toBe(
      `Cannot open the notebooks: there is no folder ${join(top, "nowhere")}. Instead, name one that exists, or none for this one.\n`,
    );
    expect(words("--prt", "1")).toBe('Cannot open the notebooks: "--prt" is not an option. Instead, write "--port".\n');
    expect(words("--port", "x")).toBe(
      'Cannot open the notebooks: --port is "x". Instead, give a whole number from 0 to 65535.\n',
    );
  });
});
