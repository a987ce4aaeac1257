import type { TableReader } from '../../../workbook/columns/table-reader';
import { counted, fold, wordKey } from '../../../workbook/values/text';
import { rowKeys } from './row-keys';

/** What tells a row from others, whatever else was changed in it. */
const IDENTITY = {
  Referrals: ['Partner', 'Client', 'Received'],
  Activities: ['Partner', 'Date', 'Type'],
  Money: ['Partner', 'Date', 'Amount'],
} as const;
/** Share of the rows of a table that stand in another one too, from which it repeats that one; less where its name says so. */
const SAME_ROWS = 0.5;
const SAME_IDENTITY = 0.8;
const NAMED = 0.3;
const LEAST_ROWS = 2;

const COPY_WORDS =
  /\b(copy|copies|kopie|copie|copia|kopia|kopi|backup|back up|old|archive|duplicate|test|draft|save|saved|version)\b/;

/** Rows about which a note says already that they stand in another table too. */
export type Noted = (reader: TableReader, index: number) => boolean;

/**
 * Names each table that looks like a copy of another one of its kind, and notes every other row that also stands, the same in every
 * cell, in an earlier table. `said` holds what Settings say about tabs: false = it counts, and nothing is asked.
 */
export function noteCopies(readers: readonly TableReader[], said: ReadonlyMap<string, boolean>): Noted {
  const noted = new Map<TableReader, Uint8Array>();
  for (const kind of ['Referrals', 'Activities', 'Money'] as const) {
    const own = readers.filter((reader) => reader.table.kind === kind);
    if (own.length > 1) noteOfKind(kind, own, said, noted);
  }
  return (reader, index) => noted.get(reader)?.[index] === 1;
}

interface Table {
  readonly reader: TableReader;
  readonly all: Float64Array;
  readonly identity: Float64Array;
  readonly identities: ReadonlyMap<number, number>;
  readonly wholes: ReadonlyMap<number, number>;
}

function noteOfKind(
  kind: 'Referrals' | 'Activities' | 'Money',
  readers: readonly TableReader[],
  said: ReadonlyMap<string, boolean>,
  noted: Map<TableReader, Uint8Array>,
): void {
  const tables = readers.map((reader): Table => {
    const all = rowKeys(reader);
    const identity = tellsApart(reader, IDENTITY[kind]) ? rowKeys(reader, IDENTITY[kind]) : all;
    return { reader, all, identity, identities: firstOf(identity), wholes: firstOf(all) };
  });
  // A copy by name comes after what it is a copy of, wherever its tab stands.
  const order = [...tables].sort((a, b) => Number(isNamedCopy(a, tables)) - Number(isNamedCopy(b, tables)));
  order.forEach((table, i) => {
    const { reader } = table;
    const marks = new Uint8Array(reader.count);
    noted.set(reader, marks);
    const earlier = order.slice(0, i);
    const original = isSaid(reader, said)
      ? undefined
      : earlier.find((other) => repeats(table, other, tables));
    if (original !== undefined) {
      table.identity.forEach((key, index) => {
        if (original.identities.has(key)) marks[index] = 1;
      });
      noteCopy(table, original);
    }
    const scope = reader.scope();
    for (let index = 0; index < reader.count; index++) {
      const key = table.all[index] as number;
      if (key === 0 || marks[index] === 1 || reader.isAnotherShare(index)) continue;
      const other = earlier.find(({ wholes }) => wholes.has(key));
      if (other === undefined) continue;
      marks[index] = 1;
      reader.note(
        scope,
        index,
        `the same as ${other.reader.table.found.sheet}, row ${other.reader.sheetRow(other.wholes.get(key) as number)}`,
        'an exact duplicate',
        'The row is an exact duplicate of one in another table; both are counted.',
        'Delete one of them if it was entered twice.',
      );
    }
  });
}

/** A partner alone, or with one thing more that repeats, is no identity. */
function tellsApart(reader: TableReader, identity: readonly string[]): boolean {
  const has = identity.filter((column) => reader.has(column)).length;
  return has >= Math.min(identity.length, identity.includes('Amount') ? 3 : 2);
}

function firstOf(keys: Float64Array): Map<number, number> {
  const first = new Map<number, number>();
  keys.forEach((key, i) => {
    if (key !== 0 && !first.has(key)) first.set(key, i);
  });
  return first;
}

function isSaid(reader: TableReader, said: ReadonlyMap<string, boolean>): boolean {
  for (const [name, leaveOut] of said)
    if (!leaveOut && fold(name) === fold(reader.table.found.sheet)) return true;
  return false;
}

/** `Referrals (2)` beside `Referrals`, `Copy of ...`, `... old`. */
function isNamedCopy({ reader }: Table, tables: readonly Table[]): boolean {
  const name = reader.table.found.sheet;
  if (COPY_WORDS.test(wordKey(name))) return true;
  const bare = name.replace(/\s*\(\d+\)$/, '');
  return bare !== name && tables.some((each) => fold(each.reader.table.found.sheet) === fold(bare));
}

function repeats(table: Table, other: Table, tables: readonly Table[]): boolean {
  const share = (keys: Float64Array, known: ReadonlyMap<number, number>) =>
    keys.reduce((sum, key) => sum + Number(known.has(key)), 0) / keys.length;
  const identity = share(table.identity, other.identities);
  const named = isNamedCopy(table, tables);
  if (identity * table.reader.count < (named ? 1 : LEAST_ROWS)) return false;
  return (
    identity >= SAME_IDENTITY || share(table.all, other.wholes) >= SAME_ROWS || (named && identity >= NAMED)
  );
}

function noteCopy({ reader, identity }: Table, original: Table): void {
  const also = identity.reduce((sum, key) => sum + Number(original.identities.has(key)), 0);
  const [name, first] = [reader.table.found.sheet, original.reader.table.found.sheet];
  const setting = `Leave out ${name}`;
  reader.note(
    reader.scope(),
    -1,
    `${also} of ${counted(reader.count, 'row')} also stand on "${first}"`,
    'a table twice',
    name === first
      ? 'The table looks like a copy of another one on this tab; the rows of both are counted.'
      : 'The tab looks like a copy of another one; the rows of both are counted.',
    name === first
      ? 'Delete one of them if it is a copy.'
      : `To leave it out, add a Settings row "${setting}" with the value yes; no says that both count.`,
    name === first
      ? []
      : [
          { label: `Leave out \u201c${name}\u201d`, rows: [[setting, 'yes']] },
          { label: 'Both count', rows: [[setting, 'no']] },
        ],
  );
}
