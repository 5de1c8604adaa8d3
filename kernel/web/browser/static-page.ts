import "./random-uuid.ts";
import { ServerConnection } from "@jupyterlab/services";
import { startPage } from "../page/start-page.ts";
import { siteFiles } from "./files.ts";
import { pageServer } from "./page-server.ts";
import { plainSerializer } from "./page-socket.ts";
import { browserSite } from "./site.ts";

const { site } = browserSite();
const files = siteFiles(site);

/** Addresses end in `#/` and a path, so that any simple file server will do. */
const pathOf = () => decodeURIComponent(/^#\/([^?]*)/.exec(location.hash)?.[1] ?? "") || undefined;

void startPage({
  kind: "static",
  settings: ServerConnection.makeSettings({
    baseUrl: site,
    wsUrl: site.replace(/^http/, "ws"),
    ...pageServer(files),
    serializer: plainSerializer,
    token: "",
  }),
  recovery: {
    write: async (path, content) => {
      await (await files.store).put("recovery", { path, content, written: new Date().toISOString() });
    },
    read: async (path) => (await files.store).get("recovery", path),
    remove: async (path) => (await files.store).delete("recovery", path),
  },
  earlierRuns: async () => [],
  picture: async (path) => new URL(`files/${path}`, site).href,
  route: {
    path: pathOf,
    address: (path) => (path === undefined ? "#/" : `#/${path.split("/").map(encodeURIComponent).join("/")}`),
    wantsRunAll: () => location.hash.endsWith("?execute=all"),
  },
});

addEventListener("hashchange", () => location.reload());
