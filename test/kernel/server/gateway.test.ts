import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { python, withoutPython } from "../python.ts";
import { connect, printed, type Served, serve } from "./client.ts";

/** Jupyter's own server, in Python, with our server for its kernels: what `jupyter lab --gateway-url` starts, less the page. */
let jupyter: ChildProcess;
let jupyterLog = "";
let ours: Served;
let theirs: Served;

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

describe.skipIf(python === undefined)(
  `jupyter --gateway-url${python === undefined ? ` (${withoutPython})` : ""}`,
  () => {
    beforeAll(async () => {
      ours = await serve();
      const port = await freePort();
      const token = "their-own-token";
      const words = [
        ["--gateway-url", ours.server.address],
        ["--GatewayClient.auth_token", ours.server.token],
        ["--ServerApp.port", String(port)],
        ["--IdentityProvider.token", token],
        ["--ServerApp.root_dir", mkdtempSync(join(tmpdir(), "livsbana-gateway-"))],
      ].map(([option, value]) => `${option}=${value}`);
      jupyter = spawn(python!, ["-m", "jupyter_server", "--no-browser", "--allow-root", ...words], {
        env: {
          ...process.env,
          JUPYTER_CONFIG_DIR: ours.state,
          JUPYTER_DATA_DIR: ours.state,
          JUPYTER_PLATFORM_DIRS: "1",
        },
      });
      for (const stream of [jupyter.stdout!, jupyter.stderr!])
        stream.setEncoding("utf8").on("data", (text) => {
          jupyterLog += text;
        });
      const address = `http://127.0.0.1:${port}/`;
      const headers = { Authorization: `token ${token}` };
      const json: Served["json"] = async (method, path, body) => {
        const answer = await fetch(new URL(path, address), {
          method,
          headers,
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        const text = await answer.text();
        return { status: answer.status, body: text === "" ? undefined : JSON.parse(text) };
      };
      theirs = { ...ours, server: { ...ours.server, port, token, address }, json };
      const up = () =>
        fetch(new URL("/api", address)).then(
          ({ ok }) => ok,
          () => false,
        );
      while (!(await up())) await new Promise((done) => setTimeout(done, 200));
    }, 60_000);

    afterAll(async () => {
      jupyter.kill("SIGKILL");
      await ours.server.close();
    });

    it("finds the kernelspec with its picture", async () => {
      const { body } = await theirs.json<{ kernelspecs: Record<string, { resources: Record<string, string> }> }>(
        "GET",
        "/api/kernelspecs",
      );
      expect(Object.keys(body.kernelspecs)).toEqual(["livsbana"]);
      const picture = new URL(body.kernelspecs["livsbana"]!.resources["logo-64x64"]!, theirs.server.address);
      const answer = await fetch(picture, { headers: { Authorization: `token ${theirs.server.token}` } });
      expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "image/png"]);
    });

    it("starts, runs, interrupts, restarts and ends our kernel", async () => {
      const { status, body } = await theirs.json<{ id: string; kernel: { id: string } }>("POST", "/api/sessions", {
        path: "a.ipynb",
        type: "notebook",
        name: "a",
        kernel: { name: "livsbana" },
      });
      expect([status, jupyterLog.includes("Traceback")]).toEqual([201, false]);
      const { id } = body.kernel;
      expect((await ours.json("GET", `/api/kernels/${id}`)).status).toBe(200);
      const client = await connect(theirs, id);
      const { published, reply } = await client.execute("const x = 6 * 7; console.log('hej'); x");
      expect(reply.content).toMatchObject({ status: "ok", execution_count: 1 });
      expect(printed(published)).toBe("hej\n");
      expect(published.find(({ msg_type }) => msg_type === "execute_result")!.content["data"]).toEqual({
        "text/plain": "42",
      });
      const loop = client.execute("while (true);");
      await client.hears(({ content }) => content["code"] === "while (true);");
      await new Promise((done) => setTimeout(done, 100));
      expect((await theirs.json("POST", `/api/kernels/${id}/interrupt`)).status).toBe(204);
      expect((await loop).reply.content).toMatchObject({ ename: "Interrupted" });
      expect((await theirs.json("POST", `/api/kernels/${id}/restart`)).status).toBe(200);
      expect((await client.execute("x")).reply.content).toMatchObject({ ename: "ReferenceError" });
      await client.close();
      expect((await theirs.json("DELETE", `/api/sessions/${body.id}`)).status).toBe(204);
      expect((await ours.json("GET", `/api/kernels/${id}`)).status).toBe(404);
    }, 60_000);
  },
);
