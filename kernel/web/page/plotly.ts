import { react } from "plotly.js-cartesian-dist-min";

interface Drawing {
  readonly data: readonly object[];
  readonly layout: object;
  readonly config: object;
}

/** Draws a figure into an element, or draws it anew there. */
export async function drawFigure(element: HTMLElement, { data, layout, config }: Drawing): Promise<void> {
  await react(element, data, layout, config);
}
