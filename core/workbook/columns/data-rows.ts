import { filledIn, isBlankRow, isLoneText, sheetRow } from '../blocks/block';
import type { LocatedTable } from '../finding/find-tables';
import type { Cell } from '../input';
import type { NoteKind } from '../note-kinds';
import type { NoteCollector } from '../notes/note-list';
import { tableDescription } from '../tables';
import type { ColumnCodes } from '../values/column-codes';
import { isPlausibleSerial } from '../values/days/dates';
import { cellText, counted, fold, isBlank } from '../values/text';
import { FiguresBelow } from './figures-below';
import { groupHead } from './group-heads';
import { HELP_ROWS, headerAgain, headersAt, repeatsHeader } from './header-again';
import { isLonePeriod } from './lone-period';
import { otherTableAt, type OtherTable } from './other-tables';
import { isEmptyRow, plainRows } from './plain-rows';
import { isSentence, remarkIn } from './remark-rows';
import { struckBy } from './struck-rows';
import { SumsAbove } from './sums-above';
import { isTotalsRow, mayLabelSums, type RowPlaces } from './totals-row';

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
  return new RowSorting(table, notes, columnAt).sorted();
}

/** Looks at the rows of a table one after the other: what a row is can depend on those above it. */
class RowSorting {
  private readonly rows: Int32Array;
  private count = 0;
  /** The data row above that names somebody; -1 where there is none. */
  private above = -1;
  private readonly titles: number[] = [];
  private readonly labels: number[] = [];
  private readonly heads = new Map<number, string>();
  private readonly unticked: number[] = [];
  /** The table with headers of its own that goes on below this one. */
  private other: OtherTable | null = null;
  private readonly others: Array<{ readonly headers: string; readonly rows: number[] }> = [];

  private readonly places: RowPlaces;
  private readonly headers: ReadonlyMap<number, string>;
  private readonly scope: number;
  /** Columns that say something of their row. */
  private readonly saying: readonly number[];
  /** Whether a row of one text alone is a title, since the table is one of what happened. */
  private readonly mayHaveTitles: boolean;
  private readonly isList: boolean;
  /** Folded categories of a list, which may head its groups. */
  private readonly categories: ReadonlySet<string>;
  private readonly isPlain: (index: number) => boolean;
  private readonly struck: ((row: number) => string | null) | null;
  private readonly lastOfData: number;
  private readonly amounts: readonly number[];
  private readonly sums: SumsAbove;
  private readonly below: FiguresBelow | null;

  constructor(
    private readonly table: LocatedTable,
    private readonly notes: NoteCollector,
    columnAt: (position: number) => ColumnCodes,
  ) {
    const { block, header, positions, kind } = table;
    const { cells, left, right, bottom } = block;
    this.rows = new Int32Array(Math.max(0, bottom - header));
    const mapped = [...positions.values()];
    // A running number, which may be read as the Id, says nothing of its row.
    this.saying = [...positions].flatMap(([column, position]) => (column === 'Id' ? [] : [position]));
    const key =
      positions.get('Partner') ?? positions.get('Name') ?? positions.get('Step') ?? mapped[0] ?? left;
    const dated = positions.get('Received') ?? positions.get('Date');
    this.places = { kind, left, right, key, dated };
    this.headers = headersAt(cells.row(header), mapped);
    this.isPlain =
      dated === undefined
        ? () => false
        : plainRows(columnAt(key), this.headers.get(key) ?? '', columnAt(dated));
    this.scope = notes.scope(kind ?? '', block.sheet.name);
    const isWide = mapped.length >= LEAST_COLUMNS;
    this.mayHaveTitles = isWide && (kind === 'Referrals' || kind === 'Activities' || kind === 'Money');
    this.isList = isWide && (kind === 'Partners' || kind === 'Candidates');
    const category = this.isList ? positions.get('Category') : undefined;
    this.categories = new Set(category === undefined ? [] : columnAt(category).texts.map(fold));
    this.struck = struckBy(table);
    this.lastOfData = bottom - (block.totalsRows ?? 0);
    this.amounts = amountsOf(table);
    this.sums = new SumsAbove(cells, this.amounts, this.rows);
    this.below =
      this.mayHaveTitles && dated !== undefined
        ? new FiguresBelow({ cells, header, bottom: this.lastOfData, key, dated })
        : null;
  }

