import { useState } from 'preact/hooks';
import { LEFT_OUT_WORDS, type MeetingPlan, type MeetingRow } from '../../../core/meetings';
import type { Words } from '../../../core/words';
import { ACTIVITY_TYPES, type ActivityType } from '../../../core/workbook/tables';
import { Details } from '../../parts/details';
import { CheckField, SelectField, TextField } from '../../parts/fields/field';
import { Jump } from '../../parts/jump';
import { minutesTyped, toggled, type Choices } from './choices';

/** Rows that are listed at first, and with each press on "more". */
const LISTED = 20;

interface Shown {
  readonly plan: MeetingPlan;
  readonly choices: Choices;
  readonly words: Words;
  readonly onChange: (choices: Choices) => void;
}

/** The rows that would be added, each with why it was matched; type, minutes and whether it is wanted can be changed. */
export function NewMeetings({ plan: { newRows }, choices, words, onChange }: Shown) {
  const [shown, setShown] = useState(LISTED);
  const [open, setOpen] = useState<string | null>(null);
  if (newRows.length === 0) return null;
  return (
    <Details summary={words.count(newRows.length, 'meeting')} open>
      <ul class="pl-list pl-meetings">
        {newRows.slice(0, shown).map((row) => (
          <li key={row.key}>
            <strong>{words.shortDate(row.day)}</strong> {row.partner}: {row.type}, {minutes(row, words)}
            {row.title.trim() !== '' && <> &ldquo;{row.title}&rdquo;</>}
            <br />
            <span class="pl-quiet">
              By {row.why}. {row.doubts.join(' ')}
            </span>{' '}
            <button
              type="button"
              class="pl-link"
              aria-expanded={open === row.key}
              aria-label={`Change ${row.partner}, ${words.shortDate(row.day)}`}
              onClick={() => setOpen(open === row.key ? null : row.key)}
            >
              Change
            </button>{' '}
            <button
              type="button"
              class="pl-link"
              aria-label={`Leave out ${row.partner}, ${words.shortDate(row.day)}`}
              onClick={() => onChange({ ...choices, without: toggled(choices.without, row.key, true) })}
            >
              Leave out
            </button>
            {open === row.key && <ChangeMeeting {...{ row, choices, onChange }} />}
          </li>
        ))}
      </ul>
      {newRows.length > shown && (
        <button type="button" class="pl-link" onClick={() => setShown(shown + 5 * LISTED)}>
          Show {words.number(Math.min(5 * LISTED, newRows.length - shown), 0)} more
        </button>
      )}
    </Details>
  );
}

function minutes(row: MeetingRow, words: Words): string {
  return `${words.number(row.minutes, Number.isInteger(row.minutes) ? 0 : 1)} min`;
}

function ChangeMeeting({
  row,
  choices,
  onChange,
}: {
  readonly row: MeetingRow;
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
}) {
  const typed = choices.minutes.get(row.key) ?? String(row.minutes);
  return (
    <div class="pl-change">
      <SelectField<ActivityType>
        label="What it was"
        value={row.type}
        options={ACTIVITY_TYPES.map((type) => [type, type] as const)}
        onChange={(type) => onChange({ ...choices, types: new Map(choices.types).set(row.key, type) })}
      />
      <TextField
        label="Minutes that count for this partner"
        inputMode="decimal"
        value={typed}
        problem={minutesTyped(typed) === null ? 'Enter minutes above 0, at most a day.' : null}
        onChange={(text) => onChange({ ...choices, minutes: new Map(choices.minutes).set(row.key, text) })}
      />
    </div>
  );
}

/** Meetings of a day on which one with the partner was logged by hand: added only when they are ticked. */
export function PerhapsKnown({ plan: { perhaps }, choices, words, onChange }: Shown) {
  if (perhaps.length === 0) return null;
  return (
    <Details summary={`${words.count(perhaps.length, 'meeting')} that you may have logged already`} open>
      <p class="pl-quiet">
        Tick what is another meeting; the rest is left out, so that nothing counts twice.
      </p>
      <ul class="pl-list pl-ticks">
        {perhaps.map((row) => (
          <li key={row.key}>
            <CheckField
              checked={choices.although.has(row.key)}
              onChange={(on) => onChange({ ...choices, although: toggled(choices.although, row.key, on) })}
              label={
                <>
                  {words.shortDate(row.day)} {row.partner}, &ldquo;{row.title}&rdquo;
                </>
              }
            />
            <Jump to={{ sheet: row.sheet, row: row.row, column: null }}>
              {row.sheet}, row {row.row}
            </Jump>
          </li>
        ))}
      </ul>
    </Details>
  );
}

export function countLeftOut({ leftOut }: Shown['plan']): number {
  return leftOut.reduce((sum, { count }) => sum + count, 0);
}

/** What does not become a row, counted by its reason. */
export function NotTaken({ plan, choices, words, onChange }: Shown) {
  const { leftOut } = plan;
  const all = countLeftOut(plan);
  if (all === 0) return null;
  return (
    <Details summary={`${words.number(all, 0)} left out`}>
      <ul class="pl-list">
        {leftOut.map(({ reason, count, examples }) => (
          <li key={reason}>
            {words.number(count, 0)} {LEFT_OUT_WORDS[reason]}
            {examples.length > 0 && (
              <span class="pl-quiet">
                {' '}
                (
                {examples
                  .map(({ day, title }) => `${title === '' ? 'no title' : title}, ${words.shortDate(day)}`)
                  .join('; ')}
                {count > examples.length && '; ...'})
              </span>
            )}
            {reason === 'not wanted' && (
              <>
                {' '}
                <button
                  type="button"
                  class="pl-link"
                  onClick={() => onChange({ ...choices, without: new Set() })}
                >
                  Take them in again
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
    </Details>
  );
}
