import { SelectField, TextField } from '../../parts/field';

const OTHER = 'a name of its own';

/** Who introduced all rows of an export that has no column for it. */
export function NoPartner({
  partners,
  value,
  onChange,
}: {
  readonly partners: readonly string[];
  readonly value: string;
  readonly busy: boolean;
  readonly onChange: (partner: string) => void;
}) {
  return (
    <>
      {partners.length > 0 && (
        <SelectField
          label="All rows come from one partner"
          value={partners.includes(value) ? value : ''}
          options={[['', 'No: a column says it (below)'], ...partners.map((each) => [each, each] as const)]}
          onChange={onChange}
        />
      )}
      {!partners.includes(value) && (
        <TextField
          label={partners.length > 0 ? `Or ${OTHER}` : 'The partner of all rows'}
          value={value}
          onChange={onChange}
        />
      )}
    </>
  );
}
