/** Messages of the Jupyter protocol, version 5.4, as the kernel reads and writes them. Field names on the wire are the protocol's own. */

/** The version of the protocol that the kernel speaks. */
export const protocolVersion = "5.4";

/** What every message tells about itself. */
export interface Header {
  readonly msg_id: string;
  readonly username: string;
  readonly session: string;
  /** ISO 8601, with the zone. */
  readonly date: string;
  readonly msg_type: string;
  readonly version: string;
}

/** A JSON object whose fields are read with care: a peer may have left anything out. */
export type Content = Readonly<Record<string, unknown>>;

/** One message, with its routing identities (on a ROUTER socket) or its topic (on a publishing one). */
export interface Message {
  readonly identities: readonly Uint8Array[];
  readonly header: Header;
  /** The header of the message that this one answers; empty when it answers none. */
  readonly parentHeader: Partial<Header>;
  readonly metadata: Content;
  readonly content: Content;
  /** Binary data that travels beside the JSON, for widgets. */
  readonly buffers: readonly Uint8Array[];
}

/** A field that should be text; empty where it is not. */
export function textOf(content: Content, field: string): string {
  const value = content[field];
  return typeof value === "string" ? value : "";
}

/** A field that should be an object; empty where it is not. */
export function objectOf(content: Content, field: string): Content {
  const value = content[field];
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Content) : {};
}
