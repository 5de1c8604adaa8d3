import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import { createConnection } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { cookieName, cookieValue } from "../../../kernel/server/entrance.ts";
import { notebook, type Served, serve, token } from "./client.ts";

let served: Served;
const secret = "nobody outside may read this";

beforeAll(async () => {
  served = await serve({ mostKernels: 2 });
  const { folder } = served;
  writeFileSync(join(folder, "..", "secret.txt"), secret);
  writeFileSync(join(folder, "open.txt"), "everybody with the token may read this");
  mkdirSync(join(folder, ".hidden"));
  writeFileSync(join(folder, ".hidden", "key.txt"), secret);
  symlinkSync(join(folder, "..", "secret.txt"), join(folder, "link.txt"));
  symlinkSync(join(folder, ".."), join(folder, "way-out"));
  symlinkSync(join(folder, "..", "not-yet.txt"), join(folder, "dangling.txt"));
  symlinkSync(join(folder, ".hidden"), join(folder, "shown"));
});
afterAll(() => served.server.close());

/** A request as it is written, without what `fetch` would mend. */
function raw(path: string, headers: IncomingHttpHeaders = {}, method = "GET", body = "") {
  const { port } = served.server;
  return new Promise<{ status: number; text: string; headers: IncomingHttpHeaders }>((done, fail) => {
    const sent = request({ host: "127.0.0.1", port, path, method, headers }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (piece) => {
        text += piece;
      });
      answer.on("end", () => done({ status: answer.statusCode!, text, headers: answer.headers }));
    });
    sent.on("error", fail);
    sent.end(body);
  });
}

const known = { authorization: `token ${token}` };

describe("the token", () => {
  const paths = [
    "/",
    "/api",
    "/api/status",
    "/api/contents",
    "/api/kernels",
    "/files/open.txt",
    "/assets/x.js",
    "/nowhere",
  ];

  it.each(paths)("%s answers nobody without it, with a wrong one or a wrong cookie", async (path) => {
    const cookie = `${cookieName(served.server.port)}=${cookieValue("another token")}`;
    const tries = [{}, { authorization: "token wrong" }, { authorization: `token ${token}x` }, { cookie }];
    for (const headers of tries) {
      const { status, text } = await raw(path, headers);
      expect([status, text.includes("Cannot come in: the token is missing or wrong")]).toEqual([401, true]);
    }
    expect((await raw(`${path}?token=`)).status).toBe(401);
  });

  it("comes in by header, by address, and by the cookie of a first visit", async () => {
    expect((await raw("/api/status", known)).status).toBe(200);
    expect((await raw("/api/status", { authorization: `Bearer ${token}` })).status).toBe(200);
    expect((await raw(`/api/status?token=${token}`)).status).toBe(200);
    const first = await raw(`/notebooks/a.ipynb?token=${token}&execute=all`, { accept: "text/html" });
    expect([first.status, first.headers.location]).toEqual([302, "/notebooks/a.ipynb?execute=all"]);
    const cookie = first.headers["set-cookie"]![0]!;
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax/);
    expect(cookie).not.toContain(token);
    expect((await raw("/api/status", { cookie: cookie.split(";")[0]! })).status).toBe(200);
  });

  it("is asked of a WebSocket too", async () => {
    const { body } = await served.json("POST", "/api/kernels", {});
    const address = `ws://127.0.0.1:${served.server.port}/api/kernels/${body["id"]}/channels`;
    const answer = (headers: Record<string, string>) =>
      new Promise((done) => {
        const socket = new WebSocket(address, { headers });
        socket.on("unexpected-response", (_, { statusCode }) => done(statusCode));
        socket.on("open", () => {
          socket.close();
          done("open");
        });
        socket.on("error", () => undefined);
      });
    expect(await answer({})).toBe(401);
    expect(await answer({ authorization: "token wrong" })).toBe(401);
    expect(await answer({ ...known, origin: "http://evil.example" })).toBe(403);
    expect(await answer({ ...known, host: "evil.example" })).toBe(403);
    expect(await answer(known)).toBe("open");
    await served.json("DELETE", `/api/kernels/${body["id"]}`);
  });
});

