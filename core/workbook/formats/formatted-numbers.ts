import type { DateSystem, SheetInput } from '../input';
import { knownFormat, type CellFormat } from './cell-format';
import { RowFormats } from './row-formats';
import { serialText } from './serial-text';

/**
 * The numbers of a sheet with their formats, for a host that is told the format of each cell: dates and times become the text
 * that a file gives for them, and of the others it is kept what their formats say.
 */
export class FormattedNumbers {
  private readonly shown = new RowFormats();
  private readonly texts = new Map<CellFormat, Map<number, string>>();

  constructor(private readonly system: DateSystem) {}

  /** What a cell with this number and number format is read as; row and column are 0-based within the rows of the sheet. */
  cell(row: number, column: number, value: number, code: string): string | number {
    const { shown } = knownFormat(code);
    if (shown !== undefined) this.shown.put(row, column, shown);
    return this.read(value, code);
  }

  /** The same, of a cell whose format is not to be kept. */
  read(value: number, code: string): string | number {
    const format = knownFormat(code);
    return format.meaning === 'plain' ? value : this.textOf(value, format);
  }

  /** The formats that say something, for the sheet; to be called behind the last cell. */
  finish(): Pick<SheetInput, 'formats'> {
    this.shown.finish();
    return this.shown.rows.length > 0 ? { formats: this.shown.rows } : {};
  }

  /** Dates come back, and one text serves them all. */
  private textOf(value: number, format: CellFormat): string {
    let texts = this.texts.get(format);
    if (texts === undefined) this.texts.set(format, (texts = new Map<number, string>()));
    let text = texts.get(value);
    if (text === undefined) texts.set(value, (text = serialText(value, format.meaning, this.system)));
    return text;
  }
}
