import { refusal } from "../refusal.ts";
import { type HostedKernel, hostKernel } from "./hosted-kernel.ts";

/** The kernels of a server. */
export interface Kernels {
  readonly start: (name: unknown, folder: string) => Promise<HostedKernel>;
  readonly find: (id: string) => HostedKernel;
  readonly list: () => readonly HostedKernel[];
  readonly end: (id: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface KernelsOptions {
  /** How many kernels there may be at once. */
  readonly most: number;
  /** Kernels that nobody is connected to and that have been idle for so many minutes are ended; none when left out. */
  readonly cullMinutes?: number | undefined;
  readonly log: (line: string) => void;
  /** Told of each kernel that is gone. */
  readonly gone: (id: string) => void;
}

/** The one kernel that the server has. */
export const ownKernel = "livsbana";

/** No kernels yet. */
export function startKernels({ most, cullMinutes, log, gone }: KernelsOptions): Kernels {
  const kernels = new Map<string, HostedKernel>();
  let starting = 0;
  const end = async (id: string) => {
    const kernel = kernels.get(id);
    kernels.delete(id);
    gone(id);
    await kernel?.close();
  };
  const cull = () => {
    for (const kernel of kernels.values()) {
      const since = kernel.idleSince();
      if (since !== undefined && Date.now() - since > cullMinutes! * 60_000) void end(kernel.id);
    }
  };
  const timer =
    cullMinutes === undefined ? undefined : setInterval(cull, Math.min(10_000, cullMinutes * 30_000)).unref();
  return {
    start: async (name, folder) => {
      if (name !== undefined && name !== null && name !== "" && name !== ownKernel)
        throw refusal(
          { status: 404 },
          `start the kernel "${name}"`,
          "this server has one kernel",
          `ask for "${ownKernel}"`,
        );
      if (kernels.size + starting >= most)
        throw refusal(
          { status: 503, reason: "too many kernels" },
          "start a kernel",
          `${kernels.size + starting} are running already`,
          "shut down one that is not needed",
        );
      starting++;
      try {
        const kernel: HostedKernel = await hostKernel({
          folder,
          name: ownKernel,
          log,
          ended: () => void end(kernel.id),
        });
        kernels.set(kernel.id, kernel);
        return kernel;
      } finally {
        starting--;
      }
    },
    find: (id) => {
      const kernel = kernels.get(id);
      if (kernel !== undefined) return kernel;
      throw refusal({ status: 404 }, `find the kernel "${id}"`, "there is none of that id", "start a new one");
    },
    list: () => [...kernels.values()],
    end,
    close: async () => {
      clearInterval(timer);
      await Promise.all([...kernels.keys()].map(end));
    },
  };
}
