/** A text as a cell of a Markdown table: on one line, with its bars told apart from the table's. */
export function markdownCell(text: string): string {
  return text.replace(/\s+/g, " ").replaceAll("|", "\\|");
}
