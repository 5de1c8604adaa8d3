/** The seam between the kernel and what carries its messages. */
import type { SocketEvents, Sockets } from "./sockets.ts";

/** Where a kernel lives. */
export interface KernelHost {
  /** Where the notebook lies: what imports and relative paths start from. */
  readonly folder: string;
  /** Opens what messages come and go by: ZeroMQ's sockets, or a host's own. */
  readonly open: (events: SocketEvents) => Promise<Sockets>;
  readonly log: (line: string) => void;
}

/** A kernel that has been started. */
export interface RunningKernel {
  /** The exit status, once it is asked to shut down (0) or the user's process has ended (1). */
  readonly over: Promise<number>;
  readonly interrupt: () => void;
  readonly close: () => Promise<void>;
  /** Stops and starts the reading of what cells show: while it is still, a cell that shows more waits. */
  readonly hold: (still: boolean) => void;
}
