import type { Backend } from "./backend.ts";
import { element } from "./element.ts";
import { language, say } from "./language.ts";
import type { OpenNotebook } from "./open-notebook.ts";

const pause = 400;

/**
 * Keeps what is not saved: written down 0.4 s after each change and when the page is left, offered again when the notebook is opened.
 *
 * @param notices where a recovered text is told of
 */
export async function keepUnsaved(
  { recovery }: Backend,
  { context, path }: OpenNotebook,
  notices: HTMLElement,
): Promise<void> {
  const { model } = context;
  await restore();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = (leaving: boolean) => {
    clearTimeout(timer);
    timer = undefined;
    if (model.dirty) void recovery.write(path, model.toJSON(), { leaving }).catch(() => undefined);
  };
  model.contentChanged.connect(() => {
    timer ??= setTimeout(() => write(false), pause);
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") write(true);
  });
  context.saveState.connect((_, state) => {
    if (state === "completed") void recovery.remove(path);
  });

  async function restore(): Promise<void> {
    const unsaved = await recovery.read(path).catch(() => undefined);
    if (unsaved === undefined) return;
    const saved = model.toJSON();
    if (JSON.stringify(saved) === JSON.stringify(unsaved.content)) return void recovery.remove(path);
    model.fromJSON(unsaved.content as never);
    model.dirty = true;
    const written = new Date(unsaved.written).toLocaleString(language);
    const notice = element(
      "p",
      { class: "livsbana-notice", role: "status" },
      say("Text from %1 that was never saved is shown.", written),
    );
    const back = () => {
      model.fromJSON(saved as never);
      model.dirty = false;
      void recovery.remove(path);
      notice.remove();
    };
    notice.append(
      element("button", { type: "button", class: "livsbana-button", onclick: () => notice.remove() }, say("Keep it")),
      element("button", { type: "button", class: "livsbana-button", onclick: back }, say("Go back to the saved text")),
    );
    notices.append(notice);
  }
}
