import { problem } from "../problem.ts";

/**
 * Refuses a figure of nothing: positions between the least and the most of an empty list are not numbers.
 *
 * @param drawn  what is drawn, with its article: "the timeline"
 * @param of     what the figure was given
 * @param lists  the lists that may not be empty or missing, each with the word for one of its items
 */
export function refuseEmpty<Of extends object>(
  drawn: string,
  of: Of,
  lists: { readonly [List in keyof Of & string]?: string },
): void {
  const given = of as Readonly<Record<string, { readonly length: number } | undefined>> | undefined;
  for (const [name, item] of Object.entries(lists)) {
    const list = given?.[name];
    if (list !== undefined && list !== null && list.length > 0) continue;
    const obstacle = `${name} is ${list === undefined || list === null ? "missing" : "empty"}`;
    throw problem(`draw ${drawn}`, obstacle, `give at least one ${item}`);
  }
}
