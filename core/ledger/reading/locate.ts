import { sheetRow, wholeSheet } from '../../workbook/blocks/block';
import type { FoundTable } from '../../workbook/blocks/found';
import type { LocatedTable } from '../../workbook/finding/find-tables';
import type { SheetInput, WorkbookInput } from '../../workbook/input';
import { allSettings } from './all-settings';
import { checkCorrections } from './doubts/corrections';
import { namesOf } from './doubts/mapping-notes';
import { takeAmongOthers } from './partners/among-others';
import { takeFirms } from './partners/firms';
import { takePartnersOfTitles } from './partners/title-partners';
import { takeOutcomesBeside } from './outcomes-beside';
import type { NoteCollector } from '../../workbook/notes/note-list';
import type { Settings } from '../../workbook/settings/settings';
import type { ReadingContext } from '../../workbook/columns/reading-context';
import { putDaysTogether } from '../../workbook/columns/dates-in-parts';
import { takeLegends } from '../../workbook/columns/legends';
import { takeYearsBeside } from '../../workbook/columns/years-beside';
import { putNamesTogether } from '../../workbook/columns/names-in-parts';
import { TableReader } from '../../workbook/columns/table-reader';
import { tableDescription } from '../../workbook/tables';
import { counted, isBlank } from '../../workbook/values/text';
import { noteFailedTabs } from './doubts/failed-tabs';
import { noteSilentColumns } from './doubts/silent-columns';
import { noteOutOfSight, veryHiddenTabs } from './doubts/out-of-sight';
import { correctedTables, findUncorrected } from './corrected-tables';

interface Located {
  readonly settings: Settings;
  readonly tables: readonly LocatedTable[];
  /** Readers of the recognised tables but Settings, in the order of the workbook. */
  readonly readers: readonly TableReader[];
  /** Every table with its final count of data rows. */
  readonly found: readonly FoundTable[];
  readonly settingsReaders: readonly TableReader[];
  /** Kinds of which no table can be read, though one was found, with the columns that it lacks. */
  readonly unread: ReadonlyMap<string, readonly string[]>;
}

/** Finds every table, reads Settings and applies its corrections; notes what is wrong with them. */
export function locateTables(input: WorkbookInput, notes: NoteCollector): Located {
  const sheets = input.sheets.filter(
    ({ generated, hidden }) => generated !== true && hidden !== 'very hidden',
  );
  const first = sheets.map((sheet) => findUncorrected(wholeSheet(sheet)));
  const plain = contextWithout(input, notes);
  const settingsTables = first.flatMap(({ tables }) => tables).filter(({ kind }) => kind === 'Settings');
  const settingsReaders = settingsTables.filter(complete).map((table) => new TableReader(table, plain));
  const settings = allSettings(input, settingsReaders, notes);
  const tables = correctedTables(first, settings, settingsTables, notes);
  noteRemarks(sheets, notes);
  checkCorrections(settings, tables, sheets, notes);
  noteRowsBelow(tables, notes);
  const { dateOrder, fillDown, swapDates, currency, decimalSign, fiscalYearStarts } = settings;
  const { statusWords, kindWords } = settings;
  const context: ReadingContext = {
    ...plain,
    dateOrder,
    fillDown,
    swapDates,
    fiscalYearStarts,
    currency,
    statusWords,
    kindWords,
    decimalSign,
  };
  const all = tables
    .filter(({ kind }) => kind !== null && kind !== 'Settings')
    .map((table) => readerOf(table, context));
  const joined = takeOutcomesBeside(
    all.filter(({ table }) => table.kind === 'Referrals' && complete(table)),
    all.filter(({ table }) => table.kind === 'Referrals' && missingColumns(table)[0] === 'Partner'),
  );
  const others = {
    alone: tables.every(({ kind }) => kind === null || kind === 'Settings' || kind === 'Partners'),
    haveShares: tables.some(({ kind, positions }) => kind === 'Partners' && positions.has('Share %')),
  };
  const readers = all.flatMap((reader) => {
    if (joined.has(reader)) return [];
    if (!complete(reader.table)) return noteIncomplete(reader);
    noteSilentColumns(reader.table, others, notes);
    return [reader];
  });
  noteOutOfSight(tables, readers, settings.leaveOut, notes);
  noteFailedTabs(sheets, tables, notes);
  const counts = new Map([...settingsReaders, ...all].map(({ table, count }) => [table, count]));
  const joinedTables = new Set([...joined].map(({ table }) => table));
  const read = tables.map((table): FoundTable => {
    const lacks = joinedTables.has(table) ? [] : missingColumns(table);
    return {
      ...table.found,
      rowCount: counts.get(table) ?? table.found.rowCount,
      ...(lacks.length > 0 ? { lacks } : {}),
    };
  });
  const found = [...read, ...veryHiddenTabs(input.sheets)];
  return { settings, tables, readers, found, settingsReaders, unread: unreadOf(tables) };
}

