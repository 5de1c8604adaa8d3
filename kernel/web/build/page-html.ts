/** What the page's document needs to know. */
export interface PageParts {
  readonly script: string;
  readonly style: string;
  /** Where relative addresses start from; the document itself when left out, so that the folder may lie anywhere. */
  readonly base?: string;
  /** What the page is told before anything else; a server writes its own in this place. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** A content policy, where no server sends one. */
  readonly policy?: string;
}

/** The one document of the page. It stands without script long enough to say that it needs one. */
export function pageHtml({ script, style, base, settings = {}, policy }: PageParts): string {
  const lines = [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    ...(policy === undefined ? [] : [`<meta http-equiv="Content-Security-Policy" content="${policy}">`]),
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    ...(base === undefined ? [] : [`<base href="${base}">`]),
    "<title>Livsbana</title>",
    '<link rel="icon" href="data:,">',
    `<link rel="stylesheet" href="${style}">`,
    `<script id="jupyter-config-data" type="application/json">${JSON.stringify(settings).replaceAll("<", "\\u003c")}</script>`,
    `<script type="module" src="${script}"></script>`,
    "</head>",
    "<body>",
    '<noscript><p>The notebooks need JavaScript. Instead, read a report made with "livsbana run --html".</p></noscript>',
    "</body>",
    "</html>",
  ];
  return `${lines.join("\n")}\n`;
}
