import type { DateSystem } from '../core/workbook/input';
import { cellName, parseArea, parseCell, type Area } from './edit/areas';
import { calculatedFormulas } from './edit/calculated-columns';
import { bookParts, tablesOf, type BookParts, type SheetPart, type TablePart } from './edit/book';
import { writeCells, type NewCell, type NewValue } from './edit/cells';
import { forgetCalculationOrder, formulasOf, type StoredFormula } from './edit/formulas';
import { formatsAbove } from './edit/formats-above';
import { growNames, growRules, resizeTable } from './edit/grow';
import { calculatedCells, lastTypedRow } from './edit/typed-rows';
import { dynamicArrayMetadata } from './edit/metadata';
import { needFree } from './edit/need-free';
import { addLists, newSheet } from './edit/new-sheet';
import { newTable } from './edit/new-table';
import { Parts } from './edit/parts';
import { cutCells, removeSheet, shrinkTable } from './edit/shrink';
import { Styles } from './edit/styles';
import { widenName } from './edit/widen-name';
import { kindOf } from './kind';
import { FileProblem } from './problem';

export type { NewValue } from './edit/cells';
export type { StoredFormula } from './edit/formulas';
export { areaName as areaText, cellName as areaCell, parseCell as cellPlace, type Area } from './edit/areas';

/** Where rows are added: a table by name, or below a row of a sheet that has no Excel Table there. */
type RowTarget =
  | { readonly table: string }
  | {
      readonly sheet: string;
      /** Last filled sheet row of the range; formats, rules and names that end there go on. */
      readonly after: number;
      /** First row of data, whose formats and those below serve the new rows; default: the row `after` alone. */
      readonly first?: number;
      /** First sheet column (1-based) of the rows; default 1. */
      readonly left?: number;
    };

export interface CellChange {
  /** `B7`. */
  readonly cell: string;
  readonly value: NewValue;
  /** As Excel stores it, with or without "="; `value` is what the cell shows until it is recalculated. */
  readonly formula?: string;
  /** The area that a dynamic array fills, from this cell on: `B7:D20`. */
  readonly spill?: string;
  /** The formula is for all cells that share the one that is there (see {@link StoredFormula}). */
  readonly keepShared?: boolean;
}

export interface TableInfo {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
  readonly headers: readonly string[];
}

/**
 * Changes an existing .xlsx in place: only the parts that a change concerns are written, at the places it concerns;
 * every other part, what this software does not know included, keeps its bytes. Nothing is written over: what
 * is in the way of new rows or columns is a {@link FileProblem} with a sentence. Runs in Node and in the browser.
 */
export class XlsxEditor {
  private readonly parts: Parts;
  private readonly book: BookParts;
  private readonly styles: Styles;
  private formulasChanged = false;

  /** `name` is the file name, for sentences. Throws a {@link FileProblem} for what is no workbook. */
  constructor(name: string, bytes: Uint8Array) {
    if (kindOf(name, bytes) !== 'workbook')
      throw new FileProblem('wrong type', `"${name}" is not an .xlsx workbook.`);
    this.parts = new Parts(name, bytes);
    this.book = bookParts(this.parts);
    this.styles = new Styles(this.parts, this.book.styles);
  }

  get sheets(): readonly string[] {
    return bookParts(this.parts).sheets.map((sheet) => sheet.name);
  }

  get dateSystem(): DateSystem {
    return this.book.dates;
  }

  /** The Excel Tables of all sheets. */
  get tables(): readonly TableInfo[] {
    return this.tableParts().map(({ name, sheet, area, headers }) => ({ name, sheet, area, headers }));
  }

  /** Every cell with a formula, as it is stored. */
  listFormulas(): StoredFormula[] {
    // A tab whose part is not there is left out, as reading does.
    return bookParts(this.parts)
      .sheets.filter((sheet) => this.parts.has(sheet.path))
      .flatMap((sheet) => formulasOf(this.parts, sheet));
  }

