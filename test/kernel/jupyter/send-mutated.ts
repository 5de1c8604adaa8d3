/** Sends mutated messages to a live kernel, asks it between them for all that it owes, and throws when anything is lost. Words: how many. */
import assert from "node:assert/strict";
import { type Client, resultOf, startClient } from "./client.ts";
import { type Mutated, mutatedMessage } from "./mutated-message.ts";

const messages = Number(process.argv[2]);
/** So many are sent at once; then the kernel has to answer all that it owes. */
const batch = 100;

const kernel: Client = await startClient();
kernel.process.once("exit", () => {
  process.stderr.write(`The kernel ended: ${kernel.log().slice(-2000)}\n`);
  process.exit(1);
});
const opened = await kernel.execute("let kept = 41.5; const slider = widgets.slider({ min: 0, max: 9 }); slider.id");
const comm = String(resultOf(opened)).replaceAll("'", "");
const earlier: Mutated[] = [];
for (let seed = 1; seed <= messages; seed += batch) {
  const owed: string[] = [];
  // Nothing runs now, so that an interrupt has nothing to end.
  await kernel.request("control", "interrupt_request", {});
  for (let one = seed; one < seed + batch; one++) {
    const mutated = mutatedMessage(one, { key: kernel.key, comm, earlier });
    await kernel.sendFrames(mutated.channel, mutated.frames);
    if (mutated.owed !== undefined) owed.push(mutated.owed);
    earlier[one % 500] = mutated;
  }
  const unanswered = new Set(owed);
  const patience = setTimeout(() => {
    process.stderr.write(
      `Unanswered after seed ${seed}: ${[...unanswered].join(", ")}\n${kernel.log().slice(-1000)}\n`,
    );
    process.exit(1);
  }, 20_000);
  await Promise.all(owed.map((id) => kernel.answered(id).then(() => unanswered.delete(id))));
  clearTimeout(patience);
  assert.equal(resultOf(await kernel.execute("kept")), "41.5", `after seed ${seed}`);
  assert.equal((await kernel.request("control", "kernel_info_request", {})).reply["status"], "ok");
  await kernel.beat();
  kernel.heard.splice(0);
}
const after = "typeof slider.value + typeof ({} as { polluted?: 1 }).polluted";
assert.equal(resultOf(await kernel.execute(after)), "'numberundefined'");
for (const reason of ["wrong signature", "replayed signature", "no delimiter", "unknown constructor", "nested deeper"])
  assert.match(kernel.log(), new RegExp(`dropped on shell: .*${reason}`));
kernel.process.removeAllListeners("exit");
await kernel.close();
process.stdout.write(`outlived ${messages}\n`);
process.exit(0);
