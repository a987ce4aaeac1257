import { ByteTexts } from './byte-texts';
import { ColumnBuilder, type BuiltCells } from './column-builder';

/** Cells of a column that are coded at once. */
const AT_ONCE = 512;
/** The column from which on all share one list of texts: a line of nothing but separators has no end of columns. */
const SHARED = 500;

/** A column with its cells that are not coded yet: their rows, and where they stand in the source. */
interface Waiting {
  readonly texts: ByteTexts;
  count: number;
  readonly rows: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The hash of each, and its code when it is coded. */
  readonly codes: Int32Array;
}

/** Codes the cells of separated text, many of a column at once; each column has a list of texts of its own. */
export class CsvCoder {
  private readonly waiting: Waiting[] = [];
  private readonly builder: ColumnBuilder;

  /** `expected`: about how many rows there are. */
  constructor(expected: number) {
    this.builder = new ColumnBuilder((column) => this.textsOf(column), expected);
  }

  /** The texts of a column. */
  textsOf(column: number): ByteTexts {
    return this.columnAt(column).texts;
  }

  /** Takes a cell: the bytes of `source` from `start` to before `end`, with their hash. */
  take(row: number, column: number, source: Uint8Array, start: number, end: number, hash: number): void {
    if (end === start) return;
    const waiting = this.columnAt(column);
    const at = waiting.count++;
    waiting.rows[at] = row;
    waiting.starts[at] = start;
    waiting.ends[at] = end;
    waiting.codes[at] = hash;
    if (waiting.count === AT_ONCE || column >= SHARED) this.code(column, source);
  }

  /** Takes a cell whose bytes will not stay. */
  takeApart(row: number, column: number, source: Uint8Array, bytes: Uint8Array, hash: number): void {
    this.code(column, source);
    this.take(row, column, bytes, 0, bytes.length, hash);
    this.code(column, bytes);
  }

  /** The cells when all are taken. */
  finish(source: Uint8Array): BuiltCells {
    for (let column = 0; column < this.waiting.length; column++) this.code(column, source);
    return this.builder.finish();
  }

  /** Whether a character of this kind stands in one of the cells. */
  hasCharacter(pattern: RegExp): boolean {
    return this.waiting.some(({ texts }) => texts.hasCharacter(pattern));
  }

  private columnAt(column: number): Waiting {
    return (this.waiting[Math.min(column, SHARED)] ??= {
      texts: new ByteTexts(),
      count: 0,
      rows: new Int32Array(AT_ONCE),
      starts: new Int32Array(AT_ONCE),
      ends: new Int32Array(AT_ONCE),
      codes: new Int32Array(AT_ONCE),
    });
  }

  private code(column: number, source: Uint8Array): void {
    const waiting = this.columnAt(column);
    const { count, rows, starts, ends, codes } = waiting;
    if (count === 0) return;
    waiting.count = 0;
    waiting.texts.codesOf(source, starts, ends, count, codes);
    this.builder.putAll(column, rows, codes, count);
  }
}
