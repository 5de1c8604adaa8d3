import { inspect } from "node:util";
import type { Output } from "../../kernel/session/output.ts";
import { type Session, startSession } from "../../kernel/session/session.ts";

/** A session without a host around it, and everything that it sent. */
export interface TestSession extends Session {
  readonly sent: Output[];
  /** The plain text of what the cell shows, or its error as `Name: message`. */
  readonly shows: (source: string) => Promise<string | undefined>;
  /** The value of an expression, as the session holds it. */
  readonly value: (expression: string) => Promise<unknown>;
}

export function testSession(modules: Readonly<Record<string, object>> = {}): TestSession {
  const sent: Output[] = [];
  const kept: { value?: unknown } = {};
  const session = startSession({
    importModule: async (specifier) => {
      const module = modules[specifier];
      if (module === undefined) throw new Error(`no module ${specifier}`);
      return module;
    },
    meta: { url: "file:///notebook.ipynb" },
    inspect: (value) => inspect(value),
    output: (output) => sent.push(output),
    names: {
      keep: (value: unknown) => {
        kept.value = value;
      },
    },
  });
  return {
    ...session,
    sent,
    shows: async (source) => {
      const from = sent.length;
      await session.run(source);
      for (const output of sent.slice(from)) {
        if (output.kind === "error") return `${output.failure.name}: ${output.failure.message}`;
        if (output.kind === "result") return String(output.data["text/plain"]);
      }
      return undefined;
    },
    value: async (expression) => {
      const { failure } = await session.run(`keep(${expression})`);
      if (failure) throw new Error(failure.traceback.join("\n"));
      return kept.value;
    },
  };
}
