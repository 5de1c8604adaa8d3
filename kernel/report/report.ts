import type { Cell, CodeCell, Notebook } from "../notebook/notebook.ts";
import { contentPolicy } from "./content-policy.ts";
import { escapeHtml, stripAnsi } from "./escape.ts";
import { highlightTypeScript } from "./highlight.ts";
import { type Heading, markdownRenderer } from "./markdown.ts";
import { outputHtml } from "./output-html.ts";
import { pageScript } from "./page-script.ts";
import { reportStyle } from "./style.ts";

/** How a report is made; everything from outside the notebook is handed in, so that a browser can make one too. */
export interface ReportOptions {
  /** What the report is called where the notebook has no heading. */
  readonly name: string;
  /** The source of Plotly's bundle; asked for only when there is a figure. */
  readonly plotly: () => Promise<string>;
  /** Leave code out; otherwise it is folded. */
  readonly code?: boolean;
  /** Let scripts in outputs run, which may do anything in the reader's browser. */
  readonly trusted?: boolean;
  /** A local picture as a data address; undefined where there is none. */
  readonly picture?: (source: string) => string | undefined;
}

/**
 * One self-contained HTML page of an executed notebook: text, folded code, figures that answer the pointer, tables, a table of contents.
 * It follows the reader's light or dark setting, prints on A4, and asks nothing of any network: its own policy forbids it.
 */
export async function reportHtml(notebook: Notebook, options: ReportOptions): Promise<string> {
  const markdown = markdownRenderer(options);
  const sections = once(notebook.cells.map((cell) => cellHtml(cell, markdown.render, options)).join("\n"));
  const title = markdown.headings()[0]?.text ?? options.name;
  const hasFigures = sections.includes('class="plot"');
  const scripts = [...(hasFigures ? [scriptSafe(await options.plotly())] : []), pageScript];
  const body = [
    `<a class="skip" href="#main">Skip to the text</a>`,
    `<header class="bar">${contents(markdown.headings())}${codeSwitch(notebook, options)}</header>`,
    `<main id="main" tabindex="-1">`,
    failureBanner(notebook),
    markdown.headings()[0]?.level === 1 ? "" : `<h1>${escapeHtml(title)}</h1>`,
    sections,
    `</main>`,
  ];
  return `<!doctype html>
<html lang="${languageOf(notebook)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(scripts, options.trusted === true)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>${reportStyle}</style>
</head>
<body>
${body.filter((part) => part !== "").join("\n")}
${scripts.map((script) => `<script>${script}</script>`).join("\n")}
</body>
</html>
`;
}

function cellHtml(
  cell: Cell,
  render: (markdown: string, attachments?: unknown) => string,
  options: ReportOptions,
): string {
  if (cell.cell_type === "markdown") return `<section class="text">${render(cell.source, cell.attachments)}</section>`;
  if (cell.cell_type !== "code") return "";
  const outputs = cell.outputs.map((output) => outputHtml(output, (text) => render(text), options)).join("\n");
  const code = options.code === false || cell.source.trim() === "" ? "" : codeHtml(cell);
  if (code === "" && outputs === "") return "";
  return `<section class="code-cell" id="cell-${escapeHtml(cell.id)}">${code}${outputs}</section>`;
}

function codeHtml(cell: CodeCell): string {
  const label = cell.execution_count === null ? "Code, not run" : `Code [${cell.execution_count}]`;
  return `<details class="code"><summary>${label}</summary><pre><code>${highlightTypeScript(cell.source)}</code></pre></details>`;
}

function contents(headings: readonly Heading[]): string {
  const listed = headings.filter(({ level }) => level === 2 || level === 3);
  if (listed.length < 2) return "";
  const items = listed.map(
    ({ level, id, text }) => `<li class="level-${level}"><a href="#${id}">${escapeHtml(text)}</a></li>`,
  );
  return `<nav aria-label="Contents"><ol>${items.join("")}</ol></nav>`;
}

function codeSwitch(notebook: Notebook, { code }: ReportOptions): string {
  const hasCode =
    code !== false && notebook.cells.some((cell) => cell.cell_type === "code" && cell.source.trim() !== "");
  return hasCode ? `<button type="button" id="show-code" aria-pressed="false">Show all code</button>` : "";
}

/** A run that stopped says so at the top, with the way to the cell. */
function failureBanner(notebook: Notebook): string {
  const failed = (notebook.metadata["livsbana"] as { failed?: string } | undefined)?.failed;
  const cell = notebook.cells.find(({ id }) => id === failed);
  if (cell?.cell_type !== "code") return "";
  const error = cell.outputs.find((output) => output.output_type === "error");
  const said = error?.output_type === "error" ? stripAnsi(error.traceback[0] ?? error.evalue) : "";
  return `<p class="failed" role="alert">This run stopped at <a href="#cell-${escapeHtml(cell.id)}">cell [${cell.execution_count}]</a>: ${escapeHtml(said)} What follows that cell was not computed.</p>`;
}

const languageOf = (notebook: Notebook) => {
  const language = notebook.metadata["lang"];
  return typeof language === "string" && /^[a-z]{2,3}$/.test(language) ? language : "en";
};

/** A style that says it is needed once is kept where it first stands. */
function once(html: string): string {
  const seen = new Set<string>();
  return html.replace(/<style[^>]*\bdata-once\b[\s\S]*?<\/style>/g, (style) => {
    if (seen.has(style)) return "";
    seen.add(style);
    return style;
  });
}

/** A script's end tag inside a script would end it. */
const scriptSafe = (source: string) =>
  source.replaceAll("</script", "<\\/script").replace(/\n\/\/# sourceMappingURL=.*\s*$/, "\n");
