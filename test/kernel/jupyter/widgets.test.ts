import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Content, Message } from "../../../kernel/jupyter/message.ts";
import { runFile } from "../../../kernel/run/run-file.ts";
import { startTypeService } from "../../../kernel/types/type-service.ts";
import { type Answered, type Client, resultOf, startClient } from "./client.ts";

let kernel: Client;
beforeAll(async () => {
  kernel = await startClient();
});
afterAll(() => kernel.close());

/** The models that a cell opened, by the name of their kind. */
const opened = ({ published }: Answered): Record<string, { id: string; state: Content; target: unknown }> =>
  Object.fromEntries(
    published
      .filter(({ header }) => header.msg_type === "comm_open")
      .map(({ content }) => {
        const { state } = content["data"] as { state: Content };
        return [state["_model_name"], { id: String(content["comm_id"]), state, target: content["target_name"] }];
      }),
  );

const updatesOf = (id: string, heard: readonly Message[]) =>
  heard
    .filter(({ header, content }) => header.msg_type === "comm_msg" && content["comm_id"] === id)
    .map(({ content }) => (content["data"] as { state: Content }).state);

/** Sends what a page sends when a reader moves something, and waits until the kernel is idle again. */
const moves = async (id: string, data: Content) => {
  const sent = kernel.send("shell", "comm_msg", { comm_id: id, data });
  await kernel.hears((m) => m.parentHeader.msg_id === sent && m.content["execution_state"] === "idle");
};

