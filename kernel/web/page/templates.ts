import type { Contents } from "@jupyterlab/services";
import { say } from "./language.ts";

/** Cells that a new notebook begins with. */
interface Template {
  readonly name: string;
  readonly words: string;
  readonly cells: readonly (readonly ["markdown" | "code", string])[];
}

/** What a notebook may begin with. */
export const templates = (): readonly Template[] => [
  { name: "empty", words: say("empty"), cells: [["code", ""]] },
  {
    name: "model",
    words: say("a model of life courses"),
    cells: [
      [
        "markdown",
        `# ${say("A model of life courses")}\n\n${say("Two states, two hazards, one intervention: change them, and run all cells.")}`,
      ],
      ["code", "const people = 10_000;\nconst years = 20;\nconst seed = 2024;"],
      [
        "code",
        'import { defineModel, population, simulate, yearsIn } from "livsbana";\n\nconst model = defineModel({\n  processes: { work: ["employed", "unemployed"] },\n  hazards: { work: { employed: { unemployed: 0.08 }, unemployed: { employed: 0.9 } } },\n});\nconst run = simulate(model, population(model, { size: people, age: 20 }), { years, seed });\nyearsIn(run, "work", "unemployed") / people',
      ],
    ],
  },
  {
    name: "groups",
    words: say("two groups compared"),
    cells: [
      [
        "markdown",
        `# ${say("Two groups compared")}\n\n${say("Costs per child in the group that got the programme, and in the control group.")}`,
      ],
      [
        "code",
        'import { difference } from "livsbana";\n\nconst treated = [412, 388, 530, 294, 471];\nconst control = [520, 610, 455, 498, 587];\ndifference(treated, control)',
      ],
    ],
  },
];

/** Makes a notebook in the folder; returns its path. */
export async function newNotebook(contents: Contents.IManager, template: string): Promise<string> {
  const { path } = await contents.newUntitled({ type: "notebook" });
  const { cells } = templates().find(({ name }) => name === template)!;
  const content = {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: { kernelspec: { name: "livsbana", display_name: "TypeScript (Livsbana)", language: "typescript" } },
    cells: cells.map(([cell_type, source], i) => ({
      cell_type,
      id: `cell-${i + 1}`,
      metadata: {},
      source,
      ...(cell_type === "code" ? { execution_count: null, outputs: [] } : {}),
    })),
  };
  await contents.save(path, { type: "notebook", format: "json", content });
  return path;
}
