import { existsSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { dataTemplate, type FurtherColumn } from "../evaluate/plan/data-template.ts";
import { type FrozenPlan, freezePlan } from "../evaluate/plan/frozen-plan.ts";
import { termLabels } from "../evaluate/plan/plan-terms.ts";
import { readStudyFile } from "../evaluate/study-file/load-study.ts";
import { plannedOf } from "../evaluate/study-file/planned-of.ts";
import type { StudyFile } from "../evaluate/study-file/study-file.ts";
import { problem } from "../problem.ts";
import { typed } from "../show/number.ts";
import { formatKronor } from "../show/unit.ts";
import { type Language, say } from "../show/words.ts";
import type { IsoDate } from "../table/column.ts";
import { formatXlsx } from "../table/format-xlsx.ts";
import { saveWhole } from "../table/save.ts";
import type { Command } from "./main.ts";
import { readWords } from "./words.ts";

const usage = `livsbana plan <study.yaml> --date <YYYY-MM-DD> --out <plan.json> [--template <file.xlsx>] [--language <sv|en>]

  --date <day>         the day on which the plan is frozen
  --out <plan.json>    the plan: what will be compared and how, what that can see, and a digest that tells if it is changed
  --template <.xlsx>   the tables to be collected, empty, with what each column holds and its codes

The study needs "expected:" and no data yet. Afterwards "plan: plan.json" in it makes the report list every deviation.
A plan is frozen once: a file that is there is not written over.
`;

/** `livsbana plan <study.yaml>`. */
export const planCommand: Command = {
  summary: "freeze what a study will compare, and what must be collected, before a programme starts",
  run: async (args) => {
    const { values, positionals } = readWords("plan a study", {
      args: [...args],
      allowPositionals: true,
      options: {
        date: { type: "string" },
        out: { type: "string" },
        template: { type: "string" },
        language: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
    if (values.help) {
      process.stdout.write(usage);
      return 0;
    }
    const [path] = positionals;
    if (path === undefined || positionals.length > 1)
      throw problem("plan a study", `${positionals.length} studies were named`, "name one: livsbana plan study.yaml");
    const frozen = dayOf(values.date);
    const out = destination(values.out, "plan", "--out plan.json", ".json");
    const template = values.template === undefined ? undefined : destination(values.template, "template", "", ".xlsx");
    const file = readStudyFile(path);
    const language: Language =
      values.language === "en" || values.language === "sv" ? values.language : (file.language ?? "en");
    const plan = frozenPlan(file, frozen, language);
    const sheets = template === undefined ? undefined : formatXlsx(dataTemplate(furtherOf(file, language), language));
    if (template !== undefined) await saveWhole(template, sheets!);
    await saveWhole(out, `${JSON.stringify(plan, null, 2)}\n`);
    process.stdout.write(told(plan, basename(out), language));
    return 0;
  },
};

function dayOf(date: string | undefined): IsoDate {
  const remedy = "write the day on which it is frozen: --date 2026-01-31";
  if (date === undefined) throw problem("plan a study", "no date is given", remedy);
  const day = new Date(`${date}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== date)
    throw problem("plan a study", `"${date}" is no day`, remedy);
  return date as IsoDate;
}

function destination(file: string | undefined, what: string, usual: string, ending: string): string {
  if (file === undefined) throw problem("plan a study", `it is not said where the ${what} goes`, `write ${usual}`);
  const attempt = `write ${file}`;
  if (!file.toLowerCase().endsWith(ending))
    throw problem(attempt, `a ${what} is not written as "${basename(file)}"`, `end its name with "${ending}"`);
  if (!existsSync(dirname(resolve(file))))
    throw problem(attempt, `there is no folder ${dirname(resolve(file))}`, "make it first, or give another path");
  if (existsSync(file))
    throw problem(attempt, "there is such a file already, and what is frozen is not written over", "give another name");
  return file;
}

function frozenPlan(file: StudyFile, frozen: IsoDate, language: Language): FrozenPlan {
  const { expected } = file;
  if (expected === undefined)
    throw file.top.refuse(
      'the study has no "expected"',
      'add "expected:" with treated, control, years, controlMean and coefficientOfVariation',
    );
  return freezePlan(plannedOf(file), { name: say(file.name, language), frozen, expected });
}

function furtherOf({ covariates = {}, outcomes = {} }: StudyFile, language: Language): readonly FurtherColumn[] {
  const codesOf = (kind: string, values: readonly string[] = []): string =>
    kind === "flag"
      ? "true | false"
      : kind === "oneOf"
        ? values.join(" | ")
        : say({ sv: "tal", en: "a number" }, language);
  return [
    ...Object.entries(covariates).map(([column, { kind, label, values }]) => ({
      column,
      label: label ?? column,
      codes: codesOf(kind, values),
    })),
    ...Object.entries(outcomes).map(([column, { kind, label }]) => ({ column, label, codes: codesOf(kind) })),
  ];
}

function told({ terms, foreseen, frozen, digest }: FrozenPlan, out: string, language: Language): string {
  const amount = (value: number): string => typed(formatKronor(value, { language }));
  const lines = Object.entries(terms).map(
    ([term, value]) => `  ${say(termLabels[term as keyof typeof termLabels], language)}: ${value}`,
  );
  const needed = foreseen.neededPerArm;
  const sees = {
    sv: `En studie av den storleken visar i fyra fall av fem en skillnad på ${amount(foreseen.detectable)} per person; dess 95 %-intervall blir ungefär ±${amount(foreseen.halfWidth)}.${needed === null ? "" : ` För den väntade skillnaden behövs ${needed} i varje grupp.`}`,
    en: `A study of that size shows in four cases of five a difference of ${amount(foreseen.detectable)} per person; its 95% interval will be about ±${amount(foreseen.halfWidth)}.${needed === null ? "" : ` The expected difference takes ${needed} in each group.`}`,
  };
  const done = {
    sv: `Planen är fryst ${frozen} i ${out} (SHA-256 ${digest.slice(0, 12)}). Skriv "plan: ${out}" i studien.`,
    en: `The plan is frozen ${frozen} in ${out} (SHA-256 ${digest.slice(0, 12)}). Write "plan: ${out}" in the study.`,
  };
  return `${[...lines, "", sees[language], done[language]].join("\n")}\n`;
}
