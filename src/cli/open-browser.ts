import { spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { writeWhole } from "../../kernel/run/atomic-write.ts";
import { privateFolder } from "../../kernel/server/state-folder.ts";

/** Opens an address in the user's browser, where there is one. */
export function openBrowser(address: string, state: string): void {
  const [program, ...words] = opener();
  if (program === undefined) return;
  const child = spawn(program, [...words, pathToFileURL(leadingFile(address, state)).href], {
    detached: true,
    stdio: "ignore",
  });
  // The address has been printed: nothing is lost where no browser opens.
  child.on("error", () => undefined);
  child.unref();
}

/**
 * A file that leads a browser on to the address and that only this user can read: what stands on a command line, everybody on the machine
 * can read, and the address holds the token.
 */
export function leadingFile(address: string, state: string): string {
  const file = join(privateFolder(state, "open"), "open.html");
  writeWhole(
    file,
    `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${address}">\n`,
    0o600,
  );
  return file;
}

function opener(): readonly string[] {
  if (process.platform === "darwin") return ["open"];
  if (process.platform === "win32") return ["rundll32", "url.dll,FileProtocolHandler"];
  return process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"] ? ["xdg-open"] : [];
}
