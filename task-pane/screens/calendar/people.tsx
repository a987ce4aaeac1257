import { useState } from 'preact/hooks';
import type { MeetingPlan } from '../../../core/meetings';
import type { Words } from '../../../core/words';
import { SelectField } from '../../parts/fields/field';
import type { Choices } from './choices';

/** People that are listed at first, and with each press on "more". */
const LISTED = 5;
const MORE = 20;

/** People of the calendar whom no partner is known by: their meetings are left out until the advisor says who they are. */
export function People({
  plan: { unknownPeople },
  partners,
  choices,
  words,
  onChange,
}: {
  readonly plan: MeetingPlan;
  /** Names that the workbook knows. */
  readonly partners: readonly string[];
  readonly choices: Choices;
  readonly words: Words;
  readonly onChange: (choices: Choices) => void;
}) {
  const [shown, setShown] = useState(LISTED);
  const asked = [
    ...[...choices.people.keys()].map((key) => ({
      key,
      label: key,
      meetings: 0,
      close: [] as readonly string[],
    })),
    ...unknownPeople.map(({ key, name, email, meetings, close }) => ({
      key,
      label: [name, email].filter((text) => text !== '').join(', '),
      meetings,
      close,
    })),
  ];
  if (asked.length === 0 || partners.length === 0) return null;
  const say = (key: string, value: string) => {
    const people = new Map(choices.people);
    if (value === '') people.delete(key);
    else people.set(key, value === 'nobody' ? null : value.slice(3));
    onChange({ ...choices, people });
  };
  const valueOf = (key: string) => {
    const said = choices.people.get(key);
    return said === undefined ? '' : said === null ? 'nobody' : `is ${said}`;
  };
  return (
    <section aria-labelledby="pl-calendar-people">
      <h4 class="pl-subheading" id="pl-calendar-people">
        Is one of them a partner?
      </h4>
      <p class="pl-quiet">
        Your workbook does not know these people. Whom you name here is remembered beside the partner.
      </p>
      {asked.slice(0, shown).map(({ key, label, meetings, close }) => (
        <SelectField
          key={key}
          label={
            <>
              {label}
              {meetings > 0 && <span class="pl-quiet"> ({words.count(meetings, 'meeting')})</span>}
            </>
          }
          value={valueOf(key)}
          options={[
            ['', 'Leave out'],
            ...close.map((each) => [`is ${each}`, `${each}, it seems`] as const),
            ...partners.filter((each) => !close.includes(each)).map((each) => [`is ${each}`, each] as const),
            ['nobody', 'No partner; do not ask again here'],
          ]}
          onChange={(value) => say(key, value)}
        />
      ))}
      {asked.length > shown && (
        <button type="button" class="pl-link" onClick={() => setShown(shown + MORE)}>
          Show {words.number(Math.min(MORE, asked.length - shown), 0)} more
        </button>
      )}
    </section>
  );
}
