import type { Output } from "../session/output.ts";
import type { Session } from "../session/session.ts";
import type { WidgetsHost } from "./widgets.ts";

/** What redirecting outputs asks of a host. */
export interface RedirectionHost {
  readonly session: () => Session;
  readonly send: (output: Output) => void;
  /** Runs something during which what is sent goes elsewhere. */
  readonly within: (to: (output: Output) => void, action: () => Promise<void>) => Promise<void>;
}

/** Runs the code behind a widget: what it prints, shows, returns or throws goes to the widget. An interrupt ends it. */
export function redirection({ session, send, within }: RedirectionHost): WidgetsHost["redirect"] {
  return (action, to) =>
    within(to, async () => {
      try {
        // An interrupt ends whatever runs then, so this function itself must be waiting.
        const data = await session().stoppable(nextTurn().then(action).then(session().show));
        if (data !== undefined) send({ kind: "display", data, metadata: {} });
      } catch (error) {
        send({ kind: "error", failure: session().explain(error) });
      }
    });
}

const nextTurn = () => new Promise<void>((turn) => setTimeout(turn, 0));
