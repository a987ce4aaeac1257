import { EMPTY, FALSE, NUMBER, TRUE, type Cell, type SheetColumn } from '../input';
import { cellText } from './text';
import { TextCodes } from './text-codes';

/** Some cells of one column as codes; `texts` are those that they have, in the order in which they come first. */
export type ColumnCodes = SheetColumn;

const floats = new Float64Array(1);
const words = new Int32Array(floats.buffer);

export function mix(hash: number, value: number): number {
  let mixed = Math.imul(hash ^ value, 0x9e3779b1);
  mixed ^= mixed >>> 15;
  return mixed;
}

export function hashNumber(value: number): number {
  floats[0] = value;
  return mix(words[0] ?? 0, words[1] ?? 0);
}

/** Rows that are coded before the next column is: few enough to stay near the processor while all columns are taken from them. */
const AT_ONCE = 512;

/** Codes of some columns of rows of cells: `rows[i]` is the row of the i-th cell of each. */
export function encodeRows(
  cells: ReadonlyArray<ReadonlyArray<Cell>>,
  rows: Int32Array,
  columns: readonly number[],
): ColumnCodes[] {
  const encoders = columns.map((column) => new Encoder(column, rows.length));
  for (let from = 0; from < rows.length; from += AT_ONCE)
    for (const encoder of encoders) encoder.take(cells, rows, from, Math.min(rows.length, from + AT_ONCE));
  return encoders.map(({ codes, numbers, texts }) => ({ codes, numbers, texts: texts.texts }));
}

/** Codes of the cells of one column. */
export function encodeCells(cells: readonly Cell[]): ColumnCodes {
  const rows = Int32Array.from(cells.keys());
  const [codes] = encodeRows(
    cells.map((cell) => [cell]),
    rows,
    [0],
  );
  return codes as ColumnCodes;
}

/** One column while it is coded. */
class Encoder {
  readonly codes: Int32Array;
  numbers: Float64Array | null = null;
  readonly texts = new TextCodes();

  constructor(
    private readonly column: number,
    count: number,
  ) {
    this.codes = new Int32Array(count);
  }

  take(cells: ReadonlyArray<ReadonlyArray<Cell>>, rows: Int32Array, from: number, to: number): void {
    const { column, codes, texts } = this;
    let { numbers } = this;
    let count = 0;
    for (let i = from; i < to; i++) {
      const cell = cells[rows[i] as number]?.[column];
      if (typeof cell === 'number') {
        codes[i] = NUMBER;
        numbers ??= this.numbers = new Float64Array(codes.length);
        numbers[i] = cell;
      } else if (cell == null || cell === '') codes[i] = EMPTY;
      else if (typeof cell === 'string') {
        TEXTS[count] = cell;
        PLACES[count++] = i;
      } else if (cell === true) codes[i] = TRUE;
      else if (cell === false) codes[i] = FALSE;
      else {
        TEXTS[count] = cellText(cell);
        PLACES[count++] = i;
      }
    }
    texts.codesOf(TEXTS, count, CODES);
    for (let k = 0; k < count; k++) codes[PLACES[k] as number] = CODES[k] as number;
  }
}

/** The texts of a column among the rows that are coded at once, their places and codes. */
const TEXTS: string[] = new Array<string>(AT_ONCE).fill('');
const PLACES = new Int32Array(AT_ONCE);
const CODES = new Int32Array(AT_ONCE);

/** The i-th cell as text. */
export function codedText({ codes, numbers, texts }: ColumnCodes, i: number): string {
  const code = codes[i] ?? EMPTY;
  if (code >= 0) return texts[code] ?? '';
  return code === NUMBER ? cellText(numbers?.[i]) : code === TRUE ? 'true' : code === FALSE ? 'false' : '';
}

/** The new code of each text while codes are picked, else EMPTY: a column has few of the texts that a workbook lists. */
let newCodes = new Int32Array(0);

/** The codes of some of the cells, `at[i]` the place of the i-th; texts that none of them has are left away. */
export function pickCodes({ codes, numbers, texts }: SheetColumn, at: Int32Array): ColumnCodes {
  const picked = new Int32Array(at.length);
  if (newCodes.length < texts.length) newCodes = new Int32Array(2 * texts.length).fill(EMPTY);
  const kept = renumber(codes, texts, at, picked).map((code) => {
    newCodes[code] = EMPTY;
    return texts[code] as string;
  });
  return { codes: picked, numbers: numbers && pickNumbers(picked, numbers, at), texts: kept };
}

/** Gives the codes at some places new numbers, in the order in which they come first; the old ones in this order. */
function renumber(
  codes: Int32Array,
  texts: readonly string[],
  at: Int32Array,
  picked: Int32Array,
): readonly number[] {
  const newCode = newCodes;
  const kept: number[] = [];
  for (let i = 0; i < at.length; i++) {
    const code = codes[at[i] as number] ?? EMPTY;
    if (code < 0) {
      picked[i] = code;
      continue;
    }
    let now = newCode[code] as number;
    if (now === EMPTY && texts[code] !== '') newCode[code] = now = kept.push(code) - 1;
    picked[i] = now;
  }
  return kept;
}

/** The numbers at some places; null where there is none. */
function pickNumbers(picked: Int32Array, numbers: Float64Array, at: Int32Array): Float64Array | null {
  let pickedNumbers: Float64Array | null = null;
  for (let i = 0; i < picked.length; i++) {
    if (picked[i] !== NUMBER) continue;
    pickedNumbers ??= new Float64Array(picked.length);
    pickedNumbers[i] = numbers[at[i] as number] as number;
  }
  return pickedNumbers;
}

/** Codes of a column without any cell. */
export function noCodes(count: number): ColumnCodes {
  return { codes: new Int32Array(count).fill(EMPTY), numbers: null, texts: [] };
}
