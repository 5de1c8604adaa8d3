import type { Content, Header } from "../../jupyter/message.ts";

/** A message of Jupyter's protocol as JupyterLab holds it. */
export interface WireMessage {
  readonly channel: string;
  readonly header: Header;
  readonly parent_header: Partial<Header>;
  readonly metadata: Content;
  readonly content: Content;
  readonly buffers: readonly (ArrayBuffer | ArrayBufferView)[];
}

/** A WebSocket that leads no further than this page: messages travel as objects. */
export interface PageSocket {
  readonly deliver: (message: WireMessage) => void;
  sent: (message: WireMessage) => void;
  closed: () => void;
}

/**
 * A class that stands for `WebSocket` towards JupyterLab's services.
 *
 * @param connect joins a socket to what its address names; false where there is nothing
 */
export function pageSockets(connect: (address: URL, socket: PageSocket) => boolean): typeof WebSocket {
  class Socket implements PageSocket {
    static readonly CONNECTING = 0;
    static readonly OPEN = 1;
    static readonly CLOSING = 2;
    static readonly CLOSED = 3;
    readyState = 0;
    binaryType = "arraybuffer";
    protocol = "";
    onopen: ((event: unknown) => void) | null = null;
    onclose: ((event: unknown) => void) | null = null;
    onerror: ((event: unknown) => void) | null = null;
    onmessage: ((event: { readonly data: WireMessage }) => void) | null = null;
    sent: PageSocket["sent"] = () => undefined;
    closed: PageSocket["closed"] = () => undefined;

    constructor(address: string) {
      queueMicrotask(() => {
        if (!connect(new URL(address), this)) return this.close();
        this.readyState = 1;
        this.onopen?.(new Event("open"));
      });
    }

    deliver(message: WireMessage): void {
      // As over a wire: what a receiver does never happens inside what the sender does.
      queueMicrotask(() => {
        if (this.readyState === 1) this.onmessage?.({ data: message });
      });
    }

    send(message: unknown): void {
      this.sent(message as WireMessage);
    }

    close(): void {
      if (this.readyState === 3) return;
      this.readyState = 3;
      this.closed();
      this.onclose?.(new CloseEvent("close"));
    }
  }
  return Socket as unknown as typeof WebSocket;
}

/** Messages stay objects. */
export const plainSerializer = {
  serialize: (message: unknown) => message as string,
  deserialize: (data: unknown) => data as never,
};
