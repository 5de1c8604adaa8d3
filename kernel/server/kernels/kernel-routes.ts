/** `/api/kernels`, `/api/kernelspecs`, `/api/sessions`: the kernels, and which document has which. */
import { readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { upgradeWebSocket } from "@hono/node-server";
import type { WebSocket } from "ws";
import { refusal } from "../refusal.ts";
import { bodyOf, type Routes } from "../routes.ts";
import type { ServedFolder } from "../served-folder.ts";
import type { HostedKernel } from "./hosted-kernel.ts";
import { type Kernels, ownKernel } from "./kernels.ts";
import { sessionRoutes } from "./session-routes.ts";
import type { Sessions } from "./sessions.ts";

/** What the routes of kernels work on. */
export interface KernelsHost {
  readonly folder: ServedFolder;
  readonly kernels: Kernels;
  readonly sessions: Sessions;
}

/** Adds the routes. */
export function kernelRoutes(app: Routes, host: KernelsHost): void {
  const { kernels } = host;
  app.get("/api/kernels", (c) => c.json(kernels.list().map((kernel) => kernel.model())));
  app.post("/api/kernels", async (c) => {
    const { name, path } = await bodyOf(c);
    const kernel = await kernels.start(name, folderOf(host.folder, path));
    return c.json(kernel.model(), 201, { Location: `/api/kernels/${kernel.id}` });
  });
  app.get("/api/kernels/:id", (c) => c.json(kernels.find(c.req.param("id")).model()));
  app.delete("/api/kernels/:id", async (c) => {
    await kernels.end(kernels.find(c.req.param("id")).id);
    return c.body(null, 204);
  });
  app.post("/api/kernels/:id/interrupt", (c) => {
    kernels.find(c.req.param("id")).interrupt();
    return c.body(null, 204);
  });
  app.post("/api/kernels/:id/restart", async (c) => {
    const kernel = kernels.find(c.req.param("id"));
    await kernel.restart();
    return c.json(kernel.model());
  });
  app.get("/api/livsbana/kernels/:id/runs", (c) => c.json({ runs: kernels.find(c.req.param("id")).runs() }));
  app.get(
    "/api/kernels/:id/channels",
    upgradeWebSocket((c) =>
      channelsOf(kernels.find(c.req.param("id")!), c.req.query("session_id") ?? crypto.randomUUID()),
    ),
  );
  specRoutes(app);
  sessionRoutes(app, host);
}

/** A client's WebSocket, for as long as it is open. */
function channelsOf(kernel: HostedKernel, session: string) {
  let socket: WebSocket | undefined;
  return {
    onOpen: (_: unknown, { raw }: { raw?: unknown }) => {
      socket = raw as WebSocket;
      kernel.connect(session, socket);
    },
    onMessage: ({ data }: { readonly data: unknown }) =>
      kernel.receive(
        session,
        socket?.protocol ?? "",
        typeof data === "string" ? data : Buffer.from(data as ArrayBuffer),
      ),
    onClose: () => {
      if (socket !== undefined) kernel.disconnect(session, socket);
    },
  };
}

/** The folder that a kernel starts in: that of the document, or the folder named; the top of the served folder where there is none. */
export function folderOf(folder: ServedFolder, path: unknown): string {
  const real = folder.place(typeof path === "string" ? path : "");
  const stats = statSync(real, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return real;
  return statSync(dirname(real), { throwIfNoEntry: false })?.isDirectory() ? dirname(real) : folder.root;
}

const logos = ["logo-32x32.png", "logo-64x64.png", "logo-svg.svg"];

function specRoutes(app: Routes): void {
  const spec = {
    name: ownKernel,
    spec: {
      argv: [],
      env: {},
      display_name: "TypeScript (Livsbana)",
      language: "typescript",
      interrupt_mode: "message",
      metadata: { debugger: false },
    },
    resources: Object.fromEntries(
      logos.map((name) => [name.replace(/\.\w+$/, ""), `/kernelspecs/${ownKernel}/${name}`]),
    ),
  };
  const noSpec = (name: string) =>
    refusal({ status: 404 }, `find the kernelspec "${name}"`, "this server has one kernel", `ask for "${ownKernel}"`);
  app.get("/api/kernelspecs", (c) => c.json({ default: ownKernel, kernelspecs: { [ownKernel]: spec } }));
  app.get("/api/kernelspecs/:name", (c) => {
    if (c.req.param("name") !== ownKernel) throw noSpec(c.req.param("name"));
    return c.json(spec);
  });
  app.get("/kernelspecs/:name/:file", (c) => {
    const { name, file } = c.req.param();
    if (name !== ownKernel || !logos.includes(file)) throw noSpec(`${name}/${file}`);
    const type = file.endsWith(".svg") ? "image/svg+xml" : "image/png";
    const bytes = readFileSync(new URL(`../../jupyter/logo/${file}`, import.meta.url));
    return c.body(new Uint8Array(bytes), 200, { "Content-Type": type });
  });
}
