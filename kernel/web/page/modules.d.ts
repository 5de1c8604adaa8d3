/** Styles are bundled with the scripts that import them. */
declare module "*.css";

/** The types of Plotly's full bundle are not those of the small one; `plotly.ts` says what it calls. */
declare module "plotly.js-cartesian-dist-min" {
  const plotly: {
    react(element: HTMLElement, data: readonly object[], layout: object, config: object): Promise<unknown>;
  };
  export default plotly;
}