describe("widgets", () => {
  it("a slider is ipywidgets' own model, and follows the page", async () => {
    const cell = await kernel.execute(
      'const heard: number[] = []; const age = widgets.slider({ min: 0, max: 18, value: 7, label: "age" }); age.observe((value) => heard.push(value)); age',
    );
    const { IntSliderModel: slider, LayoutModel: layout, SliderStyleModel: style } = opened(cell);
    expect(slider!.target).toBe("jupyter.widget");
    expect(slider!.state).toMatchObject({
      _model_module: "@jupyter-widgets/controls",
      _model_module_version: "2.0.0",
      _view_name: "IntSliderView",
      ...{ min: 0, max: 18, step: 1, value: 7, description: "age" },
      layout: `IPY_MODEL_${layout!.id}`,
      style: `IPY_MODEL_${style!.id}`,
    });
    expect(resultOf(cell)).toBe("age: 7");
    await moves(slider!.id, { method: "update", state: { value: 11 }, buffer_paths: [] });
    expect(resultOf(await kernel.execute("[age.value, ...heard]"))).toBe("[ 11, 11 ]");
    await kernel.execute("age.value = 3");
    expect(updatesOf(slider!.id, kernel.heard)).toEqual([{ value: 3 }]);
  });

  it("interact runs a typed function again in place, with what it prints and shows", async () => {
    const cell = await kernel.execute(
      'await widgets.interact(({ n, kind }) => { console.log(kind); return n * 2; }, { n: [0, 10], kind: ["a", "b"] })',
    );
    const { IntSliderModel: slider, OutputModel: area, DropdownModel: kinds } = opened(cell);
    const shown = () =>
      (updatesOf(area!.id, kernel.heard).at(-1)!["outputs"] as Content[]).map(
        (output) => output["text"] ?? (output["data"] as Content)["text/plain"],
      );
    expect(shown()).toEqual(["a\n", "0"]);
    await moves(slider!.id, { method: "update", state: { value: 4 } });
    expect(shown()).toEqual(["a\n", "8"]);
    await moves(kinds!.id, { method: "update", state: { index: 1 } });
    expect(shown()).toEqual(["b\n", "8"]);
  });

  it("an interrupt ends the function behind a widget, and the widget goes on", async () => {
    const cell = await kernel.execute(
      "await widgets.interact(({ n }) => { while (n === 5); return n; }, { n: [0, 10] })",
    );
    const { IntSliderModel: slider, OutputModel: area } = opened(cell);
    const moving = moves(slider!.id, { method: "update", state: { value: 5 } });
    setTimeout(() => kernel.send("control", "interrupt_request", {}), 300);
    await moving;
    expect(updatesOf(area!.id, kernel.heard).at(-1)).toMatchObject({ outputs: [{ ename: "Interrupted" }] });
    await moves(slider!.id, { method: "update", state: { value: 6 } });
    expect(updatesOf(area!.id, kernel.heard).at(-1)).toMatchObject({ outputs: [{ data: { "text/plain": "6" } }] });
  });

  it("a button tells its clicks, and a page that is loaded again gets every state", async () => {
    const cell = await kernel.execute('let clicks = 0; widgets.button("Go", () => { clicks++; })');
    const button = opened(cell)["ButtonModel"]!;
    await moves(button.id, { method: "custom", content: { event: "click" } });
    expect(resultOf(await kernel.execute("clicks"))).toBe("1");
    kernel.send("shell", "comm_open", { comm_id: "all", target_name: "jupyter.widget.control", data: {} });
    await moves("all", { method: "request_states" });
    const answer = kernel.heard.find(({ content }) => content["comm_id"] === "all")!.content["data"] as Content;
    expect((answer["states"] as Record<string, Content>)[button.id]).toMatchObject({
      model_name: "ButtonModel",
      state: { description: "Go" },
    });
  });

  it("a widget of one's own is anywidget's model", async () => {
    const cell = await kernel.execute(
      "const own = widgets.any({ module: \"export default { render({ model, el }) { el.textContent = model.get('n'); } }\", state: { n: 1 } }); own.set({ n: 2 }); own.state",
    );
    const { id, state } = opened(cell)["AnyModel"]!;
    expect(state).toMatchObject({ _model_module: "anywidget", n: 1, _css: "" });
    expect(updatesOf(id, kernel.heard)).toEqual([{ n: 2 }]);
    expect(resultOf(cell)).toBe("{ n: 2 }");
  });

  it("refuses a slider or a choice that cannot be", async () => {
    expect((await kernel.execute("widgets.slider({ min: 3, max: 1 })")).reply["evalue"]).toBe(
      "Cannot make a slider: its ends are 3 and 1. Instead, give min below max, a step above zero and a value between the ends.",
    );
    expect(
      (await kernel.execute('widgets.dropdown({ options: ["a", "b"], value: "c" as never })')).reply["evalue"],
    ).toBe('Cannot choose in a dropdown: "c" is not among its options. Instead, give "a" or "b".');
  });

  it("types follow the controls into the function", () => {
    const service = startTypeService(join(tmpdir(), "notebook.ipynb"));
    const wrong = service.diagnose(
      'await widgets.interact(({ n, kind, on }) => { const a: number = n; const b: "a" | "b" = kind; const c: boolean = on; return kind === "z"; }, { n: [0, 10], kind: ["a", "b"], on: true });\nwidgets.slider({ min: 0, mx: 1 });',
    );
    expect(wrong.map(({ line, code }) => [line, code])).toEqual([
      [1, 2367],
      [2, 2353],
    ]);
  }, 60_000);

  it("without Jupyter, interact shows its function once, with the values that the controls begin with", async () => {
    const folder = mkdtempSync(join(tmpdir(), "livsbana-widgets-"));
    const source = join(folder, "page.ts");
    writeFileSync(source, "// %%\nawait widgets.interact(({ n }) => [{ twice: 2 * n }], { n: [3, 10] })\n");
    const { notebook } = await runFile(source, { out: join(folder, "out.ipynb") });
    expect(JSON.stringify(notebook.cells[0])).toContain('<th scope=\\"col\\" style=\\"text-align:right\\">twice</th>');
    expect(readFileSync(join(folder, "out.ipynb"), "utf8")).toContain("n: 3");
  });
});
