import type { IRenderMime } from "@jupyterlab/rendermime-interfaces";
import { Widget } from "@lumino/widgets";
import { element } from "./element.ts";
import { isDark, onTheme } from "./theme.ts";

/** The words that a figure carries beside its drawing, and what it wants of a host that draws the page. */
interface FigureWords {
  readonly title?: string;
  readonly subtitle?: string;
  readonly caption?: string;
  readonly alt?: string;
  readonly language?: string;
  readonly bare?: object;
  readonly narrow?: object;
  readonly templates?: { readonly light: object; readonly dark: object };
}

interface Figure {
  readonly data?: readonly object[];
  readonly layout?: Readonly<Record<string, unknown>> & { readonly meta?: FigureWords };
  readonly config?: object;
}

const mediaType = "application/vnd.plotly.v1+json";

/** Plotly's figures: words as text of the page, the drawing in the page's light or dark. Plotly is fetched when the first one comes. */
export const figureRenderer: IRenderMime.IRendererFactory = {
  safe: true,
  mimeTypes: [mediaType],
  defaultRank: 0,
  createRenderer: () => new FigureWidget(),
};

class FigureWidget extends Widget implements IRenderMime.IRenderer {
  private figure: Figure = {};
  private readonly plot = element("div", { class: "livsbana-plot", role: "img" });
  private forget = () => {};
  private readonly watch = new ResizeObserver(() => this.fitWidth());
  private width = 0;

  async renderModel(model: IRenderMime.IMimeModel): Promise<void> {
    this.figure = model.data[mediaType] as unknown as Figure;
    const { title, subtitle, caption, alt, language } = this.figure.layout?.meta ?? {};
    this.plot.setAttribute("aria-label", alt ?? String(model.data["text/plain"] ?? title ?? ""));
    const head =
      title === undefined && subtitle === undefined
        ? undefined
        : element(
            "div",
            { class: "livsbana-figure-title" },
            title ? element("strong", {}, title) : undefined,
            subtitle ? element("span", {}, subtitle) : undefined,
          );
    this.node.replaceChildren(
      element(
        "figure",
        { lang: language },
        ...(head ? [head] : []),
        this.plot,
        ...(caption ? [element("figcaption", {}, caption)] : []),
      ),
    );
    this.forget();
    this.forget = onTheme(() => void this.draw());
    this.watch.observe(this.node);
    await this.draw();
  }

  private fitWidth(): void {
    const { clientWidth } = this.node;
    if (clientWidth === 0 || clientWidth === this.width) return;
    this.width = clientWidth;
    void this.draw();
  }

  private async draw(scheme: "light" | "dark" = isDark() ? "dark" : "light"): Promise<void> {
    const { drawFigure } = await import("./plotly.ts");
    if (this.isDisposed) return;
    const { meta = {}, ...layout } = this.figure.layout ?? {};
    await drawFigure(this.plot, {
      data: this.figure.data ?? [],
      layout: {
        ...layout,
        ...meta.bare,
        ...(this.plot.clientWidth < 480 ? meta.narrow : {}),
        ...(meta.templates === undefined ? {} : { template: meta.templates[scheme] }),
        autosize: true,
        width: undefined,
      },
      config: { responsive: false, displaylogo: false, ...this.figure.config, plotlyServerURL: "" },
    });
  }

  override dispose(): void {
    this.forget();
    this.watch.disconnect();
    super.dispose();
  }
}
