/** What every request passes before it is answered, and how refusals are told. */
import { bodyLimit } from "hono/body-limit";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { isProblem, problem } from "../../src/problem.ts";
import { escapeHtml } from "../report/escape.ts";
import { dataPolicy } from "./content-policy.ts";
import { cookieName, cookieValue, hasToken, refusedPlace } from "./entrance.ts";
import { refusalOf } from "./refusal.ts";
import type { Ask, Routes } from "./routes.ts";

/** The longest request, in bytes: a notebook with large figures, not a data file. */
export const longestRequest = 128 * 1024 * 1024;

/** Guards all routes that are added after. */
export function guard(app: Routes, token: string, port: () => number, log: (line: string) => void): void {
  app.use(async (c, next) => {
    c.header("X-Content-Type-Options", "nosniff");
    c.header("Referrer-Policy", "no-referrer");
    c.header("Cross-Origin-Opener-Policy", "same-origin");
    c.header("Cross-Origin-Resource-Policy", "same-origin");
    c.header("Content-Security-Policy", dataPolicy);
    const header = (name: string) => c.req.header(name);
    const asked = {
      host: header("host"),
      origin: header("origin"),
      authorization: header("authorization"),
      cookie: header("cookie"),
      query: c.req.query("token"),
      site: header("sec-fetch-site"),
      mode: header("sec-fetch-mode"),
    };
    const refused = refusedPlace(asked);
    if (refused !== undefined) return refuse(c, problem("come in", refused.obstacle, refused.remedy), refused.status);
    if (!hasToken(asked, token, port())) {
      const words = problem("come in", "the token is missing or wrong", "open the address that the server printed");
      return refuse(c, words, 401);
    }
    if (asked.query !== undefined) {
      c.header(
        "Set-Cookie",
        `${cookieName(port())}=${cookieValue(token)}; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000`,
      );
      if (c.req.method === "GET" && wantsPage(c)) return c.redirect(withoutToken(c.req.url));
    }
    return next();
  });
  app.use(bodyLimit({ maxSize: longestRequest, onError: (c) => c.json(told(tooLong), 413, { Connection: "close" }) }));
  app.notFound((c) => refuse(c, problem(`find ${c.req.path}`, "this server has no such address", "start at /"), 404));
  app.onError((error, c) => {
    const { status = isProblem(error) ? 400 : 500, reason, more } = refusalOf(error) ?? {};
    if (status === 500) log(String(error.stack));
    return refuse(c, error, status, { reason: reason ?? null, ...more });
  });
}

/** Told as data to programs, and as a page to somebody who has typed an address. */
function refuse(c: Ask, error: Error, status: Exclude<ContentfulStatusCode, -1>, more: object = {}) {
  if (!wantsPage(c)) return c.json({ ...told(error), ...more }, status);
  const title = "<title>Livsbana</title>";
  return c.html(`<!doctype html><meta charset="utf-8">${title}<p>${escapeHtml(error.message)}</p>\n`, status);
}

const wantsPage = (c: Ask) => (c.req.header("accept") ?? "").includes("text/html");

const tooLong = problem(
  "take the request",
  `it is longer than ${longestRequest} bytes`,
  "copy the file into the folder by other means",
);

const told = ({ message }: Error) => ({ message, reason: null as string | null });

function withoutToken(address: string): string {
  const url = new URL(address);
  url.searchParams.delete("token");
  return url.pathname + url.search;
}
