import { ServerConnection } from "@jupyterlab/services";
import type { Backend } from "./backend.ts";
import { startPage } from "./start-page.ts";

const settings = ServerConnection.makeSettings();
const spelt = (path: string) => path.split("/").map(encodeURIComponent).join("/");
const recovered = (path: string) => `/api/livsbana/recovery/${spelt(path)}`;

/** The notebook server that sent this page, by its own routes beside Jupyter's. */
const backend: Backend = {
  kind: "server",
  settings,
  recovery: {
    write: async (path, content, { leaving }) => {
      const body = JSON.stringify({ content, hash: null });
      await fetch(recovered(path), { method: "PUT", body, keepalive: leaving && body.length < 60_000 });
    },
    read: async (path) => {
      const answer = await fetch(recovered(path));
      return answer.ok ? await answer.json() : undefined;
    },
    remove: async (path) => {
      await fetch(recovered(path), { method: "DELETE" });
    },
  },
  earlierRuns: async (kernel) => {
    const answer = await fetch(`/api/livsbana/kernels/${encodeURIComponent(kernel)}/runs`);
    return answer.ok ? (await answer.json()).runs : [];
  },
  picture: async (path) => `/files/${spelt(path)}`,
  route: {
    path: () => decodeURIComponent(/^\/notebooks\/(.+)$/.exec(location.pathname)?.[1] ?? "") || undefined,
    address: (path) => (path === undefined ? "/" : `/notebooks/${spelt(path)}`),
    wantsRunAll: () => new URLSearchParams(location.search).get("execute") === "all",
  },
};

void startPage(backend);