  sorted(): DataRows {
    const { block, header } = this.table;
    for (let row = header + 1; row <= block.bottom; row++) {
      const isFree =
        this.other === null && row > header + HELP_ROWS && row <= this.lastOfData && this.struck === null;
      if (isFree && this.isPlain(row - header - 1)) this.rows[this.count++] = this.above = row;
      else this.sort(row, block.cells.row(row));
    }
    for (const { headers, rows } of this.others)
      this.noteAll(
        rows,
        'rows below a table',
        `Another table begins in row ${rows[0]}, with headers of its own (${headers}); these rows are not read as rows of this one.`,
        'If it is data, give it a tab of its own, or the headers of this table.',
      );
    if (this.unticked.length > 0)
      this.noteAll(
        this.unticked,
        'boxes not ticked',
        'Rows that hold nothing but boxes not ticked are blank rows.',
        'Nothing to do.',
      );
    const { rows, count, titles, labels, heads } = this;
    return { rows: count === rows.length ? rows : rows.slice(0, count), titles, labels, heads };
  }

  private sort(row: number, cells: ReadonlyArray<Cell>): void {
    const { left, right, key, dated } = this.places;
    if (this.takenByOther(row, cells)) return;
    const plain = !isBlank(cells[key]) && dated !== undefined && !isBlank(cells[dated]);
    if (!plain && isEmptyRow(cells, left, right, this.saying)) {
      if (filledIn(cells, left, right).length > 0) this.unticked.push(this.sheetRow(row));
      return;
    }
    const again = headerAgain(cells, this.places, this.headers, row - this.table.header);
    if (again !== null) this.leaveOut(row, cells, 'the header again', again);
    else if (!this.takenAsOther(row) && !this.takenAsHeading(row, cells, plain)) {
      if (this.isTotals(row, cells, plain)) {
        this.sums.endGroup(this.count);
        this.below?.begin();
        this.leaveOut(row, cells, 'totals', 'It looks like a totals row and is left out.');
      } else if (!this.takenAsRemark(row, cells, plain) && !this.takenAsStruck(row, cells)) {
        this.rows[this.count++] = row;
        if (!isBlank(cells[key])) this.above = row;
      }
    }
  }

  /** Takes a row that goes on the other table that began above it; whether it does. */
  private takenByOther(row: number, cells: ReadonlyArray<Cell>): boolean {
    if (this.other === null) return false;
    if (
      !isBlankRow(this.table.block, row) &&
      this.other.holds(cells) &&
      !repeatsHeader(cells, this.headers, this.places.dated)
    ) {
      this.others[this.others.length - 1]?.rows.push(this.sheetRow(row));
      return true;
    }
    this.other = null;
    return false;
  }

  /** Takes the header of another table; whether the row is one. */
  private takenAsOther(row: number): boolean {
    const keyHeader = this.headers.get(this.places.key) ?? '';
    this.other = otherTableAt(this.table.block, row, { ...this.places, keyHeader });
    if (this.other === null) return false;
    this.others.push({ headers: this.other.headers, rows: [this.sheetRow(row)] });
    return true;
  }

  /** Takes a row that heads a group, with the number of its rows, or as a month or a year; whether it does. */
  private takenAsHeading(row: number, cells: ReadonlyArray<Cell>, plain: boolean): boolean {
    if (!this.mayHaveTitles) return false;
    const { block } = this.table;
    const head = plain ? null : groupHead(block, row, this.places.key);
    if (head !== null) this.heads.set(row, head);
    else if (!isLonePeriod(cells, this.places, this.amounts, block.sheet.dateSystem ?? 1900)) return false;
    this.titles.push(row);
    this.noteRemark(
      row,
      cells,
      head === null
        ? 'The row holds nothing but a month or a year, as a heading does; it is left out.'
        : 'The row heads a group of rows and says how many they are; it is left out.',
    );
    return true;
  }

