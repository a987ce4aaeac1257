import { formatIso } from '../core/calendar/day';
import type { Ledger } from '../core/ledger/ledger';
import { count, EN_DASH, percent } from '../core/review/words';
import type { FoundTable } from '../core/workbook/found';
import type { Note } from '../core/workbook/notes';
import { oneLine, textTable, type TextColumn } from './text-table';

/** Below this, how a column was read deserves a look. */
const DOUBTFUL = 0.8;

const COLUMNS: readonly TextColumn[] = [
  { header: 'Column', align: 'left', max: 30 },
  { header: 'Read as', align: 'left', max: 28 },
  { header: 'Sure', align: 'right' },
  { header: 'For example', align: 'left', max: 48 },
];

export function checkJson(ledger: Ledger, tables: readonly FoundTable[]): string {
  return JSON.stringify(
    {
      asOf: formatIso(ledger.asOf),
      partners: ledger.partners.map((partner) => partner.name),
      tables,
      notes: [...ledger.notes],
    },
    null,
    2,
  );
}

/** What was found, how each column was read, and every data note. */
export function checkText(ledger: Ledger, tables: readonly FoundTable[]): string {
  const partners = ledger.partners.map((partner) => partner.name);
  return [
    [
      count(ledger.referrals.count, 'introduction'),
      count(ledger.activities.count, 'activity', 'activities'),
      `${count(ledger.money.count, 'row')} of money`,
      `${count(partners.length, 'partner')}; as of ${formatIso(ledger.asOf)}.`,
    ].join(', '),
    ...(partners.length > 0 ? [`Partners: ${partners.join(', ')}.`] : []),
    ...tables.map((table) => `\n${tableText(table)}`),
    '',
    ledger.notes.length === 0
      ? 'No data notes: every row was read.'
      : `${count(ledger.notes.length, 'data note')}:`,
    ...Array.from(ledger.notes, noteLine),
  ].join('\n');
}

function tableText(table: FoundTable): string {
  const rows = table.lastRow > 0 ? `, rows ${table.firstRow}${EN_DASH}${table.lastRow}` : '';
  const place =
    table.headerRow > 0
      ? ` (header in row ${table.headerRow}${rows}, ${count(table.rowCount, 'row')} of data)`
      : '';
  const title = `${table.kind ?? 'Not read'}: "${table.sheet}"${place}. ${table.why}`;
  if (table.columns.length === 0) return title;
  const columns = textTable(
    COLUMNS,
    table.columns.map(({ header, column, confidence, samples }) => [
      header === '' ? '(no header)' : header,
      column ?? EN_DASH,
      column === null ? '' : percent(confidence),
      samples.map((sample) => oneLine(sample, 20)).join(' | '),
    ]),
  );
  const reasons = table.columns
    .filter((column) => table.kind !== null && (column.column === null || column.confidence < DOUBTFUL))
    .map(
      (column) => `  ${column.header === '' ? `column ${column.position}` : column.header}: ${column.why}`,
    );
  return [title, columns, ...reasons].join('\n');
}

/** `Referrals, row 14, Received "tbd": what is wrong. What to do.` */
function noteLine(note: Note): string {
  const place = [
    note.sheet === '' ? note.table : note.sheet,
    note.row > 0 ? `row ${note.row}` : '',
    [note.column, note.value === '' ? '' : `"${oneLine(note.value, 40)}"`]
      .filter((part) => part !== '')
      .join(' '),
  ];
  return `  ${place.filter((part) => part !== '').join(', ')}: ${[note.problem, note.suggestion].filter((part) => part !== '').join(' ')}`;
}
