/** What every request passes before it is answered, and how refusals are told. */
import { bodyLimit } from "hono/body-limit";
import { isProblem, problem } from "../../src/problem.ts";
import { dataPolicy } from "./content-policy.ts";
import { cookieName, cookieValue, hasToken, refusedPlace } from "./entrance.ts";
import { refusalOf } from "./refusal.ts";
import type { Routes } from "./routes.ts";

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
    };
    const refused = refusedPlace(asked);
    if (refused !== undefined)
      return c.json(told(problem("come in", refused.obstacle, refused.remedy)), refused.status);
    if (!hasToken(asked, token, port())) {
      const words = problem("come in", "the token is missing or wrong", "open the address that the server printed");
      return c.json(told(words), 401);
    }
    if (asked.query !== undefined) {
      c.header(
        "Set-Cookie",
        `${cookieName(port())}=${cookieValue(token)}; Path=/; HttpOnly; SameSite=Strict; Max-Age=31536000`,
      );
      const toPage = c.req.method === "GET" && (header("accept") ?? "").includes("text/html");
      if (toPage) return c.redirect(withoutToken(c.req.url));
    }
    return next();
  });
  app.use(bodyLimit({ maxSize: longestRequest, onError: (c) => c.json(told(tooLong), 413, { Connection: "close" }) }));
  app.notFound((c) =>
    c.json(told(problem(`find ${c.req.path}`, "this server has no such address", "start at /")), 404),
  );
  app.onError((error, c) => {
    const { status = isProblem(error) ? 400 : 500, reason, more } = refusalOf(error) ?? {};
    if (status === 500) log(String(error.stack));
    return c.json({ ...told(error), reason: reason ?? null, ...more }, status);
  });
}

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
