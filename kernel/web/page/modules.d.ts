/** Styles are bundled with the scripts that import them. */
declare module "*.css";

/** What is called of the small Plotly; the types of the full one are not its own. */
declare module "plotly.js-cartesian-dist-min" {
  export function react(
    element: HTMLElement,
    data: readonly object[],
    layout: object,
    config: object,
  ): Promise<unknown>;
}

/** The address of a file that is carried along as it is. */
declare module "*?address" {
  export const address: string;
}
