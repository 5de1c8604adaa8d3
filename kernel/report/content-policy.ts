/**
 * What the page may do, as a browser enforces it: run exactly these scripts, show pictures that it carries, and nothing else.
 * Scripts and event handlers in outputs do not run, and no request leaves the page.
 */
export async function contentPolicy(scripts: readonly string[], trusted: boolean): Promise<string> {
  const allowed = trusted ? ["'unsafe-inline'"] : await Promise.all(scripts.map(fingerprint));
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

async function fingerprint(script: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(script));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}
