/**
 * What a page of the server may do: its own scripts, its own server, nothing else on any network.
 *
 * Styles may stand in elements, because editors and figures set them there. Scripts may not: what an output carries does not run by itself.
 */
export function pagePolicy(host: string): string {
  return [
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "media-src 'self' data: blob:",
    `connect-src 'self' ws://${host}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** A file of the served folder shown by itself: a page in it runs nothing and reaches nothing, and its origin is nobody's. */
export const filePolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** An answer of the interface is data, never a page. */
export const dataPolicy = "default-src 'none'; frame-ancestors 'none'";
