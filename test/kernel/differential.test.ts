import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testSession } from "./cells.ts";
import { draws, randomProgram } from "./random-program.ts";

type Log = string[];

const AsyncFunction = (async () => {}).constructor as new (...parts: string[]) => (log: unknown) => Promise<void>;

/** How a value reads in the log; errors by name only, since engines word them around the spelling. */
const logger =
  (log: Log) =>
  (...values: unknown[]) =>
    log.push(
      values
        .map((value) => inspect(value))
        .join(" ")
        .replaceAll("$", ""),
    );

async function plain(statements: readonly string[]): Promise<Log> {
  const log: Log = [];
  try {
    await new AsyncFunction("log", `"use strict";\n${statements.join("\n")}`)(logger(log));
  } catch (error) {
    log.push((error as Error).name);
  }
  return log;
}

async function asCells(cells: readonly string[]): Promise<Log> {
  const log: Log = [];
  const session = testSession({ log: { log: logger(log) } });
  await session.run('import { log } from "log"');
  for (const cell of cells) {
    const { failure } = await session.run(cell);
    if (failure === undefined) continue;
    log.push(failure.name);
    break;
  }
  return log;
}

/** Cuts a program into cells after its first use of each function, which only hoists within a cell. */
function cut(statements: readonly string[], seed: number): string[] {
  const { chance } = draws(seed);
  const cells = [statements[0]!];
  for (const statement of statements.slice(1))
    if (chance(0.5)) cells.push(statement);
    else cells[cells.length - 1] += `\n${statement}`;
  return cells;
}

/** A function's own text is the one thing that the rewriting shows in. */
const textOfFunction = Function.prototype.toString;
beforeAll(() => {
  Function.prototype.toString = () => "a function's text";
});
afterAll(() => {
  Function.prototype.toString = textOfFunction;
});

describe("random programs do as plain JavaScript does", () => {
  const programs = Number(process.env["PROGRAMS"] ?? 120);
  it(`${programs} programs, whole and cut into cells`, { timeout: 600_000 }, async () => {
    for (let seed = 1; seed <= programs; seed++) {
      const statements = randomProgram(seed);
      const expected = await plain(statements);
      expect(await asCells([statements.join("\n")]), `seed ${seed}, one cell:\n${statements.join("\n")}`).toEqual(
        expected,
      );
      if (!/^(Reference|Type|Syntax)Error$/.test(expected.at(-1)!))
        expect(
          await asCells(cut(statements, seed)),
          `seed ${seed}, cut:\n${cut(statements, seed).join("\n// ---\n")}`,
        ).toEqual(expected);
    }
  });
});
