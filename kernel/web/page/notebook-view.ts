import { NotebookActions } from "@jupyterlab/notebook";
import { MessageLoop } from "@lumino/messaging";
import { Widget } from "@lumino/widgets";
import type { Backend } from "./backend.ts";
import { element } from "./element.ts";
import { kernelWords } from "./kernel-words.ts";
import { say } from "./language.ts";
import { openNotebook } from "./open-notebook.ts";
import type { Services } from "./services.ts";
import type { TopBar } from "./top-bar.ts";

/** A notebook, with its toolbar. */
export async function notebookView({
  services,
  main,
  bar,
  path,
}: {
  readonly backend: Backend;
  readonly services: Services;
  readonly main: HTMLElement;
  readonly bar: TopBar;
  readonly path: string;
}): Promise<void> {
  const { context, panel } = await openNotebook(services, path);
  document.title = path;
  const place = element("div", { class: "livsbana-notebook" });
  const state = element("span", { role: "status", class: "livsbana-kernel" });
  const show = () => {
    const status = context.sessionContext.kernelDisplayStatus;
    state.dataset["status"] = status;
    state.textContent = kernelWords(status);
  };
  context.sessionContext.statusChanged.connect(show);
  context.sessionContext.connectionStatusChanged.connect(show);
  bar.place.append(
    element(
      "button",
      { type: "button", onclick: () => void NotebookActions.runAll(panel.content, context.sessionContext) },
      say("Run all"),
    ),
    state,
  );
  main.replaceChildren(place);
  Widget.attach(panel, place);
  new ResizeObserver(() => MessageLoop.sendMessage(panel, Widget.ResizeMessage.UnknownSize)).observe(place);
  await context.sessionContext.initialize();
  show();
}
