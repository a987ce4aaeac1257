import type { ImportPlan } from '../../../core/import';
import { textOf } from '../../../core/edits';
import { listed, type Words } from '../../../core/words';
import { CheckField } from '../../parts/fields/field';
import { Details } from '../../parts/details';
import { LISTED_ROWS, More, RowsByReason } from '../../parts/rows-by-reason';
import type { Choices } from './choices';

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
          {newRows.slice(0, LISTED_ROWS).map(({ row, partner, client, received, values }) => (
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
        <More count={newRows.length - LISTED_ROWS} words={words} />
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

/** Rows that are not imported, by the reason; those that wait for an answer stand under their question. */
export function LeftOut({ plan, words }: { readonly plan: ImportPlan; readonly words: Words }) {
  const rows = plan.leftOut.filter(({ waits }) => waits !== true);
  return <RowsByReason rows={rows} summary={`${words.count(rows.length, 'row')} left out`} />;
}