describe("other sites", () => {
  it.each(["evil.example", "evil.example:80", "127.0.0.1.evil.example", "localhost.evil.example", "10.0.0.1"])(
    'a name led to this machine is refused: "%s"',
    async (host) => {
      const { status, text } = await raw("/api/status", { ...known, host });
      expect(status).toBe(403);
      expect(text).toContain("which is not this machine");
    },
  );

  it.each(["http://evil.example", "null", "https://127.0.0.1", "http://127.0.0.1:1", "http://localhost"])(
    "a page of %s is refused, token or not",
    async (origin) => {
      for (const method of ["GET", "POST"])
        expect((await raw("/api/kernels", { ...known, origin }, method)).status).toBe(403);
    },
  );

  it("a picture or a script of another site's page is refused, also of another port; a link is not", async () => {
    for (const site of ["cross-site", "same-site"]) {
      const from = { ...known, "sec-fetch-site": site };
      expect((await raw("/api/status", { ...from, "sec-fetch-mode": "no-cors" })).status).toBe(403);
      expect((await raw("/", { ...from, "sec-fetch-mode": "navigate" })).status).toBe(200);
    }
    for (const site of ["same-origin", "none"])
      expect((await raw("/api/status", { ...known, "sec-fetch-site": site, "sec-fetch-mode": "cors" })).status).toBe(
        200,
      );
  });

  it("somebody who has typed an address is told in words", async () => {
    const { status, text, headers } = await raw("/<b>", { accept: "text/html", ...known });
    expect([status, headers["content-type"]]).toEqual([404, "text/html; charset=UTF-8"]);
    expect(text).toContain("<p>Cannot find /&lt;b&gt;: this server has no such address. Instead, start at /.</p>");
  });

  it("a page of this server is not, by either name", async () => {
    for (const host of ["127.0.0.1", "localhost"]) {
      const place = `${host}:${served.server.port}`;
      expect((await raw("/api/status", { ...known, host: place, origin: `http://${place}` })).status).toBe(200);
    }
  });

  it("nobody may put a page in a frame, and no answer says that others may read it", async () => {
    for (const path of ["/", "/api/status", "/files/open.txt"]) {
      const { headers } = await raw(path, known);
      expect(headers["access-control-allow-origin"]).toBeUndefined();
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["content-security-policy"]).toMatch(/frame-ancestors 'none'|sandbox/);
    }
  });
});

describe("paths", () => {
  const spellings = [
    "../secret.txt",
    "..%2fsecret.txt",
    "%2e%2e/secret.txt",
    "%2e%2e%2fsecret.txt",
    "%252e%252e%252fsecret.txt",
    "%c0%ae%c0%ae/secret.txt",
    "..\\secret.txt",
    "..%5csecret.txt",
    "..%00/secret.txt",
    "open.txt%00.ipynb",
    "./../secret.txt",
    "a/../../secret.txt",
    "a/%2e%2e/%2e%2e/secret.txt",
    "....//secret.txt",
    "..;/secret.txt",
    "/../secret.txt",
    "//etc/passwd",
    "%2fetc%2fpasswd",
    "link.txt",
    "way-out/secret.txt",
    "dangling.txt",
    "way-out",
    ".hidden/key.txt",
    "shown/key.txt",
    "shown",
    ".ipynb_checkpoints/open-checkpoint.txt",
    "%",
  ];

  it.each(spellings)("%s is not read", async (path) => {
    for (const prefix of ["/api/contents/", "/files/", "/nbconvert/html/", "/api/livsbana/recovery/", "/"]) {
      const { status, text } = await raw(`${prefix}${path}`, known);
      expect([prefix, text.includes(secret), text.includes("root:")]).toEqual([prefix, false, false]);
      expect([400, 403, 404]).toContain(status);
    }
  });

  it.each(spellings)("%s is not written, renamed to, copied from or deleted", async (path) => {
    const content = JSON.stringify({ type: "file", format: "text", content: "written from outside" });
    const tries = [
      await raw(`/api/contents/${path}`, known, "PUT", content),
      await raw(`/api/contents/${path}`, known, "DELETE"),
      await raw(`/api/livsbana/recovery/${path}`, known, "PUT", content),
    ];
    const named = path.includes("%") ? "../secret.txt" : path;
    tries.push(await raw("/api/contents/open.txt", known, "PATCH", JSON.stringify({ path: named })));
    tries.push(await raw("/api/contents", known, "POST", JSON.stringify({ copy_from: named })));
    tries.push(await raw("/api/sessions", known, "POST", JSON.stringify({ path: `${named}/../../x` })));
    // These are names of files inside, strange as they look.
    const harmless = new Set([
      "%252e%252e%252fsecret.txt",
      "....//secret.txt",
      "..;/secret.txt",
      "//etc/passwd",
      "%2fetc%2fpasswd",
    ]);
    if (!harmless.has(path)) for (const { status } of tries) expect([400, 403, 404, 409]).toContain(status);
    expect(readFileSync(join(served.folder, "..", "secret.txt"), "utf8")).toBe(secret);
    expect(readFileSync(join(served.folder, ".hidden", "key.txt"), "utf8")).toBe(secret);
    expect(existsSync(join(served.folder, "open.txt"))).toBe(true);
    expect(readdirSync(join(served.folder, "..")).sort()).toEqual(["secret.txt", "served", "state"]);
  });

  it("a list shows neither what is hidden nor links out", async () => {
    const { body } = await served.json<{ content: { name: string }[] }>("GET", "/api/contents");
    expect(body.content.map(({ name }) => name)).toEqual(["open.txt"]);
  });
});

