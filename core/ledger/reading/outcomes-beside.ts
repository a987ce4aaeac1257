import type { TableReader } from '../../workbook/columns/table-reader';
import type { Cell } from '../../workbook/input';
import { tableDescription } from '../../workbook/tables';
import { cellText, counted, isMissing, tidy } from '../../workbook/values/text';
import { firstFew } from './rows/few-words';
import { outcomeByTitle } from './rows/outcomes/outcome-by-title';
import { clientForm } from './twice/same-clients';

/** By what a table of outcomes may name the introductions that it is about, the surest first. */
const KEYS = ['Id', 'Client'] as const;
type Key = (typeof KEYS)[number];

const AMOUNTS: readonly string[] = ['First-year revenue', 'AUM'];
const COLUMNS = tableDescription('Referrals')
  .columns.map(({ header }) => header)
  .filter((header) => header !== 'Partner' && header !== 'Id');

/** The rows of some tables by what a column says. */
type Rows = Map<string, Array<{ readonly reader: TableReader; readonly i: number }>>;

/**
 * Gives introductions what a table without partners says of them: a tab of outcomes that names each by its Id, else by its client. Only columns
 * that they lack, with one note; the tables that were taken so.
 */
export function takeOutcomesBeside(
  introductions: readonly TableReader[],
  without: readonly TableReader[],
): ReadonlySet<TableReader> {
  const taken = new Set<TableReader>();
  for (const outcomes of without)
    for (const key of KEYS)
      if (!taken.has(outcomes) && takeFrom(outcomes, key, introductions)) taken.add(outcomes);
  return taken;
}

function keyAt(reader: TableReader, key: Key, i: number): string {
  const text = tidy(cellText(reader.cell(key, i)));
  return isMissing(text) ? '' : key === 'Id' ? text : clientForm(text);
}

function rowsBy(key: Key, readers: readonly TableReader[]): Rows {
  const rows: Rows = new Map();
  for (const reader of readers)
    for (let i = 0; i < reader.count; i++) {
      const said = keyAt(reader, key, i);
      const same = rows.get(said);
      if (same !== undefined) same.push({ reader, i });
      else if (said !== '') rows.set(said, [{ reader, i }]);
    }
  return rows;
}

function takeFrom(outcomes: TableReader, key: Key, introductions: readonly TableReader[]): boolean {
  if (!outcomes.has(key)) return false;
  const known = rowsBy(
    key,
    introductions.filter((reader) => reader.has(key)),
  );
  const own = rowsBy(key, [outcomes]);
  const found = [...own.keys()].filter((said) => known.has(said));
  if (found.length === 0 || found.length * 2 < own.size) return false;
  // Amounts that come again are payments, and what stands for several introductions says nothing of one.
  const comesAgain = [...own.values()].some((rows) => rows.length > 1);
  if (comesAgain && AMOUNTS.some((column) => outcomes.has(column))) return false;
  const isOfSeveral = (said: string) => {
    const rows = known.get(said) ?? [];
    return key === 'Id' ? rows.some(({ reader }) => reader !== rows[0]?.reader) : rows.length > 1;
  };
  if (key === 'Id' && found.some(isOfSeveral)) return false;
  const given = new Set<string>();
  for (const reader of introductions) {
    if (!reader.has(key)) continue;
    const at = Array.from({ length: reader.count }, (_, i) => {
      const said = keyAt(reader, key, i);
      return said === '' || isOfSeveral(said) ? [] : (own.get(said) ?? []).map((row) => row.i);
    });
    for (const { column, rows } of columnsFor(reader, outcomes, at)) {
      // What says the unit of amounts, or their currency, comes with them.
      const isAmount = AMOUNTS.includes(column);
      reader.derive(
        column,
        rows.map((row) => row.cell),
        isAmount
          ? {
              header: outcomes.header(column),
              formats: rows.map(({ i }) => (i < 0 ? undefined : outcomes.format(column, i))),
            }
          : {},
      );
      given.add(column);
    }
  }
  if (given.size === 0) return false;
  noteTaken(outcomes, key, [...given]);
  noteOthers(outcomes, key, (said) => (known.has(said) ? (isOfSeveral(said) ? 'several' : 'one') : 'none'));
  return true;
}

/** A column that introductions take, with the row of the outcomes from which each cell comes. */
interface Taken {
  readonly column: string;
  readonly rows: ReadonlyArray<{ readonly cell: Cell; readonly i: number }>;
}
const NOTHING = { cell: null, i: -1 };

/** The cells of each column that a table of introductions lacks; the last row that says something counts. */
function columnsFor(
  reader: TableReader,
  outcomes: TableReader,
  at: ReadonlyArray<readonly number[]>,
): Taken[] {
  const rowsOf = (saidIn: (i: number) => Cell) =>
    at.map(
      (rows) =>
        rows
          .map((i) => ({ cell: saidIn(i), i }))
          .filter(({ cell }) => !isMissing(cellText(cell)))
          .pop() ?? NOTHING,
    );
  const lacked = COLUMNS.filter((column) => !reader.has(column) && outcomes.has(column)).map((column) => ({
    column,
    rows: rowsOf((i) => outcomes.cell(column, i)),
  }));
  const titles = outcomes.has('Status') ? null : outcomeByTitle(outcomes);
  if (titles !== null && !reader.has('Status'))
    lacked.push({ column: 'Status', rows: rowsOf((i) => titles(i)?.outcome ?? null) });
  // The one day beside an outcome is that of the decision, unless it repeats the day received.
  if (
    reader.has('Received') &&
    outcomes.has('Received') &&
    ![reader, outcomes].some((each) => each.has('Closed'))
  ) {
    const days = rowsOf((i) => outcomes.cell('Received', i));
    const known = days.filter(({ cell }) => cell !== null).length;
    const again = days.filter(({ cell }, i) => cell !== null && cell === reader.cell('Received', i)).length;
    if (again * 2 < known) lacked.push({ column: 'Closed', rows: days });
  }
  return lacked;
}

function noteTaken(outcomes: TableReader, key: Key, columns: readonly string[]): void {
  outcomes.note(
    outcomes.scope(key),
    -1,
    counted(outcomes.count, 'row'),
    'the outcome by another column',
    `These rows name no partner, but introductions of another table by ${key === 'Id' ? 'their Id' : 'their client'}, which take from them: ${firstFew(columns)}.`,
    'Nothing to do, unless they are other introductions; then add a column for the partner.',
  );
}

/** Notes the rows that say nothing of any one introduction. */
function noteOthers(
  outcomes: TableReader,
  key: Key,
  isOf: (said: string) => 'one' | 'several' | 'none',
): void {
  const what = key === 'Id' ? 'Id' : 'client';
  for (let i = 0; i < outcomes.count; i++) {
    const said = keyAt(outcomes, key, i);
    const of = said === '' ? 'none' : isOf(said);
    if (of === 'one') continue;
    outcomes.note(
      outcomes.scope(key),
      i,
      outcomes.cell(key, i),
      of === 'several' ? 'a client of two partners' : 'an Id without a referral',
      of === 'several'
        ? 'Several introductions name this client; what the row says is not used.'
        : `No introduction has this ${what}; what the row says is not used.`,
      of === 'several'
        ? 'Give each introduction an Id, and enter it here.'
        : `Correct the ${what}, or enter the introduction.`,
    );
  }
}
