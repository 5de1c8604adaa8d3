import { Context } from "@jupyterlab/docregistry";
import {
  type INotebookModel,
  NotebookModelFactory,
  NotebookPanel,
  NotebookWidgetFactory,
  runCell,
  StaticNotebook,
  setCellExecutor,
} from "@jupyterlab/notebook";
import type { ServiceManager } from "@jupyterlab/services";
import { editorServices } from "./editors.ts";
import { say, translator } from "./language.ts";
import { rendering } from "./rendering.ts";
import type { Services } from "./services.ts";
import { typedEditing } from "./typed-editing.ts";

/** A notebook that is open: its document and how it is shown. */
export interface OpenNotebook {
  readonly path: string;
  readonly context: Context<INotebookModel>;
  readonly panel: NotebookPanel;
}

setCellExecutor({ runCell });

/** Opens a notebook and begins to start its kernel; resolves when its cells are there. */
export async function openNotebook(services: Services, path: string): Promise<OpenNotebook> {
  const models = new NotebookModelFactory({ disableDocumentWideUndoRedo: true });
  const context = new Context<INotebookModel>({
    manager: services as unknown as ServiceManager.IManager,
    factory: models,
    path,
    translator,
    kernelPreference: { name: "livsbana", language: "typescript", shouldStart: true, canStart: true },
  });
  const typed = typedEditing(() => context.sessionContext.session?.kernel ?? undefined);
  const { factory, mimeTypes } = editorServices(() => typed);
  const rendermime = rendering();
  const widgets = new NotebookWidgetFactory({
    name: "notebook",
    label: say("Notebook"),
    fileTypes: ["notebook"],
    rendermime,
    mimeTypeService: mimeTypes,
    contentFactory: new NotebookPanel.ContentFactory({ editorFactory: factory.newInlineEditor }),
    editorConfig: {
      ...StaticNotebook.defaultEditorConfig,
      code: { ...StaticNotebook.defaultEditorConfig.code, lineWrap: true },
    },
    notebookConfig: { ...StaticNotebook.defaultNotebookConfig, windowingMode: "none", scrollPastEnd: false },
    translator,
    toolbarFactory: () => [],
  });
  await context.initialize(false);
  await context.ready;
  const panel = widgets.createNew(context);
  return { path, context, panel };
}
