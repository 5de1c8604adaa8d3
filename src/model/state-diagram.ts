import type { AnyModel } from "./model.ts";

/** Sizes in pixels: a box, the way between two boxes, and a row. */
const [box, gap, row, high] = [130, 70, 96, 34];

/**
 * The states and transitions of a model as a picture: one row a process, one box a state, an arc a transition (forward above, back below).
 * States that end a life have a double border.
 *
 * @returns an SVG in the colour of the text around it
 * @example
 * const model = defineModel({ processes: { work: ["in", "out"] }, hazards: { work: { in: { out: 0.1 } } } });
 * stateDiagram(model).startsWith("<svg") // => true
 */
export function stateDiagram(model: AnyModel): string {
  const processes = Object.entries(model.processes);
  const widest = Math.max(...processes.map(([, states]) => states.length));
  const [width, height] = [150 + widest * (box + gap), processes.length * row];
  const rows = processes.map(([process, states], r) => {
    const middle = r * row + row / 2;
    const label = `<text x="4" y="${middle + 4}" font-weight="bold">${escaped(process)}</text>`;
    const boxes = states.map((state, s) =>
      stateBox(state, { x: leftOf(s), y: middle, end: model.ends[process] === state }),
    );
    const arcs = Object.entries(model.hazards[process] ?? {}).flatMap(([from, targets]) =>
      Object.keys(targets).map((to) => arc(states.indexOf(from), states.indexOf(to), middle)),
    );
    return [label, ...boxes, ...arcs].join("");
  });
  const alt = processes.map(([process, states]) => `${process}: ${states.join(", ")}`).join("; ");
  const marker =
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="currentColor"/></marker></defs>';
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escaped(alt)}" viewBox="0 0 ${width} ${height}" width="${width}" style="max-width:100%" font-family="sans-serif" font-size="13" fill="currentColor">${marker}${rows.join("")}</svg>`;
}

function leftOf(state: number): number {
  return 120 + state * (box + gap);
}

function stateBox(
  state: string,
  { x, y, end }: { readonly x: number; readonly y: number; readonly end: boolean },
): string {
  const frame = (by: number): string =>
    `<rect x="${x + by}" y="${y - high / 2 + by}" width="${box - 2 * by}" height="${high - 2 * by}" rx="6" fill="none" stroke="currentColor"/>`;
  return `${frame(0)}${end ? frame(3) : ""}<text x="${x + box / 2}" y="${y + 4}" text-anchor="middle">${escaped(state)}</text>`;
}

/** Neighbours are joined by a straight line a little above (forward) or below (back); others by an arc. */
function arc(from: number, to: number, y: number): string {
  const forward = to > from;
  const side = forward ? -1 : 1;
  const line = (path: string): string => `<path d="${path}" fill="none" stroke="currentColor" marker-end="url(#tip)"/>`;
  if (Math.abs(to - from) === 1) {
    const [start, stop] = forward ? [leftOf(from) + box, leftOf(to)] : [leftOf(from), leftOf(to) + box];
    return line(`M${start} ${y + side * 6}H${stop}`);
  }
  const [start, stop] = [leftOf(from) + box / 2 + side * 20, leftOf(to) + box / 2 - side * 20];
  const edge = y + (side * high) / 2;
  return line(`M${start} ${edge}C${start} ${edge + side * 28} ${stop} ${edge + side * 28} ${stop} ${edge}`);
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
