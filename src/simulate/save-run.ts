/** Runs in files. Node only. */
import { readFile } from "node:fs/promises";
import type { Model } from "../model/model.ts";
import { showing } from "../model/showing.ts";
import type { Parameters, Processes, Traits } from "../model/who.ts";
import { problem } from "../problem.ts";
import { saveWhole } from "../table/save.ts";
import { peoplePrint } from "./check-worlds.ts";
import { fingerprint } from "./fingerprint.ts";
import { packData, unpackData } from "./pack.ts";
import type { AnyRun, Run } from "./run.ts";
import { showRun } from "./show-run.ts";

/** What a saved run says of itself in its first line: enough to see whether it is what one thinks. */
export interface Manifest {
  readonly livsbana: "run";
  /** The version of the file's form, and of the engine whose lives these are. */
  readonly version: 1;
  readonly world: string;
  readonly seed: number | string;
  readonly years: number;
  readonly people: number;
  /** Fingerprints of the tabulated model, of the population's description, and of everything that follows. */
  readonly modelHash: string;
  readonly dataHash: string;
  readonly contentHash: string;
}

/**
 * Saves a run: its sums, its plan and how its people are read, under a manifest with seed, fingerprints and version.
 * The file is there whole or not at all. Individual people of a table are in it when the run was made from one.
 *
 * @param run   of one world
 * @param path  of the file; folders that are lacking are made
 * @returns     the manifest
 * @throws      when the file cannot be written
 * @example
 * const model = defineModel({ processes: { work: ["in", "out"] }, hazards: { work: { in: { out: 0.1 } } } });
 * const run = simulate(model, population(model, { size: 100, age: 20 }), { years: 10, seed: 1 });
 * const manifest = await saveRun(run, "out/example.run");
 * const loaded = await loadRun("out/example.run", model);
 * loaded.sums.length === run.sums.length && manifest.seed === 1 // => true
 */
export async function saveRun(run: AnyRun, path: string): Promise<Manifest> {
  const { source: _, people: __, ...rest } = run;
  const { text, bytes } = packData({ ...rest, people: peoplePrint(run) });
  const manifest: Manifest = {
    livsbana: "run",
    version: 1,
    world: run.world,
    seed: run.seed,
    years: run.years,
    people: run.size,
    modelHash: fingerprint(run.plan),
    dataHash: peoplePrint(run),
    contentHash: fingerprint([text, joined(bytes)]),
  };
  await saveWhole(path, [`${JSON.stringify(manifest)}\n${text}\n`, ...bytes]);
  return manifest;
}

/**
 * Loads a run that was saved. It can be compared and priced as if it had just been made; its lives can be lived again unless hazards read
 * continuous traits, which only the model's own functions can.
 *
 * @param path   of the file
 * @param model  the model that the run is said to be of, for its names; its hazards are those of the file
 * @throws       when the file is no run, of another version, cut short or changed, or of a model with other names
 * @example
 * const model = defineModel({ processes: { work: ["in", "out"] }, hazards: { work: { in: { out: 0.1 } } } });
 * await loadRun("out/missing.run", model)
 * // throws Cannot load the run out/missing.run: there is no such file. Instead, check the name, or save the run first.
 */
export async function loadRun<P extends Processes, T extends Traits, Q extends Parameters, E extends string>(
  path: string,
  model: Model<P, T, Q, E>,
): Promise<Run<P, T, Q, E>> {
  const attempt = `load the run ${path}`;
  const file = await readFile(path).catch((cause: unknown) => {
    const lacking = (cause as { readonly code?: string }).code === "ENOENT";
    throw problem(
      attempt,
      lacking ? "there is no such file" : `it cannot be read (${String((cause as Error).message)})`,
      lacking ? "check the name, or save the run first" : "choose a file that saveRun wrote",
      cause,
    );
  });
  const first = file.indexOf(10);
  const second = file.indexOf(10, first + 1);
  const manifest = manifestOf(attempt, file.subarray(0, Math.max(0, first)).toString("utf8"));
  const text = file.subarray(first + 1, Math.max(0, second)).toString("utf8");
  const bytes = new Uint8Array(file.subarray(second + 1));
  const run = unpacked(text, bytes);
  if (run === undefined || manifest.contentHash !== fingerprint([text, bytes]))
    throw problem(attempt, "it was cut short or changed", "save the run again");
  refuseOtherNames(attempt, run, model);
  return showing(run, () => showRun(run));
}

/** All bytes in one piece. */
function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function manifestOf(attempt: string, line: string): Manifest {
  let manifest: Partial<Manifest> = {};
  try {
    manifest = JSON.parse(line) as Partial<Manifest>;
  } catch {}
  if (manifest.livsbana !== "run") throw problem(attempt, "it is not a saved run", "choose a file that saveRun wrote");
  if (manifest.version !== 1)
    throw problem(
      attempt,
      `it has version ${String(manifest.version)} and this program reads 1`,
      "run it again with this program",
    );
  return manifest as Manifest;
}

/** The run, or undefined where the bytes are not those that were saved. */
function unpacked(text: string, bytes: Uint8Array): AnyRun | undefined {
  try {
    return { ...(unpackData(text, bytes) as AnyRun), source: undefined };
  } catch {
    return undefined;
  }
}

function refuseOtherNames(attempt: string, { plan }: AnyRun, model: { readonly processes: Processes }): void {
  for (const [name, states] of Object.entries(model.processes)) {
    const known = plan.processes.find((process) => process.name === name);
    if (known?.states.join() === states.join()) continue;
    throw problem(
      attempt,
      `its model has ${known === undefined ? `no process "${name}"` : `other states of ${name}`}`,
      "load it with its own model",
    );
  }
}
