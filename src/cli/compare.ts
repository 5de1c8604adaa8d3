import { existsSync, statSync } from "node:fs";
import { basename, dirname, extname, resolve } from "node:path";
import { notebookText } from "../../kernel/notebook/write-notebook.ts";
import { reportOf } from "../../kernel/run/run-file.ts";
import { compareGroups, type GroupComparison } from "../evaluate/report/compare-groups.ts";
import type { ComparisonStudy } from "../evaluate/report/comparison-study.ts";
import { comparisonWorkbook } from "../evaluate/report/workbook/comparison-workbook.ts";
import { loadStudy } from "../evaluate/study-file/load-study.ts";
import { alternatives, nearest, problem } from "../problem.ts";
import { display } from "../show/display.ts";
import { typed } from "../show/number.ts";
import type { Language } from "../show/words.ts";
import { formatXlsx } from "../table/format-xlsx.ts";
import { saveWhole } from "../table/save.ts";
import { withHints } from "./compare-hints.ts";
import { comparisonNotebook } from "./comparison-notebook.ts";
import type { Command } from "./main.ts";
import { stageLine } from "./stage-line.ts";
import { readWords } from "./words.ts";

const usage = `livsbana compare <study.yaml> [options]

  --out <file>         write the report: .html, .xlsx, .docx or .ipynb by its ending; again for each
  --language <sv|en>   Swedish or English; the study's own language, or English, when not said
  --internal           with figures of single persons, for those who work with the case; never to be published

Without --out the report is printed here as text. Nothing is written unless everything could be made.
`;

const endings = [".html", ".xlsx", ".docx", ".ipynb"] as const;
type Ending = (typeof endings)[number];

/** `livsbana compare <study.yaml>`. */
export const compareCommand: Command = {
  summary: "compare two groups of a register extract, and write the report",
  run: (args) => withHints(() => compare(args)),
};

async function compare(args: readonly string[]): Promise<number> {
  const { help, path, out, internal, language } = read(args);
  if (help) {
    process.stdout.write(usage);
    return 0;
  }
  const started = performance.now();
  const stage = stageLine(process.stderr, basename(path));
  const loaded = await loadStudy(path, (name) => stage.at(`reading ${name}`));
  const spoken = language ?? loaded.language ?? "en";
  await stage.at("comparing the groups");
  const audience = internal ? "internal" : "published";
  const comparison = compareGroups(loaded.study, { language: spoken, audience, files: loaded.files });
  const contents = new Map<string, string | Uint8Array>();
  for (const file of out) {
    await stage.at(`making ${file}`);
    contents.set(file, await contentOf(file, comparison, loaded.study));
  }
  await writeAll(contents);
  stage.end();
  if (out.length === 0) process.stdout.write(`${typed(comparison[display]()["text/plain"])}\n`);
  else tell(comparison, out, started);
  return 0;
}

function read(args: readonly string[]) {
  const { values, positionals } = readWords("compare groups", {
    args: [...args],
    allowPositionals: true,
    options: {
      out: { type: "string", multiple: true },
      language: { type: "string" },
      internal: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (!values.help && positionals.length !== 1)
    throw problem(
      "compare groups",
      `${positionals.length} studies were named`,
      "name one: livsbana compare study.yaml",
    );
  const out = values.out ?? [];
  const path = positionals[0] ?? "";
  for (const file of out) refuseFile(file, path);
  const paper = out.find((file) => extname(file).toLowerCase() === ".docx");
  if (values.internal && paper !== undefined)
    throw problem(
      `write ${paper}`,
      "a paper to a committee is public, and --internal gives figures of single persons",
      "leave one of them out",
    );
  return {
    path,
    out,
    help: values.help === true,
    internal: values.internal === true,
    language: values.language === undefined ? undefined : languageOf(values.language),
  };
}

function refuseFile(file: string, study: string): void {
  const attempt = `write ${file}`;
  const ending = extname(file).toLowerCase();
  if (!endings.includes(ending as Ending)) {
    const guess = nearest(ending, endings);
    const remedy = guess === undefined ? `end its name with ${alternatives(endings)}` : `end its name with "${guess}"`;
    throw problem(attempt, `a report is not written as "${ending}"`, remedy);
  }
  if (!existsSync(dirname(resolve(file))))
    throw problem(attempt, `there is no folder ${dirname(resolve(file))}`, "make it first, or give another path");
  if (existsSync(file) && statSync(file).isDirectory()) throw problem(attempt, "it is a folder", "name a file in it");
  if (resolve(file) === resolve(study)) throw problem(attempt, "it is the study itself", "give another name");
}

function languageOf(word: string): Language {
  if (word === "sv" || word === "en") return word;
  throw problem("compare groups", `"${word}" is no language that reports are written in`, 'say "sv" or "en"');
}

async function contentOf(
  file: string,
  comparison: GroupComparison,
  study: ComparisonStudy,
): Promise<string | Uint8Array> {
  const ending = extname(file).toLowerCase() as Ending;
  if (ending === ".xlsx") return formatXlsx(comparisonWorkbook(comparison));
  if (ending === ".docx") {
    const { comparisonDocument } = await import("../evaluate/report/document/comparison-document.ts");
    return comparisonDocument(comparison, study);
  }
  const notebook = comparisonNotebook(comparison, comparison.language);
  return ending === ".ipynb" ? notebookText(notebook) : reportOf(notebook, resolve(file), { code: false });
}

/** All files, or as many as stood whole when the user broke off: never half of one. */
async function writeAll(contents: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  let broken = false;
  const breakOff = (): void => {
    broken = true;
  };
  process.on("SIGINT", breakOff);
  for (const [file, content] of contents) if (!broken) await saveWhole(file, content);
  process.off("SIGINT", breakOff);
  if (broken) process.exit(130);
}

function tell({ title, withheld }: GroupComparison, out: readonly string[], started: number): void {
  const time = ((performance.now() - started) / 1000).toFixed(1);
  const kept = withheld.length === 0 ? "" : ` Withheld from the published version: ${withheld.length} parts.`;
  process.stderr.write(`Compared "${title}" in ${time} s; wrote ${out.join(" and ")}.${kept}\n`);
}
