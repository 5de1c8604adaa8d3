import { readdirSync } from "node:fs";
import { escapeHtml } from "../report/escape.ts";
import type { ServedFolder } from "./served-folder.ts";

/** What is shown where the page has not been prepared: the names of the notebooks, and that clients can connect. */
export function plainListing({ root, shown }: ServedFolder): string {
  const names = readdirSync(root).filter((name) => shown(name) && name.endsWith(".ipynb"));
  const items = names.map((name) => `<li><a href="/files/${encodeURIComponent(name)}">${escapeHtml(name)}</a></li>`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Livsbana</title>
<h1>Livsbana</h1>
<p>The page has not been prepared. JupyterLab and VS Code can use this server: give them the address with its token.</p>
<ul>${items.join("")}</ul>
</html>
`;
}
