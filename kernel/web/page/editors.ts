import { javascript } from "@codemirror/lang-javascript";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import {
  CodeMirrorEditorFactory,
  CodeMirrorMimeTypeService,
  EditorExtensionRegistry,
  EditorLanguageRegistry,
  EditorThemeRegistry,
  ybinding,
} from "@jupyterlab/codemirror";
import { say, translator } from "./language.ts";

type Binding = Parameters<typeof ybinding>[0];

/** A cell's text as the document holds it. */
interface SharedText {
  readonly ysource: Binding["ytext"];
  readonly undoManager: NonNullable<Binding["undoManager"]> | null;
}

/** Languages that cells are written in; each is fetched when a cell is. */
function languages(): EditorLanguageRegistry {
  const registry = new EditorLanguageRegistry();
  registry.addLanguage({
    name: "TypeScript",
    alias: ["javascript", "typescript", "ts"],
    mime: ["text/x-typescript", "application/typescript", "text/typescript"],
    extensions: ["ts"],
    support: javascript({ typescript: true }),
  });
  registry.addLanguage({
    name: "ipythongfm",
    displayName: "Markdown",
    mime: ["text/x-ipythongfm", "text/x-markdown"],
    load: async () => (await import("./markdown-language.ts")).markdownSupport,
  });
  return registry;
}

/** What makes editors for cells, and what tells which language a cell has. */
export function editorServices(typed: () => Extension) {
  const registry = languages();
  const themes = new EditorThemeRegistry();
  for (const theme of EditorThemeRegistry.getDefaultThemes()) themes.addTheme(theme);
  const extensions = new EditorExtensionRegistry();
  for (const factory of EditorExtensionRegistry.getDefaultExtensions({ themes, translator }))
    extensions.addExtension(factory);
  // What is typed goes into the document that is saved and run, and the other way.
  extensions.addExtension({
    name: "shared-model-binding",
    factory: ({ model }) => {
      const { ysource, undoManager } = model.sharedModel as unknown as SharedText;
      return EditorExtensionRegistry.createImmutableExtension(
        ybinding({ ytext: ysource, ...(undoManager === null ? {} : { undoManager }) }),
      );
    },
  });
  const label = EditorView.contentAttributes.of({ "aria-label": say("Code of the cell") });
  extensions.addExtension({
    name: "livsbana-label",
    factory: () => EditorExtensionRegistry.createImmutableExtension(label),
  });
  extensions.addExtension({
    name: "livsbana-typed",
    factory: ({ model }) =>
      (model as { readonly type?: string }).type === "code"
        ? EditorExtensionRegistry.createImmutableExtension(typed())
        : null,
  });
  const factory = new CodeMirrorEditorFactory({ extensions, languages: registry, translator });
  return { factory, mimeTypes: new CodeMirrorMimeTypeService(registry) };
}
