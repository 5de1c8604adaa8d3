import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Client, resultOf, startClient } from "./client.ts";
import { mutatedMessage } from "./mutated-message.ts";

/** All in the suite: some eight seconds. `MESSAGES=100000` for more. */
const messages = Number(process.env["MESSAGES"] ?? 10_000);
/** So many are sent at once; then the kernel has to answer all that it owes. */
const batch = 100;

let kernel: Client;
beforeAll(async () => {
  kernel = await startClient();
  ended = new Promise((_, reject) => {
    kernel.process.once("exit", () => reject(new Error(`The kernel ended: ${kernel.log().slice(-2000)}`)));
  });
  ended.catch(() => undefined);
});
afterAll(() => kernel.close());

/** Something that the kernel does, or the log that it left when it ended instead. */
const alive = <T>(does: Promise<T>): Promise<T> => Promise.race([does, ended]);
let ended: Promise<never>;

describe("a kernel under mutated messages", () => {
  it(`outlives ${messages} of them on all five channels, answers those that are sound, and keeps its state`, async () => {
    const opened = await kernel.execute(
      "let kept = 41.5; const slider = widgets.slider({ min: 0, max: 9 }); slider.id",
    );
    const comm = String(resultOf(opened)).replaceAll("'", "");
    const earlier: (readonly Uint8Array[])[] = [];
    for (let seed = 1; seed <= messages; seed += batch) {
      const owed: string[] = [];
      // Nothing runs now, so that an interrupt has nothing to end.
      kernel.send("control", "interrupt_request", {});
      for (let one = seed; one < seed + batch; one++) {
        const mutated = mutatedMessage(one, { key: kernel.key, comm, earlier });
        await kernel.sendFrames(mutated.channel, mutated.frames);
        if (mutated.owed !== undefined) owed.push(mutated.owed);
        earlier[one % 500] = mutated.frames;
      }
      await alive(Promise.all(owed.map(kernel.answered)));
      expect([seed, resultOf(await alive(kernel.execute("kept")))]).toEqual([seed, "41.5"]);
      expect((await kernel.request("control", "kernel_info_request", {})).reply["status"]).toBe("ok");
      expect(await kernel.beat()).toBeLessThan(5000);
      kernel.heard.splice(0);
    }
    expect(kernel.process.exitCode).toBe(null);
    expect(resultOf(await kernel.execute("typeof (slider.value) + typeof ({} as { polluted?: 1 }).polluted"))).toBe(
      "'numberundefined'",
    );
    for (const reason of ["wrong signature", "replayed signature", "no delimiter", "unknown constructor"])
      expect(kernel.log()).toContain(`dropped on shell: ${reason}`);
  }, 600_000);
});
