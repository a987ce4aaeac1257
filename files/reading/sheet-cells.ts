import { SHEET_MARK_KEY } from '../../core/host/sheet-mark';
import { PLAIN, type CellFormat } from '../../core/workbook/formats/cell-format';
import { RowFormats } from '../../core/workbook/formats/row-formats';
import { serialText } from '../../core/workbook/formats/serial-text';
import { FALSE, TRUE, type CellArea, type DateSystem } from '../../core/workbook/input';
import type { TextCodes } from '../../core/workbook/values/text-codes';
import { parseArea } from '../edit/areas';
import { decodeEscapes } from '../edit/xml-text';
import { ColumnBuilder, type BuiltCells } from './column-builder';
import { FormulaCount, type Formulas } from './formula-count';
import { PlainCell, plainNumber } from './plain-cell';
import { RichText } from './rich-text';
import { XmlBytes } from './xml-bytes';

/** What the cells of all sheets refer to. */
export interface CellSources {
  /** The shared texts, and behind them those that stand in the cells themselves. */
  readonly codes: TextCodes;
  /** Number of shared texts. */
  readonly shared: number;
  readonly formats: readonly CellFormat[];
  readonly dates: DateSystem;
}

export interface SheetCells {
  /** The filled cells; a blank cell, whatever its type or format, is none and costs nothing. */
  readonly cells: BuiltCells;
  readonly hiddenRows: readonly number[];
  readonly merges: readonly CellArea[];
  readonly formats: ReadonlyArray<ReadonlyArray<string | undefined> | undefined>;
  readonly formulas: Formulas;
  /** Whether the sheet carries our mark, which Excel keeps as a custom property of the worksheet. */
  readonly marked: boolean;
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** Reads the cells of a sheet while its part is unpacked: each token of the part is looked at once and forgotten. */
export class SheetReading {
  private readonly scan = new XmlBytes();
  private readonly rich = new RichText(this.scan);
  private readonly plain = new PlainCell();
  private readonly builder: ColumnBuilder;
  private readonly rowFormats = new RowFormats();
  /** Codes of the texts of dates and times, by format and number. */
  private readonly serials = new Map<CellFormat, Map<number, number>>();
  private readonly hiddenRows: number[] = [];
  private readonly merges: CellArea[] = [];
  private marked = false;
  private place: 'above' | 'cells' | 'below' | 'end' | 'broken' = 'above';
  private row = 0;
  private column = 0;

  private inCell = false;
  private inValue = false;
  private inRich = false;
  private type = '';
  private format: CellFormat | undefined;
  /** The value of the cell: as a number where it is a plain one, else as it is written. */
  private number = NaN;
  private text = '';
  private hasFormula = false;
  private hasValue = false;
  private readonly formulas = new FormulaCount();

  constructor(private readonly sources: CellSources) {
    this.builder = new ColumnBuilder(() => sources.codes);
  }

  feed(chunk: Uint8Array): void {
    const { scan } = this;
    scan.feed(chunk);
    for (;;) {
      if (this.place === 'cells' && !this.inCell) this.plainCells();
      if (!scan.next()) return;
      if (this.inCell) this.inside();
      else if (scan.token === 'tag') this.outside();
    }
  }

  /** Takes the cells that come next as far as they are plain ones. */
  private plainCells(): void {
    const { scan, plain } = this;
    while (plain.read(scan.bytes, scan.at)) {
      this.row = plain.row;
      this.column = plain.column;
      if (!this.isInSheet()) return;
      scan.at = plain.end;
      if (plain.isBlank) continue;
      if (plain.isShared) this.putShared(plain.value);
      else this.putNumber(plain.value, this.sources.formats[plain.style]);
    }
  }

  /** What the sheet holds; null when the part is not that of a sheet, or breaks off. */
  finish(): SheetCells | null {
    if (this.place !== 'below' && this.place !== 'end') return null;
    this.rowFormats.finish();
    return {
      cells: this.builder.finish(),
      hiddenRows: this.hiddenRows,
      merges: this.merges,
      formats: this.rowFormats.rows,
      formulas: this.formulas.finish(),
      marked: this.marked,
    };
  }

  /** A tag that is in no cell. */
  private outside(): void {
    const { scan } = this;
    if (this.place === 'cells') {
      if (scan.closing) {
        if (scan.is('sheetData')) this.place = 'below';
      } else if (scan.is('c')) this.beginCell();
      else if (scan.is('row')) this.beginRow();
    } else if (this.place === 'above') {
      if (scan.closing) {
        // A sheet may have no cells at all.
        if (scan.is('worksheet')) this.place = 'end';
      } else if (scan.is('sheetData')) this.place = scan.empty ? 'below' : 'cells';
      else if (scan.is('dimension')) this.builder.expected = rowsOf(scan.attribute('ref'));
    } else if (this.place === 'below' && !scan.closing) {
      if (scan.is('mergeCell')) this.addMerge(parseArea(scan.attribute('ref') ?? ''));
      else if (scan.is('customPr')) this.marked ||= scan.attribute('name') === SHEET_MARK_KEY;
    }
  }

  private addMerge(area: ReturnType<typeof parseArea>): void {
    if (area === null) return;
    const { top, left, bottom, right } = area;
    this.merges.push({ top: top - 1, left: left - 1, bottom: bottom - 1, right: right - 1 });
  }

