import { resolve } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const file = resolve(root, "test/model/completed.ts");

/** What an editor offers at the `|` of a text, as TypeScript's own language service says; names of the language itself left out. */
function completions(text: string): string[] {
  const at = text.indexOf("|");
  const content = text.replace("|", "");
  const host: ts.LanguageServiceHost = {
    getCompilationSettings: () => ({
      strict: true,
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      allowImportingTsExtensions: true,
      noEmit: true,
      types: [],
      skipLibCheck: true,
    }),
    getScriptFileNames: () => [file],
    getScriptVersion: (name) => (name === file ? String(content.length) + at : "1"),
    getScriptSnapshot: (name) => {
      const source = name === file ? content : ts.sys.readFile(name);
      return source === undefined ? undefined : ts.ScriptSnapshot.fromString(source);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
  };
  const service = ts.createLanguageService(host, registry);
  const found = service.getCompletionsAtPosition(file, at, {})?.entries ?? [];
  service.dispose();
  return found.map(({ name }) => name).sort();
}

const registry = ts.createDocumentRegistry();

const model = (hazards: string) => `
import { defineIntervention } from "../../src/model/define-intervention.ts";
import { defineModel } from "../../src/model/define-model.ts";
import { flag, number } from "../../src/table/column.ts";
export const careers = defineModel({
  parameters: { ratio: 2, loss: 3 },
  traits: { reading: number("z-score at start"), girl: flag() },
  processes: { placement: ["foster", "home"], school: ["enrolled", "graduated", "leftEarly"], work: ["outside", "employed", "assistance"] },
  hazards: { ${hazards} },
  events: { conviction: 0.1 },
});`;

const beneath = (text: string) => `${model("work: { outside: { employed: 1 } }")}
import { population } from "../../src/model/population.ts";
import { effect } from "../../src/simulate/effect.ts";
import { simulate } from "../../src/simulate/simulate.ts";
${text}`;

const who = ["age", "girl", "p", "placement", "reading", "school", "spell", "time", "work", "year"];

describe("an editor completes", () => {
  it("processes, states and transitions, never a transition to the same state", () => {
    expect(completions(model("|"))).toEqual(["placement", "school", "work"]);
    expect(completions(model("work: { | }"))).toEqual(["assistance", "employed", "outside"]);
    expect(completions(model("work: { outside: { | } }"))).toEqual(["assistance", "employed"]);
  });

  it("what a hazard reads, in functions and in factors", () => {
    expect(completions(model("work: { outside: { employed: ({ | }) => 1 } }"))).toEqual(who);
    expect(completions(model("work: { outside: { employed: { hazard: 1, times: ({ | }) => 1 } } }"))).toEqual(who);
    expect(
      completions(model("work: { outside: { employed: { weibull: { shape: 1, scale: 1 }, times: ({ | }) => 1 } } }")),
    ).toEqual(who);
    expect(completions(model("work: { outside: { employed: ({ p }) => p.| } }"))).toEqual(["loss", "ratio"]);
  });

  it("the same in a model in cycles, and how its time may be counted", () => {
    const inCycles = (cycle: string, probabilities: string) =>
      model("")
        .replace(/hazards: .*/, `cycle: { years: 1, convention: ${cycle} }, probabilities: { ${probabilities} },`)
        .replace(/events: .*/, "");
    expect(completions(inCycles('"|"', ""))).toEqual(["beginning", "end", "half-cycle", "simpson"]);
    expect(completions(inCycles('"end"', "work: { outside: { | } }"))).toEqual(["assistance", "employed"]);
    expect(completions(inCycles('"end"', "work: { outside: { employed: ({ | }) => 0.1 } }"))).toEqual(who);
    expect(
      completions(inCycles('"end"', "work: { outside: { employed: { hazard: 1, times: ({ | }) => 1 } } }")),
    ).toEqual(who);
  });

  it("states that a process is compared with", () => {
    expect(
      completions(model('work: { outside: { employed: ({ placement }) => (placement === "|" ? 1 : 2) } }')),
    ).toEqual(["foster", "home"]);
  });

  it("distributions, their numbers and their clock", () => {
    expect(completions(model("work: { outside: { employed: { | } } }"))).toEqual(
      expect.arrayContaining(["weibull", "gompertz", "hazard", "base", "times", "clock"]),
    );
    expect(completions(model("work: { outside: { employed: { weibull: { | } } } }"))).toEqual(["scale", "shape"]);
    expect(
      completions(model('work: { outside: { employed: { weibull: { shape: 1, scale: 1 }, clock: "|" } } }')),
    ).toEqual(["age", "spell", "time"]);
  });

  it("an intervention's traits, ratios, spells and parameters", () => {
    const intervention = (inside: string) =>
      beneath(
        `defineIntervention(careers, { name: "x", parameters: { gain: 1 }, acts: { from: 0, to: 1 }, ${inside} });`,
      );
    expect(completions(intervention("traits: { | }"))).toEqual(["girl", "reading"]);
    expect(completions(intervention("hazards: { work: { outside: { | } } }"))).toEqual(["assistance", "employed"]);
    expect(completions(intervention("hazards: { work: { outside: { employed: ({ p }) => p.| } } }"))).toEqual([
      "gain",
      "loss",
      "ratio",
    ]);
    expect(completions(intervention("events: { | }"))).toEqual(["conviction"]);
    expect(completions(intervention('starts: { school: "|" }'))).toEqual(["enrolled", "graduated", "leftEarly"]);
  });

  it("a population's traits and starting states", () => {
    expect(completions(beneath('population(careers, { size: 1, age: 20, starts: { work: "|" } });'))).toEqual([
      "assistance",
      "employed",
      "outside",
    ]);
    expect(completions(beneath("population(careers, { size: 1, age: 20, traits: { | } });"))).toEqual([
      "girl",
      "reading",
    ]);
  });

  it("outcomes, and a life", () => {
    const worlds = `const run = simulate(careers, population(careers, { size: 1, age: 20, traits: { girl: 0.5, reading: 0 } }), { years: 1, seed: 1 });
effect({ treated: run, control: run }, `;
    expect(completions(beneath(`${worlds}(life) => life.|);`))).toEqual([
      "count",
      "countOf",
      "everIn",
      "firstTime",
      "person",
      "stateAt",
      "weight",
      "years",
      "yearsIn",
    ]);
    expect(completions(beneath(`${worlds}(life) => life.yearsIn("|"));`))).toEqual(["placement", "school", "work"]);
    expect(completions(beneath(`${worlds}(life) => life.yearsIn("work", "|"));`))).toEqual([
      "assistance",
      "employed",
      "outside",
    ]);
    expect(completions(beneath(`${worlds}{ | });`))).toEqual(["count", "everIn", "firstTime", "priced", "yearsIn"]);
    // The editor offers the states of every process in a pair; the compiler refuses those of another one.
    expect(completions(beneath(`${worlds}{ yearsIn: ["work", "|"] });`))).toEqual(
      expect.arrayContaining(["assistance", "employed", "outside"]),
    );
    expect(completions(beneath(`${worlds}(life) => life.countOf("|"));`))).toEqual(["conviction"]);
  });
});
