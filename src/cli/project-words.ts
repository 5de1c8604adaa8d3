import { problem } from "../problem.ts";
import type { Language } from "../show/words.ts";
import { readWords } from "./words.ts";

/** What `livsbana project` was asked for. */
export function readProjectWords(args: readonly string[]) {
  const attempt = "project an investment";
  const { values, positionals } = readWords(attempt, {
    args: [...args],
    allowPositionals: true,
    options: {
      html: { type: "string" },
      years: { type: "string" },
      draws: { type: "string" },
      seed: { type: "string" },
      language: { type: "string" },
      replicate: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  });
  const { help = false, html, replicate, language = "en" } = values;
  if (!help && replicate === undefined && positionals.length !== 1)
    throw problem(
      attempt,
      `${positionals.length} were named`,
      "name one: livsbana project data/investments/lilla-edet-klara.json",
    );
  if (language !== "sv" && language !== "en")
    throw problem(attempt, `"${language}" is no language that reports are written in`, 'say "sv" or "en"');
  const whole = (name: "years" | "draws" | "seed", usual: number): number => {
    const value = Number(values[name] ?? usual);
    if (Number.isInteger(value) && value > 0) return value;
    throw problem(
      attempt,
      `--${name} is "${values[name]}"`,
      `write a whole number above 0, such as --${name} ${usual}`,
    );
  };
  return {
    help,
    html,
    replicate,
    language: language as Language,
    path: positionals[0] ?? "",
    years: whole("years", 30),
    draws: whole("draws", 64),
    seed: whole("seed", 2026),
  };
}
