import { createWriteStream, type WriteStream } from "node:fs";
import { join } from "node:path";
import { luhn } from "../../src/register/personal-number.ts";
import { dateOf } from "../../src/table/calendar.ts";

/** An invented personal number with a right check digit: no two alike for a million persons. */
function personalNumber(at: number): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const [year, month, day] = [at % 20, 1 + (Math.floor(at / 20) % 12), 1 + (Math.floor(at / 240) % 28)];
  const nine = `${two(year)}${two(month)}${two(day)}${String(Math.floor(at / 6720)).padStart(3, "0")}`;
  const check = [..."0123456789"].find((digit) => luhn(nine + digit))!;
  return `20${nine.slice(0, 6)}-${nine.slice(6)}${check}`;
}

const firstDay = 15_340;
const days = 5 * 365;

/** An invented register in two CSV files: so many service rows of so many persons, half of them in each group, from a year before follow-up on. */
export async function registerFiles(
  folder: string,
  { rows, persons }: { readonly rows: number; readonly persons: number },
): Promise<{ readonly services: string; readonly persons: string }> {
  const paths = { services: join(folder, "services.csv"), persons: join(folder, "persons.csv") };
  const names = Array.from({ length: persons }, (_, at) => personalNumber(at));
  await writeLines(paths.persons, "person;group;start;end;ending;age", persons, (at) => {
    const group = at % 2 === 0 ? "programme" : "control";
    return `${names[at]};${group};${dateOf(firstDay)};${dateOf(firstDay + days)};complete;${6 + ((at * 7) % 12)}`;
  });
  const step = (days + 365) / Math.ceil(rows / persons);
  await writeLines(paths.services, "person;service;from;to;quantity", rows, (at) => {
    const from = Math.floor(firstDay - 365 + step * Math.floor(at / persons));
    const stay = (at * 7919 + Math.floor(at / persons)) % 3 === 0;
    const to = dateOf(from + 1 + ((at * 104_729) % Math.max(1, Math.floor(step) - 1)));
    return `${names[at % persons]};${stay ? "foster home" : "contact family"};${dateOf(from)};${to};${stay ? "" : 1 + (at % 7)}`;
  });
  return paths;
}

async function writeLines(path: string, head: string, count: number, line: (at: number) => string): Promise<void> {
  const stream = createWriteStream(path);
  let piece = `${head}\n`;
  for (let at = 0; at < count; at++) {
    piece += `${line(at)}\n`;
    if (piece.length < 1 << 20) continue;
    await written(stream, piece);
    piece = "";
  }
  await written(stream, piece);
  await new Promise((resolve) => stream.end(resolve));
}

function written(stream: WriteStream, piece: string): Promise<unknown> {
  return new Promise((resolve) => stream.write(piece, resolve));
}
