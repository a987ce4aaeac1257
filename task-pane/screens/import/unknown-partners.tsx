import { useState } from 'preact/hooks';
import type { ImportPlan } from '../../../core/import';
import type { Words } from '../../../core/words';
import { Button, Buttons } from '../../parts/button';
import { SelectField } from '../../parts/fields/field';
import type { Choices } from './choices';

/** Partners that are listed at first, and with each press on "more". */
const LISTED = 6;
const MORE = 30;
/** With fewer, a button for all is of no use. */
const SEVERAL = 3;

/** Partners of the export that the workbook does not know: left out until the advisor says who they are. */
export function UnknownPartners({
  plan: { unknownPartners },
  partners,
  choices,
  words,
  onChange,
}: {
  readonly plan: ImportPlan;
  /** Names that the workbook knows. */
  readonly partners: readonly string[];
  readonly choices: Choices;
  readonly words: Words;
  readonly onChange: (choices: Choices) => void;
}) {
  const [shown, setShown] = useState(LISTED);
  const said = [...choices.partners.keys()].filter(
    (name) => !unknownPartners.some((each) => each.name === name),
  );
  if (unknownPartners.length + said.length === 0) return null;
  const decide = (names: readonly string[], value: string) => {
    const next = new Map(choices.partners);
    for (const name of names)
      if (value === '') next.delete(name);
      else next.set(name, value === 'new' ? 'new' : { is: value.slice(3) });
    onChange({ ...choices, partners: next });
  };
  const valueOf = (name: string) => {
    const is = choices.partners.get(name);
    return is === undefined ? '' : is === 'new' ? 'new' : `is ${is.is}`;
  };
  const rows = [
    ...said.map((name) => ({ name, rows: 0, close: [] as readonly string[] })),
    ...unknownPartners,
  ];
  return (
    <section aria-labelledby="pl-import-partners">
      <h4 class="pl-subheading" id="pl-import-partners">
        Partners that the workbook does not know
      </h4>
      <p class="pl-quiet">Their rows are left out until you say who they are.</p>
      {unknownPartners.length >= SEVERAL && (
        <Buttons>
          <Button
            onPress={() =>
              decide(
                unknownPartners.map(({ name }) => name),
                'new',
              )
            }
          >
            All {words.number(unknownPartners.length, 0)} are new
          </Button>
        </Buttons>
      )}
      {rows.slice(0, shown).map(({ name, rows: count, close }) => (
        <SelectField
          key={name}
          label={
            <>
              {name}
              {count > 0 && <span class="pl-quiet"> ({words.count(count, 'row')})</span>}
            </>
          }
          value={valueOf(name)}
          options={[
            ['', 'Leave out'],
            ['new', 'A new partner'],
            ...close.map((each) => [`is ${each}`, `The same as ${each}`] as const),
            ...partners
              .filter((each) => !close.includes(each))
              .map((each) => [`is ${each}`, `The same as ${each}`] as const),
          ]}
          onChange={(value) => decide([name], value)}
        />
      ))}
      {rows.length > shown && (
        <button type="button" class="pl-link" onClick={() => setShown(shown + MORE)}>
          Show {words.number(Math.min(MORE, rows.length - shown), 0)} more
        </button>
      )}
    </section>
  );
}