  private beginRow(): void {
    const { scan } = this;
    const number = Number(scan.attribute('r'));
    this.row = Number.isInteger(number) && number > 0 ? number : this.row + 1;
    this.column = 0;
    if (/^(1|true)$/.test(scan.attribute('hidden') ?? '')) this.hiddenRows.push(this.row - 1);
  }

  private beginCell(): void {
    const { scan } = this;
    const reference = scan.value('r');
    if (reference < 0) this.column++;
    else this.placeAt(reference, scan.valueEnd);
    if (!this.isInSheet()) {
      this.place = 'broken';
      return;
    }
    if (scan.empty) return;
    this.inCell = true;
    this.type = scan.attribute('t') ?? 'n';
    const style = scan.value('s');
    this.format = this.sources.formats[style < 0 ? 0 : plainNumber(scan.bytes, style, scan.valueEnd)];
    this.number = NaN;
    this.text = '';
    this.hasFormula = false;
    this.hasValue = false;
  }

  /** Whether the place is one that a sheet has. */
  private isInSheet(): boolean {
    const { row, column } = this;
    return row >= 1 && row <= LAST_ROW && column >= 1 && column <= LAST_COLUMN;
  }

  /** Row and column from `B7`; a column of 0 where it is none. */
  private placeAt(from: number, to: number): void {
    const { bytes } = this.scan;
    let column = 0;
    let i = from;
    for (; i < to; i++) {
      const code = (bytes[i] as number) & ~32;
      if (code < 65 || code > 90) break;
      column = column * 26 + code - 64;
    }
    const row = plainNumber(bytes, i, to);
    this.column = column;
    this.row = Number.isInteger(row) ? row : 0;
  }

  /** A token inside a cell. */
  private inside(): void {
    const { scan } = this;
    if (this.inRich) {
      if (scan.token === 'tag' && scan.closing && scan.is('is')) {
        this.inRich = false;
        this.text = this.rich.finish();
      } else this.rich.take();
      return;
    }
    if (this.inValue) this.takeValue();
    if (scan.token !== 'tag') return;
    this.inValue = false;
    if (scan.closing) {
      if (scan.is('c')) this.endCell();
      // The row ends inside a cell: the text is not well-formed.
      else if (scan.is('row') || scan.is('sheetData')) this.break();
    } else if (scan.is('v')) {
      this.hasValue = true;
      this.inValue = !scan.empty;
    } else if (scan.is('f')) this.hasFormula = true;
    else if (scan.is('is')) this.inRich = !scan.empty;
  }

  private break(): void {
    this.place = 'broken';
    this.inCell = false;
  }

  /** Text inside the value of a cell; a plain number need not become a text. */
  private takeValue(): void {
    const { scan, type } = this;
    const { textStart, textEnd } = scan;
    if (scan.token === 'tag' && this.text === '' && (type === 'n' || type === 's')) {
      this.number = plainNumber(scan.bytes, textStart, textEnd);
      if (!Number.isNaN(this.number)) return;
    }
    if (textEnd > textStart) this.text += scan.text(textStart, textEnd);
    if (scan.token === 'characters') this.text += scan.characters(scan.charactersStart, scan.charactersEnd);
  }

  private endCell(): void {
    this.inCell = false;
    const { type, text, number } = this;
    if (this.hasFormula) {
      const value = Number.isNaN(number) ? text : String(number);
      // An empty text is a value where it is written as one.
      this.formulas.add(this.row, value, value !== '' || (type === 'str' && this.hasValue));
    }
    if (!Number.isNaN(number)) {
      if (type === 's') this.putShared(number);
      else this.putNumber(number, this.format);
    } else if (type === 'inlineStr') this.putText(text);
    else if (type === 'str') this.putText(decodeEscapes(text));
    else if (text.trim() === '') return;
    else if (type === 's') this.putShared(Number(text));
    else if (type === 'b')
      this.builder.put(this.row - 1, this.column - 1, /^\s*(1|true)\s*$/i.test(text) ? TRUE : FALSE);
    // An error, or a date as ISO text.
    else if (type === 'e' || type === 'd' || Number.isNaN(Number(text))) this.putText(text);
    else this.putNumber(Number(text), this.format);
  }

  private putShared(code: number): void {
    const { codes, shared } = this.sources;
    // Of no text in the list, and of an empty one, there is nothing.
    if (code < shared && codes.texts[code]) this.builder.put(this.row - 1, this.column - 1, code);
  }

  private putText(text: string): void {
    if (text !== '') this.builder.put(this.row - 1, this.column - 1, this.sources.codes.codeOf(text));
  }

  private putNumber(value: number, format = PLAIN): void {
    const [row, column] = [this.row - 1, this.column - 1];
    if (format.meaning !== 'plain') {
      this.builder.put(row, column, this.serialCode(value, format));
      return;
    }
    this.builder.putNumber(row, column, value);
    if (format.shown !== undefined) this.rowFormats.put(row, column, format.shown);
  }

  private serialCode(value: number, format: CellFormat): number {
    let known = this.serials.get(format);
    if (known === undefined) this.serials.set(format, (known = new Map()));
    let code = known.get(value);
    if (code === undefined) {
      const { codes, dates } = this.sources;
      known.set(value, (code = codes.codeOf(serialText(value, format.meaning, dates))));
    }
    return code;
  }
}

/** The last row of an area such as `A1:H500`; 0 where it is none. */
function rowsOf(dimension: string | undefined): number {
  return Math.min(parseArea(dimension ?? '')?.bottom ?? 0, LAST_ROW);
}
