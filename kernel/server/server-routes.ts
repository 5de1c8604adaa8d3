/** What is told of the server itself, and what it does not have. */

import { existsSync, readFileSync } from "node:fs";
import { basename, isAbsolute, relative } from "node:path";
import { readNotebook } from "../notebook/read-notebook.ts";
import { reportOf } from "../run/run-file.ts";
import { plainPath } from "./contents/read-contents.ts";
import type { Kernels } from "./kernels/kernels.ts";
import { refusal } from "./refusal.ts";
import { bodyOf, pathAfter, type Routes } from "./routes.ts";
import type { ServedFolder } from "./served-folder.ts";

export interface ServerHost {
  readonly version: string;
  readonly folder: ServedFolder;
  readonly kernels: Kernels;
  readonly stop: () => void;
}

/** Adds the routes. */
export function serverRoutes(app: Routes, host: ServerHost): void {
  const started = new Date().toISOString();
  const { version, folder, kernels } = host;
  app.get("/api", (c) => c.json({ version: "2.21.0", livsbana: version }));
  app.get("/api/", (c) => c.json({ version: "2.21.0", livsbana: version }));
  app.get("/api/status", (c) => {
    const models = kernels.list().map((kernel) => kernel.model());
    const last =
      models
        .map(({ last_activity }) => last_activity)
        .sort()
        .at(-1) ?? started;
    const connections = models.reduce((sum, model) => sum + model.connections, 0);
    return c.json({ started, last_activity: last, connections, kernels: models.length, folder: folder.root, version });
  });
  app.get("/api/me", (c) =>
    c.json({
      identity: {
        username: "local",
        name: "Local user",
        display_name: "Local user",
        initials: "L",
        avatar_url: null,
        color: null,
      },
      permissions: {},
    }),
  );
  app.get("/api/resolvePath", (c) => c.json({ resolved: resolved(folder, c.req.query("path") ?? "") }));
  app.get("/api/spec.yaml", () => {
    throw refusal({ status: 404 }, "send the specification", "it is Jupyter Server's", "read kernel/server/README.md");
  });
  app.all("/api/terminals/*", () => refuseTerminals());
  app.all("/api/terminals", () => refuseTerminals());
  app.post("/api/shutdown", (c) => {
    setTimeout(host.stop, 50);
    return c.body(null, 204);
  });
  configRoutes(app);
  app.get("/nbconvert/html/*", async (c) => {
    const path = plainPath(pathAfter(c, "/nbconvert/html/"));
    const real = folder.place(path);
    if (!existsSync(real))
      throw refusal({ status: 404 }, `make a report of "${path}"`, "there is no such file", "save it first");
    const html = await reportOf(readNotebook(readFileSync(real, "utf8"), path), real);
    const name = encodeURIComponent(`${basename(path, ".ipynb")}.html`);
    const kind = c.req.query("download") === undefined ? "inline" : "attachment";
    return c.html(html, 200, {
      "Content-Security-Policy": "sandbox allow-scripts allow-popups allow-modals; frame-ancestors 'none'",
      "Content-Disposition": `${kind}; filename*=UTF-8''${name}`,
    });
  });
}

/** Where a path of a traceback leads, if it leads to a file that is served. */
function resolved(folder: ServedFolder, path: string): readonly object[] {
  try {
    const real = folder.place(isAbsolute(path) ? relative(folder.root, path) : path);
    return existsSync(real) ? [{ scope: "server", path: relative(folder.root, real).replaceAll("\\", "/") }] : [];
  } catch {
    return [];
  }
}

function refuseTerminals(): never {
  throw refusal(
    { status: 404, reason: "no terminals" },
    "open a terminal",
    "this server runs notebooks only",
    "use your own terminal",
  );
}

/** Settings of the page, kept while the server runs. */
function configRoutes(app: Routes): void {
  const sections = new Map<string, object>();
  app.get("/api/config/:section", (c) => c.json(sections.get(c.req.param("section")) ?? {}));
  app.on(["PUT", "PATCH"], "/api/config/:section", async (c) => {
    const before = c.req.method === "PATCH" ? sections.get(c.req.param("section")) : {};
    const after = { ...before, ...(await bodyOf(c)) };
    sections.set(c.req.param("section"), after);
    return c.json(after);
  });
}
