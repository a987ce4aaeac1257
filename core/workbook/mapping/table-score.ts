import { tableDescription, type ColumnDescription, type TableKind } from '../tables';
import { headerKey } from '../values/header-key';
import { AMOUNT, AUM, REVENUE } from './amounts/choose-amounts';
import { matchesOf } from './headers/header-match';
import { isLastName } from './name-parts';
import { dayOfMoney } from './day-of-money';
import type { HeaderRow, Proposal } from './headers/header-row';

/** What a column that is found adds to the fit of a table, at full confidence. */
const worth = ({ needed }: ColumnDescription) => (needed ? 1.5 : 1);
/** What a needed column takes off that is not found. */
const LACK = 0.75;
/** What a list of payments, or the sign of each amount, adds to the fit of Money. */
const MONEY_BONUS = 1.5;
/** What tick-boxes of what became of the rows add to the fit of Referrals. */
const OUTCOME_BONUS = 1;

const BONUS: Readonly<Partial<Record<TableKind, number>>> = { Money: MONEY_BONUS, Referrals: OUTCOME_BONUS };

/** How well a table of a kind fits, by the columns that were found; `isSure`: what stands beside them can only be of that kind. */
export function tableScore(kind: TableKind, found: readonly Proposal[], isSure: boolean): number {
  let score = 0;
  for (const { column, confidence, quality } of found)
    score += confidence * worth(column) * (quality === 'corrected' ? 2 : 1);
  for (const column of tableDescription(kind).columns)
    if (column.needed && !found.some((each) => each.column === column)) score -= LACK;
  return isSure ? score + (BONUS[kind] ?? 0) : score;
}

/** Columns that a column of the sheet may be by its values alone. */
const BY_VALUES: Readonly<Partial<Record<TableKind, readonly string[]>>> = {
  Referrals: ['Status', 'Direction', 'Currency', REVENUE, AUM],
  Money: [AMOUNT, 'Kind', 'Currency'],
  Activities: ['Date', 'Hours', 'Partner'],
};

/** What the headers of a row name in every kind of table. */
export function namedBy(at: HeaderRow): ReadonlyArray<ReturnType<typeof matchesOf>> {
  return [...at.headers, ...(at.lower ?? [])].map((header) => {
    const { key } = headerKey(header);
    if (isLastName(key)) return NAMES;
    const paid = dayOfMoney('Money', key, at);
    const known = matchesOf(key);
    return paid.length === 0
      ? known
      : new Map([...known, ['Money', [...(known.get('Money') ?? []), ...paid]]]);
  });
}

/** What a column of last names may be beside one of first names. */
const NAMES: ReturnType<typeof matchesOf> = new Map(
  (['Referrals', 'Partners', 'Activities', 'Money'] as const).map((kind) => [
    kind,
    [
      { column: 'Partner', quality: 'part' },
      { column: 'Client', quality: 'part' },
    ],
  ]),
);

/**
 * A bound of {@link tableScore}, whatever stands below a header row, where no correction names a column: each column of the sheet is one of
 * ours at most.
 */
export function mostPossible(
  kind: TableKind,
  { headers }: HeaderRow,
  named: ReturnType<typeof namedBy>,
): number {
  const possible = new Set(BY_VALUES[kind]);
  for (const matches of named) for (const { column } of matches.get(kind) ?? []) possible.add(column);
  let most = BONUS[kind] ?? 0;
  let left = headers.length;
  // What is needed first: it adds more.
  for (const needed of [true, false])
    for (const column of tableDescription(kind).columns) {
      if ((column.needed === true) !== needed) continue;
      if (possible.has(column.header) && left-- > 0) most += worth(column);
      else if (needed) most -= LACK;
    }
  return most;
}
