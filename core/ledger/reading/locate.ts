import { sheetRow, wholeSheet, type Block } from '../../workbook/blocks/block';
import type { FoundTable } from '../../workbook/blocks/found';
import { findTables, type FindContext, type LocatedTable } from '../../workbook/finding/find-tables';
import { alikeOnAllTabs } from '../../workbook/finding/same-headers';
import type { SheetInput, WorkbookInput } from '../../workbook/input';
import { allSettings } from './all-settings';
import { asOnOtherTabs } from './as-on-other-tabs';
import { checkCorrections } from './doubts/corrections';
import { namesOf, noteMapping } from './doubts/mapping-notes';
import { takeAmongOthers } from './partners/among-others';
import { takeFirms, withFirmsAsPartners } from './partners/firms';
import { withListsOfCodes } from './partners/lists-of-codes';
import { withMoneyOfClients } from './partners/money-of-clients';
import { namesUnder } from './partners/names-under';
import { introducersIn, withPartnersByNames } from './partners/partners-by-names';
import { tabPartners } from './partners/tab-partners';
import { takePartnersOfTitles, titledTables } from './partners/title-partners';
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
import { counted, fold, isBlank } from '../../workbook/values/text';
import { nameKey } from '../names';
import { noteFailedTabs } from './doubts/failed-tabs';
import { noteSilentColumns } from './doubts/silent-columns';
import { noteOutOfSight, veryHiddenTabs, withoutLeftOut } from './doubts/out-of-sight';

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
  const firstTables = first.flatMap(({ tables }) => tables);
  const plain: ReadingContext = {
    today: input.today,
    locale: input.locale,
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
  const settingsTables = firstTables.filter((table) => table.kind === 'Settings');
  const settingsReaders = settingsTables.filter(complete).map((table) => new TableReader(table, plain));
  const settings = allSettings(input, settingsReaders, notes);
  const { columnMap, tableKinds, statusWords, kindWords } = settings;
  const names = partnerNames(firstTables);
  const corrected: FindContext = {
    columnMap,
    tableKinds: new Map([...tableKinds].map(([name, kind]) => [fold(name), kind])),
    partnerNames: names,
    statusWords,
    kindWords,
    currency: settings.currency,
  };
  const hasCorrections = [columnMap, tableKinds, statusWords, kindWords].some((each) => each.size > 0);
  const alike = alikeOnAllTabs(
    first.flatMap(({ block, tables, isOpen }) =>
      hasCorrections || isOpen ? findTables(block, corrected) : tables,
    ),
    corrected,
  );
  const plainTables = withListsOfCodes(asOnOtherTabs(alike, corrected), corrected).map((table) =>
    withoutLeftOut(keepSettings(table, settingsTables), settings.leaveOut),
  );
  const ofTabs = tabPartners(plainTables, columnMap, names, notes);
  const ofTabsOrNone = plainTables.map((table) => {
    const tabPartner = ofTabs.get(table);
    return tabPartner === undefined ? table : { ...table, tabPartner };
  });
  const titled = titledTables(ofTabsOrNone, columnMap, names);
  const withTitles = ofTabsOrNone.map((table) =>
    titled.has(table) ? { ...table, isTitled: true as const } : table,
  );
  const named = withPartnersByNames(withFirmsAsPartners(withTitles), columnMap, names);
  const tables = withMoneyOfClients(named, columnMap, names, notes);
  for (const table of tables) noteMapping(table, names, () => introducersIn(tables), notes);
  noteRemarks(sheets, notes);
  checkCorrections(settings, tables, sheets, notes);
  const starts = new Map<SheetInput, Set<number>>();
  for (const { kind, block } of tables)
    if (kind !== null) starts.set(block.sheet, (starts.get(block.sheet) ?? new Set()).add(block.top));
  for (const table of tables)
    if (!starts.get(table.block.sheet)?.has(table.block.bottom + 1)) noteRowBelow(table, notes);
  const { dateOrder, fillDown, swapDates, currency, decimalSign, fiscalYearStarts } = settings;
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
  const counts = new Map<LocatedTable, number>();
  for (const reader of settingsReaders) counts.set(reader.table, reader.count);
  const others = {
    alone: tables.every(({ kind }) => kind === null || kind === 'Settings' || kind === 'Partners'),
    haveShares: tables.some(({ kind, positions }) => kind === 'Partners' && positions.has('Share %')),
  };
  const all = tables.flatMap((table) => {
    if (table.kind === null || table.kind === 'Settings') return [];
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
    counts.set(table, reader.count);
    return [reader];
  });
  const joined = takeOutcomesBeside(
    all.filter(({ table }) => table.kind === 'Referrals' && complete(table)),
    all.filter(({ table }) => table.kind === 'Referrals' && missingColumns(table)[0] === 'Partner'),
  );
  const readers = all.flatMap((reader) => {
    if (joined.has(reader)) return [];
    if (!complete(reader.table)) return noteIncomplete(reader);
    noteSilentColumns(reader.table, others, notes);
    return [reader];
  });
  const joinedTables = new Set([...joined].map(({ table }) => table));
  noteOutOfSight(tables, readers, settings.leaveOut, notes);
  noteFailedTabs(sheets, tables, notes);
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

/**
 * The tables of a sheet while neither Settings nor partners are known, and whether partners' names or the currency would have
 * mattered: what no correction and none of these can change need not be found again.
 */
function findUncorrected(block: Block) {
  let isOpen = false;
  const none = new Map<string, never>();
  const tables = findTables(block, {
    columnMap: none,
    tableKinds: none,
    statusWords: none,
    kindWords: none,
    partnerNames: {
      has: () => {
        isOpen = true;
        return false;
      },
    },
    get currency() {
      isOpen = true;
      return null;
    },
  });
  return { block, tables, isOpen };
}

/** What the reader of a file could not take as it stands. */
function noteRemarks(sheets: readonly SheetInput[], notes: NoteCollector): void {
  for (const sheet of sheets)
    for (const { row, value, kind, problem, suggestion } of sheet.remarks ?? [])
      notes.add(notes.scope('', sheet.name), row, value, notes.problem(kind, problem, suggestion));
}

/** A Settings table stays what it was when it was read, whatever the corrections in it say. */
function keepSettings(table: LocatedTable, settingsTables: readonly LocatedTable[]): LocatedTable {
  const same = settingsTables.find(
    ({ block }) =>
      block.sheet === table.block.sheet && block.top === table.block.top && block.left === table.block.left,
  );
  return same ?? table;
}

/** Folded names in the Partners tables, to tell partners from channels and clients elsewhere. */
function partnerNames(tables: readonly LocatedTable[]): Set<string> {
  const names = new Set<string>();
  for (const table of tables) {
    if (table.kind !== 'Partners') continue;
    for (const column of ['Partner', 'Firm'] as const)
      for (const name of namesUnder(table, column)) names.add(fold(name)).add(nameKey(name));
  }
  return names;
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
