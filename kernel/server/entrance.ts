/** Who may come in: requests to this machine's own names, from pages of this server, with the token. */
import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/** What of a request says who asks. */
export interface Asked {
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly authorization: string | undefined;
  readonly cookie: string | undefined;
  /** The token in the address, if there is one. */
  readonly query: string | undefined;
  /** Where a browser says that the request comes from, and what for: `Sec-Fetch-Site`, `Sec-Fetch-Mode`. */
  readonly site: string | undefined;
  readonly mode: string | undefined;
}

/** Why a request is refused; undefined when it may come in. */
export type Refused = { readonly status: 401 | 403; readonly obstacle: string; readonly remedy: string } | undefined;

const local = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

/**
 * A name that is not this machine's is another site's that was led here (DNS rebinding); an origin that is not this server's is a page of
 * another site, and so is a picture or a script that such a page asks for. All are refused before the token is looked at; a link is not.
 */
export function refusedPlace({ host, origin, site, mode }: Pick<Asked, "host" | "origin" | "site" | "mode">): Refused {
  const remedy = "open the address that the server printed";
  if (host === undefined || !local.test(host))
    return { status: 403, obstacle: `the address names the host "${host ?? ""}", which is not this machine`, remedy };
  if (origin !== undefined && origin !== `http://${host}`)
    return { status: 403, obstacle: `the request comes from a page of "${origin}"`, remedy };
  if ((site === "cross-site" || site === "same-site") && mode !== "navigate")
    return { status: 403, obstacle: "a page of another site asks for it", remedy };
  return undefined;
}

/** The cookie that stands for the token, by port, because browsers share cookies between the ports of a host. */
export const cookieName = (port: number): string => `livsbana-${port}`;

/** What the cookie says: made from the token, so that it outlives the server as the token does, but is not the token. */
export const cookieValue = (token: string): string => createHmac("sha256", token).update("cookie").digest("hex");

/** Whether the token was given: `Authorization: token X` (or Bearer), `?token=X`, or the cookie of an earlier visit. */
export function hasToken({ authorization, cookie, query }: Asked, token: string, port: number): boolean {
  const given = /^(?:token|bearer)\s+(\S+)$/i.exec(authorization ?? "")?.[1] ?? query;
  if (given !== undefined) return same(given, token);
  const crumbs = (cookie ?? "").split(/;\s*/).map((crumb) => crumb.split("="));
  return crumbs.some(([name, value = ""]) => name === cookieName(port) && same(value, cookieValue(token)));
}

/** Equal texts, compared in a time that tells nothing about where they differ. */
const same = (a: string, b: string) => timingSafeEqual(digest(a), digest(b));
const digest = (text: string) => createHash("sha256").update(text).digest();
