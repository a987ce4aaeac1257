import type { Ledger } from '../ledger/ledger';
import { noValue, type NoValue } from './figure';

/** `Referrals.Status` or a whole table, `Activities`. */
export type Column = `${string}.${string}` | 'Referrals' | 'Partners' | 'Activities' | 'Money';

/** What a figure cannot do without: every column of the list; of a list in the list, any one. */
export type Needs = ReadonlyArray<Column | readonly Column[]>;

function list(words: readonly string[], last: string): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} ${last} ${words[words.length - 1]}`;
}

/** The reason why a figure that needs these columns has no value; null when the workbook has them. */
export function missing(ledger: Ledger, ...needs: Needs): NoValue | null {
  const all = needs.filter((each): each is Column => typeof each === 'string');
  const absent = missingOf(ledger, all);
  if (absent !== null) return absent;
  for (const each of needs) {
    const none = typeof each === 'string' ? null : missingAll(ledger, ...each);
    if (none !== null) return none;
  }
  return null;
}

function missingOf(ledger: Ledger, needed: readonly Column[]): NoValue | null {
  const absent = needed.filter((column) => !ledger.columns.has(column));
  if (absent.length === 0) return null;
  const tables = [...new Set(needed.map((column) => column.split('.')[0]!))].filter(
    (table) => !ledger.columns.has(table),
  );
  const unread = tables.find((table) => ledger.unread.has(table));
  if (unread !== undefined) {
    const lacks = lacking(ledger, unread);
    return noValue(
      `The ${unread} table cannot be read: it has no column ${list(lacks.map(quoted), 'and no column')}.`,
      lacks.map((header) => `${unread}.${header}`),
    );
  }
  if (tables.length > 0) return noValue(`The workbook has no ${list(tables, 'and no')} table.`, tables);
  const table = absent[0]!.split('.')[0]!;
  const headers = absent.map((column) => quoted(column.slice(table.length + 1)));
  return noValue(`The ${table} table has no column ${list(headers, 'and no column')}.`, absent);
}

const quoted = (header: string): string => `"${header}"`;

/** The columns without which a table that was found cannot be read; none for one that is read, or is not there. */
function lacking(ledger: Ledger, table: string): readonly string[] {
  return ledger.unread.get(table) ?? [];
}

/** null when at least one of the columns exists, else the reason that names them all. */
export function missingAll(ledger: Ledger, ...anyOf: readonly Column[]): NoValue | null {
  if (anyOf.some((column) => ledger.columns.has(column))) return null;
  const words = anyOf.map((column) => {
    const [table, header] = column.split('.') as [string, string?];
    const lacks = lacking(ledger, table).map(quoted);
    const unread =
      lacks.length > 0 ? ` that can be read (it has no column ${list(lacks, 'and no column')})` : '';
    return header === undefined
      ? `${/^[AEIOU]/.test(table) ? 'an' : 'a'} ${table} table${unread}`
      : `a column "${header}" in ${table}`;
  });
  return noValue(
    `The workbook has neither ${list(words, 'nor')}.`.replace('neither', words.length > 1 ? 'neither' : 'no'),
    [anyOf.join(' or ')],
  );
}
