import { type Box, box, isCaptured, stateOf } from "../language/box.ts";
import { type CellNames, type CompiledCell, compileCell } from "../language/compile.ts";
import { displayFunction } from "./display-function.ts";
import { type Failure, failureOf } from "./failure.ts";
import { fillBindings } from "./import-bindings.ts";
import { interruptible } from "./interruption.ts";
import { mediaOf } from "./media.ts";
import type { MediaBundle, Output } from "./output.ts";

/** All that surrounds a session; a Jupyter kernel, the headless runner and a browser's worker each bring their own. */
export interface SessionHost {
  /** Loads what a cell imports, and returns its module namespace. */
  readonly importModule: (specifier: string) => Promise<object>;
  /** `import.meta` of the cells. */
  readonly meta: object;
  /** A value as text on one or more lines, as the host's console would write it. */
  readonly inspect: (value: unknown) => string;
  /** Receives everything that cells send, in order. */
  readonly output: (output: Output) => void;
  /** Names that cells find declared, such as `require`. */
  readonly names?: Readonly<Record<string, unknown>>;
}

/** How one run of a cell ended. */
export interface Outcome {
  /** The number of the run, as shown in brackets beside the cell. */
  readonly count: number;
  /** Undefined when the cell ran to its end. */
  readonly failure?: Failure;
}

/** Cells of TypeScript run one after another over the same names. */
export interface Session {
  /** Runs a cell when those before it have ended. `count` is its number where the host keeps count; zero is for what is not counted. */
  readonly run: (source: string, count?: number) => Promise<Outcome>;
  /** Ends the running cell, with its names as they are; code of it that still waits is stopped when it would go on. */
  readonly interrupt: () => void;
  /** The names that cells have declared, with their values; those still without a value are left out. */
  readonly names: () => ReadonlyMap<string, unknown>;
  /** What a promise comes to, or the interrupt that comes before it. */
  readonly stoppable: <Value>(promise: Promise<Value>) => Promise<Value>;
  /** The forms in which a value is shown; undefined for `undefined`. */
  readonly show: (value: unknown) => Promise<MediaBundle | undefined>;
  /** An account of something thrown outside any run, such as by a promise that nobody awaited. */
  readonly explain: (thrown: unknown) => Failure;
}

interface Run {
  readonly source: string;
  readonly positionOf: CompiledCell["positionOf"];
}

/**
 * Starts an empty session.
 *
 * Cells wait for each other: a second `run` starts when the first has ended.
 */
export function startSession(host: SessionHost): Session {
  const boxes = new Map<string, Box>();
  const runs = new Map<number, Run>();
  const boxNamed = (name: string): Box => {
    const known = boxes.get(name) ?? box(name);
    boxes.set(name, known);
    return known;
  };
  const names: CellNames = { known: (name) => knownName(boxes.get(name)), box: boxNamed };
  const given = { display: displayFunction(host), ...host.names };
  for (const [name, value] of Object.entries(given)) boxNamed(name).let = value;

  const interruption = interruptible();
  const machinery = {
    wait: interruption.wait,
    importer: async (specifier: string, bindings: Parameters<typeof fillBindings>[2] = []) => {
      const module = await host.importModule(String(specifier));
      fillBindings(specifier, module, bindings);
      return module;
    },
    meta: host.meta,
  };

  const evaluate = async (source: string, count: number): Promise<MediaBundle | undefined> => {
    const { wait } = interruption;
    const cell = wait(wait.turn, await compileCell(source, `cell-${count}`, names));
    runs.set(count, { source, positionOf: cell.positionOf });
    const result = await cell.run(machinery);
    return mediaOf(await result.value, host.inspect);
  };

  const attempt = async (source: string, count: number): Promise<Outcome> => {
    try {
      const media = await interruption.race(evaluate(source, count));
      if (media !== undefined) host.output({ kind: "result", data: media, metadata: {}, count });
      return { count };
    } catch (error) {
      if (!runs.has(count)) runs.set(count, { source, positionOf: () => undefined });
      const failure = failureOf(error, { count, runs, inspect: host.inspect });
      host.output({ kind: "error", failure });
      return { count, failure };
    }
  };

  let counted = 0;
  let last: Promise<unknown> = Promise.resolve();
  return {
    run: (source, given) => {
      const next = last.then(() => {
        const count = given ?? counted + 1;
        if (count > 0) counted = count;
        return attempt(source, count);
      });
      last = next;
      return next;
    },
    interrupt: interruption.interrupt,
    stoppable: interruption.race,
    names: () => {
      const declared = [...boxes].filter(([name, held]) => stateOf(held) !== "undeclared" && !(name in given));
      return new Map(declared.map(([name, held]) => [name, held[name]]));
    },
    show: (value) => mediaOf(value, host.inspect),
    explain: (thrown) => failureOf(thrown, { count: counted, runs, inspect: host.inspect }),
  };
}

const knownName = (held: Box | undefined) =>
  held && {
    constant: stateOf(held) === "const",
    initialised: stateOf(held) !== "undeclared",
    captured: isCaptured(held),
  };
