import { rowKey, type ImportPlan } from '../../../core/import';
import type { Words } from '../../../core/words';
import { Details } from '../../parts/details';
import { CheckField } from '../../parts/fields/field';
import { Jump } from '../../parts/jump';
import { placesIn, type Choices } from './choices';

/** Rows of the partner and day of one that the workbook has: added only when they are ticked. */
export function PerhapsKnown({
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
  const place = placesIn(plan);
  const rows = [
    ...plan.perhaps,
    // What was ticked is a new row by now; it can be unticked here.
    ...plan.newRows
      .filter((row) => choices.others.has(rowKey(row)))
      .map(({ tab, row }) => ({ tab, row, ticked: true as const })),
  ];
  if (rows.length === 0) return null;
  const tick = (row: string, on: boolean) => {
    const others = new Set(choices.others);
    if (on) others.add(row);
    else others.delete(row);
    onChange({ ...choices, others });
  };
  return (
    <Details summary={`${words.count(rows.length, 'row')} of the same partner and day: the same one?`} open>
      <p class="pl-quiet">Tick what is another one; the rest is left out, so that nothing counts twice.</p>
      <ul class="pl-list pl-ticks">
        {rows.map((each) => (
          <li key={rowKey(each)}>
            <CheckField
              checked={'ticked' in each}
              onChange={(on) => tick(rowKey(each), on)}
              label={
                'ticked' in each
                  ? `${place(each)}, added`
                  : [`${place(each)}: ${each.partner}`, each.client, words.shortDate(each.day)]
                      .filter((part) => part !== '')
                      .join(', ')
              }
            />
            {'sheet' in each && (
              <Jump to={{ sheet: each.sheet, row: each.bookRow, column: null }}>
                {each.sheet}, row {each.bookRow}
                {each.bookClient !== '' && `: ${each.bookClient}`}
              </Jump>
            )}
          </li>
        ))}
      </ul>
    </Details>
  );
}
