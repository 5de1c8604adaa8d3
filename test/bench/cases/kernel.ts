import { type Answered, startClient } from "../../kernel/jupyter/client.ts";

export const name = "kernel";

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;

async function timed(action: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await action();
  return performance.now() - started;
}

/**
 * A Jupyter kernel as its front end meets it: the figure is the median of a trivial cell. Beside it the start to a first result, a loop of
 * 3e7 steps at a cell's top and in a function, 20 000 printed lines (all must arrive), and a completion while a cell computes.
 */
export async function run() {
  const started = performance.now();
  const kernel = await startClient();
  try {
    await kernel.execute("1");
    const start = performance.now() - started;
    const trivial: number[] = [];
    for (let i = 0; i < 50; i++) trivial.push(await timed(() => kernel.execute(`${i}`)));
    const body = "for (let i = 0; i < 3e7; i++) sum += i % 7;";
    const top = await timed(() => kernel.execute(`let sum = 0; ${body} sum`));
    const inFunction = await timed(() => kernel.execute(`(() => { let sum = 0; ${body} return sum; })()`));
    let printed: Answered | undefined;
    const lines = await timed(async () => {
      printed = await kernel.execute("for (let i = 0; i < 20_000; i++) console.log(i);");
    });
    const text = printed!.published.map(({ content }) => content["text"] ?? "").join("");
    await kernel.execute("const person = { age: 11 };");
    const ask = () => kernel.request("shell", "complete_request", { code: "person.", cursor_pos: 7 });
    await ask();
    const busy = kernel.send("shell", "execute_request", {
      code: "const end = Date.now() + 2000; while (Date.now() < end);",
    });
    const completion: number[] = [];
    for (let i = 0; i < 9; i++) completion.push(await timed(ask));
    await kernel.answered(busy);
    return {
      figure: median(trivial),
      unit: "ms",
      start,
      top,
      inFunction,
      lines,
      linesKept: text.split("\n").length - 1,
      completionWhileBusy: median(completion),
    };
  } finally {
    await kernel.close();
  }
}
