import { filledIn } from '../blocks/block';
import type { Cell } from '../input';
import { orderOfForm } from '../values/days/date-form';
import { cellText, isBlank, tidy } from '../values/text';

/** Rows of a sheet that are there for its reader: titles, remarks, lines of a form, what stands below a header. */

/** What stands below the header of a day where a row explains the columns, unless it is a form of dates: `(date)`, `Date of intro`. */
const DATE_HELP = /\b(date|day|datum|fecha)\b/i;
/** Signs that draw a line. */
const RULE = /^[-–—_=.·•~+|*#]{2,}$/;
const PAGE = /^page:? \d+( ?(of|\/) ?\d+)?$/i;
/** What says of whom or when a list is, rather than what it lists. */
const LABEL =
  /^(?:as (?:of|at)|(?:last )?(?:updated|refreshed|modified|reviewed)(?: (?:on|by|at))?|(?:run|print|report|export|as of) (?:date|time)|(?:generated|prepared|printed|exported|created|produced|compiled)(?: (?:on|by|at|for|from)\b.*)?|printed \d.*|source|notes?|stand|fuente|nota)$/i;
/** A remark in one cell: `Notes: shares are of first-year fees`. */
const REMARK =
  /^(?:(?:reviewed|approved|checked|signed|prepared|entered|updated) by|signature|initials|notes?|nb|n\.b\.|source|legend|key|disclaimer|hinweis|quelle|nota|fuente|remarque)\s*:\s*\S/i;
/** Texts of a remark: its label and what it says. */
const MOST_TEXTS = 2;

/** Least words of a sentence, and how many of them begin with a small letter: "Confidential - for internal use only". */
const LEAST_WORDS = 5;
const LEAST_SMALL = 3;

/** Whether a text reads as a sentence and not as a name: "Law Offices of Jane Ortiz" has one small word. */
export function isSentence(text: string): boolean {
  const words = tidy(text).match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? [];
  return words.length >= LEAST_WORDS && words.filter((word) => /^\p{Ll}/u.test(word)).length >= LEAST_SMALL;
}

/** Whether a text is a label, as `Prepared by` and whatever ends with a colon; no partner is called so. */
export function isRemarkLabel(text: string): boolean {
  const plain = tidy(text);
  return /\p{L}:$/u.test(plain) || LABEL.test(plain) || REMARK.test(plain) || RULE.test(plain);
}

/** What a row is when it is a remark of more than one text or draws a line, as a sentence; null when it may be data. */
export function remarkIn(cells: ReadonlyArray<Cell>, left: number, right: number): string | null {
  const filled = filledIn(cells, left, right).map((cell) => tidy(cellText(cell)));
  if (filled.length === 0) return null;
  if (filled.every((text) => RULE.test(text))) return 'The row only draws a line; it is left out.';
  if (filled.length > MOST_TEXTS + 1) return null;
  if (filled.some((text) => PAGE.test(text)))
    return 'The row is the head or foot of a printed page; it is left out.';
  return filled.length <= MOST_TEXTS && isRemarkLabel(filled[0] as string)
    ? 'The row holds a label and what it says, as a remark does; it is left out.'
    : null;
}

/** Whether a row holds nothing but texts, and under the day what says that a day belongs there. */
export function explainsColumns(cells: ReadonlyArray<Cell>, left: number, right: number, day: Cell): boolean {
  return (
    typeof day === 'string' &&
    (DATE_HELP.test(day) || orderOfForm(day) !== null) &&
    cells.slice(left, right + 1).every((cell) => isBlank(cell) || typeof cell === 'string')
  );
}

/** `Example`, `EXAMPLE: Smith CPA`, `e.g. Ash`; a firm may be called Sample Homes. */
const EXAMPLE =
  /^\W*(?:examples?|sample|e\.g\.?|beispiel|z\.\s?b\.|exemple|ejemplo|esempio|exemplo|voorbeeld)(?:\W*$|\s*[:;,–—-]|\.\s|\s+(?:row|line|entry|only)\b)/i;
const EXAMPLE_WORD = /^\W*(?:example|sample|dummy)\b/i;

/** Whether a row below a header shows how to fill it in: it says so, or two of its names do. */
export function isExample(cells: ReadonlyArray<Cell>, left: number, right: number): boolean {
  const texts = filledIn(cells, left, right).map((cell) => tidy(cellText(cell)));
  return (
    texts.some((text) => EXAMPLE.test(text)) || texts.filter((text) => EXAMPLE_WORD.test(text)).length > 1
  );
}

/** Whether a row numbers the columns: 1, 2, 3 or (a), (b), (c). */
export function numbersColumns(cells: ReadonlyArray<Cell>, left: number, right: number): boolean {
  const marks = filledIn(cells, left, right).map((cell) =>
    tidy(cellText(cell))
      .replace(/^[([]|[)\].:]$/g, '')
      .toLowerCase(),
  );
  const from = (first: number, mark: (at: number) => string) =>
    marks.length > 2 && marks.every((each, i) => each === mark(first + i));
  return from(1, String) || from(0, String) || from(0, (at) => String.fromCharCode(97 + at));
}
