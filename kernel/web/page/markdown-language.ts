import { markdownLanguage } from "@codemirror/lang-markdown";
import { LanguageSupport } from "@codemirror/language";

/** Markdown in the editor, without the HTML, CSS and scripts within it, whose grammars are more than all the rest. */
export const markdownSupport = new LanguageSupport(markdownLanguage);
