import { formatNumber } from "./number.ts";
import type { ProgressState } from "./progress.ts";
import { escapeHtml } from "./wrap.ts";

const width = 20;

/** One line: the label, a bar of twenty places, the share, the counts. */
export function progressText(state: ProgressState): string {
  const { label, done, of, language } = state;
  if (of === undefined) return `${label}  ${formatNumber(done, { language })}`;
  const share = shareOf(state);
  const bar = "█".repeat(Math.floor(width * share)).padEnd(width);
  return `${label}  ${bar} ${`${Math.floor(100 * share)}%`.padStart(4)}  ${counts(state)}`;
}

/** A labelled progress element; without a known end it has no value, as browsers want it. */
export function progressHtml(state: ProgressState): string {
  const { label, done, of, finished, language } = state;
  const value = of === undefined ? (finished ? ' value="1"' : "") : ` value="${Math.min(done, of)}" max="${of}"`;
  const name = escapeHtml(label);
  return `<div class="livsbana-progress" lang="${language}"><span>${name}</span> <progress aria-label="${name}"${value}></progress> <span>${counts(state)}</span></div>`;
}

function counts({ done, of, language }: ProgressState): string {
  const so = formatNumber(done, { language });
  return of === undefined ? so : `${so} ${language === "sv" ? "av" : "of"} ${formatNumber(of, { language })}`;
}

function shareOf({ done, of = 0 }: ProgressState): number {
  return of > 0 ? Math.min(1, Math.max(0, done / of)) : 1;
}
