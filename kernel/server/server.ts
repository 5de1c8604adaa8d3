/** The notebook server: Jupyter Server's interface over one folder of this machine, for its user alone. */
import { randomBytes } from "node:crypto";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer, type WebSocketServerLike } from "@hono/node-server";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { WebSocketServer } from "ws";
import { isProblem, problem } from "../../src/problem.ts";
import { kernelInfo } from "../jupyter/kernel-info.ts";
import { dataPolicy } from "./content-policy.ts";
import { openBackups } from "./contents/backups.ts";
import { contentsRoutes } from "./contents/contents-routes.ts";
import { cookieName, cookieValue, hasToken, refusedPlace } from "./entrance.ts";
import { eventRoutes } from "./events.ts";
import { v1 } from "./kernels/channel-wire.ts";
import { kernelRoutes } from "./kernels/kernel-routes.ts";
import { startKernels } from "./kernels/kernels.ts";
import { startSessions } from "./kernels/sessions.ts";
import { pageRoutes } from "./page-routes.ts";
import { openRecovery } from "./recovery.ts";
import { refusalOf } from "./refusal.ts";
import type { Routes } from "./routes.ts";
import { servedFolder } from "./served-folder.ts";
import { serverRoutes } from "./server-routes.ts";
import { stateFolder } from "./state-folder.ts";
import { openTrust } from "./trust.ts";

export interface ServerOptions {
  /** The folder that is served. */
  readonly folder: string;
  /** 0 chooses a free one. */
  readonly port?: number;
  /** A new one when left out. */
  readonly token?: string;
  /** The folder of the prepared page. */
  readonly page?: string | undefined;
  /** Where unsaved text, backups and signatures are kept; the user's state folder when left out. */
  readonly state?: string;
  /** How many kernels there may be at once. */
  readonly mostKernels?: number;
  readonly cullMinutes?: number | undefined;
  readonly log?: (line: string) => void;
  /** Told when a client has asked the server to stop. */
  readonly asked?: () => void;
}

export interface NotebookServer {
  readonly port: number;
  readonly token: string;
  /** Without the token, with a slash at the end. */
  readonly address: string;
  readonly kernels: () => readonly { readonly execution_state: string }[];
  /** The page, once it has been prepared. */
  readonly showPage: (folder: string) => void;
  /** Tells the pages, ends the kernels, and lets go of the port. */
  readonly close: () => Promise<void>;
}

/** The longest request, in bytes: a notebook with large figures, not a data file. */
export const longestRequest = 128 * 1024 * 1024;

/** Starts it on this machine's own address, which no other machine can reach. */
export async function startServer(options: ServerOptions): Promise<NotebookServer> {
  const { token = randomBytes(24).toString("hex"), state = stateFolder(), log = () => undefined } = options;
  const folder = servedFolder(options.folder);
  const version = String(kernelInfo()["implementation_version"]);
  const sessions = startSessions();
  const kernels = startKernels({
    most: options.mostKernels ?? 16,
    cullMinutes: options.cullMinutes,
    log,
    gone: sessions.kernelGone,
  });
  const recovery = openRecovery(state, folder.root);
  let page = options.page;
  let port = 0;
  const app: Routes = new Hono();
  guard(app, token, () => port, log);
  const events = eventRoutes(app);
  serverRoutes(app, { version, folder, kernels, recovery, stop: () => options.asked?.() });
  contentsRoutes(app, {
    folder,
    trust: openTrust(state),
    backups: openBackups(state, folder.root),
    recovery,
    renamed: (from, to) => {
      sessions.renamed(from, to);
      recovery.renamed(from, to);
    },
  });
  kernelRoutes(app, { folder, kernels, sessions });
  pageRoutes(app, { folder, version, page: () => page });

  const webSockets = new WebSocketServer({
    noServer: true,
    maxPayload: longestRequest,
    handleProtocols: (offered) => (offered.has(v1) ? v1 : false),
  });
  const server = createAdaptorServer({
    fetch: app.fetch,
    websocket: { server: webSockets as WebSocketServerLike },
  }) as Server;
  port = await listen(server, options.port ?? 0);
  return {
    port,
    token,
    address: `http://127.0.0.1:${port}/`,
    kernels: () => kernels.list().map((kernel) => kernel.model()),
    showPage: (prepared) => {
      page = prepared;
    },
    close: async () => {
      events.emit("https://livsbana/events/stopping", {});
      await kernels.close();
      for (const socket of webSockets.clients) socket.close(1001, "the server stops");
      await new Promise<void>((done) => {
        server.close(() => done());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), 500).unref();
      });
    },
  };
}

/** What every request passes, and how refusals are told. */
function guard(app: Routes, token: string, port: () => number, log: (line: string) => void): void {
  app.use(async (c, next) => {
    c.header("X-Content-Type-Options", "nosniff");
    c.header("Referrer-Policy", "no-referrer");
    c.header("Cross-Origin-Opener-Policy", "same-origin");
    c.header("Cross-Origin-Resource-Policy", "same-origin");
    c.header("Content-Security-Policy", dataPolicy);
    const header = (name: string) => c.req.header(name);
    const asked = {
      host: header("host"),
      origin: header("origin"),
      authorization: header("authorization"),
      cookie: header("cookie"),
      query: c.req.query("token"),
    };
    const refused = refusedPlace(asked);
    if (refused !== undefined)
      return c.json(told(problem("come in", refused.obstacle, refused.remedy)), refused.status);
    if (!hasToken(asked, token, port())) {
      const words = problem("come in", "the token is missing or wrong", "open the address that the server printed");
      return c.json(told(words), 401);
    }
    if (asked.query !== undefined) {
      c.header(
        "Set-Cookie",
        `${cookieName(port())}=${cookieValue(token)}; Path=/; HttpOnly; SameSite=Strict; Max-Age=31536000`,
      );
      const toPage = c.req.method === "GET" && (header("accept") ?? "").includes("text/html");
      if (toPage) return c.redirect(withoutToken(c.req.url));
    }
    return next();
  });
  app.use(bodyLimit({ maxSize: longestRequest, onError: (c) => c.json(told(tooLong), 413, { Connection: "close" }) }));
  app.notFound((c) =>
    c.json(told(problem(`find ${c.req.path}`, "this server has no such address", "start at /")), 404),
  );
  app.onError((error, c) => {
    const { status = isProblem(error) ? 400 : 500, reason, more } = refusalOf(error) ?? {};
    if (status === 500) log(String(error.stack));
    return c.json({ ...told(error), reason: reason ?? null, ...more }, status);
  });
}

const tooLong = problem(
  "take the request",
  `it is longer than ${longestRequest} bytes`,
  "copy the file into the folder by other means",
);

const told = ({ message }: Error) => ({ message, reason: null as string | null });

function withoutToken(address: string): string {
  const url = new URL(address);
  url.searchParams.delete("token");
  return url.pathname + url.search;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        error.code === "EADDRINUSE"
          ? problem("start the server", `the port ${port} is taken`, "choose another with --port", error)
          : error,
      ),
    );
    server.listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}
