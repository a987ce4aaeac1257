import { columnLetters, columnNumber } from '../blocks/column-letters';
import type { FoundColumn } from '../blocks/found';
import { tidy } from '../values/text';
import { headerKey } from '../values/header-key';

/** What names a column by its letter in a correction: `column C`, or `C` where no header is called so. */
const LETTER = /^(?:column\s+)?([a-z]{1,3})$/i;

/** Whether a correction names its column by the letter alone. */
export function isByLetter(wanted: string): boolean {
  return LETTER.test(tidy(wanted));
}

/** Whether two headers are the same, however they are written. */
export function sameHeader(wanted: string, header: string): boolean {
  return (
    wanted !== '' &&
    header !== '' &&
    (tidy(wanted) === header || headerKey(wanted).said === headerKey(header).said)
  );
}

/** Between the headers of one correction, where tables call the column differently: `Introduced by | Agent`. */
const OR = '|';

/** Whether a correction names this header, as the only one or as one of several. */
export function namesHeader(wanted: string, header: string): boolean {
  return headersNamed(wanted).some((each) => sameHeader(each, header));
}

/** The headers that a correction may mean: itself first, since a header may have the sign in it. */
export function headersNamed(wanted: string): readonly string[] {
  return wanted.includes(OR) ? [wanted, ...wanted.split(OR)] : [wanted];
}

/** What programs add to a name that stands twice: `Date2`, `Date (2)`, `Date_1`, `Date.1`. */
const COPY = /^(.*\p{L}\)?)(?: ?\(\d\)|[ ._]?\d)$/u;

/** The name that a header would have without such a number; undefined where it has none. */
export function copiedFrom(header: string): string | undefined {
  return COPY.exec(header)?.[1];
}

/** Whether a header is the name of another with what a program adds to the second of two alike. */
export function isCopyOf(header: string, other: string): boolean {
  return sameHeader(copiedFrom(header) ?? '', other);
}

/**
 * The columns, as places in `headers`, that a correction may mean: of the headers that it names those with the first that stands there,
 * or the one with this letter. More than one where a header stands twice. `first` is the sheet column (1-based) of the first header.
 */
export function columnsNamed(wanted: string, headers: readonly string[], first: number): number[] {
  return firstNamed(wanted, (each) => columnsOf(each, headers, first));
}

function columnsOf(wanted: string, headers: readonly string[], first: number): number[] {
  const places = headers.flatMap((header, i) => (sameHeader(wanted, header) ? [i] : []));
  if (places.length > 1) {
    const exact = places.filter((i) => tidy(wanted) === headers[i]);
    return exact.length > 0 ? exact : places;
  }
  if (places.length === 1) return places;
  const place = columnNumber(LETTER.exec(tidy(wanted))?.[1] ?? '') - first;
  return place >= 0 && place < headers.length ? [place] : [];
}

/** What the first header of a correction gives that gives anything. */
function firstNamed<T>(wanted: string, columns: (header: string) => T[]): T[] {
  for (const each of headersNamed(wanted)) {
    const found = columns(each);
    if (found.length > 0) return found;
  }
  return [];
}

/** How a correction names a column of a table: by its header, or where that is blank or stands twice by its letter. */
export function columnName(
  { header, position }: Pick<FoundColumn, 'header' | 'position'>,
  columns: ReadonlyArray<Pick<FoundColumn, 'header' | 'position'>>,
): string {
  const alone =
    header !== '' && !columns.some((each) => each.position !== position && sameHeader(header, each.header));
  return alone ? header : `column ${columnLetters(position)}`;
}

/** The found columns of a table that a correction may mean, as {@link columnsNamed}. */
export function foundNamed(wanted: string, columns: readonly FoundColumn[]): FoundColumn[] {
  const headers = columns.map((each) => each.header);
  return firstNamed(wanted, (one) => {
    const named = columnsOf(one, headers, 1).flatMap((i) => columns[i] ?? []);
    const byHeader = named.filter(({ header }) => sameHeader(one, header));
    if (byHeader.length > 0) return byHeader;
    const position = columnNumber(LETTER.exec(tidy(one))?.[1] ?? '');
    return columns.filter((each) => each.position === position);
  });
}
