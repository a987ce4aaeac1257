import { isBlankRow, isLoneText, sheetRow } from '../blocks/block';
import type { LocatedTable } from '../finding/find-tables';
import { EMPTY, NUMBER, type Cell } from '../input';
import type { NoteKind } from '../note-kinds';
import type { NoteCollector } from '../notes/note-list';
import type { ColumnCodes } from '../values/column-codes';
import { cellText, counted, fold, isBlank, isMissing } from '../values/text';
import { isPlausibleSerial, looksLikeDate } from '../values/days/dates';
import { tableDescription } from '../tables';
import { FiguresBelow } from './figures-below';
import { isLonePeriod, namesPeriod } from './lone-period';
import {
  explainsColumns,
  isExample,
  isRemarkLabel,
  isSentence,
  numbersColumns,
  remarkIn,
} from './remark-rows';
import { groupHead } from './group-heads';
import { headersAt, repeatsHeader, says } from './header-again';
import { struckBy } from './struck-rows';
import { SumsAbove } from './sums-above';
import { otherTableAt, type OtherTable } from './other-tables';
import { isTotalsRow, mayLabelSums, type RowPlaces } from './totals-row';

/** What the note about such a row says. */
const TOTALS_ROW = 'It looks like a totals row and is left out.';

export interface DataRows {
  /** The rows that hold data, as 0-based rows of the sheet. */
  readonly rows: Int32Array;
  /** Rows of nothing but one text among them: the title of a group, or a remark. */
  readonly titles: readonly number[];
  /** Rows of a label and what it says. */
  readonly labels: readonly number[];
  /** The names of groups that some of these titles give beside a number of rows. */
  readonly heads: ReadonlyMap<number, string>;
}

/** Least number of mapped columns from which a row with one text only is no data. */
const LEAST_COLUMNS = 3;

/**
 * The rows of a table that hold data. Blank rows are passed over, and with them rows of nothing but unticked boxes;
 * repeated header rows, totals rows and, in a table of what happened, rows of nothing but one text are left out with a
 * note each. `columnAt` gives the codes of all rows below the header at a position of the sheet.
 */
