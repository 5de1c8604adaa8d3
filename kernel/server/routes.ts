import type { HttpBindings } from "@hono/node-server";
import type { Context, Hono } from "hono";
import { refusal } from "./refusal.ts";

/** The server's routes. */
export type Routes = Hono<{ Bindings: HttpBindings }>;
export type Ask = Context<{ Bindings: HttpBindings }>;

/**
 * What of a request's path comes after a prefix, decoded once. It is read from the request itself: what a library has already made of dots
 * and percent signs would be decoded twice.
 */
export function pathAfter(c: Ask, prefix: string): string {
  const [raw = ""] = (c.env.incoming.url ?? "").split(/[?#]/);
  try {
    if (!raw.startsWith(prefix)) throw new URIError(raw);
    return decodeURIComponent(raw.slice(prefix.length));
  } catch (error) {
    throw refusal({ status: 400 }, "read the address", `"${raw}" is not one`, "encode the path as a URL", error);
  }
}

/** A request's JSON object; empty when there is no body. */
export async function bodyOf(c: Ask): Promise<Readonly<Record<string, unknown>>> {
  const text = await c.req.text();
  if (text === "") return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Told below.
  }
  throw refusal({ status: 400 }, "read the request", "its body is not a JSON object", "send a JSON object");
}
