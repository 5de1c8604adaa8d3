import { say } from "./language.ts";

/** What a kernel's state is called. */
export function kernelWords(status: string): string {
  const words: Readonly<Record<string, string>> = {
    idle: say("Ready"),
    busy: say("Working"),
    starting: say("Starting"),
    restarting: say("Restarting"),
    autorestarting: say("Restarting"),
    terminating: say("Ending"),
    dead: say("Ended"),
    disconnected: say("Not connected"),
    connecting: say("Connecting"),
    unknown: say("Connecting"),
  };
  return words[status] ?? status;
}
