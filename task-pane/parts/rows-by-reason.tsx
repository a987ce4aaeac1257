import type { Words } from '../../core/words';
import { Details } from './details';

/** Rows of a list that are named; the others are counted. */
export const LISTED_ROWS = 30;

/** Rows that do not come in, under the reason that they share. */
export function RowsByReason({
  rows,
  summary,
}: {
  readonly rows: readonly { readonly row: number; readonly reason: string }[];
  /** What the fold says, such as "12 rows left out". */
  readonly summary: string;
}) {
  const reasons = new Map<string, number[]>();
  for (const { row, reason } of rows) reasons.set(reason, [...(reasons.get(reason) ?? []), row]);
  if (reasons.size === 0) return null;
  return (
    <Details summary={summary}>
      <ul class="pl-list">
        {[...reasons].map(([reason, its]) => (
          <li key={reason}>
            {reason}{' '}
            <span class="pl-quiet">
              {its.length === 1 ? 'Row' : 'Rows'} {its.slice(0, LISTED_ROWS).join(', ')}
              {its.length > LISTED_ROWS && ' and more'}.
            </span>
          </li>
        ))}
      </ul>
    </Details>
  );
}

/** How many rows are not named. */
export function More({ count, words }: { readonly count: number; readonly words: Words }) {
  return count > 0 ? <p class="pl-quiet">and {words.number(count, 0)} more.</p> : null;
}
