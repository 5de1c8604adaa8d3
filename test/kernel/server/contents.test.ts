import { existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ContentsModel } from "../../../kernel/server/contents/model.ts";
import { hashOf } from "../../../kernel/server/contents/model.ts";
import { notebook, type Served, serve } from "./client.ts";

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.server.close());

const contents = (method: string, path: string, body?: unknown) =>
  served.json<ContentsModel & { message?: string }>(method, `/api/contents/${path}`, body);
const onDisk = (path: string) => readFileSync(join(served.folder, path), "utf8");

describe("files", () => {
  it("text goes in and out as it is, byte for byte", async () => {
    const text = "\ufeffrad ett\r\nrad två\n";
    const saved = await contents("PUT", "data.csv", { type: "file", format: "text", content: text });
    expect(saved).toMatchObject({ status: 201, body: { name: "data.csv", content: null, format: null, size: 21 } });
    expect(onDisk("data.csv")).toBe(text);
    const { body } = await contents("GET", "data.csv?hash=1");
    expect(body).toMatchObject({ type: "file", format: "text", content: text, mimetype: "text/csv", writable: true });
    expect([body.hash, body.hash_algorithm]).toEqual([hashOf(text), "sha256"]);
    expect(body.last_modified).toBe(statSync(join(served.folder, "data.csv")).mtime.toISOString());
    expect((await contents("PUT", "data.csv", { type: "file", format: "text", content: "a" })).status).toBe(200);
  });

  it("bytes go as base64, and are refused as text", async () => {
    const bytes = Buffer.from([0xff, 0xfe, 0, 1]);
    await contents("PUT", "raw.bin", { type: "file", format: "base64", content: bytes.toString("base64") });
    expect(readFileSync(join(served.folder, "raw.bin"))).toEqual(bytes);
    expect((await contents("GET", "raw.bin")).body).toMatchObject({ format: "base64", content: "//4AAQ==" });
    expect(await contents("GET", "raw.bin?format=text")).toMatchObject({
      status: 400,
      body: {
        message:
          'Cannot open "raw.bin" as text: it is not UTF-8. Instead, download it, or open it with another program.',
      },
    });
    const file = await served.ask("/files/raw.bin");
    expect(Buffer.from(await file.arrayBuffer())).toEqual(bytes);
  });

  it("a very long one is told but not read; it can be downloaded", async () => {
    writeFileSync(join(served.folder, "long.bin"), "");
    truncateSync(join(served.folder, "long.bin"), 600 * 1024 * 1024);
    expect((await contents("GET", "long.bin?content=0&hash=1")).body).toMatchObject({ size: 629145600, content: null });
    expect(await contents("GET", "long.bin")).toMatchObject({
      status: 413,
      body: {
        message:
          'Cannot open "long.bin": it has 629145600 bytes. Instead, read it in a cell, or download /files/long.bin.',
      },
    });
    const file = await served.ask("/files/long.bin");
    expect(file.headers.get("content-length")).toBe("629145600");
    const reader = file.body!.getReader();
    expect((await reader.read()).value?.length).toBeGreaterThan(0);
    await reader.cancel();
    rmSync(join(served.folder, "long.bin"));
  });

  it("pieces become one file with the last, and are seen by nobody before", async () => {
    const piece = (chunk: number, content: string) =>
      contents("PUT", "long.txt", { type: "file", format: "text", content, chunk });
    expect((await piece(2, "b")).body.message).toBe(
      'Cannot save "long.txt": piece 2 came before piece 1. Instead, send it from the start.',
    );
    await piece(1, "a");
    await piece(2, "b");
    expect(existsSync(join(served.folder, "long.txt"))).toBe(false);
    await piece(-1, "c");
    expect(onDisk("long.txt")).toBe("abc");
  });

  it("are made, copied, renamed and deleted; a name that is taken is refused", async () => {
    expect((await contents("POST", "", { type: "directory" })).body.path).toBe("Untitled Folder");
    expect((await contents("PATCH", "Untitled%20Folder", { path: "studies" })).body.path).toBe("studies");
    expect((await contents("POST", "studies", { type: "notebook" })).body.path).toBe("studies/Untitled.ipynb");
    expect((await contents("POST", "studies", { type: "notebook" })).body.path).toBe("studies/Untitled1.ipynb");
    expect((await contents("POST", "studies", { ext: ".ts" })).body.path).toBe("studies/untitled.ts");
    expect((await contents("POST", "studies", { copy_from: "studies/Untitled.ipynb" })).body.path).toBe(
      "studies/Untitled-Copy1.ipynb",
    );
    const taken = await contents("PATCH", "studies/Untitled.ipynb", { path: "studies/Untitled1.ipynb" });
    expect(taken).toMatchObject({
      status: 409,
      body: {
        message:
          'Cannot rename "studies/Untitled.ipynb" to "studies/Untitled1.ipynb": a file of that name exists. Instead, choose another name, or delete that file first.',
      },
    });
    expect((await contents("DELETE", "studies")).body.message).toBe(
      'Cannot delete "studies": the folder holds 4 files. Instead, delete them first.',
    );
    for (const name of readdirSync(join(served.folder, "studies")))
      expect((await contents("DELETE", `studies/${encodeURIComponent(name)}`)).status).toBe(204);
    expect((await contents("DELETE", "studies")).status).toBe(204);
    expect((await contents("GET", "studies")).status).toBe(404);
  });

  it("what is not there, or of another type, is told", async () => {
    expect((await contents("GET", "nothing.ipynb")).body).toEqual({
      message: 'Cannot open "nothing.ipynb": there is no such file. Instead, look at the list of files again.',
      reason: null,
    });
    expect((await contents("GET", "data.csv?type=directory")).status).toBe(400);
    expect((await contents("GET", "?type=file")).status).toBe(400);
    writeFileSync(join(served.folder, "broken.ipynb"), '{"cells": [');
    expect((await contents("GET", "broken.ipynb")).body.message).toBe(
      'Cannot open the notebook "broken.ipynb": the file is not JSON at line 1, column 12. Instead, give a file written as a notebook (nbformat 4).',
    );
    expect((await contents("GET", "broken.ipynb?type=file")).body.content).toBe('{"cells": [');
    expect((await contents("PUT", "no/such/x.txt", { type: "file", content: "" })).body.message).toBe(
      'Cannot save "no/such/x.txt": its folder does not exist. Instead, make the folder first.',
    );
    expect((await contents("PUT", "x.ipynb", { type: "notebook", content: 7 })).status).toBe(400);
    expect(existsSync(join(served.folder, "x.ipynb"))).toBe(false);
    const { status } = await served.ask("/api/contents/x.txt", { method: "PUT", body: "no json" });
    expect(status).toBe(400);
  });
});

