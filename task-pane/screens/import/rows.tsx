import { rowKey, saidOf, type ImportPlan } from '../../../core/import';
import { listed, type Words } from '../../../core/words';
import { CheckField } from '../../parts/fields/field';
import { Details } from '../../parts/details';
import { LISTED_ROWS, More, RowsByReason } from '../../parts/rows-by-reason';
import { placesIn, type Choices } from './choices';

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
  const place = placesIn(plan);
  if (newRows.length === 0) return null;
  return (
    <>
      <Details summary={words.count(newRows.length, 'new row')}>
        <ul class="pl-list">
          {newRows.slice(0, LISTED_ROWS).map((row, i) => (
            <li key={`${rowKey(row)} ${i}`}>
              <span class="pl-quiet">{place(row)}:</span>{' '}
              {[
                row.partner,
                row.client,
                row.day !== null
                  ? words.shortDate(row.day)
                  : row.kind === 'Referrals'
                    ? 'no day received'
                    : '',
                ...saidOf(row),
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

/** Rows that are not imported, by the reason (those that wait for an answer stand under their question), and tables. */
export function LeftOut({ plan, words }: { readonly plan: ImportPlan; readonly words: Words }) {
  const isOne = new Set(plan.tables.map(({ tab }) => tab)).size === 1;
  const rows = plan.leftOut
    .filter(({ waits }) => waits !== true)
    .map(({ tab, row, reason }) => ({ row, reason: isOne ? reason : `${tab}: ${reason}` }));
  const { staysBehind } = plan;
  return (
    <>
      <RowsByReason rows={rows} summary={`${words.count(rows.length, 'row')} left out`} />
      {staysBehind.length > 0 && (
        <Details open summary={`${words.count(staysBehind.length, 'table')} of the file left out`}>
          <ul class="pl-list">
            {staysBehind.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}
