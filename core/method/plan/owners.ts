import { nameKey } from '../../ledger/names';
import type { Partner } from '../../ledger/ledger';
import { wordKey } from '../../workbook/values/text';
import { INITIATED_BY } from '../../workbook/values/words';
import type { Owner } from './plan-steps';

/** Which side does a step, by what stands in Owner: a word, the partner, a person of their team; any other name is ours. null: nobody. */
export function sideOf(owner: string | null, partner: Partner): Owner | null {
  if (owner === null) return null;
  const word = wordKey(owner);
  if (/^(both|all|together|us and them|we both)$/.test(word)) return 'both';
  const side = INITIATED_BY.get(word);
  if (side !== undefined) return side;
  return namesOf(partner).includes(nameKey(owner)) ? 'them' : 'us';
}

/** What their side is called: the partner, its aliases and firm, the people of its team and their first names. */
function namesOf({ name, aliases, firm, team }: Partner): string[] {
  const people = (team ?? '').replace(/\([^)]*\)/g, '').split(/[,;\n]/);
  return [name, ...aliases, firm ?? '', ...people, ...people.map((each) => each.trim().split(/\s/)[0] ?? '')]
    .map(nameKey)
    .filter((key) => key !== '');
}
