import "@jupyter-widgets/controls/css/widgets-base.css";
import * as base from "@jupyter-widgets/base";
import { shims } from "@jupyter-widgets/base";
import { ManagerBase } from "@jupyter-widgets/base-manager";
import * as controls from "@jupyter-widgets/controls";
import { OutputModel } from "@jupyter-widgets/output";
import type { IRenderMimeRegistry } from "@jupyterlab/rendermime";
import type { Kernel } from "@jupyterlab/services";
import { outputView } from "./widget-output.ts";

type Loaded = typeof base.WidgetModel | typeof base.WidgetView;

/** ipywidgets' own models and views over one kernel. */
export class PageWidgets extends ManagerBase {
  private readonly kernel: Kernel.IKernelConnection;
  private readonly output: object;

  constructor(kernel: Kernel.IKernelConnection, rendermime: IRenderMimeRegistry) {
    super();
    this.kernel = kernel;
    this.output = { OutputModel, OutputView: outputView(rendermime) };
  }

  /** Takes a comm that a cell has opened. */
  async take(comm: Kernel.IComm, message: Parameters<ManagerBase["handle_comm_open"]>[1]): Promise<void> {
    await this.handle_comm_open(new shims.services.Comm(comm), message);
  }

  /** The widgets that the kernel has, for a page that came later than they. */
  async restore(): Promise<void> {
    await this._loadFromKernel();
  }

  protected loadClass(className: string, moduleName: string): Promise<Loaded> {
    const modules: Readonly<Record<string, object>> = {
      "@jupyter-widgets/base": base,
      "@jupyter-widgets/controls": controls,
      "@jupyter-widgets/output": this.output,
    };
    const found = (modules[moduleName] as Record<string, Loaded> | undefined)?.[className];
    return found === undefined
      ? Promise.reject(new Error(`The page has no widget ${className} of ${moduleName}.`))
      : Promise.resolve(found);
  }

  protected async _create_comm(target: string, id?: string, data?: object, metadata?: object) {
    const comm = this.kernel.createComm(target, id);
    if (data !== undefined || metadata !== undefined) comm.open(data as never, metadata as never);
    return new shims.services.Comm(comm);
  }

  protected async _get_comm_info(): Promise<object> {
    const reply = await this.kernel.requestCommInfo({ target_name: this.comm_target_name });
    return reply.content.status === "ok" ? reply.content.comms : {};
  }
}
