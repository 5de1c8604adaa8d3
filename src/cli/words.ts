import { type ParseArgsConfig, parseArgs } from "node:util";
import { alternatives, nearest, problem } from "../problem.ts";

/**
 * The words of a command line by their options; what is not understood is told in our own words and not in Node's.
 *
 * @param attempt  what the command does, as a verb phrase
 */
export function readWords<T extends ParseArgsConfig>(attempt: string, config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    const word = /'(?:-\w, )?(--?[^\s']*)/.exec(message)?.[1];
    if (word === undefined || !code?.startsWith("ERR_PARSE_ARGS")) throw error;
    if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") throw unknownOption(attempt, word, Object.keys(config.options ?? {}));
    const takes = config.options?.[word.replace(/^--/, "")]?.type === "string";
    throw takes
      ? problem(attempt, `${word} has no value after it`, `write ${word} and then the value`)
      : problem(attempt, `${word} takes no value`, `write ${word} alone`);
  }
}

function unknownOption(attempt: string, word: string, names: readonly string[]): Error {
  const options = names.filter((name) => name !== "help").map((name) => `--${name}`);
  const guess = nearest(word, options);
  return problem(
    attempt,
    `"${word}" is not an option`,
    guess === undefined ? `use ${alternatives(options)}` : `write "${guess}"`,
  );
}