  /**
   * Adds rows below the last filled one, each value under its column (null stays blank, or calculated). Formats of the row above,
   * validations, conditional formats, filters and the table or named range go on over them. Gives the sheet rows.
   */
  appendRows(
    target: RowTarget,
    rows: ReadonlyArray<ReadonlyArray<NewValue>>,
  ): { readonly sheet: string; readonly firstRow: number; readonly lastRow: number } {
    const table = 'table' in target ? this.table(target.table) : null;
    const sheet = this.sheet(table?.sheet ?? ('sheet' in target ? target.sheet : ''));
    const width = Math.max(1, ...rows.map((row) => row.length));
    const left = table?.area.left ?? ('left' in target ? (target.left ?? 1) : 1);
    const right = table?.area.right ?? left + width - 1;
    if (table && width > right - left + 1)
      throw new RangeError(`Table ${table.name} has ${right - left + 1} columns, not ${width}.`);
    const xml = this.parts.text(sheet.path);
    const last = table ? table.area.bottom - table.totalsRows : 'after' in target ? target.after : 0;
    const above = table ? lastTypedRow(xml, table) : last;
    const place = { sheet: sheet.name, firstRow: above + 1, lastRow: above + rows.length };
    if (rows.length === 0) return place;
    const grows = place.lastRow > last;
    if (grows) needFree(this.parts, sheet, { top: last + 1, bottom: place.lastRow, left, right }, table);
    const first = table ? table.area.top + table.headerRows : 'first' in target ? target.first : undefined;
    const kept = calculatedCells(xml, above, place.lastRow);
    const formats = formatsAbove(xml, Math.max(above, first ?? 0), first ?? above);
    // In Excel a calculated column goes on over rows that are typed below a table.
    const calculatedIn = table && grows ? calculatedFormulas(this.parts, table) : null;
    const cells = rows.flatMap((values, i): NewCell[] => {
      const row = above + 1 + i;
      const calculated = row > last ? calculatedIn?.(row) : undefined;
      return Array.from({ length: right - left + 1 }, (_, c) => {
        const column = left + c;
        const value = values[c] ?? null;
        const formula = value === null ? calculated?.get(column) : undefined;
        const style = formats.get(column) ?? 0;
        return { row, column, value, style, ...(formula === undefined ? {} : { formula }) };
      }).filter(({ value, ...at }) => value !== null || !kept.has(cellName(at.row, at.column)));
    });
    const written = this.write(xml, cells);
    const area = { top: 1, bottom: last, left, right };
    this.parts.set(sheet.path, grows ? growRules(written, area, last, place.lastRow) : written);
    if (grows && table) resizeTable(this.parts, table, { ...table.area, bottom: place.lastRow });
    else if (grows) growNames(this.parts, this.book, sheet, area, last, place.lastRow);
    return place;
  }

  /** Adds columns at the right of an Excel Table, with the format of its last header. */
  addTableColumns(name: string, headers: readonly string[]): void {
    const table = this.table(name);
    const there = new Set(table.headers.map((header) => header.toLowerCase()));
    for (const header of headers) {
      if (header === '' || there.has(header.toLowerCase()))
        throw new RangeError(`Table ${table.name} has a column "${header}" already.`);
      there.add(header.toLowerCase());
    }
    if (headers.length === 0) return;
    const sheet = this.sheet(table.sheet);
    const { area } = table;
    const right = area.right + headers.length;
    needFree(this.parts, sheet, { ...area, left: area.right + 1, right }, null);
    const xml = this.parts.text(sheet.path);
    if (table.headerRows > 0) {
      const style = formatsAbove(xml, area.top).get(area.right) ?? 0;
      const cells = headers.map((value, i) => ({ row: area.top, column: area.right + 1 + i, value, style }));
      this.parts.set(sheet.path, this.write(xml, cells));
    }
    resizeTable(this.parts, table, { ...area, right }, headers);
  }

  /** Adds a sheet at the end; `table` makes its first row the headers of an Excel Table of that name. Throws when the name is taken or none that Excel allows. */
  addSheet(
    name: string,
    rows: ReadonlyArray<ReadonlyArray<NewValue>>,
    options: {
      readonly hidden?: boolean;
      readonly table?: string;
      /** Words that a column (1-based) offers to choose from. */
      readonly lists?: ReadonlyMap<number, readonly string[]>;
    } = {},
  ): void {
    const sheet = newSheet(this.parts, bookParts(this.parts), name, options.hidden === true);
    const cells = rows.flatMap((row, r) =>
      row.flatMap((value, c) => (value === null ? [] : [{ row: r + 1, column: c + 1, value }])),
    );
    this.parts.set(sheet.path, this.write(this.parts.text(sheet.path), cells));
    if (options.lists !== undefined) addLists(this.parts, sheet, options.lists);
    if (options.table === undefined) return;
    newTable(this.parts, bookParts(this.parts), sheet, {
      name: options.table,
      headers: (rows[0] ?? []).map(String),
      rows: rows.length - 1,
    });
  }