describe("sizes", () => {
  it("a request of 1 GB is refused before it is sent", async () => {
    const started = performance.now();
    const answer = await new Promise<string>((done) => {
      const socket = createConnection(served.server.port, "127.0.0.1", () =>
        socket.write(
          `PUT /api/contents/big.txt HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: token ${token}\r\nContent-Length: 1000000000\r\n\r\n{`,
        ),
      );
      socket.once("data", (data) => {
        done(String(data));
        socket.destroy();
      });
    });
    expect(answer).toMatch(/^HTTP\/1.1 413 /);
    expect(answer).toContain("Cannot take the request: it is longer than 134217728 bytes");
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it("so is one that does not say how long it is, and memory stays bounded", async () => {
    const piece = randomBytes(1 << 20).toString("base64");
    const before = process.memoryUsage().rss;
    const answer = await new Promise<{ status: number; sent: number }>((done) => {
      let sent = 0;
      const put = request(
        {
          host: "127.0.0.1",
          port: served.server.port,
          path: "/api/contents/big.txt",
          method: "PUT",
          headers: { ...known, "transfer-encoding": "chunked" },
        },
        ({ statusCode }) => {
          done({ status: statusCode!, sent });
          put.destroy();
        },
      );
      put.on("error", () => undefined);
      const more = () => {
        while (sent < 1e9 && !put.destroyed) {
          sent += piece.length;
          if (!put.write(piece)) return void put.once("drain", more);
        }
      };
      more();
    });
    expect(answer.status).toBe(413);
    expect(answer.sent).toBeLessThan(300e6);
    expect(process.memoryUsage().rss - before).toBeLessThan(900e6);
    expect(existsSync(join(served.folder, "big.txt"))).toBe(false);
  });

  it("a file in pieces may not grow beyond 512 MB either, and leaves nothing", async () => {
    const { savePieceLimit } = await import("./piece-limit.ts");
    expect(savePieceLimit()).toMatch(/^Cannot save "big.bin": it is longer than 536870912 bytes\./);
  });
});

describe("many", () => {
  it("a hundred kernels are refused politely, and those that run go on", async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => served.json("POST", "/api/kernels", {})));
    expect(answers.map(({ status }) => status).filter((status) => status === 201)).toHaveLength(2);
    const refused = answers.filter(({ status }) => status === 503);
    expect(refused).toHaveLength(98);
    expect(refused[0]!.body).toEqual({
      message: "Cannot start a kernel: 2 are running already. Instead, shut down one that is not needed.",
      reason: "too many kernels",
    });
    const { body } = await served.json<{ id: string }[]>("GET", "/api/kernels");
    for (const { id } of body) expect((await served.json("DELETE", `/api/kernels/${id}`)).status).toBe(204);
  });
});

describe("two pages with one file", () => {
  it("the second to save is told, and nothing is overwritten", async () => {
    const save = (source: string, hash: unknown) =>
      served.json("PUT", "/api/contents/two.ipynb", { type: "notebook", content: notebook([source]), hash });
    await save("0", undefined);
    const { body: opened } = await served.json("GET", "/api/contents/two.ipynb?hash=1");
    const first = await save("first", opened["hash"]);
    const second = await save("second", opened["hash"]);
    expect([first.status, second.status]).toEqual([200, 409]);
    expect(second.body).toEqual({
      message:
        'Cannot save "two.ipynb": another version was saved since it was opened. Instead, compare the two, then save again or reload.',
      reason: "conflict",
      hash: first.body["hash"],
    });
    expect(readFileSync(join(served.folder, "two.ipynb"), "utf8")).toContain('"first"');
    expect((await save("second", first.body["hash"])).status).toBe(200);
  });
});

describe("what an output carries", () => {
  const withScript = (trusted: boolean) => {
    const { cells, ...rest } = notebook(["1"]);
    const outputs = [{ output_type: "display_data", data: { "text/html": "<script>act()</script>" }, metadata: {} }];
    return { ...rest, cells: cells.map((cell) => ({ ...cell, outputs, metadata: { trusted } })) };
  };
  const trustedOf = async (path: string) => {
    const { body } = await served.json<{ content: { cells: { metadata: { trusted: boolean } }[] } }>(
      "GET",
      `/api/contents/${path}`,
    );
    return body.content.cells[0]!.metadata.trusted;
  };

  it("is trusted only when a page of this user made it, or when the user says so", async () => {
    writeFileSync(join(served.folder, "sent.ipynb"), JSON.stringify(withScript(true)));
    expect(await trustedOf("sent.ipynb")).toBe(false);
    expect((await served.json("POST", "/api/contents/sent.ipynb/trust")).status).toBe(201);
    expect(await trustedOf("sent.ipynb")).toBe(true);
    await served.json("PUT", "/api/contents/own.ipynb", { type: "notebook", content: withScript(true) });
    expect(await trustedOf("own.ipynb")).toBe(true);
    expect(readFileSync(join(served.folder, "own.ipynb"), "utf8")).not.toContain("trusted");
    await served.json("PUT", "/api/contents/untrusted.ipynb", {
      type: "notebook",
      content: { ...withScript(false), metadata: { other: 1 } },
    });
    expect(await trustedOf("untrusted.ipynb")).toBe(false);
  });

  it("a page in the served folder is given as a file to keep, and has no origin", async () => {
    writeFileSync(join(served.folder, "page.html"), "<script>act()</script>");
    const { headers } = await raw("/files/page.html", known);
    expect(headers["content-disposition"]).toBe("attachment; filename*=UTF-8''page.html");
    expect(headers["content-security-policy"]).toMatch(/^sandbox; default-src 'none'/);
  });
});
