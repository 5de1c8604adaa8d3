import { element } from "./element.ts";
import { say } from "./language.ts";

/** A question with yes and no, in a dialog of the browser's own; Escape is no. */
export function ask({
  title,
  text,
  yes,
}: {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
}): Promise<boolean> {
  return new Promise((resolve) => {
    const agree = element("button", { type: "submit", value: "yes", class: "livsbana-button" }, yes);
    const refuse = element("button", { type: "submit", value: "no", class: "livsbana-button" }, say("Cancel"));
    const dialog = element(
      "dialog",
      { "aria-labelledby": "livsbana-ask" },
      element("h2", { id: "livsbana-ask" }, title),
      element("p", {}, text),
      element("form", { method: "dialog", class: "livsbana-row" }, agree, refuse),
    );
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
    document.body.append(dialog);
    dialog.showModal();
    agree.focus();
  });
}
