import type { ImportPlan } from '../../../core/import';
import type { Words } from '../../../core/words';
import { Details } from '../../parts/details';
import { CheckField } from '../../parts/fields/field';
import { Jump } from '../../parts/jump';
import type { Choices } from './choices';

/** Rows of the partner and day of one that the workbook has: added only when they are ticked. */
export function PerhapsKnown({
  plan: { perhaps },
  choices,
  words,
  onChange,
}: {
  readonly plan: ImportPlan;
  readonly choices: Choices;
  readonly words: Words;
  readonly onChange: (choices: Choices) => void;
}) {
  const rows = [
    ...perhaps,
    // What was ticked is a new row by now; it can be unticked here.
    ...[...choices.others].map((row) => ({ row, ticked: true as const })),
  ];
  if (rows.length === 0) return null;
  const tick = (row: number, on: boolean) => {
    const others = new Set(choices.others);
    if (on) others.add(row);
    else others.delete(row);
    onChange({ ...choices, others });
  };
  return (
    <Details summary={`${words.count(rows.length, 'row')} of the same partner and day: the same one?`} open>
      <p class="pl-quiet">
        Tick what is another introduction; the rest is left out, so that nothing counts twice.
      </p>
      <ul class="pl-list pl-ticks">
        {rows.map((each) => (
          <li key={each.row}>
            <CheckField
              checked={'ticked' in each}
              onChange={(on) => tick(each.row, on)}
              label={
                'ticked' in each
                  ? `Row ${each.row}, added`
                  : [`Row ${each.row}: ${each.partner}`, each.client, words.shortDate(each.received)]
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