export function dataRows(
  table: LocatedTable,
  notes: NoteCollector,
  columnAt: (position: number) => ColumnCodes,
): DataRows {
  const { block, header, positions, kind } = table;
  const { sheet, left, right } = block;
  const rows = new Int32Array(Math.max(0, block.bottom - header));
  const mapped = [...positions.values()];
  // A running number, which may be read as the Id, says nothing of its row.
  const saying = [...positions].flatMap(([column, position]) => (column === 'Id' ? [] : [position]));
  const key = positions.get('Partner') ?? positions.get('Name') ?? positions.get('Step') ?? mapped[0] ?? left;
  const dated = positions.get('Received') ?? positions.get('Date');
  const places: RowPlaces = { kind, left, right, key, dated };
  const headers = headersAt(block.cells.row(header), mapped);
  const isPlain =
    dated === undefined ? () => false : plainRows(columnAt(key), headers.get(key) ?? '', columnAt(dated));
  const scope = notes.scope(kind ?? '', sheet.name);
  const mayHaveTitles =
    mapped.length >= LEAST_COLUMNS && (kind === 'Referrals' || kind === 'Activities' || kind === 'Money');
  const isList = mapped.length >= LEAST_COLUMNS && (kind === 'Partners' || kind === 'Candidates');
  const category = isList ? positions.get('Category') : undefined;
  const categories = new Set(category === undefined ? [] : columnAt(category).texts.map(fold));
  const isHeading = (cells: ReadonlyArray<Cell>) =>
    isLoneText(cells, left, right) &&
    [fold(cellText(cells[key])), fold(cellText(cells[key])).replace(/e?s$/, '')].some((each) =>
      categories.has(each),
    );
  // In a list of names a text alone may be one more of them.
  const isRemark = (cells: ReadonlyArray<Cell>) =>
    kind !== 'Actions' && kind !== 'Settings' && mapped.length > 1 && isSentence(cellText(cells[key]));
  const titles: number[] = [];
  const labels: number[] = [];
  const heads = new Map<number, string>();
  let count = 0;
  let above = -1;
  const unticked: number[] = [];
  const own = { left, right, key, keyHeader: headers.get(key) ?? '', dated };
  let other: OtherTable | null = null;
  const others: Array<{ readonly headers: string; readonly rows: number[] }> = [];
  const struck = struckBy(table);
  const lastOfData = block.bottom - (block.totalsRows ?? 0);
  const amounts = amountsOf(table);
  const sums = new SumsAbove(block.cells, amounts, rows);
  const below =
    mayHaveTitles && dated !== undefined
      ? new FiguresBelow({ cells: block.cells, header, bottom: lastOfData, key, dated })
      : null;
  const noteRemark = (row: number, cells: ReadonlyArray<Cell>, problem: string) =>
    notes.add(
      scope,
      sheetRow(sheet, row),
      cells.slice(left, right + 1).find((cell) => !isBlank(cell)),
      notes.problem('a title or a remark', problem, 'If it is a row of data, fill in its date.'),
    );
  for (let row = header + 1; row <= block.bottom; row++) {
    const isFree = other === null && row > header + HELP_ROWS && row <= lastOfData && struck === null;
    if (isFree && isPlain(row - header - 1)) {
      rows[count++] = above = row;
      continue;
    }
    const cells = block.cells.row(row);
    if (other !== null) {
      if (!isBlankRow(block, row) && other.holds(cells) && !repeatsHeader(cells, headers, dated)) {
        others[others.length - 1]?.rows.push(sheetRow(sheet, row));
        continue;
      }
      other = null;
    }
    const plain = !isBlank(cells[key]) && dated !== undefined && !isBlank(cells[dated]);
    if (!plain && isEmptyRow(cells, left, right, saying)) {
      if (cells.slice(left, right + 1).some((cell) => !isBlank(cell))) unticked.push(sheetRow(sheet, row));
      continue;
    }
    const again: string | null = repeatsHeader(cells, headers, dated)
      ? 'It repeats the header row and is left out.'
      : row <= header + HELP_ROWS && isSecondLine(cells, left, right, dated)
        ? 'It explains the columns, as a second line of the header does, and is left out.'
        : row <= header + HELP_ROWS && isExample(cells, left, right)
          ? 'It is an example of how to fill in the table, and is left out.'
          : null;
    other = again === null ? otherTableAt(cells, own) : null;
    if (other !== null) {
      others.push({ headers: other.headers, rows: [sheetRow(sheet, row)] });
    } else if (again !== null) {
      note(notes, scope, sheetRow(sheet, row), cells[key], 'the header again', again);
    } else if (mayHaveTitles && !plain && groupHead(block, row, key) !== null) {
      titles.push(row);
      heads.set(row, groupHead(block, row, key) as string);
      noteRemark(row, cells, 'The row heads a group of rows and says how many they are; it is left out.');
    } else if (mayHaveTitles && isLonePeriod(cells, places, amounts, sheet.dateSystem ?? 1900)) {
      titles.push(row);
      noteRemark(
        row,
        cells,
        'The row holds nothing but a month or a year, as a heading does; it is left out.',
      );
    } else if (
      row > lastOfData ||
      (!(plain && isPlausibleSerial(Number(cells[dated])) && !mayLabelSums(cellText(cells[key]))) &&
        isTotalsRow(
          cells,
          places,
          above < 0 ? null : block.cells.cell(above, key),
          row === block.bottom,
          () => sums.of(cells, count),
        )) ||
      below?.has(row, cells, left, right) === true
    ) {
      sums.endGroup(count);
      below?.begin();
      note(notes, scope, sheetRow(sheet, row), cells[key], 'totals', TOTALS_ROW);
    } else if (isLoneText(cells, left, right) && !plain && (mayHaveTitles || isRemark(cells))) {
      if (mayHaveTitles) titles.push(row);
      noteRemark(
        row,
        cells,
        'The row holds nothing but one text, as a title or a remark does; it is left out.',
      );
    } else if (isList && isHeading(cells)) {
      noteRemark(row, cells, 'The row holds nothing but a category, as a heading does; it is left out.');
    } else if ((mayHaveTitles || isList) && remarkIn(cells, left, right) !== null) {
      labels.push(row);
      noteRemark(row, cells, remarkIn(cells, left, right) as string);
    } else if (struck !== null && struck(row) !== null) {
      const by = `The column "${struck(row) ?? ''}" marks the row; it is left out.`;
      note(notes, scope, sheetRow(sheet, row), cells[key], 'a row that is struck out', by);
    } else {
      rows[count++] = row;
      if (!isBlank(cells[key])) above = row;
    }
  }
  for (const { headers, rows } of others)
    notes.add(
      scope,
      0,
      rowsFromTo(rows),
      notes.problem(
        'rows below a table',
        `Another table begins in row ${rows[0]}, with headers of its own (${headers}); these rows are not read as rows of this one.`,
        'If it is data, give it a tab of its own, or the headers of this table.',
      ),
    );
  if (unticked.length > 0)
    notes.add(
      scope,
      0,
      rowsFromTo(unticked),
      notes.problem(
        'boxes not ticked',
        'Rows that hold nothing but boxes not ticked are blank rows.',
        'Nothing to do.',
      ),
    );
  return { rows: count === rows.length ? rows : rows.slice(0, count), titles, labels, heads };
}

