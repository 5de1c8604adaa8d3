import { contentsRoutes } from "./contents-routes.ts";
import type { SiteFiles } from "./files.ts";
import { pageKernels } from "./page-kernels.ts";
import { pageSockets } from "./page-socket.ts";
import { sessionRoutes } from "./session-routes.ts";

/** What is asked of a route. */
export interface Asked {
  readonly method: string;
  /** What follows the route's own name in the address. */
  readonly rest: string;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A status and what goes with it, as JSON. */
export type Answer = readonly [status: number, body?: unknown];

export type Route = (asked: Asked) => Promise<Answer> | Answer;

/** The part of Jupyter's server that the page needs, within the page: its contents are the site's files, its kernels workers. */
export function pageServer(files: SiteFiles): {
  readonly fetch: (input: RequestInfo, init?: RequestInit) => Promise<Response>;
  readonly WebSocket: typeof WebSocket;
} {
  const kernels = pageKernels();
  const routes: Readonly<Record<string, Route>> = { ...sessionRoutes(kernels), ...contentsRoutes(files) };
  return {
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const { pathname, searchParams: query } = new URL(request.url);
      const path = pathname.slice(pathname.indexOf("/api/") + 5);
      const name = Object.keys(routes).find((route) => path === route || path.startsWith(`${route}/`));
      if (name === undefined) return reply([404, { message: `no ${path} here` }]);
      const text = await request.text();
      const body = text === "" ? {} : JSON.parse(text);
      const rest = decodeURIComponent(path.slice(name.length + 1));
      try {
        return reply(await routes[name]!({ method: request.method, rest, query, body }));
      } catch (error) {
        return reply([500, { message: (error as Error).message }]);
      }
    },
    WebSocket: pageSockets(({ pathname }, socket) => {
      const id = /\/api\/kernels\/([^/]+)\/channels$/.exec(pathname)?.[1];
      return id !== undefined && kernels.connect(decodeURIComponent(id), socket);
    }),
  };
}

function reply([status, body]: Answer): Response {
  const none = status === 204 || status === 205;
  const response = new Response(none ? null : JSON.stringify(body ?? null), {
    status,
    headers: { "Content-Type": "application/json", Date: new Date().toUTCString() },
  });
  return response;
}
