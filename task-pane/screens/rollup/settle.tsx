import type { League, NamePair } from '../../../core/rollup';
import { SelectField, TextField } from '../../parts/fields/field';
import { positiveTyped } from '../../parts/numbers';
import type { Settled } from './office';

/** Pairs of names that are asked about at a time. */
const ASKED = 20;

interface Props {
  readonly league: League;
  readonly settled: Settled;
  readonly onChange: (settled: Settled) => void;
}

/** What only the firm knows: whether two names are one partner, and what another currency is worth. */
export function Settle({ league, settled, onChange }: Props) {
  const { answers, rates } = settled;
  const others = [
    ...new Set([
      ...rates.keys(),
      ...league.totals.flatMap(({ currency }) =>
        currency === null || currency === league.currency ? [] : [currency],
      ),
    ]),
  ].sort();
  const open = league.questions.slice(0, ASKED);
  return (
    <>
      {others.length > 0 && league.currency !== null && (
        <section aria-labelledby="pl-rollup-rates">
          <h3 class="pl-subheading" id="pl-rollup-rates">
            Currencies
          </h3>
          <p class="pl-quiet">
            Amounts of several currencies are never added. Say what one is worth to convert it.
          </p>
          {others.map((currency) => {
            const typed = rates.get(currency) ?? '';
            return (
              <TextField
                key={currency}
                label={`1 ${currency} in ${league.currency}`}
                value={typed}
                inputMode="decimal"
                problem={
                  typed.trim() === '' || positiveTyped(typed) !== null
                    ? null
                    : 'Write a number above 0, such as 1.08.'
                }
                onChange={(text) => onChange({ ...settled, rates: new Map(rates).set(currency, text) })}
              />
            );
          })}
        </section>
      )}
      {(open.length > 0 || answers.length > 0) && (
        <section aria-labelledby="pl-rollup-names">
          <h3 class="pl-subheading" id="pl-rollup-names">
            The same partner?
          </h3>
          {[...answers, ...open].map((pair) => (
            <SelectField
              key={JSON.stringify([pair.one, pair.other])}
              label={`${pair.one} and ${pair.other}`}
              value={pair.same === null ? '' : pair.same ? 'yes' : 'no'}
              options={[
                ['', 'Not said: kept apart'],
                ['yes', `One partner: ${pair.one}`],
                ['no', 'Two partners'],
              ]}
              onChange={(said) => onChange({ ...settled, answers: answered(answers, pair, said) })}
            />
          ))}
          {league.questions.length > open.length && (
            <p class="pl-quiet">and {league.questions.length - open.length} more pairs.</p>
          )}
        </section>
      )}
    </>
  );
}

function answered(
  answers: readonly NamePair[],
  pair: NamePair,
  said: '' | 'yes' | 'no',
): readonly NamePair[] {
  const { one, other } = pair;
  if (said === '') return answers.filter((each) => each.one !== one || each.other !== other);
  const answer = { one, other, same: said === 'yes' };
  const isThere = answers.some((each) => each.one === one && each.other === other);
  return isThere
    ? answers.map((each) => (each.one === one && each.other === other ? answer : each))
    : [...answers, answer];
}
