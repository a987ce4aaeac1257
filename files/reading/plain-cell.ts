/** Longest that a plain cell may be: `<c r="XFD1048576" s="65490" t="s"><v>-12345678.901234</v></c>` with some room. */
const LONGEST = 96;
const MOST_LETTERS = 3;
const MOST_DIGITS = 15;
const QUOTE = 34;
const SLASH = 47;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const [C, N, R, S, T, V] = [99, 110, 114, 115, 116, 118];

/**
 * Reads a cell in one go where it is written as nearly all are: `<c r="B7" s="3" t="s"><v>12</v></c>`, a number or the code of a
 * shared text, or `<c r="B7" s="3"/>`, which is blank. Whatever is written in another way is left to those who know all of XML.
 */
export class PlainCell {
  row = 0;
  column = 0;
  style = 0;
  isBlank = false;
  isShared = false;
  value = 0;
  /** Place behind it. */
  end = 0;

  /** Reads the cell at a place; false where there is none, or none that is plain. */
  read(bytes: Uint8Array, at: number): boolean {
    if (bytes.length - at < LONGEST || bytes[at] !== LESS || bytes[at + 1] !== C) return false;
    const end = this.readAttributes(bytes, at + 2);
    if (end < 0) return false;
    this.isBlank = bytes[end] === SLASH;
    if (this.isBlank) {
      this.end = end + 2;
      return bytes[end + 1] === GREATER;
    }
    return bytes[end] === GREATER && this.readValue(bytes, end + 1);
  }

  /** Reads place, style and type; gives the place behind them, -1 where there are others or no place. */
  private readAttributes(bytes: Uint8Array, from: number): number {
    this.row = 0;
    this.style = -1;
    let type = 0;
    let at = from;
    // A place, a style and a type, in any order and each once.
    for (let i = 0; i < 3 && bytes[at] === 32; i++) {
      if (bytes[at + 2] !== EQUALS || bytes[at + 3] !== QUOTE) return -1;
      const name = bytes[at + 1] as number;
      at += 4;
      if (name === R && this.row === 0) at = this.readPlace(bytes, at);
      else if (name === S && this.style < 0) at = this.readStyle(bytes, at);
      else if (name === T && type === 0) type = bytes[at++] as number;
      else return -1;
      if (at < 0 || bytes[at] !== QUOTE) return -1;
      at++;
    }
    if (this.row === 0 || (type !== 0 && type !== S && type !== N)) return -1;
    if (this.style < 0) this.style = 0;
    this.isShared = type === S;
    return at;
  }

  /** `B7` */
  private readPlace(bytes: Uint8Array, from: number): number {
    let at = from;
    let column = 0;
    for (; at - from < MOST_LETTERS; at++) {
      const letter = bytes[at] as number;
      if (letter < 65 || letter > 90) break;
      column = column * 26 + letter - 64;
    }
    this.column = column;
    const end = this.readDigits(bytes, at, 7);
    this.row = this.value;
    return column === 0 || this.row === 0 ? -1 : end;
  }

  private readStyle(bytes: Uint8Array, from: number): number {
    const end = this.readDigits(bytes, from, 5);
    this.style = this.value;
    return end;
  }

  /** A few digits as `value`; gives the place behind them, -1 where there are none or more. */
  private readDigits(bytes: Uint8Array, from: number, most: number): number {
    let at = from;
    let value = 0;
    for (; at - from < most; at++) {
      const digit = (bytes[at] as number) - 48;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
    }
    this.value = value;
    return at === from ? -1 : at;
  }

  /** `<v>12.5</v></c>` */
  private readValue(bytes: Uint8Array, from: number): boolean {
    if (bytes[from] !== LESS || bytes[from + 1] !== V || bytes[from + 2] !== GREATER) return false;
    const start = from + 3;
    let at = start;
    // A sign, a point and the digits at most.
    while (at - start < MOST_DIGITS + 2 && bytes[at] !== LESS) at++;
    this.value = plainNumber(bytes, start, at);
    this.end = at + 8;
    return (
      this.value === this.value &&
      bytes[at] === LESS &&
      bytes[at + 1] === SLASH &&
      bytes[at + 2] === V &&
      bytes[at + 3] === GREATER &&
      bytes[at + 4] === LESS &&
      bytes[at + 5] === SLASH &&
      bytes[at + 6] === C &&
      bytes[at + 7] === GREATER
    );
  }
}

const TENS = Array.from({ length: 16 }, (_, i) => 10 ** i);

/**
 * The number that digits with a sign and a point stand for, exactly as `Number` has it; NaN for anything else, and for more
 * than 15 digits.
 */
export function plainNumber(bytes: Uint8Array, from: number, to: number): number {
  let i = from;
  const negative = bytes[i] === 45;
  if (negative) i++;
  let whole = 0;
  let digits = 0;
  let point = -1;
  for (; i < to; i++) {
    const code = bytes[i] as number;
    if (code === 46 && point < 0) point = digits;
    else if (code < 48 || code > 57) return NaN;
    else {
      whole = whole * 10 + code - 48;
      digits++;
    }
  }
  if (digits === 0 || digits > MOST_DIGITS) return NaN;
  // Both are whole numbers below 2^53, so one division rounds once.
  const value = point < 0 ? whole : whole / (TENS[digits - point] as number);
  return negative ? -value : value;
}
