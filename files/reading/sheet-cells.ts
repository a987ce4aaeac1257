import type { Cell, CellArea, DateSystem } from '../../core/workbook/input';
import { parseArea } from '../edit/areas';
import type { CellFormat } from './cell-formats';
import { serialText } from './serial-text';
import { richText } from './shared-texts';
import { decodeEscapes, XmlScan } from './xml-scan';

/** What the cells of all sheets refer to. */
export interface CellSources {
  readonly texts: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly dates: DateSystem;
}

export interface Formulas {
  readonly count: number;
  /** Cells with a formula and no saved value: how many, and their rows (1-based), the first ones and how many. */
  readonly unsaved: number;
  readonly unsavedRows: readonly number[];
  readonly unsavedRowCount: number;
  /** Whether every saved value is 0, as a program writes it that did not compute. */
  readonly allZero: boolean;
}

export interface SheetCells {
  readonly rows: Cell[][];
  readonly hiddenRows: readonly number[];
  readonly merges: readonly CellArea[];
  readonly formats: ReadonlyArray<string[] | undefined>;
  readonly formulas: Formulas;
}

/** Blank columns between two filled cells above which a row keeps them as holes. */
const HOLE = 256;
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const ROWS_KEPT = 20;

/**
 * The filled cells of a sheet from its text; a blank cell, whatever its type or format, is none and costs nothing.
 * Null when the text is not that of a sheet, or breaks off.
 */
export function sheetCells(xml: string, sources: CellSources): SheetCells | null {
  const scan = new XmlScan(xml);
  let found = false;
  while (!found && scan.next()) found = scan.local === 'sheetData' && !scan.closing;
  if (!found) return /<\/(\w+:)?worksheet\s*>\s*$/.test(xml) ? EMPTY : null;
  const reading = new Reading(scan, sources);
  if (!scan.empty && !reading.read()) return null;
  return { ...reading, merges: mergesOf(xml, scan.offset), formulas: reading.counts() };
}

const EMPTY: SheetCells = {
  rows: [],
  hiddenRows: [],
  merges: [],
  formats: [],
  formulas: { count: 0, unsaved: 0, unsavedRows: [], unsavedRowCount: 0, allZero: false },
};

class Reading {
  readonly rows: Cell[][] = [];
  readonly hiddenRows: number[] = [];
  readonly formats: string[][] = [];
  private formulas = 0;
  private zeros = 0;
  private unsaved = 0;
  private unsavedRows: number[] = [];
  private unsavedRowCount = 0;
  private lastUnsaved = 0;
  private row = 0;
  private column = 0;

  constructor(
    private readonly scan: XmlScan,
    private readonly sources: CellSources,
  ) {}

  counts(): Formulas {
    const { formulas: count, unsaved, unsavedRows, unsavedRowCount } = this;
    return { count, unsaved, unsavedRows, unsavedRowCount, allZero: count > 0 && this.zeros === count };
  }

  /** Reads to the end of the cells; false when they break off. */
  read(): boolean {
    const { scan } = this;
    while (scan.next()) {
      if (scan.closing) {
        if (scan.local === 'sheetData') return true;
        continue;
      }
      if (scan.local === 'row') {
        const number = Number(scan.attribute('r'));
        this.row = Number.isInteger(number) && number > 0 ? number : this.row + 1;
        this.column = 0;
        if (/^(1|true)$/.test(scan.attribute('hidden') ?? '')) this.hiddenRows.push(this.row - 1);
      } else if (scan.local === 'c' && !this.cell()) return false;
    }
    return false;
  }

  private cell(): boolean {
    const { scan } = this;
    const reference = scan.attribute('r');
    if (!(reference === undefined ? this.row > 0 : this.place(reference))) return false;
    if (reference === undefined) this.column++;
    if (this.row > LAST_ROW || this.column > LAST_COLUMN) return false;
    if (scan.empty) return true;
    const type = scan.attribute('t') ?? 'n';
    const format = this.sources.formats[Number(scan.attribute('s') ?? 0)];
    let value = '';
    let formula = false;
    for (;;) {
      if (!scan.next()) return false;
      const { local } = scan;
      if (scan.closing) {
        if (local === 'c') break;
        // The row ends inside a cell: the text is not well-formed.
        if (local === 'row' || local === 'sheetData') return false;
      } else if (local === 'v') value = scan.text();
      else if (local === 'f') formula = true;
      else if (local === 'is') value = richText(scan, 'is');
    }
    const cell = this.value(type, value, format);
    if (formula) this.noteFormula(type, value);
    if (cell !== null) this.put(cell, format);
    return true;
  }

  /** Row and column from `B7`. */
  private place(reference: string): boolean {
    let column = 0;
    let i = 0;
    for (; i < reference.length; i++) {
      const code = reference.charCodeAt(i) & ~32;
      if (code < 65 || code > 90) break;
      column = column * 26 + code - 64;
    }
    const row = Number(reference.slice(i));
    if (column === 0 || !Number.isInteger(row) || row < 1) return false;
    this.column = column;
    this.row = row;
    return true;
  }

  private value(type: string, value: string, format: CellFormat | undefined): Cell {
    const { texts, dates } = this.sources;
    if (type === 'inlineStr') return value;
    if (type === 'str') return decodeEscapes(value);
    if (value.trim() === '') return null;
    if (type === 's') return texts[Number(value)] ?? null;
    if (type === 'b') return /^\s*(1|true)\s*$/i.test(value);
    if (type === 'e') return value;
    // A date as ISO text.
    if (type === 'd') return value;
    const number = Number(value);
    if (Number.isNaN(number)) return value;
    return format === undefined || format.meaning === 'plain'
      ? number
      : serialText(number, format.meaning, dates);
  }

  private noteFormula(type: string, value: string): void {
    this.formulas++;
    if (value === '0') this.zeros++;
    if (value !== '' || type === 'str') return;
    this.unsaved++;
    if (this.lastUnsaved === this.row) return;
    this.lastUnsaved = this.row;
    this.unsavedRowCount++;
    if (this.unsavedRows.length < ROWS_KEPT) this.unsavedRows.push(this.row);
  }

  private put(cell: Cell, format: CellFormat | undefined): void {
    const at = this.row - 1;
    while (this.rows.length <= at) this.rows.push([]);
    const cells = this.rows[at] as Cell[];
    if (this.column - cells.length <= HOLE) while (cells.length < this.column - 1) cells.push(null);
    cells[this.column - 1] = cell;
    if (format?.shown === undefined || typeof cell !== 'number') return;
    const formats = (this.formats[at] ??= []);
    formats[this.column - 1] = format.shown;
  }
}

/** Merged areas; they stand below the cells. */
function mergesOf(xml: string, from: number): CellArea[] {
  const merges: CellArea[] = [];
  const scan = new XmlScan(xml, from);
  let inside = false;
  while (scan.next()) {
    if (scan.local === 'mergeCells') {
      if (scan.closing) break;
      inside = !scan.empty;
    }
    const area = inside && scan.local === 'mergeCell' ? parseArea(scan.attribute('ref') ?? '') : null;
    if (area)
      merges.push({
        top: area.top - 1,
        left: area.left - 1,
        bottom: area.bottom - 1,
        right: area.right - 1,
      });
  }
  return merges;
}
