import { mix } from '../../workbook/values/column-codes';
import type { Cell } from '../../workbook/input';
import type { TableReader } from '../../workbook/columns/table-reader';
import { cellText, hashText, isMissing, tidy } from '../../workbook/values/text';
import { NONE } from '../ledger';

/** Ids of 16 digits or more are numbers that a spreadsheet has rounded; so is 2.41E+18, but 7E3 is an Id of letters and digits. */
function isRuined(cell: Cell): boolean {
  if (typeof cell === 'number') return Math.abs(cell) >= 1e15;
  return typeof cell === 'string' && /^\s*\d(?:\.\d+E\+?|E\+)\d+\s*$/i.test(cell);
}

function idText(cell: Cell): string {
  if (typeof cell !== 'string') return isRuined(cell) ? '' : cellText(cell);
  const first = cell.charCodeAt(0);
  const last = cell.charCodeAt(cell.length - 1);
  return first > 32 && first < 127 && last > 32 && last < 127 ? cell : tidy(cell);
}

const LETTER = /\p{L}/u;

/** Hashes of an Id column; 0 where there is no usable Id, and none of a table without the column. */
export function hashIds(reader: TableReader, column: string): Int32Array<ArrayBuffer> {
  const ids = new Int32Array(reader.has(column) ? reader.count : 0);
  const scope = reader.scope(column);
  for (let i = 0; i < ids.length; i++) {
    const cell = reader.cell(column, i);
    if (cell == null || cell === '') continue;
    const text = idText(cell);
    const hash = hashText(text);
    if (isRuined(cell))
      reader.note(
        scope,
        i,
        cell,
        'a rounded Id',
        'The Id was turned into a rounded number; it is not used.',
        'Format the column as text and enter the Id again.',
      );
    else if (!isMissing(text)) ids[i] = hash === 0 ? 1 : hash;
  }
  return ids;
}

/** Slots for open addressing: a power of two, at most half full. */
function slotsFor(count: number): Int32Array<ArrayBuffer> {
  let size = 16;
  while (size < count * 2) size *= 2;
  return new Int32Array(size);
}

/** A table whose rows have Ids: its reader and the hashes of its kept rows, in the order of the united table. */
interface IdPart {
  readonly reader: TableReader;
  /** Data row of each kept row. */
  readonly kept: Int32Array;
  /** As {@link hashIds} gives them. */
  readonly hashes: Int32Array;
}

/**
 * Referral codes without a string for each Id: a table of row numbers in open addressing, each hit verified against
 * the cell. Only an Id that repeats, or that a Money row names, gets a code.
 */
export class ReferralIds {
  readonly codes: Int32Array<ArrayBuffer>;
  private readonly slots: Int32Array<ArrayBuffer>;
  private readonly hashes: Int32Array<ArrayBuffer>;
  private next = 0;
  /** The first row of each Id without its capitals; made when an Id with letters is not found. */
  private byLetters: Map<string, number> | null = null;
  /** Codes of Ids that no referral has. */
  private readonly others = new Map<string, number>();

  constructor(private readonly parts: readonly IdPart[]) {
    const count = parts.reduce((sum, part) => sum + part.kept.length, 0);
    this.codes = new Int32Array(count).fill(NONE);
    const named = parts.reduce((sum, part) => sum + (part.reader.has('Id') ? part.kept.length : 0), 0);
    this.hashes = new Int32Array(named > 0 ? count : 0);
    this.slots = slotsFor(named);
    let row = 0;
    for (const { reader, kept, hashes } of parts) {
      if (hashes.length === 0 && !reader.hasShares) {
        row += kept.length;
        continue;
      }
      for (let i = 0; i < kept.length; i++, row++) {
        const index = kept[i] as number;
        const hash = hashes[index] ?? 0;
        if (hash !== 0) this.hashes[row] = hash;
        else {
          // The shares of one row are one referral, also without an Id.
          if (i > 0 && reader.isAnotherShare(index)) this.codes[row] = this.codeOf(row - 1);
          continue;
        }
        const first = this.place(hash, null, row);
        if (first !== row) this.codes[row] = this.codeOf(first);
      }
    }
  }

  /** How many codes there are. */
  get count(): number {
    return this.next;
  }

  /** The code of an Id named elsewhere, and whether a referral has it; the same Id always has the same code. */
  name(cell: Cell): { readonly code: number; readonly known: boolean } {
    const text = idText(cell);
    const hash = hashText(text);
    const row = this.place(hash === 0 ? 1 : hash, text, NONE);
    if (row !== NONE) return { code: this.codeOf(row), known: true };
    const alike = LETTER.test(text) ? this.alike(text) : NONE;
    if (alike !== NONE) return { code: this.codeOf(alike), known: true };
    const other = text === '' ? cellText(cell) : text;
    let code = this.others.get(other);
    if (code === undefined) this.others.set(other, (code = this.next++));
    return { code, known: false };
  }

  /**
   * The row whose Id is the same but for its capitals, as somebody who types it may write it; NONE where there is none, or where
   * Ids differ in their capitals alone.
   */
  private alike(text: string): number {
    if (this.byLetters === null) {
      this.byLetters = new Map();
      for (let row = 0; row < this.hashes.length; row++) {
        if (this.hashes[row] === 0) continue;
        const own = this.textOf(row);
        const key = own.toLowerCase();
        const held = this.byLetters.get(key);
        if (held === undefined) this.byLetters.set(key, row);
        else if (held !== NONE && this.textOf(held) !== own) this.byLetters.set(key, NONE);
      }
    }
    return this.byLetters.get(text.toLowerCase()) ?? NONE;
  }

  private codeOf(row: number): number {
    if (this.codes[row] === NONE) this.codes[row] = this.next++;
    return this.codes[row] as number;
  }

  /** The first row with this Id (by default that of `row`); `row` itself takes the free slot when there is none. */
  private place(hash: number, text: string | null, row: number): number {
    const mask = this.slots.length - 1;
    for (let at = mix(hash, 3) & mask; ; at = (at + 1) & mask) {
      const held = (this.slots[at] as number) - 1;
      if (held < 0) {
        if (row !== NONE) this.slots[at] = row + 1;
        return row;
      }
      if (this.hashes[held] === hash && this.textOf(held) === (text ?? this.textOf(row))) return held;
    }
  }

  private textOf(row: number): string {
    let left = row;
    for (const { reader, kept } of this.parts) {
      if (left < kept.length) return idText(reader.cell('Id', kept[left] as number));
      left -= kept.length;
    }
    return '';
  }
}
