import { sha256 } from "@noble/hashes/sha2.js";

/**
 * What the page may do, as a browser enforces it: run exactly these scripts, show pictures that it carries, and nothing else.
 * Scripts and event handlers in outputs do not run, and no request leaves the page.
 */
export function contentPolicy(scripts: readonly string[], trusted: boolean): string {
  const allowed = trusted ? ["'unsafe-inline'"] : scripts.map(fingerprint);
  return [
    "default-src 'none'",
    `script-src ${allowed.join(" ")}`,
    "style-src 'unsafe-inline'",
    "img-src data:",
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** Not by the browser's own digest: a page that came without encryption has none. */
function fingerprint(script: string): string {
  const digest = sha256(new TextEncoder().encode(script));
  return `'sha256-${btoa(String.fromCharCode(...digest))}'`;
}
