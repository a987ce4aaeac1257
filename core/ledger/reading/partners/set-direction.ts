import type { TableReader } from '../../../workbook/columns/table-reader';
import type { Offer } from '../../../workbook/notes/notes';
import type { Settings } from '../../../workbook/settings/settings';
import { headerKey } from '../../../workbook/values/header-key';
import { cellText, counted, isMissing, tidy } from '../../../workbook/values/text';

/** What the direction of rows depends on besides their cells. */
export interface Sides {
  readonly directions: Settings['directions'];
  readonly isOwn: (name: string) => boolean;
  /** Keys of names that surely are partners. */
  readonly known: ReadonlyMap<string, string>;
}

/** The columns of a table: the key of the header, what it is read as, and its place in the cells. */
export function columnsOf({ table }: TableReader) {
  const first = table.block.sheet.firstColumn ?? 1;
  return table.found.columns.map(({ header, column, position }) => ({
    key: headerKey(header).key,
    column,
    at: position - first,
  }));
}

/** A cell as text; '' where it says nothing. */
export function textAt(reader: TableReader, at: number, i: number): string {
  const text = tidy(cellText(reader.valueAt(at, i)));
  return isMissing(text) ? '' : text;
}

export function deriveDirection(reader: TableReader, said: ReadonlyArray<boolean | null>): void {
  reader.derive(
    'Direction',
    said.map((received) => (received === null ? null : received ? 'received' : 'given')),
  );
}

/** `why` follows "read as given to the partner"; `setting` is the row of Settings that turns it round. */
export function noteGiven(
  reader: TableReader,
  given: number,
  under: string,
  why: string,
  setting = `Direction ${reader.table.found.sheet}`,
  others: readonly Offer[] = [],
): void {
  // Received is what every introduction is by default.
  if (given === 0) return;
  reader.note(
    reader.scope('Partner'),
    -1,
    `${counted(given, 'row')} under "${under}"`,
    'given to the partner',
    `These introductions are read as given to the partner${why}.`,
    `Nothing to do; if they were received, add a Settings row "${setting}" with the value received, or a column Direction.`,
    [{ label: 'They were received', rows: [[setting, 'received']] }, ...others],
  );
}
