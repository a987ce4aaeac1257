import { CommandType, type ICellData, type ICommandInfo, type IRange, type Nullable } from '@univerjs/core';
import type { FormulaDataModel } from '@univerjs/engine-formula';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import type { Move } from '../../core/formulas/references';
import { gridCell } from '../grid/read-sheets';
import type { SheetLayout } from '../../files/save-changes';
import { layoutOf } from './layout';
import { unkeptBy } from './unkept';

/** What a cell holds, to see whether it changed: its formula, else its value; '' for a blank one. */
export type Contents = readonly (readonly string[])[];

interface OriginalSheet {
  readonly name: string;
  readonly contents: Contents;
  readonly layout: SheetLayout;
}

/** How many rows and columns of a sheet are frozen. */
interface Frozen {
  readonly xSplit: number;
  readonly ySplit: number;
}

const MOVES: Readonly<Record<string, readonly [axis: Move['axis'], sign: 1 | -1]>> = {
  'sheet.mutation.insert-row': ['row', 1],
  'sheet.mutation.remove-rows': ['row', -1],
  'sheet.mutation.insert-col': ['column', 1],
  'sheet.mutation.remove-col': ['column', -1],
};

/** The workbook as it was opened, and how its rows and columns moved since: what saving it compares with. */
export class Original {
  readonly sheets: ReadonlyMap<string, OriginalSheet>;
  private readonly moved = new Map<string, Move[]>();
  private touched = false;
  private readonly unkeptKinds = new Set<string>();
  private readonly frozen: Map<string, Frozen>;
  private readonly listeners = new Set<(what: string) => void>();
  private saved: string;
  private readonly subscription: { dispose(): void };

  constructor(
    readonly workbook: FWorkbook,
    readonly formulas: FormulaDataModel,
  ) {
    this.sheets = new Map(
      workbook
        .getSheets()
        .map((sheet) => [
          sheet.getSheetId(),
          { name: sheet.getSheetName(), contents: contentsOf(sheet, this.formulas), layout: layoutOf(sheet) },
        ]),
    );
    this.frozen = new Map(workbook.getSheets().map((sheet) => [sheet.getSheetId(), sheet.getFreeze()]));
    this.saved = this.state();
    this.subscription = workbook.onCommandExecuted((command, options) => {
      if (command.type !== CommandType.MUTATION || options?.fromFormula === true) return;
      if (!command.id.startsWith('sheet.mutation.')) return;
      this.touched = true;
      this.note(command);
      if (this.isFrozenAsBefore(command)) return;
      const unkept = unkeptBy(command, (id) => this.sheets.has(id));
      if (unkept === null || this.unkeptKinds.has(unkept)) return;
      this.unkeptKinds.add(unkept);
      for (const listener of this.listeners) listener(unkept);
    });
  }

  /** How the rows and columns of a sheet moved since it was opened, in turn. */
  movesOf(sheetId: string): readonly Move[] {
    return this.moved.get(sheetId) ?? [];
  }

  /** Changes of looks in tabs of the file that a saved file does not have: `widths of columns`. */
  get unkept(): readonly string[] {
    return [...this.unkeptKinds];
  }

  /** Calls back at the first change of each kind that a saved file does not have. */
  onUnkept(listener: (what: string) => void): void {
    this.listeners.add(listener);
  }

  /** Whether anything that a file would keep differs from what was opened, or saved last. */
  get isChanged(): boolean {
    if (!this.touched) return false;
    this.touched = this.state() !== this.saved;
    return this.touched;
  }

  /** What is there now is kept in a file. */
  markSaved(): void {
    this.saved = this.state();
    this.touched = false;
  }

  dispose(): void {
    this.subscription.dispose();
    this.listeners.clear();
  }

  /** A press on the handle of the frozen rows freezes them as they are. */
  private isFrozenAsBefore({ id, params }: Readonly<ICommandInfo>): boolean {
    if (id !== 'sheet.mutation.set-frozen') return false;
    const { subUnitId, xSplit, ySplit } = params as Frozen & { readonly subUnitId: string };
    const before = this.frozen.get(subUnitId);
    this.frozen.set(subUnitId, { xSplit, ySplit });
    return before?.xSplit === xSplit && before.ySplit === ySplit;
  }

  private note(command: Readonly<ICommandInfo>): void {
    const kind = MOVES[command.id];
    const { subUnitId, range } = (command.params ?? {}) as { subUnitId?: string; range?: IRange };
    if (kind === undefined || subUnitId === undefined || range === undefined) return;
    const [axis, sign] = kind;
    const [first, last] =
      axis === 'row' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
    const moves = this.moved.get(subUnitId) ?? [];
    const before = moves[moves.length - 1];
    const move: Move = { axis, at: first + 1, count: sign * (last - first + 1) };
    // What is taken back at once never was.
    const undone =
      before?.axis === axis && before.at === move.at && before.count === -move.count && before.count > 0;
    this.moved.set(subUnitId, undone ? moves.slice(0, -1) : [...moves, move]);
  }

  private state(): string {
    return JSON.stringify(
      this.workbook
        .getSheets()
        .map((sheet) => [sheet.getSheetId(), sheet.getSheetName(), contentsOf(sheet, this.formulas)]),
    );
  }
}

/** The contents of a sheet without blank ends. */
export function contentsOf(sheet: FWorksheet, formulas: FormulaDataModel): Contents {
  const matrix = sheet.getSheet().getCellMatrix();
  const unit = sheet.getSheet().getUnitId();
  const id = sheet.getSheetId();
  const rows: string[][] = [];
  matrix.forValue((row, column, cell) => {
    const content = contentOf(cell, () => formulas.getFormulaStringByCell(row, column, id, unit));
    if (content === '') return;
    const own = (rows[row] ??= []);
    own[column] = content;
  });
  return Array.from(rows, (row) => Array.from(row ?? [], (content) => content ?? ''));
}

function contentOf(cell: Nullable<ICellData>, formula: () => Nullable<string>): string {
  if (cell == null) return '';
  if (cell.f || cell.si) return formula() ?? cell.f ?? '';
  const value = gridCell(cell);
  return value === null || value === undefined ? '' : `${typeof value}:${String(value)}`;
}
