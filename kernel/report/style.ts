/** The look of a report: the reader's own fonts at 16 px, lines under 75 characters, light or dark as the reader has it, A4 in print. */
export const reportStyle = `
:root { color-scheme: light dark; --page: #ffffff; --text: #1b1f23; --quiet: #57606a; --rule: #d5dade; --shade: #f4f6f8; --accent: #00558c; --warn: #a33a00;
  --keyword: #6f2da8; --string: #1a6330; --number: #8a4600; --comment: #5d666f; --type: #00558c; }
@media (prefers-color-scheme: dark) { :root { --page: #14171a; --text: #e6e8ea; --quiet: #a0a8b0; --rule: #363d44; --shade: #1d2226; --accent: #7cc0f0; --warn: #ff9f6b;
  --keyword: #cfa6f5; --string: #8fd6a0; --number: #f0b27a; --comment: #9aa4ad; --type: #8cc8f5; } }
* { box-sizing: border-box; }
html { font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif; background: var(--page); color: var(--text); scroll-padding-top: 1rem; }
body { margin: 0; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; background: var(--page); padding: .5rem; z-index: 2; }
main, .bar { max-width: calc(60ch + 2rem); margin: 0 auto; padding: 0 1rem; }
main { padding-bottom: 4rem; }
main:focus { outline: none; }
.bar { padding-top: 1rem; }
.bar nav { font-size: .9375rem; }
.bar ol { list-style: none; margin: 0 0 .5rem; padding: 0; }
.bar .level-3 { padding-left: 1.25rem; }
.bar a { color: var(--quiet); text-decoration: none; }
.bar a:hover, .bar a:focus { color: var(--accent); text-decoration: underline; }
button { font: inherit; font-size: .875rem; color: var(--text); background: none; border: 1px solid var(--rule); border-radius: 4px; padding: .2rem .7rem; cursor: pointer; }
@media (min-width: 78rem) { .bar { position: fixed; left: 0; top: 0; width: calc((100vw - 60ch - 2rem) / 2); max-width: 18rem; max-height: 100vh; overflow-y: auto; padding: 3rem 1.5rem; } }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2.2em 0 .6em; text-wrap: balance; }
h1 { font-size: 2rem; margin-top: 1.5em; } h2 { font-size: 1.4rem; } h3 { font-size: 1.125rem; } h4, h5, h6 { font-size: 1rem; }
p, ul, ol, blockquote { margin: 0 0 1em; }
a { color: var(--accent); }
blockquote { margin-left: 0; padding-left: 1rem; border-left: 3px solid var(--rule); color: var(--quiet); }
img { max-width: 100%; height: auto; }
hr { border: 0; border-top: 1px solid var(--rule); margin: 2em 0; }
pre, code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; font-size: .84375rem; }
pre { overflow-x: auto; margin: 0 0 1em; line-height: 1.45; }
pre.stream, pre.result { white-space: pre-wrap; overflow-wrap: anywhere; }
pre.result, pre.stream, .text pre, details.code pre { background: var(--shade); padding: .75rem 1rem; border-radius: 4px; }
pre.stderr { border-left: 3px solid var(--warn); }
pre.error, .failed { border-left: 3px solid var(--warn); background: var(--shade); padding: .75rem 1rem; white-space: pre-wrap; }
details.code { margin: 0 0 .5em; }
details.code summary { color: var(--quiet); font-size: .8125rem; cursor: pointer; }
.output { margin: 0 0 1.25em; overflow-x: auto; }
.wide { overflow-x: auto; margin: 0 0 1em; }
main table { border-collapse: collapse; font-size: .9375rem; font-variant-numeric: tabular-nums lining-nums; }
main th, main td { padding: .28em .7em; vertical-align: baseline; border-bottom: 1px solid var(--rule); text-align: left; }
main thead th { border-bottom: 1.5px solid currentColor; }
figure { margin: 1.5em 0 2em; }
.figure-title strong { display: block; } .figure-title .subtitle { color: var(--quiet); font-size: .9375rem; }
figcaption { color: var(--quiet); font-size: .875rem; margin-top: .25rem; }
.tok-keyword { color: var(--keyword); } .tok-string, .tok-string2 { color: var(--string); } .tok-number, .tok-bool { color: var(--number); }
.tok-comment { color: var(--comment); font-style: italic; } .tok-typeName, .tok-className, .tok-namespace { color: var(--type); }
@page { size: A4; margin: 18mm 16mm; }
@media print {
  :root { --page: #fff; --text: #000; --quiet: #444; --rule: #bbb; --shade: #f4f6f8; --accent: #000; --keyword: #000; --string: #000; --number: #000; --comment: #555; --type: #000; color-scheme: light; }
  html { font-size: 10.5pt; }
  .bar, .skip { display: none; }
  main { max-width: none; padding: 0; }
  details.code:not([open]) { display: none; }
  figure, table, img, pre, .plot, tr { break-inside: avoid; }
  h1, h2, h3, h4 { break-after: avoid; }
  .output, .wide { overflow: visible; }
  pre { overflow: visible; white-space: pre-wrap; }
}
`;
