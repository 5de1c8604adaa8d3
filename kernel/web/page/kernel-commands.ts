import { ask } from "./ask.ts";
import { say } from "./language.ts";
import type { OpenNotebook } from "./open-notebook.ts";

/** Stops the running cell. */
export async function stopKernel({ context }: OpenNotebook): Promise<void> {
  await context.sessionContext.session?.kernel?.interrupt();
}

/** Starts the kernel anew, when the reader agrees that its names are lost; tells whether it was. */
export async function restartKernel({ context }: OpenNotebook): Promise<boolean> {
  const { session } = context.sessionContext;
  const agreed = await ask({
    title: say("Restart the kernel?"),
    text: say("All names that cells have set are lost; text and outputs stay."),
    yes: say("Restart"),
  });
  if (!agreed) return false;
  if (session?.kernel) await session.kernel.restart();
  else await context.sessionContext.startKernel();
  return true;
}