describe("notebooks", () => {
  it("are written as Jupyter writes them: one that is opened and saved keeps its bytes", async () => {
    const path = join(import.meta.dirname, "../../../notebooks/skolfam2.ipynb");
    const before = readFileSync(path, "utf8");
    writeFileSync(join(served.folder, "skolfam2.ipynb"), before);
    const { body } = await contents("GET", "skolfam2.ipynb");
    await contents("PUT", "skolfam2.ipynb", { type: "notebook", format: "json", content: body.content });
    expect(onDisk("skolfam2.ipynb")).toBe(before);
  });

  it("have a checkpoint, which can be made, restored and deleted, and moves with its file", async () => {
    const save = (source: string) => contents("PUT", "c.ipynb", { type: "notebook", content: notebook([source]) });
    await save("one");
    const made = await served.json("POST", "/api/contents/c.ipynb/checkpoints");
    expect(made).toMatchObject({ status: 201, body: { id: "checkpoint", last_modified: expect.any(String) } });
    await save("two");
    expect((await served.json<object[]>("GET", "/api/contents/c.ipynb/checkpoints")).body).toEqual([made.body]);
    expect((await served.json("POST", "/api/contents/c.ipynb/checkpoints/checkpoint")).status).toBe(204);
    expect(onDisk("c.ipynb")).toContain('"one"');
    await contents("PATCH", "c.ipynb", { path: "d.ipynb" });
    expect(readdirSync(join(served.folder, ".ipynb_checkpoints"))).toEqual(["d-checkpoint.ipynb"]);
    expect((await served.json("DELETE", "/api/contents/d.ipynb/checkpoints/checkpoint")).status).toBe(204);
    expect((await served.json("POST", "/api/contents/d.ipynb/checkpoints/checkpoint")).status).toBe(404);
    expect((await served.json("GET", "/api/contents/d.ipynb/checkpoints")).body).toEqual([]);
  });

  it("leave the version before the last save in the user's own folder", async () => {
    const save = (source: string) => contents("PUT", "b.ipynb", { type: "notebook", content: notebook([source]) });
    await save("first");
    await save("second");
    const folder = join(served.state, "backups");
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith("-b.ipynb"),
    );
    expect(files).toHaveLength(1);
    expect(readFileSync(join(folder, files[0]!), "utf8")).toContain('"first"');
  });

  it("keep who may read them", async () => {
    writeFileSync(join(served.folder, "private.txt"), "a", { mode: 0o600 });
    await contents("PUT", "private.txt", { type: "file", format: "text", content: "b" });
    expect(statSync(join(served.folder, "private.txt")).mode & 0o777).toBe(0o600);
  });

  it("have a report", async () => {
    const report = await served.ask("/nbconvert/html/skolfam2.ipynb?download=true");
    expect(await report.text()).toContain("Content-Security-Policy");
    expect(report.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''skolfam2.html");
  });
});

