import { isProblem } from "../problem.ts";

/** What a remedy that names a function or an option means to somebody who writes a study's file. */
const hints: readonly (readonly [remedy: RegExp, hint: string])[] = [
  [
    /give a key: pseudonymKey/,
    'In the study: "key: pseudonyms.key" under "data:", a file that only you can read, of 64 hexadecimal digits (openssl rand -hex 32 > pseudonyms.key; chmod 600 pseudonyms.key).',
  ],
  [/say accept: \["negative sums"\]/, 'In the study: "accept: [negative sums]" under "data:".'],
  [/say accept: \["overlapping stays"\]/, 'In the study: "accept: [overlapping stays]" under "data:".'],
  [/say audience: "internal"/, "On the command line: --internal, for those who work with the case only."],
  [
    /use censoredDifference/,
    "The command does not weigh for persons who were lost: compare over years that all were followed, or use the function in a notebook.",
  ],
  [
    /pricesInYear\(list/,
    "In the study: costs.priceYear is the price list's own year; recalculate the list before it is read.",
  ],
];

/** The status of a command; a problem whose remedy needs more words for the study's file is told here with them. */
export async function withHints(work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    const [, hint] = (isProblem(error) ? hints.find(([remedy]) => remedy.test(error.message)) : undefined) ?? [];
    if (hint === undefined) throw error;
    process.stderr.write(`${(error as Error).message}\n${hint}\n`);
    return 1;
  }
}
