import type { ImportPlan } from '../../../core/import';
import { textOf } from '../../../core/edits';
import { listed, type Words } from '../../../core/words';
import { CheckField } from '../../parts/field';
import { Details } from '../../parts/details';
import type { Choices } from './choices';

/** Rows of a kind that are listed; the others are counted. */
const LISTED = 30;

/** What would be added, and whether what the table has no column for is kept. */
export function NewRows({
  plan,
  choices,
  words,
  onChange,
}: {
  readonly plan: ImportPlan;
  readonly choices: Choices;
  readonly words: Words;
  readonly onChange: (choices: Choices) => void;
}) {
  const { newRows, lacking } = plan;
  if (newRows.length === 0) return null;
  return (
    <>
      <Details summary={words.count(newRows.length, 'new row')}>
        <ul class="pl-list">
          {newRows.slice(0, LISTED).map(({ row, partner, client, received, values }) => (
            <li key={row}>
              <span class="pl-quiet">Row {row}:</span>{' '}
              {[
                partner,
                client,
                received === null ? 'no day received' : words.shortDate(received),
                textOf(values.get('Status') ?? null),
              ]
                .filter((part) => part !== '')
                .join(', ')}
            </li>
          ))}
        </ul>
        <More count={newRows.length - LISTED} words={words} />
      </Details>
      {lacking.length > 0 && (
        <CheckField
          checked={choices.newColumns}
          onChange={(newColumns) => onChange({ ...choices, newColumns })}
          label={
            <>
              Keep {listed(lacking)} in {lacking.length === 1 ? 'a new column' : 'new columns'} at the right
              end of your table. Your table has no column for {lacking.length === 1 ? 'it' : 'them'}
              {lacking.includes('Id') &&
                '; without Id a row is found again by partner, client and day received only'}
              .
            </>
          }
        />
      )}
    </>
  );
}

/** Rows that are not imported, by the reason. */
export function LeftOut({ plan, words }: { readonly plan: ImportPlan; readonly words: Words }) {
  const reasons = new Map<string, number[]>();
  for (const { row, reason, waits } of plan.leftOut)
    if (waits !== true) reasons.set(reason, [...(reasons.get(reason) ?? []), row]);
  if (reasons.size === 0) return null;
  const all = [...reasons.values()].reduce((sum, rows) => sum + rows.length, 0);
  return (
    <Details summary={`${words.count(all, 'row')} left out`}>
      <ul class="pl-list">
        {[...reasons].map(([reason, rows]) => (
          <li key={reason}>
            {reason}{' '}
            <span class="pl-quiet">
              {rows.length === 1 ? 'Row' : 'Rows'} {rows.slice(0, LISTED).join(', ')}
              {rows.length > LISTED && ' and more'}.
            </span>
          </li>
        ))}
      </ul>
    </Details>
  );
}

export function More({ count, words }: { readonly count: number; readonly words: Words }) {
  return count > 0 ? <p class="pl-quiet">and {words.number(count, 0)} more.</p> : null;
}
