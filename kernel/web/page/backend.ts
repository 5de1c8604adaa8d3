import type { ServerConnection } from "@jupyterlab/services";

/** A notebook as it was before it could be saved. */
export interface Unsaved {
  readonly content: unknown;
  /** When it was written down, ISO 8601. */
  readonly written: string;
}

/** What a cell has shown while no page was looking. */
export interface EarlierRun {
  /** The message that asked for it. */
  readonly id: string;
  readonly cell: string | null;
  readonly state: "waiting" | "running" | "ended";
  readonly count: number | null;
  readonly outputs: readonly unknown[];
}

/** What the page stands on: the notebook server, or the browser itself. */
export interface Backend {
  readonly kind: "server" | "static";
  /** How JupyterLab's services reach it. */
  readonly settings: ServerConnection.ISettings;
  /** Text that is not saved yet, kept so that a crash loses none of it. */
  readonly recovery: {
    readonly write: (path: string, content: unknown, options: { readonly leaving: boolean }) => Promise<void>;
    readonly read: (path: string) => Promise<Unsaved | undefined>;
    readonly remove: (path: string) => Promise<void>;
  };
  /** The last run of each cell of a kernel that lived while the page was away. */
  readonly earlierRuns: (kernel: string) => Promise<readonly EarlierRun[]>;
  /** An address that shows a picture of the folder. */
  readonly picture: (path: string) => Promise<string | undefined>;
  /** The path that the page's address names, and an address for a path. Undefined stands for the home page. */
  readonly route: {
    readonly path: () => string | undefined;
    readonly address: (path: string | undefined) => string;
    readonly wantsRunAll: () => boolean;
  };
}
