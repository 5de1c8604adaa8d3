import { DOMWidgetView } from "@jupyter-widgets/base";
import type * as nbformat from "@jupyterlab/nbformat";
import { OutputArea, OutputAreaModel } from "@jupyterlab/outputarea";
import type { IRenderMimeRegistry } from "@jupyterlab/rendermime";
import { MessageLoop } from "@lumino/messaging";
import { Widget } from "@lumino/widgets";

/** How the outputs that a widget holds are drawn: as those of a cell. */
export function outputView(rendermime: IRenderMimeRegistry): typeof DOMWidgetView {
  return class OutputView extends DOMWidgetView {
    private area: OutputArea | undefined;

    override render(): void {
      super.render();
      const model = new OutputAreaModel({ trusted: true });
      const area = new OutputArea({ model, rendermime, contentFactory: OutputArea.defaultContentFactory });
      this.area = area;
      const show = () => model.fromJSON(this.model.get("outputs") as nbformat.IOutput[]);
      this.listenTo(this.model, "change:outputs", show);
      show();
      this.displayed.then(() => {
        MessageLoop.sendMessage(area, Widget.Msg.BeforeAttach);
        this.el.append(area.node);
        MessageLoop.sendMessage(area, Widget.Msg.AfterAttach);
      });
    }

    override remove(): void {
      this.area?.dispose();
      super.remove();
    }
  };
}
