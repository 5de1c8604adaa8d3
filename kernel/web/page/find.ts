import { SearchDocumentModel, SearchDocumentView } from "@jupyterlab/documentsearch";
import { NotebookSearchProvider } from "@jupyterlab/notebook";
import { Widget } from "@lumino/widgets";
import { translator } from "./language.ts";
import type { OpenNotebook } from "./open-notebook.ts";

/** Find and replace over all cells and outputs: JupyterLab's own, at the top of the notebook. */
export function finder({ panel }: OpenNotebook, place: HTMLElement): () => void {
  let view: SearchDocumentView | undefined;
  return () => {
    if (view === undefined) {
      const provider = NotebookSearchProvider.createNew(panel, translator);
      view = new SearchDocumentView(new SearchDocumentModel(provider, 200), translator);
      const made = view;
      view.closed.connect(() => {
        Widget.detach(made);
        panel.content.node.focus();
      });
    }
    if (!view.isAttached) Widget.attach(view, place);
    view.setSearchText(String(getSelection() ?? ""));
    view.focusSearchInput();
  };
}
