import { ServerConnection } from "@jupyterlab/services";
import { startPage } from "./start-page.ts";

void startPage({
  kind: "server",
  settings: ServerConnection.makeSettings({}),
  recovery: { write: async () => {}, read: async () => undefined, remove: async () => {} },
  earlierRuns: async () => [],
  route: { path: () => undefined, address: () => "", wantsRunAll: () => false },
});