const rowsFromTo = (rows: readonly number[]): string =>
  `${counted(rows.length, 'row')}: ${rows[0]}-${rows[rows.length - 1]}`;

/** Whether a row, counted from the header, surely holds data: a key that is no label, and a day, which has more than one number. */
function plainRows(key: ColumnCodes, header: string, dated: ColumnCodes): (index: number) => boolean {
  const isKey = key.texts.map(
    (text) =>
      !isBlank(text) &&
      !says(text, header) &&
      !mayLabelSums(text) &&
      !isRemarkLabel(text) &&
      !namesPeriod(text),
  );
  const isDay = dated.texts.map((text) => /\d\D+\d|\d{5}/.test(text));
  const isSerial = (index: number) => isPlausibleSerial(dated.numbers?.[index] ?? 0);
  return (index) => {
    const name = key.codes[index] as number;
    const day = dated.codes[index] as number;
    return (
      (day >= 0 ? isDay[day] === true : day === NUMBER ? isSerial(index) : day !== EMPTY) &&
      (name >= 0 ? isKey[name] === true : name !== EMPTY)
    );
  };
}

/** The positions of amounts and hours, which a row of sums adds up. */
function amountsOf({ kind, positions }: LocatedTable): number[] {
  const columns = kind === null ? [] : tableDescription(kind).columns;
  return columns.flatMap(({ header, type }) => {
    const position = positions.get(header);
    return position !== undefined && (type === 'money' || type === 'number') ? [position] : [];
  });
}

function isSecondLine(
  cells: ReadonlyArray<Cell>,
  left: number,
  right: number,
  dated: number | undefined,
): boolean {
  const day = dated === undefined ? null : cells[dated];
  if (numbersColumns(cells, left, right)) return true;
  return explainsColumns(cells, left, right, day) && !looksLikeDate(String(day));
}

/** Rows below the header that may explain it. */
const HELP_ROWS = 2;

function note(
  notes: NoteCollector,
  scope: number,
  row: number,
  value: Cell,
  kind: NoteKind,
  problem: string,
): void {
  notes.add(
    scope,
    row,
    value,
    notes.problem(
      kind,
      problem,
      'Nothing to do, unless it is a row of data; then fill in its partner and date.',
    ),
  );
}

/**
 * Whether a row holds nothing: boxes that nobody has ticked, and what formulas and marks for "nothing" beside them show, are
 * nothing. (A column of tick boxes often runs down to row 1000.)
 */
function isEmptyRow(
  cells: ReadonlyArray<Cell>,
  left: number,
  right: number,
  saying: readonly number[],
): boolean {
  let boxes = 0;
  let others = 0;
  for (let i = left; i <= right && i < cells.length; i++) {
    const cell = cells[i];
    if (isBlank(cell)) continue;
    if (cell === false || (typeof cell === 'string' && UNTICKED.test(cell))) boxes++;
    else if (i === left && isWhole(cell) && !saying.includes(i)) others++;
    else if (cell === 0 || (typeof cell === 'string' && (cell === '0' || isMissing(cell)))) others++;
    else return false;
  }
  return others === 0 || boxes > 0;
}

function isWhole(cell: Cell): boolean {
  return Number.isInteger(cell) || (typeof cell === 'string' && /^\s*\d{1,6}\.?\s*$/.test(cell));
}

const UNTICKED = /^\s*(false|☐|□|\[ ?\])\s*$/i;
