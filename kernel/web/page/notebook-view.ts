import { NotebookActions } from "@jupyterlab/notebook";
import { MessageLoop } from "@lumino/messaging";
import { Widget } from "@lumino/widgets";
import type { Backend } from "./backend.ts";
import { showCommandList } from "./command-list.ts";
import { showEarlierRuns } from "./earlier-runs.ts";
import { element } from "./element.ts";
import { finder } from "./find.ts";
import { kernelWords } from "./kernel-words.ts";
import { say, translator } from "./language.ts";
import { notebookCommands } from "./notebook-commands.ts";
import { type OpenNotebook, openNotebook } from "./open-notebook.ts";
import { keyed } from "./page-commands.ts";
import type { Services } from "./services.ts";
import { sidePanel } from "./side-panel.ts";
import { toolbar } from "./toolbar.ts";
import type { TopBar } from "./top-bar.ts";
import { keepUnsaved } from "./unsaved-text.ts";
import { connectWidgets } from "./widgets.ts";

/** What the view of a notebook stands on and in. */
export interface NotebookPlace {
  readonly backend: Backend;
  readonly services: Services;
  readonly main: HTMLElement;
  readonly bar: TopBar;
  readonly path: string;
}

/** Shows a notebook: its cells, what can be done with them, how its kernel is. */
export async function notebookView({ backend, services, main, bar, path }: NotebookPlace): Promise<void> {
  const open = await openNotebook(services, path);
  const { context, panel } = open;
  document.title = `${path} · Livsbana`;
  const place = element("div", { class: "livsbana-notebook" });
  const notices = element("div", { class: "livsbana-notices" });
  const finding = element("div", { class: "livsbana-finding", role: "search" });
  const side = sidePanel(open, bar.place);
  const desk = element("div", { class: "livsbana-desk" }, side.node, element("div", {}, notices, finding, place));
  side.desk = desk;
  const commands = notebookCommands(open, {
    find: finder(open, finding),
    commands: () => showCommandList(commands),
    side: side.show,
  });
  keyed(commands);
  bar.place.append(
    element("span", { class: "livsbana-name" }, path),
    savedState(open),
    toolbar(open, commands),
    kernelState(open),
  );
  main.replaceChildren(desk);
  Widget.attach(panel, place);
  new ResizeObserver(() => MessageLoop.sendMessage(panel, Widget.ResizeMessage.UnknownSize)).observe(place);
  nameRegions(open);
  await keepUnsaved(backend, open, notices);
  autosave(open);
  const widgets = connectWidgets(open);
  await context.sessionContext.initialize();
  await context.sessionContext.ready;
  if (context.sessionContext.session?.kernel) await widgets.restore().catch(() => undefined);
  const runs = await showEarlierRuns(backend, open).catch(() => 0);
  if (!backend.route.wantsRunAll()) return;
  history.replaceState(null, "", location.href.replace("?execute=all", ""));
  if (runs === 0) await NotebookActions.runAll(panel.content, context.sessionContext, undefined, translator);
}

/** How the kernel is, in words that are read aloud when they change. */
function kernelState({ context }: OpenNotebook): HTMLElement {
  const { sessionContext } = context;
  const state = element("span", { role: "status", class: "livsbana-kernel", title: say("The kernel") });
  const show = () => {
    const status = sessionContext.kernelDisplayStatus;
    state.dataset["status"] = status;
    if (state.textContent !== kernelWords(status)) state.textContent = kernelWords(status);
  };
  sessionContext.statusChanged.connect(show);
  sessionContext.connectionStatusChanged.connect(show);
  show();
  return state;
}

function savedState({ context }: OpenNotebook): HTMLElement {
  const state = element("span", { class: "livsbana-saved" });
  const show = () => {
    state.textContent = context.model.dirty ? say("Not saved") : say("Saved");
  };
  context.model.stateChanged.connect(show);
  context.saveState.connect((_, how) => {
    if (how === "failed") state.textContent = say("Could not be saved");
    else show();
  });
  show();
  return state;
}

/** Saves when nothing has changed for twenty seconds; what is newer than that is kept as unsaved text. */
function autosave({ context }: OpenNotebook): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  context.model.contentChanged.connect(() => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (context.model.dirty && !context.isDisposed) void context.save().catch(() => undefined);
    }, 20_000);
  });
}

/** Names for those who hear the page. */
function nameRegions({ panel, path }: OpenNotebook): void {
  panel.content.node.setAttribute("aria-label", say("Notebook %1", path));
  // A feed, as it calls itself, may hold nothing but articles.
  panel.content.node.querySelector('[role="feed"]')?.setAttribute("role", "group");
}
