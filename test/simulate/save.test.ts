import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { defineModel } from "../../src/model/define-model.ts";
import { intervene } from "../../src/model/intervene.ts";
import { effect } from "../../src/simulate/effect.ts";
import { loadRun, saveRun } from "../../src/simulate/save-run.ts";
import { simulate } from "../../src/simulate/simulate.ts";
import { careers, support, youth } from "../bench/careers.ts";
import { zoo, zooPeople } from "./zoo.ts";

const folder = mkdtempSync(join(tmpdir(), "livsbana-"));
afterAll(() => rmSync(folder, { recursive: true }));
const options = { years: 10, seed: 8 };

describe("a run in a file", () => {
  const people = youth(600);
  const control = simulate(careers, people, options);
  const treated = simulate(intervene(careers, support), people, options);
  const file = join(folder, "control.run");

  it("comes back with its sums, and lives the same lives again", async () => {
    const manifest = await saveRun(control, file);
    expect(manifest).toMatchObject({ livsbana: "run", version: 1, world: "control", seed: 8, years: 10, people: 600 });
    expect(manifest.modelHash).toMatch(/^[0-9a-f]{16}$/);
    const loaded = await loadRun(file, careers);
    expect(loaded.sums).toEqual(control.sums);
    const outcome = { yearsIn: ["work", "unemployed"] } as const;
    expect(effect({ treated, control: loaded }, outcome)).toEqual(effect({ treated, control }, outcome));
  });

  it("is there whole, with nothing beside it", () => {
    expect(readdirSync(folder)).toEqual(["control.run"]);
  });

  it("is refused when it was cut short, changed, or is something else", async () => {
    const bytes = readFileSync(file);
    const cut = join(folder, "cut.run");
    const load = (content: string | Uint8Array) => {
      writeFileSync(cut, content);
      return loadRun(cut, careers);
    };
    const damaged = `Cannot load the run ${cut}: it was cut short or changed. Instead, save the run again.`;
    await expect(load(bytes.subarray(0, bytes.length - 9))).rejects.toThrow(damaged);
    const changed = new Uint8Array(bytes);
    changed[changed.length - 100]! ^= 1;
    await expect(load(changed)).rejects.toThrow(damaged);
    await expect(load("sex,age\n")).rejects.toThrow(
      `Cannot load the run ${cut}: it is not a saved run. Instead, choose a file that saveRun wrote.`,
    );
    await expect(loadRun(file, defineModel({ processes: { road: ["wet", "dry"] }, hazards: {} }))).rejects.toThrow(
      `Cannot load the run ${file}: its model has no process "road". Instead, load it with its own model.`,
    );
  });

  it("of other people is not compared", async () => {
    const loaded = await loadRun(file, careers);
    const others = simulate(careers, youth(601), options);
    expect(() => effect({ treated: others, control: loaded }, { count: ["life", "alive", "dead"] })).toThrow(
      /^Cannot compare runs: the people differ/,
    );
  });

  it("whose hazards read continuous traits can be priced, and says why it cannot be lived again", async () => {
    const path = join(folder, "zoo.run");
    await saveRun(simulate(zoo, zooPeople, options), path);
    const loaded = await loadRun(path, zoo);
    expect(() => effect({ treated: loaded, control: loaded }, { count: ["conviction"] })).toThrow(
      "Cannot live a loaded run again: its hazards read continuous traits, which only the model can. Instead, simulate it again from the model.",
    );
  });
});
