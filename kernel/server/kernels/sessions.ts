import { randomUUID } from "node:crypto";
import type { HostedKernel, KernelModel } from "./hosted-kernel.ts";

/** Which document has which kernel, as the interface tells of it. */
export interface SessionModel {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly type: string;
  readonly kernel: KernelModel;
  readonly notebook: { readonly path: string; readonly name: string };
}

interface Session {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly type: string;
  readonly kernel: HostedKernel;
}

export interface Sessions {
  readonly list: () => readonly SessionModel[];
  readonly model: (id: string) => SessionModel | undefined;
  readonly kernelOf: (id: string) => HostedKernel | undefined;
  readonly ofPath: (path: string) => SessionModel | undefined;
  readonly add: (path: string, name: string, type: string, kernel: HostedKernel) => SessionModel;
  readonly change: (id: string, change: Partial<Omit<Session, "id">>) => SessionModel | undefined;
  readonly remove: (id: string) => void;
  readonly kernelGone: (kernelId: string) => void;
  /** A file or folder has another name by now. */
  readonly renamed: (from: string, to: string) => void;
}

/** No sessions yet. */
export function startSessions(): Sessions {
  const sessions = new Map<string, Session>();
  const told = ({ kernel, ...session }: Session): SessionModel => ({
    ...session,
    kernel: kernel.model(),
    notebook: { path: session.path, name: session.name },
  });
  const model = (id: string) => {
    const session = sessions.get(id);
    return session === undefined ? undefined : told(session);
  };
  const change: Sessions["change"] = (id, fields) => {
    const session = sessions.get(id);
    if (session !== undefined) sessions.set(id, { ...session, ...fields });
    return model(id);
  };
  return {
    list: () => [...sessions.values()].map(told),
    model,
    kernelOf: (id) => sessions.get(id)?.kernel,
    ofPath: (path) => {
      const found = [...sessions.values()].find((session) => session.path === path);
      return found === undefined ? undefined : told(found);
    },
    add: (path, name, type, kernel) => {
      const session = { id: randomUUID(), path, name, type, kernel };
      sessions.set(session.id, session);
      return told(session);
    },
    change,
    remove: (id) => void sessions.delete(id),
    kernelGone: (kernelId) => {
      for (const { id, kernel } of [...sessions.values()]) if (kernel.id === kernelId) sessions.delete(id);
    },
    renamed: (from, to) => {
      for (const { id, path, name } of [...sessions.values()]) {
        if (path !== from && !path.startsWith(`${from}/`)) continue;
        const moved = to + path.slice(from.length);
        change(id, { path: moved, name: name === path.split("/").at(-1) ? moved.split("/").at(-1)! : name });
      }
    },
  };
}
