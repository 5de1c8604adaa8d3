import type { FromUser, ToUser } from "../../user/wire.ts";

/** What a kernel's worker is told when it starts. */
export interface WorkerStart {
  readonly kind: "start";
  /** Where the notebook lies, from the site's files. */
  readonly folder: string;
  readonly site: string;
  /** The script of the workers that lives are shared among. */
  readonly lives: string;
}

/** To the worker that cells run in. `asked` is an address that stops existing when the run is to stop. */
export type ToWorker = WorkerStart | (ToUser & { readonly asked?: string });

export type FromWorker = FromUser;
