import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { reportOf } from "../../kernel/run/run-file.ts";
import { problem } from "../problem.ts";
import { archiveFiles } from "../projection/archive.ts";
import { parseInvestment } from "../projection/investment-file.ts";
import { type Projection, projectInvestment } from "../projection/project.ts";
import { projectionOdd } from "../projection/project-odd.ts";
import { projectionSections } from "../projection/views/projection-sections.ts";
import { saveWhole } from "../table/save.ts";
import { comparisonNotebook } from "./comparison-notebook.ts";
import type { Command } from "./main.ts";
import { manifestOf, replicate } from "./project-archive.ts";
import { readProjectWords } from "./project-words.ts";
import { stageLine } from "./stage-line.ts";

const usage = `livsbana project <investment.yaml | investment.json> [options]
livsbana project --replicate <archive>

  --html <file.html>     write the report; beside it <file>-odd.md, the model after the ODD protocol, and <file>-archive, with which
                         another can make the same projection
  --years <n>            the horizon, 30 unless given
  --draws <n>            joint draws of everything uncertain, 64 unless given; a power of two
  --seed <n>             2026 unless given
  --language <sv|en>     English unless given
  --replicate <archive>  make an archive's projection again, and say how far the results are apart

Without --html the report is printed here as text. Nothing is written unless everything could be made.
`;

/** `livsbana project <investment>`. */
export const projectCommand: Command = {
  summary: "carry an investment forward through the Swedish model: --html, ODD, archive",
  run: async (args) => {
    const words = readProjectWords(args);
    if (words.help) {
      process.stdout.write(usage);
      return 0;
    }
    if (words.replicate !== undefined) return replicate(words.replicate);
    const { path, html, language, ...options } = words;
    const file = readInvestmentFile(path);
    const bank = parseInvestment(file.text, file.name);
    if (html !== undefined) refuseUnwritable(html);
    const started = performance.now();
    const stage = stageLine(process.stderr, file.name);
    await stage.at(`following the careers in ${options.draws} draws`);
    const projection = await projectInvestment(bank, options);
    const title = language === "sv" ? bank.investment.swedish : bank.investment.name;
    const notebook = comparisonNotebook({ title, sections: projectionSections(projection, language) }, language);
    if (html === undefined) {
      stage.end();
      process.stdout.write(textOf(notebook));
      return 0;
    }
    await stage.at(`making ${html}`);
    const report = await reportOf(notebook, resolve(html), { code: false });
    const written = await writeAll(projection, file, { html, report, args });
    stage.end();
    const time = ((performance.now() - started) / 1000).toFixed(1);
    process.stderr.write(`Projected "${bank.investment.name}" in ${time} s; wrote ${written.join(", ")}.\n`);
    return 0;
  },
};

/** An investment's file with its name; the same errors for every way to miss it. */
function readInvestmentFile(path: string): { readonly name: string; readonly text: string } {
  const attempt = `read the investment ${path}`;
  if (!existsSync(path)) throw problem(attempt, "there is no such file", "check the path; it starts from this folder");
  if (statSync(path).isDirectory()) throw problem(attempt, "it is a folder", "name the YAML or JSON file in it");
  if (![".yaml", ".yml", ".json"].includes(extname(path).toLowerCase()))
    throw problem(attempt, `"${extname(path)}" is not read`, "give a .yaml or .json file");
  return { name: basename(path), text: readFileSync(path, "utf8") };
}

function refuseUnwritable(html: string): void {
  if (extname(html).toLowerCase() !== ".html")
    throw problem(`write ${html}`, `a report is not written as "${extname(html)}"`, 'end its name with ".html"');
  const folder = dirname(resolve(html));
  if (!existsSync(folder))
    throw problem(`write ${html}`, `there is no folder ${folder}`, "make it first, or give another path");
}

/** Writes report, description and archive; gives their paths. */
async function writeAll(
  projection: Projection,
  file: { readonly name: string; readonly text: string },
  { html, report, args }: { readonly html: string; readonly report: string; readonly args: readonly string[] },
): Promise<readonly string[]> {
  const stem = html.slice(0, -extname(html).length);
  const [odd, archive] = [`${stem}-odd.md`, `${stem}-archive`];
  const files = archiveFiles(projection, file);
  await saveWhole(html, report);
  await saveWhole(odd, projectionOdd(projection));
  for (const [name, text] of [...files, ...manifestOf(projection, files, { file: file.name, args })])
    await saveWhole(join(archive, name), text);
  return [html, odd, archive];
}

function textOf(notebook: ReturnType<typeof comparisonNotebook>): string {
  return notebook.cells
    .map((cell) => {
      if (cell.cell_type !== "code") return `${cell.source}\n\n`;
      return cell.outputs.map((output) => ("data" in output ? `${output.data["text/plain"]}\n\n` : "")).join("");
    })
    .join("");
}
