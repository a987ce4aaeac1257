import { useState } from 'preact/hooks';
import type { FoundColumn } from '../../../core/workbook/blocks/found';
import { Button } from '../../parts/button';
import { SelectField, TextField } from '../../parts/fields/field';
import { withSettings, type Choices } from './choices';

/** Who introduced the rows of an export that does not say it by itself: one of its columns, or one partner for all of them. */
export function NoPartner({
  columns,
  partners,
  choices,
  onChange,
}: {
  readonly columns: readonly FoundColumn[];
  readonly partners: readonly string[];
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
}) {
  const { partner } = choices;
  const [name, setName] = useState(partner);
  const known = partners.includes(partner);
  return (
    <>
      <SelectField
        label="Which column says who introduced the client?"
        value=""
        options={[
          ['', 'None of them'],
          ...columns
            .filter(({ header }) => header !== '')
            .map(({ header, samples }) => [header, [header, ...samples.slice(0, 1)].join(': ')] as const),
        ]}
        onChange={(header) => onChange(withSettings(choices, [['Map Referrals.Partner', header]]))}
      />
      {partners.length > 0 && (
        <SelectField
          label="Or do all rows come from one partner?"
          value={known ? partner : ''}
          options={[['', 'No'], ...partners.map((each) => [each, each] as const)]}
          onChange={(one) => onChange({ ...choices, partner: one })}
        />
      )}
      {!known && (
        <>
          <TextField
            label={
              partners.length > 0 ? 'Or from one that the workbook does not know' : 'The partner of all rows'
            }
            value={name}
            onChange={setName}
          />
          {name.trim() !== '' && (
            <Button onPress={() => onChange({ ...choices, partner: name.trim() })}>
              All rows come from {name.trim()}
            </Button>
          )}
        </>
      )}
    </>
  );
}