describe("a confidential notebook", () => {
  const shown = "a person's number";
  const filled = (confidential: boolean) => {
    const { cells, ...rest } = notebook(["table"], {
      livsbana: { confidential },
      widgets: { state: shown },
    });
    const outputs = [{ output_type: "stream", name: "stdout", text: shown }];
    return { ...rest, cells: cells.map((cell) => ({ ...cell, execution_count: 3, outputs })) };
  };
  const everywhere = (): string => {
    const texts = [served.folder, served.state].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .map((name) => join(folder, name))
        .filter((path) => statSync(path).isFile())
        .map((path) => readFileSync(path, "utf8")),
    );
    return texts.join("\n");
  };

  it("leaves no output on the disk, also none from before it was marked", async () => {
    const save = (confidential: boolean) =>
      contents("PUT", "secret.ipynb", { type: "notebook", content: filled(confidential) });
    await save(false);
    await save(false);
    await served.json("POST", "/api/contents/secret.ipynb/checkpoints");
    await served.json("PUT", "/api/livsbana/recovery/secret.ipynb", { content: filled(false) });
    expect(everywhere().split(shown).length - 1).toBeGreaterThanOrEqual(4);
    await save(true);
    await served.json("PUT", "/api/livsbana/recovery/secret.ipynb", { content: filled(true) });
    await served.json("POST", "/api/contents/secret.ipynb/checkpoints");
    expect(everywhere()).not.toContain(shown);
    const { body } = await served.json("GET", "/api/livsbana/recovery/secret.ipynb");
    expect(body["content"]).toMatchObject({ cells: [{ source: "table", outputs: [], execution_count: null }] });
    expect(onDisk("secret.ipynb")).toContain('"table"');
  });
});

describe("unsaved text", () => {
  it("is kept until the file is saved or deleted, and told with the version it is of", async () => {
    const recovery = (method: string, path: string, body?: unknown) =>
      served.json(method, `/api/livsbana/recovery${path}`, body);
    await contents("PUT", "text.txt", { type: "file", format: "text", content: "saved" });
    expect((await recovery("PUT", "/text.txt", { content: "typed", hash: hashOf("older") })).status).toBe(204);
    expect((await recovery("GET", "/text.txt")).body).toEqual({
      path: "text.txt",
      content: "typed",
      hash: hashOf("older"),
      current_hash: hashOf("saved"),
      written: expect.any(String),
    });
    expect((await recovery("GET", "")).body["files"]).toContainEqual({
      path: "text.txt",
      written: expect.any(String),
    });
    await contents("PUT", "text.txt", { type: "file", format: "text", content: "typed" });
    expect((await recovery("GET", "/text.txt")).status).toBe(404);
    await recovery("PUT", "/never%20saved.ipynb", { content: notebook(["x"]), hash: null });
    expect((await recovery("GET", "/never%20saved.ipynb")).body).toMatchObject({ hash: null, current_hash: null });
    await contents("PUT", "never%20saved.ipynb", { type: "notebook", content: notebook([]) });
    await recovery("PUT", "/never%20saved.ipynb", { content: notebook(["more"]), hash: null });
    await contents("PATCH", "never%20saved.ipynb", { path: "named.ipynb" });
    expect((await recovery("GET", "/never%20saved.ipynb")).status).toBe(404);
    expect((await recovery("GET", "/named.ipynb")).body).toMatchObject({
      path: "named.ipynb",
      content: notebook(["more"]),
    });
    expect((await recovery("DELETE", "/named.ipynb")).status).toBe(204);
    expect((await recovery("PUT", "/x.ipynb", {})).body["message"]).toBe(
      'Cannot keep the unsaved "x.ipynb": no content was sent. Instead, send {"content": ...}.',
    );
    expect((await recovery("PUT", "/x.ipynb", { content: "no notebook" })).status).toBe(400);
  });
});