  /** Takes cells away, contents and formats; nothing moves up or left. */
  clearArea(sheetName: string, area: Area): void {
    const sheet = this.sheet(sheetName);
    const cut = cutCells(this.parts.text(sheet.path), area);
    this.formulasChanged ||= cut.formulas;
    this.parts.set(sheet.path, cut.xml);
  }

  /** Ends a table so many columns and rows earlier. What stood there is taken away with them. */
  shrinkTable(name: string, { columns = 0, rows = 0 }: { columns?: number; rows?: number }): void {
    const table = this.table(name);
    const { area, headerRows, totalsRows } = table;
    const least = headerRows + 1;
    if (totalsRows > 0 && rows > 0) throw new RangeError(`Table ${table.name} ends with a totals row.`);
    if (columns > area.right - area.left || area.bottom - area.top + 1 - rows < least)
      throw new RangeError(`Table ${table.name} has no ${columns} columns and ${rows} rows to lose.`);
    if (columns > 0) this.clearArea(table.sheet, { ...area, left: area.right - columns + 1 });
    if (rows > 0) this.clearArea(table.sheet, { ...area, top: area.bottom - rows + 1 });
    shrinkTable(this.parts, table, columns, rows);
  }

  /** Moves the right end of a named range by so many columns; the name of an Excel Table is none. */
  widenName(name: string, columns: number): void {
    widenName(this.parts, this.book, name, columns);
  }

  /** Takes a sheet away. Throws when it is the last one. */
  removeSheet(name: string): void {
    const sheet = this.sheet(name);
    if (this.sheets.length === 1) throw new RangeError(`"${name}" is the only sheet.`);
    this.formulasChanged ||= this.parts.has(sheet.path) && formulasOf(this.parts, sheet).length > 0;
    removeSheet(this.parts, this.book, sheet);
  }

  /** Writes single cells; each keeps its format. */
  setCells(sheetName: string, changes: readonly CellChange[]): void {
    const sheet = this.sheet(sheetName);
    const cells = changes.map((change): NewCell => {
      const at = parseCell(change.cell);
      const area = change.spill === undefined ? null : parseArea(change.spill);
      if (!at || (change.spill !== undefined && !area))
        throw new RangeError(`"${change.cell}" or "${change.spill}" is no place on a sheet.`);
      return {
        ...at,
        value: change.value,
        ...(change.formula === undefined ? {} : { formula: change.formula.replace(/^=/, '') }),
        ...(change.keepShared === true ? { keepShared: true } : {}),
        ...(area ? { spill: { area, metadata: dynamicArrayMetadata(this.parts, this.book.workbook) } } : {}),
      };
    });
    this.parts.set(sheet.path, this.write(this.parts.text(sheet.path), cells));
  }

  /** The bytes of the changed workbook; the same changes of the same file give the same bytes. */
  save(): Uint8Array {
    if (this.formulasChanged) forgetCalculationOrder(this.parts, this.book.workbook);
    return this.parts.save();
  }

  private write(xml: string, cells: readonly NewCell[]): string {
    const written = writeCells(xml, cells, this.styles, this.book.dates);
    this.formulasChanged ||= written.formulas;
    return written.xml;
  }

  private tableParts(): TablePart[] {
    return this.book.sheets.flatMap((sheet) => tablesOf(this.parts, sheet));
  }

  private table(name: string): TablePart {
    const tables = this.tableParts();
    const table = tables.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (table) return table;
    throw new RangeError(
      `There is no table "${name}"; there is ${tables.map((each) => each.name).join(', ') || 'none'}.`,
    );
  }

  private sheet(name: string): SheetPart {
    const { sheets } = bookParts(this.parts);
    const sheet = sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (sheet) return sheet;
    throw new RangeError(
      `There is no sheet "${name}"; there is ${sheets.map((each) => each.name).join(', ')}.`,
    );
  }
}
