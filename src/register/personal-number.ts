import { dayOfParts } from "../table/calendar.ts";
import type { IsoDate } from "../table/column.ts";

/** A personal number (_personnummer_) or coordination number (_samordningsnummer_) found in a text. */
export interface FoundNumber {
  readonly from: number;
  readonly until: number;
  /** Twelve digits with the century; "ten digits" when the century cannot be told without a day to count from. */
  readonly digits: string | "ten digits";
  /** False when all but the check digit is that of a personal number: probably a slip of the pen. */
  readonly checks: boolean;
}

/** Century, year, month, day, sign and the last four, with the separators in use, as one word among no other digits. */
const pattern =
  /(?<!\d)(18|19|20)?(\d{2})[-./ ]?(\d{2})[-./ ]?(\d{2})[ \u00a0]?([-+\u2010-\u2015\u2212]?)[ \u00a0]?(\d{4})(?!\d)/g;

/**
 * The personal numbers in a text, in every usual spelling: ten or twelve digits, with or without hyphen, with a plus from the year a person
 * turns 100, and coordination numbers (the day plus 60). The date must be one and the check digit right (Luhn); of numbers written with
 * twelve digits or a sign, those whose check digit is wrong are told too.
 *
 * @param asOf  the day of the extract: it decides the century of ten digits
 * @see         the Swedish Tax Agency's SKV 704 (personnummer) and SKV 707 (samordningsnummer)
 * @example
 * personalNumbersIn("born 19121212-1212", "2024-01-01").length // => 1
 * personalNumbersIn("121212+1212", "2024-01-01")[0].digits // => 191212121212
 * personalNumbersIn("order 556016-0680", "2024-01-01").length // => 0
 */
export function personalNumbersIn(text: string, asOf?: IsoDate): readonly FoundNumber[] {
  const found: FoundNumber[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const number = numberOf(match, asOf);
    if (number === undefined) pattern.lastIndex = match.index + 1;
    else found.push(number);
  }
  return found;
}

function numberOf(match: RegExpExecArray, asOf: IsoDate | undefined): FoundNumber | undefined {
  const [whole, century = "", year = "", month = "", day = "", sign = "", last = ""] = match;
  if (!datable(century, year, Number(month), Number(day))) return undefined;
  const checks = luhn(year + month + day + last);
  if (!checks && century === "" && sign === "") return undefined;
  const own = century !== "" ? century : asOf === undefined ? undefined : centuryOf({ year, month, day, sign }, asOf);
  const digits = own === undefined ? "ten digits" : own + year + month + day + last;
  return { from: match.index, until: match.index + whole.length, digits, checks };
}

/** A day of the calendar, or of a coordination number, where month and day may be unknown (0). */
function datable(century: string, year: string, month: number, day: number): boolean {
  if (day > 60 || (day === 60 && month <= 12)) return month <= 12 && day - 60 <= 31;
  const centuries = century === "" ? ["19", "20"] : [century];
  return centuries.some((one) => dayOfParts(Number(one + year), month, day) !== undefined && day > 0);
}

/** The latest century in which the person was born by that day; one earlier with a plus. */
function centuryOf(
  { year, month, day, sign }: { readonly [K in "year" | "month" | "day" | "sign"]: string },
  asOf: IsoDate,
): string {
  const now = Number(asOf.slice(0, 4));
  const ordinary = Number(day) > 60 ? String(Number(day) - 60).padStart(2, "0") : day;
  let born = Math.floor(now / 100) * 100 + Number(year);
  if (`${born}-${month}-${ordinary}` > asOf) born -= 100;
  if (sign === "+") born -= 100;
  return String(Math.floor(born / 100));
}

/** Luhn's check over ten digits: every other doubled from the first, digits summed, a multiple of ten. */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const weighed = Number(digits[place]) * (place % 2 === 0 ? 2 : 1);
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}
