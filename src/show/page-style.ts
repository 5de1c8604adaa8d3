import { pages } from "./colour.ts";
import { tableStyle } from "./table-style.ts";
import { systemFonts } from "./theme.ts";

/**
 * The style of a page of text, tables and figures, as custom properties and rules a page includes once: system fonts at 16 px, a measure under
 * 75 characters, light and dark by the reader's setting, A4 in print with no figure cut. Tables have their own rules in it.
 *
 * @example
 * pageStyle().includes("prefers-color-scheme:dark") // => true
 */
export function pageStyle(): string {
  return `${variables("light")}@media (prefers-color-scheme:dark){${variables("dark")}}${rules}${tableStyle}`;
}

function variables(scheme: keyof typeof pages): string {
  const values = Object.entries(pages[scheme]).map(([name, colour]) => `--livsbana-${name}:${colour}`);
  return `:root{color-scheme:${scheme};--livsbana-font:${systemFonts};${values.join(";")}}`;
}

const rules = `
body{margin:0;background:var(--livsbana-background);color:var(--livsbana-text);font:1rem/1.55 var(--livsbana-font)}
main{max-width:48rem;margin:0 auto;padding:1.5rem 1rem 4rem}
p,ul,ol,h1,h2,h3{max-width:42rem}
h1,h2,h3{line-height:1.25}
a{color:inherit;text-underline-offset:.15em}
.livsbana-figure{margin:1.75rem 0;break-inside:avoid}
.livsbana-figure figcaption,.livsbana-figure .subtitle{color:var(--livsbana-quiet);font-size:.875rem;max-width:42rem}
.livsbana-figure .title{font-weight:600;margin:0}
.livsbana-figure img,.livsbana-figure svg{max-width:100%;height:auto}
.livsbana-progress{display:flex;gap:.75em;align-items:center;font-variant-numeric:tabular-nums}
.livsbana-progress progress{flex:1;max-width:20rem;accent-color:#0072b2}
@media print{@page{size:A4;margin:18mm}:root{color-scheme:light;${Object.entries(pages.light)
  .map(([name, colour]) => `--livsbana-${name}:${colour}`)
  .join(";")}}body{font-size:10.5pt}main{max-width:none;padding:0}h1,h2,h3{break-after:avoid}}
`.replaceAll("\n", "");
