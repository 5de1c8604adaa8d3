import { createInterface } from "node:readline/promises";

/** How many milliseconds a question waits for its answer. */
const patience = 10_000;

/**
 * Resolves when the user wants to stop: Ctrl-C asks once, a second Ctrl-C or the end of the terminal needs no answer.
 *
 * @param question what is asked; undefined when there is nothing to lose
 */
export function untilStopped(question: () => string | undefined): Promise<void> {
  return new Promise((resolve) => {
    let asking: AbortController | undefined;
    const stop = () => {
      asking?.abort();
      resolve();
    };
    process.on("SIGINT", () => {
      const text = question();
      if (asking !== undefined || text === undefined || !process.stdin.isTTY) return stop();
      asking = new AbortController();
      void wanted(text, asking).then((yes) => {
        asking = undefined;
        if (yes) stop();
        else process.stdout.write("Goes on.\n");
      });
    });
    process.on("SIGTERM", stop);
    process.on("SIGHUP", stop);
  });
}

async function wanted(text: string, asking: AbortController): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const late = setTimeout(() => asking.abort(), patience);
  // While it asks, the terminal's Ctrl-C comes here and not as a signal.
  const again = new Promise<string>((resolve) => terminal.once("SIGINT", () => resolve("y")));
  try {
    const answer = await Promise.race([terminal.question(text, { signal: asking.signal }), again]);
    return /^(?:y|yes|j|ja)$/i.test(answer.trim());
  } catch {
    return false;
  } finally {
    clearTimeout(late);
    terminal.close();
  }
}
