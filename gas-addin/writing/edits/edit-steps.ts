import { formulaBelow, type Calculated } from '../../../core/formulas';
import type { EditStep, NewCell } from '../../../core/host/edit-plan';
import { LOOKS } from '../../../core/host/sheet-layout';
import type { Area, Meant } from '../../../core/writing';
import { finishSheet, makeRoom } from '../sheets/build-sheet';
import type { StoredCell } from './former-cells';
import { asReadBack } from './formula-forms';
import { contentOf, dateFormat, meantOf } from './new-cells';
import { putIn } from './rows-put-in';
import { putContents, setCells, setFormats, type CellToSet, type Content } from '../write-cells';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type AddSheet = Extract<EditStep, { readonly kind: 'add sheet' }>;
export type OnSheet = Exclude<EditStep, { readonly kind: 'add sheet' }>;

/** Pixels of a column of a new tab. */
const COLUMN_PIXELS = 130;

/** The area that a step changes cells of; none when there is nothing to do. */
export function areasOf(step: OnSheet): Area[] {
  switch (step.kind) {
    case 'set cells': {
      if (step.cells.length === 0) return [];
      const rows = step.cells.map(({ row }) => row);
      const columns = step.cells.map(({ column }) => column);
      const [top, left] = [least(rows), least(columns)];
      return [[top, left, most(rows) - top + 1, most(columns) - left + 1]];
    }
    case 'add columns':
      return [[step.headerRow, step.firstColumn, 1, step.headers.length]];
    case 'append rows': {
      const width = widthOf(step);
      return step.rows.length === 0 || width === 0
        ? []
        : [[step.after + 1, step.left, step.rows.length, width]];
    }
  }
}

const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b), Infinity);
const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), 1);
const widthOf = ({ rows }: Extract<OnSheet, { readonly kind: 'append rows' }>): number =>
  rows[0]?.length ?? 0;

interface Change {
  readonly row: number;
  readonly column: number;
  readonly meant: Meant;
  readonly content: Content;
  /** Where it changes. */
  readonly format: string | undefined;
}

/** A formula that is to stand in a cell, and as it is read again. */
const formulaCell = (formula: string): Pick<Change, 'meant' | 'content'> => ({
  meant: { formula: asReadBack(formula) },
  content: { formula },
});

