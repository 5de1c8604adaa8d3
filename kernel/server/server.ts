/** The notebook server: Jupyter Server's interface over one folder of this machine, for its user alone. */
import { randomBytes } from "node:crypto";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { createAdaptorServer, type WebSocketServerLike } from "@hono/node-server";
import { Hono } from "hono";
import { WebSocketServer } from "ws";
import { problem } from "../../src/problem.ts";
import { kernelInfo } from "../jupyter/kernel-info.ts";
import { openBackups } from "./contents/backups.ts";
import { contentsRoutes } from "./contents/contents-routes.ts";
import { eventRoutes } from "./events.ts";
import { guard, longestRequest } from "./guard.ts";
import { v1 } from "./kernels/channel-wire.ts";
import { kernelRoutes } from "./kernels/kernel-routes.ts";
import { startKernels } from "./kernels/kernels.ts";
import { startSessions } from "./kernels/sessions.ts";
import { pageRoutes } from "./page-routes.ts";
import { openRecovery } from "./recovery.ts";
import { recoveryRoutes } from "./recovery-routes.ts";
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

/** How long pages have to send what is unsaved. */
const pagesMilliseconds = 500;

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
  serverRoutes(app, { version, folder, kernels, stop: () => options.asked?.() });
  recoveryRoutes(app, recovery, folder);
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
      const pages = events.emit("https://livsbana/events/stopping", {});
      // What was typed in the last moment is still on its way.
      if (pages > 0) await wait(pagesMilliseconds);
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
