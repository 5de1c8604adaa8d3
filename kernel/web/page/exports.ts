import { address as plotlyAddress } from "plotly.js-cartesian-dist-min/plotly-cartesian.min.js?address";
import type { Notebook } from "../../notebook/notebook.ts";
import { readNotebook } from "../../notebook/read-notebook.ts";
import { notebookText } from "../../notebook/write-notebook.ts";
import { percentText } from "../../notebook/write-percent.ts";
import { download } from "./download.ts";
import { say } from "./language.ts";
import type { OpenNotebook } from "./open-notebook.ts";
import type { PageCommand } from "./page-commands.ts";

/** The ways in which a notebook leaves the page, as it stands there: outputs and unsaved text too. */
export function exportCommands({ context, path }: OpenNotebook): readonly PageCommand[] {
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.ipynb$/, "");
  const notebook = (): Notebook => readNotebook(JSON.stringify(context.model.toJSON()), path);
  return [
    {
      id: "export-html",
      label: say("Export a report (HTML)"),
      run: async () => {
        const { reportHtml } = await import("../../report/report.ts");
        const plotly = async () => (await fetch(new URL(plotlyAddress, import.meta.url))).text();
        download(`${name}.html`, await reportHtml(notebook(), { name, plotly }), "text/html");
      },
    },
    { id: "export-pdf", label: say("Print, or save as PDF"), run: () => printed("all") },
    { id: "export-pdf-text", label: say("Print without code, or save as PDF"), run: () => printed("text") },
    {
      id: "export-ts",
      label: say("Export TypeScript (.ts)"),
      run: () => download(`${name}.ts`, percentText(notebook()), "text/plain"),
    },
    {
      id: "export-ipynb",
      label: say("Export the notebook with its outputs (.ipynb)"),
      run: () => download(`${name}.ipynb`, notebookText(notebook()), "application/x-ipynb+json"),
    },
    {
      id: "export-xlsx",
      label: say("Export the tables (XLSX)"),
      run: async () => {
        const { tablesOfPage } = await import("./export-tables.ts");
        const bytes = tablesOfPage(document.querySelectorAll<HTMLTableElement>(".jp-OutputArea-output table"));
        if (bytes === undefined) return say("There are no tables in the outputs.");
        return download(`${name}.xlsx`, bytes, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
      },
    },
  ];
}

/** Figures are drawn light for paper while the browser's own dialog is open. */
function printed(what: "all" | "text"): void {
  document.body.dataset["print"] = what;
  window.print();
}
