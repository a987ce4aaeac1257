import type { Assumption } from '../../../core/method/deals/deal-inputs';
import type { Words } from '../../../core/words';
import { Details } from '../../parts/details';
import { CheckField, TextField } from '../../parts/fields/field';
import { entered, entryText, PARTS, type Entries } from './entry';

const UNITS: Readonly<Record<Assumption['unit'], string>> = {
  count: '',
  share: ' (%)',
  money: '',
  hours: '',
  years: '',
  'yes or no': '',
};

/** Every assumption with where it comes from; what is typed counts at once. */
export function AssumptionForm({
  list,
  entries,
  words,
  onEnter,
}: {
  readonly list: readonly Assumption[];
  readonly entries: Entries;
  readonly words: Words;
  readonly onEnter: (entries: Entries) => void;
}) {
  return (
    <>
      {PARTS.map(([title, keys], at) => (
        <Details key={title} summary={title} open={at === 0}>
          {keys.map((key) => {
            const assumption = list.find((each) => each.key === key);
            if (assumption === undefined) return null;
            return (
              <Assumed
                key={key}
                of={assumption}
                text={entries[key]}
                words={words}
                onEnter={(text) => onEnter({ ...entries, [key]: text })}
              />
            );
          })}
        </Details>
      ))}
    </>
  );
}

function Assumed({
  of,
  text,
  words,
  onEnter,
}: {
  readonly of: Assumption;
  readonly text: string | undefined;
  readonly words: Words;
  readonly onEnter: (text: string) => void;
}) {
  const shown = text ?? entryText(of, words);
  // The part of the form says the model already.
  const label = of.label.replace(/^[^:]+: (.)/, (_, first: string) => first.toUpperCase());
  const from = words.localised(of.from);
  if (of.unit === 'yes or no')
    return (
      <>
        <CheckField label={label} checked={shown !== '0'} onChange={(yes) => onEnter(yes ? '1' : '0')} />
        <p class="pl-quiet">{from}</p>
      </>
    );
  const found = text === undefined ? null : entered(text, of.unit, words);
  return (
    <TextField
      label={`${label}${UNITS[of.unit]}`}
      hint={of.few ? `${from} Too few to lean on.` : from}
      inputMode="decimal"
      value={shown}
      problem={found !== null && 'problem' in found ? found.problem : null}
      onChange={onEnter}
    />
  );
}
