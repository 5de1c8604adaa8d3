import type { IRenderMimeRegistry } from "@jupyterlab/rendermime";
import type { IRenderMime } from "@jupyterlab/rendermime-interfaces";
import type { Kernel } from "@jupyterlab/services";
import { Panel } from "@lumino/widgets";
import { say } from "./language.ts";
import type { OpenNotebook } from "./open-notebook.ts";
import type { PageWidgets } from "./widget-kinds.ts";

const mediaType = "application/vnd.jupyter.widget-view+json";

/** Sliders and the like: their code is fetched when a cell opens the first. */
export function connectWidgets({ context, panel }: OpenNotebook): { readonly restore: () => Promise<void> } {
  const { rendermime } = panel.content;
  let widgets: Promise<PageWidgets> | undefined;
  const ofKernel = (kernel: Kernel.IKernelConnection) => {
    widgets = undefined;
    const made = () => (widgets ??= load(kernel, rendermime));
    kernel.registerCommTarget("jupyter.widget", async (comm, message) => (await made()).take(comm, message));
    return made;
  };
  let made = () => widgets;
  const { sessionContext } = context;
  const follow = () => {
    const kernel = sessionContext.session?.kernel;
    if (kernel) made = ofKernel(kernel);
  };
  sessionContext.kernelChanged.connect(follow);
  sessionContext.statusChanged.connect((_, status) => {
    if (status === "restarting" || status === "autorestarting") widgets = undefined;
  });
  follow();
  rendermime.addFactory(
    { safe: false, mimeTypes: [mediaType], createRenderer: () => new WidgetPlace(() => made()) },
    -10,
  );
  const restore = async () => {
    const reply = await sessionContext.session?.kernel?.requestCommInfo({ target_name: "jupyter.widget" });
    if (reply?.content.status === "ok" && Object.keys(reply.content.comms).length > 0) await (await made())?.restore();
  };
  return { restore };
}

async function load(kernel: Kernel.IKernelConnection, rendermime: IRenderMimeRegistry): Promise<PageWidgets> {
  const { PageWidgets } = await import("./widget-kinds.ts");
  return new PageWidgets(kernel, rendermime);
}

/** Where a widget is drawn; one that no kernel holds any more says how to get it back. */
class WidgetPlace extends Panel implements IRenderMime.IRenderer {
  private readonly ofKernel: () => Promise<PageWidgets> | undefined;

  constructor(ofKernel: () => Promise<PageWidgets> | undefined) {
    super();
    this.ofKernel = ofKernel;
    this.addClass("livsbana-widget");
  }

  async renderModel({ data }: IRenderMime.IMimeModel): Promise<void> {
    const { model_id: id } = data[mediaType] as { model_id: string };
    const widgets = await this.ofKernel();
    if (widgets === undefined || !widgets.has_model(id)) {
      this.node.textContent = `${String(data["text/plain"] ?? "")} ${say("(Run the cell to get its controls back.)")}`;
      return;
    }
    const view = await widgets.create_view((await widgets.get_model(id)) as never);
    this.addWidget(view.luminoWidget);
  }
}