/** By what tables are read while no Settings are known. */
function contextWithout({ today, locale }: WorkbookInput, notes: NoteCollector): ReadingContext {
  return {
    today,
    locale,
    dateOrder: new Map(),
    fillDown: new Set(),
    swapDates: new Map(),
    statusWords: new Map(),
    kindWords: new Map(),
    decimalSign: new Map(),
    currency: null,
    fiscalYearStarts: null,
    notes,
    currencies: new Set(),
  };
}

/** What reads a table, with the days, names and partners that stand in parts or outside of its rows. */
function readerOf(table: LocatedTable, context: ReadingContext): TableReader {
  const reader = new TableReader(table, context);
  takeLegends(reader);
  putDaysTogether(reader);
  takeYearsBeside(reader);
  putNamesTogether(reader);
  if (table.kind === 'Partners') takeFirms(reader);
  const { tabPartner } = table;
  if (tabPartner !== undefined)
    reader.derive(
      'Partner',
      Array.from(reader.rows, () => tabPartner),
    );
  if (table.isTitled) takePartnersOfTitles(reader);
  takeAmongOthers(reader);
  return reader;
}

/** What the reader of a file could not take as it stands. */
function noteRemarks(sheets: readonly SheetInput[], notes: NoteCollector): void {
  for (const sheet of sheets)
    for (const { row, value, kind, problem, suggestion } of sheet.remarks ?? [])
      notes.add(notes.scope('', sheet.name), row, value, notes.problem(kind, problem, suggestion));
}

/** Whether a table has what it cannot be read without. Referrals do without Received; such figures have no value. */
function complete(table: LocatedTable): boolean {
  return missingColumns(table).length === 0;
}

function missingColumns({ kind, positions, tabPartner, isTitled, isOfClients }: LocatedTable): string[] {
  if (kind === null) return [];
  return tableDescription(kind)
    .columns.filter(({ header, needed }) => needed && !positions.has(header))
    .filter(({ header }) => header !== 'Partner' || (tabPartner === undefined && !isTitled && !isOfClients))
    .map(({ header }) => header)
    .filter((header) => kind !== 'Referrals' || header !== 'Received');
}

function unreadOf(tables: readonly LocatedTable[]): Map<string, readonly string[]> {
  const unread = new Map<string, readonly string[]>();
  for (const table of tables) {
    const { kind } = table;
    if (kind === null || unread.has(kind) || tables.some((each) => each.kind === kind && complete(each)))
      continue;
    unread.set(kind, missingColumns(table));
  }
  return unread;
}

/** Where no other table begins right below one, the row there is noted. */
function noteRowsBelow(tables: readonly LocatedTable[], notes: NoteCollector): void {
  const starts = new Map<SheetInput, Set<number>>();
  for (const { kind, block } of tables)
    if (kind !== null) starts.set(block.sheet, (starts.get(block.sheet) ?? new Set()).add(block.top));
  for (const table of tables)
    if (!starts.get(table.block.sheet)?.has(table.block.bottom + 1)) noteRowBelow(table, notes);
}

/** An Excel Table or a named range may end where the data go on: the row right below it is noted. */
function noteRowBelow({ kind, block, found }: LocatedTable, notes: NoteCollector): void {
  const below = block.cells.row(block.bottom + 1).slice(block.left, block.right + 1);
  const first = below.find((cell) => !isBlank(cell));
  if (kind === null || first === undefined) return;
  notes.add(
    notes.scope(kind, found.sheet),
    sheetRow(block.sheet, block.bottom + 1),
    first,
    notes.problem(
      'rows below a table',
      'The row right below the table is not part of it; it is not read.',
      'If it is data, extend the table or the named range over it.',
    ),
  );
}

function noteIncomplete(reader: TableReader): [] {
  const { table } = reader;
  const missing = missingColumns(table);
  const byTab =
    missing[0] === 'Partner' && table.kind !== 'Partners'
      ? ` If each tab is called by its partner, add a Settings row "Map ${table.kind ?? ''}.Partner" with the value "tab name".`
      : '';
  reader.note(
    reader.scope(),
    -1,
    counted(reader.count, 'row'),
    'no column that a table needs',
    `No column for ${missing.join(' and ')} was found; none of its rows is read.`,
    `Name the column in Settings, as "Map ${table.kind ?? ''}.${missing[0] ?? ''}"; there are: ${namesOf([table])}.${byTab}`,
  );
  return [];
}