  private isTotals(row: number, cells: ReadonlyArray<Cell>, plain: boolean): boolean {
    const { block } = this.table;
    const { left, right, key, dated } = this.places;
    if (row > this.lastOfData) return true;
    const isDatedName =
      plain && isPlausibleSerial(Number(cells[dated as number])) && !mayLabelSums(cellText(cells[key]));
    const nameAbove = this.above < 0 ? null : block.cells.cell(this.above, key);
    const sums = () => this.sums.of(cells, this.count);
    return (
      (!isDatedName && isTotalsRow(cells, this.places, nameAbove, row === block.bottom, sums)) ||
      this.below?.has(row, cells, left, right) === true
    );
  }

  /** Takes a title or a remark: one text alone, a category, or a label and what it says; whether the row is one. */
  private takenAsRemark(row: number, cells: ReadonlyArray<Cell>, plain: boolean): boolean {
    const { mayHaveTitles, isList } = this;
    const { left, right } = this.places;
    if (isLoneText(cells, left, right) && !plain && (mayHaveTitles || this.isRemarkInList(cells))) {
      if (mayHaveTitles) this.titles.push(row);
      const problem = 'The row holds nothing but one text, as a title or a remark does; it is left out.';
      this.noteRemark(row, cells, problem);
      return true;
    }
    if (isList && this.isCategory(cells)) {
      const problem = 'The row holds nothing but a category, as a heading does; it is left out.';
      this.noteRemark(row, cells, problem);
      return true;
    }
    const remark = mayHaveTitles || isList ? remarkIn(cells, left, right) : null;
    if (remark === null) return false;
    this.labels.push(row);
    this.noteRemark(row, cells, remark);
    return true;
  }

  /** In a list of names a text alone may be one more of them. */
  private isRemarkInList(cells: ReadonlyArray<Cell>): boolean {
    const { kind, positions } = this.table;
    return (
      kind !== 'Actions' &&
      kind !== 'Settings' &&
      positions.size > 1 &&
      isSentence(cellText(cells[this.places.key]))
    );
  }

  private isCategory(cells: ReadonlyArray<Cell>): boolean {
    const { left, right, key } = this.places;
    if (!isLoneText(cells, left, right)) return false;
    const text = fold(cellText(cells[key]));
    return this.categories.has(text) || this.categories.has(text.replace(/e?s$/, ''));
  }

  private takenAsStruck(row: number, cells: ReadonlyArray<Cell>): boolean {
    const by = this.struck?.(row) ?? null;
    if (by === null) return false;
    const problem = `The column "${by}" marks the row; it is left out.`;
    this.leaveOut(row, cells, 'a row that is struck out', problem);
    return true;
  }

  private sheetRow(row: number): number {
    return sheetRow(this.table.block.sheet, row);
  }

  private leaveOut(row: number, cells: ReadonlyArray<Cell>, kind: NoteKind, problem: string): void {
    const suggestion = 'Nothing to do, unless it is a row of data; then fill in its partner and date.';
    const note = this.notes.problem(kind, problem, suggestion);
    this.notes.add(this.scope, this.sheetRow(row), cells[this.places.key], note);
  }

  private noteRemark(row: number, cells: ReadonlyArray<Cell>, problem: string): void {
    const [first] = filledIn(cells, this.places.left, this.places.right);
    const note = this.notes.problem(
      'a title or a remark',
      problem,
      'If it is a row of data, fill in its date.',
    );
    this.notes.add(this.scope, this.sheetRow(row), first, note);
  }

  private noteAll(rows: readonly number[], kind: NoteKind, problem: string, suggestion: string): void {
    const value = `${counted(rows.length, 'row')}: ${rows[0]}-${rows[rows.length - 1]}`;
    this.notes.add(this.scope, 0, value, this.notes.problem(kind, problem, suggestion));
  }
}

/** The positions of amounts and hours, which a row of sums adds up. */
function amountsOf({ kind, positions }: LocatedTable): number[] {
  const columns = kind === null ? [] : tableDescription(kind).columns;
  return columns.flatMap(({ header, type }) => {
    const position = positions.get(header);
    return position !== undefined && (type === 'money' || type === 'number') ? [position] : [];
  });
}
