/*
 * Finds what identifies somebody in free text, without a network. The same check as NoteCheck in Java, step by step;
 * both read frontend/note-check-cases.json, where a case belongs before either is changed.
 */

export type Kind = "PERSONAL_NUMBER" | "PHONE" | "EMAIL";

/** A place in a text that identifies somebody: from the index of its first character to that after its last. */
export interface Place {
  start: number;
  end: number;
  kind: Kind;
}

/** What stands where something was masked. */
export const MASK = "▮▮▮";

const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0xff10];
const MATHEMATICAL_FIRST = 0x1d7ce;
const MATHEMATICAL_LAST = 0x1d7ff;
const DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\uFE58\uFE63\uFF0D";
const SPACES =
  "\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000\t";
const WIDTHLESS = "\u00AD\u200B\u200C\u200D\u2060\uFEFF";
const FOUND = "\u0000";

const EMAIL = /[\p{L}\p{N}._%+-]*[\p{L}\p{N}_%+-]@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu;
const PERSONAL = /(?<![0-9])((?:18|19|20)?)([0-9]{2})([0-9]{2})([0-9]{2})[-+]?([0-9]{4})(?![0-9])/g;
const BETWEEN = "[ )]{0,2}-?[ (]{0,2}";
const PHONE = new RegExp(
  "(?<![0-9])(?<![0-9][-.,:/])" +
    `(?:(?:\\+ ?46|0046)${BETWEEN}(?:\\(?0\\)?${BETWEEN})?[1-9](?:${BETWEEN}[0-9]){6,8}` +
    `|0(?:${BETWEEN}[1-9])(?:${BETWEEN}[0-9]){6,8})` +
    "(?![0-9])",
  "g",
);

const DAY = "(?:0[1-9]|[12][0-9]|3[01])";
const MONTH = "(?:0[1-9]|1[0-2])";
const YEAR = "(?:19|20)[0-9]{2}";
const HOUR = "(?:[01][0-9]|2[0-4])";
const MINUTE = "[0-5][0-9]";
const DATE = new RegExp(
  `(?<![0-9])(?:${DAY}([- ])${MONTH}\\1${YEAR}|${YEAR}([- ])${MONTH}\\2${DAY})(?![0-9])`,
  "g",
);
const TIME = new RegExp(
  `^(?:${HOUR} ?${MINUTE} ?- ?${HOUR} ?${MINUTE}|${DAY}-${MONTH} ${HOUR}[- ]?${MINUTE}` +
    `|${DAY}-${MONTH}-[0-9]{2} ${HOUR} ?${MINUTE})$`,
);
const HOURS = new RegExp(`^(?:${DAY}-${MONTH}|${HOUR}-${HOUR}) ${HOUR}-${HOUR}(?![0-9])`);
const DATE_AND_HOUR = new RegExp(`^${DAY}-${MONTH}-[0-9]{2} ${HOUR}$`);
const MINUTES_FOLLOW = new RegExp(`^[.:]${MINUTE}(?![0-9])`);
const GROUPED = /^[0-9]{3}(?: [0-9]{3})+$/;
const LEADING_GROUP = /(?:^|[^0-9])[0-9]{1,3} $/;
const CURRENCY = /^ ?(?:kr|kronor|sek|:-)(?![\p{L}\p{N}])/iu;

/** Every place in the text that identifies somebody, from left to right. */
export function places(text: string): Place[] {
  const reading = read(text);
  const found: Place[] = [];
  let before;
  do {
    before = found.length;
    find(EMAIL, "EMAIL", reading, reading.letters.join(""), found);
    find(PERSONAL, "PERSONAL_NUMBER", reading, reading.letters.join(""), found);
    find(PHONE, "PHONE", reading, withoutDates(reading.letters.join("")), found);
    // What stood beside something found may now stand alone, as it will when that has been masked.
  } while (found.length > before);
  return found.sort((one, other) => one.start - other.start);
}

/** Whether nothing in the text identifies anybody. */
export function passes(text: string): boolean {
  return places(text).length === 0;
}

/** The text with the mask in each of those places. */
export function masked(text: string): string {
  let result = "";
  let from = 0;
  for (const place of places(text)) {
    result += text.slice(from, place.start) + MASK;
    from = place.end;
  }
  return result + text.slice(from);
}

interface Reading {
  letters: string[];
  starts: number[];
  ends: number[];
}

/** The text as it is read, with the way back to where each letter stood. */
function read(text: string): Reading {
  const reading: Reading = { letters: [], starts: [], ends: [] };
  let at = 0;
  for (const character of text) {
    const next = at + character.length;
    if (!WIDTHLESS.includes(character)) {
      for (const unit of readAs(character).split("")) {
        reading.letters.push(unit);
        reading.starts.push(at);
        reading.ends.push(next);
      }
    }
    at = next;
  }
  return reading;
}

function readAs(character: string): string {
  const letter = character.codePointAt(0)!;
  for (const zero of ZEROS) {
    if (letter >= zero && letter <= zero + 9) {
      return String(letter - zero);
    }
  }
  if (letter >= MATHEMATICAL_FIRST && letter <= MATHEMATICAL_LAST) {
    return String((letter - MATHEMATICAL_FIRST) % 10);
  }
  if (DASHES.includes(character)) {
    return "-";
  }
  if (SPACES.includes(character)) {
    return " ";
  }
  if (character === "\uFF20") {
    return "@";
  }
  if (character === "\uFF0E") {
    return ".";
  }
  return character === "\uFF0B" ? "+" : character;
}

function find(pattern: RegExp, kind: Kind, reading: Reading, searched: string, found: Place[]): void {
  for (const match of searched.matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    const counts =
      kind === "EMAIL" ||
      (kind === "PERSONAL_NUMBER" ? isPersonalNumber(match) : !isDateTimeOrAmount(searched, start, end));
    if (counts) {
      found.push({ start: reading.starts[start], end: reading.ends[end - 1], kind });
      reading.letters.fill(FOUND, start, end);
    }
  }
}

function withoutDates(letters: string): string {
  return letters.replace(DATE, (date) => FOUND.repeat(date.length));
}

function isPersonalNumber(match: RegExpMatchArray): boolean {
  const [, century, year, month, day, rest] = match;
  const realDay = Number(day) > 60 ? Number(day) - 60 : Number(day);
  const aDate =
    century === ""
      ? isDate(1900 + Number(year), Number(month), realDay) || isDate(2000 + Number(year), Number(month), realDay)
      : isDate(Number(century) * 100 + Number(year), Number(month), realDay);
  return aDate && hasCheckDigit(year + month + day + rest);
}

function isDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function hasCheckDigit(tenDigits: string): boolean {
  let sum = 0;
  for (let at = 0; at < tenDigits.length; at++) {
    const product = Number(tenDigits[at]) * (at % 2 === 0 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  return sum % 10 === 0;
}

function isDateTimeOrAmount(letters: string, start: number, end: number): boolean {
  const candidate = letters.slice(start, end);
  if (candidate.startsWith("+")) {
    return false;
  }
  const rest = letters.slice(end);
  return (
    TIME.test(candidate) ||
    HOURS.test(candidate) ||
    (DATE_AND_HOUR.test(candidate) && MINUTES_FOLLOW.test(rest)) ||
    CURRENCY.test(rest) ||
    (GROUPED.test(candidate) && LEADING_GROUP.test(letters.slice(0, start)))
  );
}
