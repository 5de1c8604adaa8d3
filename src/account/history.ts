import { alternatives, problem } from "../problem.ts";
import { dayOfText } from "../table/calendar.ts";

/** What an investment goes through, in order; it may be closed from anywhere. */
export const stages = ["idea", "application", "decision", "running", "evaluated", "closed"] as const;
export type Stage = (typeof stages)[number];

/** One record of an investment's history; `digest` covers its words and the record before it. */
export interface HistoryRecord {
  readonly stage: Stage;
  /** ISO date, 2024-03-31. */
  readonly date: string;
  readonly by: string;
  readonly note: string;
  readonly digest: string;
}

/** Records from the first to the last; nothing in it is ever changed, only added. */
export type History = readonly HistoryRecord[];

/**
 * An investment's history with one more record. The old history is left as it is; the new record carries a digest over its own words and the
 * record before it, so that a record rewritten later is found by `rewritten`.
 *
 * @param history  what has happened so far, empty for a new idea
 * @param record   stage, ISO date, who recorded it, and a note
 * @returns        a new, frozen history
 * @throws         when the stage goes backwards, a closed investment moves, or the date is no date or lies before the last one
 * @example
 * const idea = await recorded([], { stage: "idea", date: "2012-01-15", by: "education committee", note: "KLARA" })
 * idea.length // => 1
 * await recorded(idea, { stage: "idea", date: "2011-01-01", by: "", note: "" }) // throws Cannot record "idea": its date 2011-01-01 lies before the last record (2012-01-15). Instead, record what happened after it, and correct it in the note.
 */
export async function recorded(history: History, record: Omit<HistoryRecord, "digest">): Promise<History> {
  refuseRecord(history, record);
  const digest = await digestOf(record, history.at(-1)?.digest ?? "");
  return Object.freeze([...history, Object.freeze({ ...record, digest })]);
}

function refuseRecord(history: History, { stage, date }: Omit<HistoryRecord, "digest">): void {
  const attempt = `record "${stage}"`;
  const last = history.at(-1);
  if (!stages.includes(stage)) throw problem(attempt, "no stage has that name", `name ${alternatives(stages)}`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || dayOfText(date) === undefined)
    throw problem(attempt, `its date is "${date}"`, "write a date as 2024-03-31");
  if (last === undefined) return;
  if (date < last.date)
    throw problem(
      attempt,
      `its date ${date} lies before the last record (${last.date})`,
      "record what happened after it, and correct it in the note",
    );
  if (last.stage === "closed" || stages.indexOf(stage) < stages.indexOf(last.stage))
    throw problem(attempt, `the investment is already "${last.stage}"`, "start a new history for a new attempt");
}

/**
 * The first record of a history that is not what was recorded: changed, left out or put in.
 *
 * @returns its index, or `undefined` when every record is as it was written
 * @example
 * const idea = await recorded([], { stage: "idea", date: "2012-01-15", by: "board", note: "KLARA" })
 * await rewritten([{ ...idea[0], note: "KLARA was mine" }]) // => 0
 */
export async function rewritten(history: History): Promise<number | undefined> {
  let before = "";
  for (const [index, record] of history.entries()) {
    if (record.digest !== (await digestOf(record, before))) return index;
    before = record.digest;
  }
  return undefined;
}

async function digestOf(record: Omit<HistoryRecord, "digest">, before: string): Promise<string> {
  const words = JSON.stringify([before, record.stage, record.date, record.by, record.note]);
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(words));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
