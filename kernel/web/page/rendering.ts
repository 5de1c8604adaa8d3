import { RenderMimeRegistry, standardRendererFactories } from "@jupyterlab/rendermime";
import { figureRenderer } from "./figure-renderer.ts";
import { translator } from "./language.ts";
import { latexTypesetter } from "./latex.ts";
import { markdownParser } from "./markdown.ts";

/** How outputs and text are drawn: richest form first; HTML is cleaned unless the notebook is trusted, and scripts never run. */
export function rendering(): RenderMimeRegistry {
  const registry = new RenderMimeRegistry({
    initialFactories: standardRendererFactories,
    latexTypesetter,
    markdownParser,
    translator,
  });
  registry.addFactory(figureRenderer, 0);
  return registry;
}
