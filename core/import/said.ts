import { textOf } from '../edits';
import type { Ledger } from '../ledger/ledger';
import type { ImportKind, NewRow } from './plan';

const SAID: Readonly<Record<ImportKind, readonly string[]>> = {
  Referrals: ['Status'],
  Partners: ['Category', 'Share %'],
  Activities: ['Type', 'Hours', 'Cost'],
  Money: ['Kind', 'Amount'],
};

/** What a new row says beside its partner, client and day, as short texts for a list. */
export function saidOf({ kind, values }: Pick<NewRow, 'kind' | 'values'>): string[] {
  return SAID[kind].flatMap((column) => {
    const text = textOf(values.get(column) ?? null);
    return text === '' ? [] : [column === 'Hours' ? `${text} h` : column === 'Cost' ? `cost ${text}` : text];
  });
}

/** What a table of a kind holds, in the plural. */
export const HOLDS: Readonly<Record<ImportKind, string>> = {
  Referrals: 'introductions',
  Partners: 'partners',
  Activities: 'activities',
  Money: 'money',
};

const NOUNS: Readonly<Record<ImportKind, readonly [one: string, more: string]>> = {
  Referrals: ['introduction', 'introductions'],
  Partners: ['partner', 'partners'],
  Activities: ['activity', 'activities'],
  Money: ['amount', 'amounts'],
};

/** `3 introductions, 1 activity`: new rows by kind; '' where all are introductions. */
export function byKind(rows: readonly Pick<NewRow, 'kind'>[]): string {
  const kinds = (Object.keys(NOUNS) as ImportKind[]).flatMap((kind) => {
    const count = rows.filter((row) => row.kind === kind).length;
    return count === 0 ? [] : [{ kind, text: `${count} ${NOUNS[kind][count === 1 ? 0 : 1]}` }];
  });
  return kinds.every(({ kind }) => kind === 'Referrals') ? '' : kinds.map(({ text }) => text).join(', ');
}

/** How many rows of its own each kind of table has in a workbook that was read. */
export function rowsHeld({
  referrals,
  activities,
  money,
  partners,
}: Ledger): Readonly<Record<ImportKind, number>> {
  const rows = (of: { readonly sheet: Uint16Array; readonly row: Int32Array }, isOwn = (_: number) => true) =>
    new Set(
      Array.from(of.row, (row, i) => (isOwn(i) ? `${of.sheet[i]}!${row}` : '')).filter((key) => key !== ''),
    ).size;
  return {
    Referrals: rows(referrals),
    Partners: partners.filter(({ listed }) => listed).length,
    Activities: rows(activities),
    Money: rows(money, (i) => money.beside[i] === 0),
  };
}
