/** Order of the parts of a date text. A text with a four-digit year first is Y/M/D whatever its column says. */
export type DateOrder = 'D/M/Y' | 'M/D/Y' | 'Y/M/D';

/** Forms of dates as headers name them: `(mm/dd/yyyy)`, `TT.MM.JJJJ`, `Mo/Day`. */

const PART = '(d{1,2}|m{1,2}|y{1,4}|tt|gg|j{2,4}|a{2,4}|rrrr|å{4}|day|month|mo|year|yr)';
const BETWEEN = ' ?[/. -] ?';
const SIGN = /[/.-]/;
const FORM = new RegExp(
  `[([]?(?<![\\p{L}\\p{N}])${PART}${BETWEEN}${PART}(?:${BETWEEN}${PART})?(?![\\p{L}\\p{N}])[)\\]]?`,
  'iu',
);
type Unit = 'D' | 'M' | 'Y';

/** What a part stands for in the languages of spreadsheets. `jj` is a day in French, and a year where another part is the day. */
function unitOf(part: string, parts: readonly string[]): Unit {
  const letter = part.charAt(0);
  if (letter === 'm') return 'M';
  if (letter === 'j') return part.length > 2 || parts.some((each) => /^[dt]/.test(each)) ? 'Y' : 'D';
  return 'dtg'.includes(letter) ? 'D' : 'Y';
}

function unitsIn(header: string): string | null {
  const [whole = '', ...found] = FORM.exec(header) ?? [];
  const parts = found.flatMap((part: string | undefined) => (part === undefined ? [] : [part.toLowerCase()]));
  const units = parts.map((part) => unitOf(part, parts));
  // "Due day month" needs a sign between them, "DD MM YYYY" does not.
  if (units.length < 3 && !SIGN.test(whole)) return null;
  const isForm = units.includes('D') && units.includes('M') && new Set(units).size === units.length;
  return isForm ? units.join('/') : null;
}

/** The order of day, month and year that a header names; null when it names none. */
export function orderOfForm(header: string): DateOrder | null {
  const units = unitsIn(header);
  if (units === null) return null;
  if (units.startsWith('Y')) return units === 'Y/M/D' ? units : null;
  return units.startsWith('D') ? 'D/M/Y' : 'M/D/Y';
}

/** A header without the form of its dates; where it is nothing else, a date. */
export function withoutForm(header: string): string {
  if (unitsIn(header) === null) return header;
  const rest = header.replace(FORM, ' ').trim();
  return rest === '' ? 'date' : rest;
}
