import { upgradeWebSocket } from "@hono/node-server";
import { bodyOf, type Routes } from "./routes.ts";

/** What the server tells all pages. */
export interface Events {
  /** Sends an event, and returns how many listen. */
  readonly emit: (schema: string, data: object) => number;
}

/** Adds `/api/events` and `/api/events/subscribe`. */
export function eventRoutes(app: Routes): Events {
  const listeners = new Set<{ readonly send: (text: string) => void }>();
  app.get(
    "/api/events/subscribe",
    upgradeWebSocket(() => ({
      onOpen: (_, socket) => void listeners.add(socket),
      onClose: (_, socket) => void listeners.delete(socket),
    })),
  );
  const emit: Events["emit"] = (schema, data) => {
    const event = { schema_id: schema, __timestamp__: new Date().toISOString(), __schema_version__: "1" };
    for (const listener of listeners) listener.send(JSON.stringify({ ...event, __metadata_version__: 1, ...data }));
    return listeners.size;
  };
  app.post("/api/events", async (c) => {
    const { schema_id, data } = await bodyOf(c);
    emit(String(schema_id ?? ""), (data ?? {}) as object);
    return c.body(null, 204);
  });
  return { emit };
}