/** The cells that a step sets, beside what they hold now: formulas that were filled down stay, others go on. */
export function changesOf(
  step: OnSheet,
  stored: readonly StoredCell[],
  calculated: Calculated = [],
): Change[] {
  const known = new Map(stored.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const change = (row: number, column: number, cell: NewCell): Change => {
    const now = known.get(`${row},${column}`);
    const wanted = forBox(cell, now);
    return {
      row,
      column,
      meant: meantOf(wanted),
      content: contentOf(wanted),
      format: dateFormat(wanted, now?.format ?? ''),
    };
  };
  switch (step.kind) {
    case 'set cells':
      return step.cells.map(({ row, column, after }) => change(row, column, after));
    case 'add columns':
      return step.headers.map((header, c) => change(step.headerRow, step.firstColumn + c, header));
    case 'append rows':
      return step.rows.flatMap((row, r) =>
        row.map((cell, c): Change => {
          const [line, column] = [step.after + 1 + r, step.left + c];
          if (cell !== null) return change(line, column, cell);
          const [kind, held] = known.get(`${line},${column}`)?.content ?? ['text', ''];
          const formula = kind === 'formula' ? String(held) : formulaBelow(calculated, c, r + 1);
          return formula === null
            ? change(line, column, null)
            : { row: line, column, format: undefined, ...formulaCell(formula) };
        }),
      );
  }
}

/** A cell with a box takes nothing but a tick or none: yes and no are such, and nothing leaves the box. */
function forBox(cell: NewCell, now: StoredCell | undefined): NewCell {
  const [kind, held] = now?.content ?? ['text', ''];
  if (kind !== 'value' || typeof held !== 'boolean') return cell;
  if (cell === null) return held ? cell : false;
  if (typeof cell !== 'string') return cell;
  if (/^(yes|y|true|x|\u2713|\u2714)$/i.test(cell.trim())) return true;
  return /^(no|n|false)$/i.test(cell.trim()) ? false : cell;
}

/** Carries a step out; `stored` is what its cells hold. */
export function writeStep(
  spreadsheet: Spreadsheet,
  step: OnSheet,
  sheet: Sheet,
  stored: readonly StoredCell[],
  calculated: Calculated,
): void {
  const [area] = areasOf(step);
  if (area === undefined) return;
  const [top, left, rows, columns] = area;
  switch (step.kind) {
    case 'set cells':
      makeRoom(sheet, top + rows - 1, left + columns - 1);
      return setCells(sheet, changesOf(step, stored).map(toSet));
    case 'add columns': {
      makeRoom(sheet, top, left + columns - 1);
      const range = sheet.getRange(...area);
      if (left > 1)
        sheet.getRange(top, left - 1).copyTo(range, SpreadsheetApp.CopyPasteType.PASTE_FORMAT, false);
      putContents(range, [step.headers.map((text) => ({ text }))]);
      return stretch(spreadsheet, step.region, 0, left + columns - 1);
    }
    case 'append rows':
      return appendRows(spreadsheet, step, sheet, stored, calculated);
  }
}

function toSet({ row, column, content, format }: Change): CellToSet {
  return { row, column, content, ...(format === undefined ? {} : { format }) };
}

function appendRows(
  spreadsheet: Spreadsheet,
  step: Extract<OnSheet, { readonly kind: 'append rows' }>,
  sheet: Sheet,
  stored: readonly StoredCell[],
  calculated: Calculated,
): void {
  const { after, headerRow, left, rows, region, insert } = step;
  const width = widthOf(step);
  if (insert === true) putIn(sheet, after, rows.length);
  makeRoom(sheet, after + rows.length, left + width - 1);
  const area = sheet.getRange(after + 1, left, rows.length, width);
  // Formats that somebody has prepared stay; rows that were just put in have those of the row above.
  const isPrepared =
    insert !== true && stored.some(({ format, content }) => !isGeneral(format) || content[1] !== '');
  const takes = after >= 1 && after !== headerRow && !isPrepared;
  if (takes)
    sheet.getRange(after, left, 1, width).copyTo(area, SpreadsheetApp.CopyPasteType.PASTE_FORMAT, false);
  const changes = changesOf(step, insert === true ? [] : stored, calculated);
  putContents(
    area,
    rows.map((_, r) => changes.slice(r * width, (r + 1) * width).map(({ content }) => content)),
  );
  const own = takes ? (sheet.getRange(after, left, 1, width).getNumberFormats()[0] ?? []) : null;
  setFormats(
    sheet,
    changes.flatMap(({ row, column, format }) =>
      format === undefined || /[dy]/i.test(own?.[column - left] ?? '') ? [] : [{ row, column, format }],
    ),
  );
  // Names move with rows that are put in by themselves.
  if (insert !== true) stretch(spreadsheet, region, after + rows.length, 0);
}

/** A format that nobody has chosen. */
export function isGeneral(format: string): boolean {
  return format === '' || format === 'General' || format === '0.###############';
}

/** Fills a new tab: its headers and its rows. */
export function writeTab(sheet: Sheet, { sheet: title, headers, rows = [] }: AddSheet): void {
  makeRoom(sheet, rows.length + 1, headers.length);
  const { colour = '', fill = '' } = LOOKS.columnHeader;
  const top = sheet.getRange(1, 1, 1, headers.length);
  putContents(top, [headers.map((text) => ({ text }))]);
  top.setFontWeight('bold').setFontColor(colour).setBackground(fill);
  if (rows.length > 0) {
    const all = rows.map((row) => headers.map((_, c) => row[c] ?? null));
    putContents(
      sheet.getRange(2, 1, rows.length, headers.length),
      all.map((row) => row.map(contentOf)),
    );
    setFormats(
      sheet,
      all.flatMap((row, r) =>
        row.flatMap((cell, c) => {
          const format = dateFormat(cell, '');
          return format === undefined ? [] : [{ row: r + 2, column: c + 1, format }];
        }),
      ),
    );
  }
  sheet.setColumnWidths(1, headers.length, COLUMN_PIXELS);
  sheet.setFrozenRows(1);
  finishSheet(sheet, title, null);
}

/** Lets a named range go on to a row and a column; it never becomes smaller. */
function stretch(spreadsheet: Spreadsheet, region: string | null, bottom: number, right: number): void {
  const range = region === null ? null : spreadsheet.getRangeByName(region);
  if (range === null || region === null) return;
  const rows = Math.max(range.getLastRow(), bottom) - range.getRow() + 1;
  const columns = Math.max(range.getLastColumn(), right) - range.getColumn() + 1;
  if (rows === range.getNumRows() && columns === range.getNumColumns()) return;
  spreadsheet.setNamedRange(
    region,
    range.getSheet().getRange(range.getRow(), range.getColumn(), rows, columns),
  );
}
