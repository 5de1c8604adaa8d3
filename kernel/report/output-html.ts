import type { CellOutput, Metadata } from "../notebook/notebook.ts";
import { escapeHtml, stripAnsi, withoutActive } from "./escape.ts";
import { figureElement } from "./figure-element.ts";

/** One output of a cell as HTML, in the richest of its forms that a page can show. */
export function outputHtml(
  output: CellOutput,
  markdown: (text: string) => string,
  options: { readonly trusted?: boolean },
): string {
  if (output.output_type === "stream")
    return `<pre class="stream ${output.name}">${escapeHtml(stripAnsi(output.text))}</pre>`;
  if (output.output_type === "error")
    return `<pre class="error">${escapeHtml(stripAnsi(output.traceback.join("\n") || `${output.ename}: ${output.evalue}`))}</pre>`;
  const form = forms.find(([mediaType]) => output.data[mediaType] !== undefined);
  return form === undefined ? "" : `<div class="output">${form[1](output.data, markdown, options)}</div>`;
}

type Form = (data: Metadata, markdown: (text: string) => string, options: { readonly trusted?: boolean }) => string;

const text = (data: Metadata, mediaType = "text/plain") => String(data[mediaType] ?? "");

/** Richest first. A picture is shown as a picture, so that whatever it contains cannot act. */
const forms: readonly (readonly [string, Form])[] = [
  ["application/vnd.plotly.v1+json", (data) => figureElement(data)],
  ["text/html", (data, _, { trusted }) => (trusted ? text(data, "text/html") : withoutActive(text(data, "text/html")))],
  ["text/markdown", (data, markdown) => markdown(text(data, "text/markdown"))],
  ["image/svg+xml", (data) => picture(`data:image/svg+xml,${encodeURIComponent(text(data, "image/svg+xml"))}`, data)],
  ["image/png", (data) => picture(`data:image/png;base64,${text(data, "image/png").replace(/\s/g, "")}`, data)],
  ["image/jpeg", (data) => picture(`data:image/jpeg;base64,${text(data, "image/jpeg").replace(/\s/g, "")}`, data)],
  ["text/latex", (data) => `<pre class="result">${escapeHtml(text(data, "text/latex"))}</pre>`],
  [
    "application/json",
    (data) => `<pre class="result">${escapeHtml(JSON.stringify(data["application/json"], null, 2))}</pre>`,
  ],
  ["text/plain", (data) => `<pre class="result">${escapeHtml(stripAnsi(text(data)))}</pre>`],
];

const picture = (source: string, data: Metadata) => `<img src="${source}" alt="${escapeHtml(text(data))}">`;
