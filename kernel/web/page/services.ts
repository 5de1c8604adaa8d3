import {
  ContentsManager,
  KernelManager,
  KernelSpecManager,
  type ServerConnection,
  type ServiceManager,
  SessionManager,
} from "@jupyterlab/services";

/** The parts of JupyterLab's services that the page uses. */
export type Services = Pick<
  ServiceManager.IManager,
  "contents" | "kernels" | "kernelspecs" | "sessions" | "serverSettings" | "ready"
>;

/** Starts them; terminals, settings, users and events are left out, and ask the server nothing. */
export function startServices(serverSettings: ServerConnection.ISettings): Services {
  const kernels = new KernelManager({ serverSettings, standby: "when-hidden" });
  const sessions = new SessionManager({ serverSettings, kernelManager: kernels, standby: "when-hidden" });
  const kernelspecs = new KernelSpecManager({ serverSettings, standby: "when-hidden" });
  const contents = new ContentsManager({ serverSettings });
  const ready = Promise.all([sessions.ready, kernelspecs.ready]).then(() => undefined);
  return { contents, kernels, kernelspecs, sessions, serverSettings, ready };
}
