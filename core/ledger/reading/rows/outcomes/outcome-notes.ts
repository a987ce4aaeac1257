import { LOST, WON } from '../../../ledger';
import type { TableReader } from '../../../../workbook/columns/table-reader';
import { isClosedAlone } from '../../../../workbook/outcome/outcome';
import { cellText, counted, tidy, wordKey } from '../../../../workbook/values/text';
import { MAYBE_WON } from './status-column';

/** A word that nobody knows, with its row. */
export function noteUnknown(reader: TableReader, i: number): void {
  const cell = reader.cell('Status', i);
  const word = tidy(cellText(cell));
  reader.note(
    reader.scope('Status'),
    i,
    cell,
    'an outcome that is not known',
    isClosedAlone(word) || MAYBE_WON.has(wordKey(word))
      ? 'The word says neither won nor lost; it is counted as open.'
      : 'The word is not known; it is counted as open.',
    `Say what it means in Settings, as "Status word ${word}", and won, lost or open beside it.`,
    meanings(word),
  );
}

const meanings = (word: string) =>
  (['won', 'lost', 'open'] as const).map((meaning) => ({
    label: `\u201c${word}\u201d is ${meaning}`,
    rows: [[`Status word ${word}`, meaning]] as const,
  }));

/** Titles beside others that say an outcome, whose meaning nobody knows; one for each row below them. */
export function noteUnknownTitles(reader: TableReader, titles: readonly string[]): void {
  for (const title of new Set(titles))
    reader.note(
      reader.scope('Status'),
      -1,
      counted(titles.filter((each) => each === title).length, 'row'),
      'an outcome that is not known',
      `The rows below "${title}" count as open: the title is not known as won or lost, as others of the table are.`,
      `Say what it means in Settings, as "Status word ${title}", and won, lost or open beside it.`,
      meanings(title),
    );
}

/** What was decided by another column than the status is said once for each. */
export function noteSettled(
  reader: TableReader,
  settled: ReadonlyMap<string, number>,
  byTitles: ReadonlySet<string>,
  isFlag: boolean,
): void {
  for (const [key, count] of settled) {
    const at = key.lastIndexOf('|');
    const [header, code] = [key.slice(0, at), Number(key.slice(at + 1))];
    // A tick-box and the one beside it belong together; nobody needs to hear of it.
    if (isFlag && code === LOST) continue;
    if (byTitles.has(key)) {
      noteTitle(reader, header, count, code === WON ? 'won' : 'lost');
      continue;
    }
    reader.note(
      reader.scope('Status'),
      -1,
      counted(count, 'row'),
      'the outcome by another column',
      `These rows are ${code === WON ? 'won' : 'lost'} by "${header}".`,
      'Nothing to do, unless it is wrong; then say in Settings which column is Status, as "Map Referrals.Status".',
    );
  }
}

function noteTitle(reader: TableReader, title: string, count: number, outcome: 'won' | 'lost'): void {
  reader.note(
    reader.scope('Status'),
    -1,
    counted(count, 'row'),
    'the outcome by another column',
    `These rows are ${outcome}: the name of their tab or a title, "${title}", says so.`,
    `Nothing to do, unless it is wrong; then add a column Status, or a Settings row "Status word ${title}" with the value open.`,
    [{ label: 'They are open', rows: [[`Status word ${title}`, 'open']] }],
  );
}

/** "No" of a tick-box that is read as "not yet". */
export function noteNotYet(reader: TableReader, rows: number): void {
  if (rows === 0) return;
  reader.note(
    reader.scope('Status'),
    -1,
    counted(rows, 'row'),
    'no is not yet',
    `"No" under "${reader.header('Status')}" is read as "not yet": these rows are open.`,
    'Nothing to do, unless it means that they were lost; then add a Settings row "Status word no" with the value lost.',
    [
      {
        label: '\u201cNo\u201d is lost',
        rows: ['no', 'false'].map((word) => [`Status word ${word}`, 'lost'] as const),
      },
    ],
  );
}
