const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as HTML. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character]!);

/** Text without a terminal's colour codes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what is looked for
export const stripAnsi = (text: string): string => text.replace(/\x1b\[[0-9;]*[A-Za-z]/g, "");

/**
 * Markup from a notebook without what has no place in a report. The page's policy is what keeps scripts from running;
 * this keeps them and pictures from elsewhere from being there at all, and stops what no policy stops: an address to be sent on to.
 */
export function withoutActive(html: string): string {
  return html
    .replace(/<script\b[\s\S]*?<\/script\s*>/gi, "")
    .replace(/<(?=\/?(?:script|meta|base|link|i?frame|frameset|object|embed|form)\b)/gi, "&lt;")
    .replace(/(<[^>]*?)\son[a-z]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, "$1")
    .replace(
      /(<[^>]*?)\s(?:src|srcset|poster)\s*=\s*(?:"(?!data:)[^"]*"|'(?!data:)[^']*'|(?!["']|data:)[^\s>]+)/gi,
      "$1",
    );
}
