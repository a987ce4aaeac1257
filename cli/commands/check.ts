import { formatIso } from '../../core/calendar/day';
import type { Ledger } from '../../core/ledger/ledger';
import { rowsOfMoney } from '../../core/ledger/rows-of-money';
import { asOfText } from '../../core/kpis/window';
import { EN_DASH, wordsIn } from '../../core/words';
import { RULES, type FirmSettings } from '../../core/workbook/settings/firm-settings';
import { columnLetters } from '../../core/workbook/blocks/column-letters';
import type { FoundTable } from '../../core/workbook/blocks/found';
import { columnName } from '../../core/workbook/mapping/column-name';
import type { Note, NoteList } from '../../core/workbook/notes/notes';
import type { Io } from '../io';
import { quoted } from '../output/notes-line';
import { oneLine, textTable, wrapped, WIDTH, type TextColumn } from '../output/text-table';
import { versionLines } from '../output/version-line';
import { readFiles, type FilesOptions } from '../read-files';

const { count, percent } = wordsIn();

/** Below this, how a column was read deserves a look. */
const DOUBTFUL = 0.8;

/** Names of partners and rows of one note that are listed at most. */
const MOST_LISTED = 30;

const COLUMNS: readonly TextColumn[] = [
  { header: 'Column', align: 'left', max: 30 },
  { header: 'Read as', align: 'left', max: 28 },
  { header: 'Sure', align: 'right' },
  { header: 'For example', align: 'left', max: 48 },
];

/** Prints what was found in the files. */
export async function printCheck(files: readonly string[], options: FilesOptions, io: Io): Promise<void> {
  const result = await readFiles(files, options, io);
  const { ledger, tables } = result;
  const text = options.json
    ? checkJson(ledger, tables)
    : [checkText(ledger, tables), ...versionLines(result.input, result, files)].join('\n');
  io.done();
  io.out(`${text}\n`);
}

export function checkJson(ledger: Ledger, tables: readonly FoundTable[]): string {
  return JSON.stringify(
    {
      asOf: formatIso(ledger.asOf),
      asOfIs: ledger.asOfIs,
      partners: ledger.partners.map((partner) => partner.name),
      firm: firmJson(ledger.settings.firm),
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
      count(ledger.referrals.count, 'referral'),
      count(ledger.activities.count, 'activity', 'activities'),
      `${count(rowsOfMoney(ledger.money), 'row')} of money`,
      `${count(partners.length, 'partner')}; as of ${asOfText(ledger)}.`,
    ].join(', '),
    ...(partners.length > 0 ? [`Partners: ${shortList(partners)}.`] : []),
    ...tables.map((table) => `\n${tableText(table)}`),
    '',
    ...firmTexts(ledger.settings.firm),
    ledger.notes.length === 0
      ? `No data notes${tables.some((table) => table.kind === null) ? '' : ': every row was read'}.`
      : `${count(ledger.notes.length, 'data note')}:`,
    ...noteTexts(ledger.notes),
  ].join('\n');
}

/** Names or rows, the first of them where there are many; `--json` has all. */
function shortList(items: readonly string[]): string {
  const more = items.length - MOST_LISTED;
  return `${items.slice(0, MOST_LISTED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function firmJson({ locked, texts, rulesOff, ruleLimits, ...firm }: FirmSettings) {
  return {
    ...firm,
    locked: Object.fromEntries(locked),
    texts: Object.fromEntries(texts),
    rulesOff: Object.fromEntries(rulesOff),
    ruleLimits: Object.fromEntries(ruleLimits),
  };
}

/** What a firm gave its advisors with the workbook; [] where none did. */
function firmTexts(firm: FirmSettings): string[] {
  const { locked, lockedBy, version, categories, texts, rulesOff, ruleLimits, ownRules } = firm;
  const title = (id: string) => RULES.find((rule) => rule.id === id)?.title ?? id;
  const lines = [
    ...(locked.size > 0
      ? [
          `Locked by ${lockedBy ?? 'your firm'}: ${Array.from(locked, ([name, value]) => `${name} = ${oneLine(value, 40)}`).join(', ')}.`,
        ]
      : []),
    ...(version === null ? [] : [`Edition of the firm's settings: ${version}.`]),
    ...(categories.length > 0 ? [`Categories: ${categories.join(', ')}.`] : []),
    ...(texts.size > 0 ? [`Own texts: ${[...texts.keys()].join(', ')}.`] : []),
    ...Array.from(
      rulesOff,
      ([id, why]) => `Rule switched off: ${title(id)}${why === '' ? '' : ` (${why})`}.`,
    ),
    ...Array.from(ruleLimits, ([id, limit]) => `Rule with another limit: ${title(id)}, ${limit}.`),
    ...ownRules.map(
      ({ title: own, when, limit }) => `Own rule: ${own} (${when}${limit === null ? '' : ` ${limit}`}).`,
    ),
  ];
  return lines.length === 0
    ? []
    : ['Firm settings:', ...lines.map((line) => wrapped(`  ${line}`, WIDTH, '    ')), ''];
}

function tableText(table: FoundTable): string {
  const rows = table.lastRow > 0 ? `, rows ${table.firstRow}${EN_DASH}${table.lastRow}` : '';
  const place =
    table.headerRow > 0
      ? ` (header in row ${table.headerRow}${rows}, ${count(table.rowCount, 'row')} of data)`
      : '';
  const title = wrapped(`${table.kind ?? 'Not read'}: "${table.sheet}"${place}. ${table.why}`, WIDTH);
  if (table.columns.length === 0) return title;
  const columns = textTable(
    COLUMNS,
    table.columns.map(({ header, position, column, confidence, samples }) => [
      header === '' ? `(no header, column ${columnLetters(position)})` : header,
      column ?? EN_DASH,
      column === null ? '' : percent(confidence),
      samples.map((sample) => oneLine(sample, 20)).join(' | '),
    ]),
  );
  const reasons = table.columns
    .filter((column) => table.kind !== null && (column.column === null || column.confidence < DOUBTFUL))
    .map((column) => `  ${columnName(column, table.columns)}: ${column.why}`);
  return [title, columns, ...reasons].join('\n');
}

/** Notes of one sheet, column and problem together: `Referrals, Received: what is wrong. What to do. Rows 14 "tbd", 20.` */
function noteTexts(notes: NoteList): string[] {
  const groups = new Map<string, { readonly first: Note; readonly places: string[] }>();
  for (const note of notes) {
    const key = JSON.stringify([
      note.sheet,
      note.table,
      note.column,
      note.problem,
      note.suggestion,
      note.offers,
    ]);
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { first: note, places: [] }));
    const value = note.value === '' ? '' : ` "${oneLine(note.value, 40)}"`;
    group.places.push(note.row > 0 ? `${note.row}${value}` : oneLine(note.value, 120));
  }
  return Array.from(groups.values(), ({ first, places }) => {
    const where = [first.sheet === '' ? first.table : first.sheet, first.column].filter(
      (part) => part !== '',
    );
    const listed = shortList(places.filter((place) => place !== ''));
    const sentences = [`${where.join(', ')}:`, first.problem, first.suggestion];
    if (first.row > 0) sentences.push(`${places.length === 1 ? 'Row' : 'Rows'} ${listed}.`);
    else if (listed !== '') sentences.push(`(${listed})`);
    for (const { label, rows: set } of first.offers ?? [])
      sentences.push(
        `${label}: ${set.map(([name, value]) => `--set ${quoted(`${name}=${value}`)}`).join(' ')}.`,
      );
    return wrapped(`  ${sentences.filter((part) => part !== '').join(' ')}`, WIDTH, '    ');
  });
}
