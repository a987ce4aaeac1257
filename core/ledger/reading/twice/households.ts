import { NO_DAY } from '../../../calendar/day';
import { mix, hashNumber } from '../../../workbook/values/column-codes';
import { fold } from '../../../workbook/values/text';
import { NONE, WON } from '../../ledger';
import { repeatedRows } from './alike';
import { AlsoNotes, type AlsoSaid, type Introductions } from './also-notes';
import { originsOf } from './places';

const HOUSEHOLD: AlsoSaid = {
  kind: 'an introduction twice',
  problem:
    'Two clients of one last name have the same partner, days and revenue; each counts as a client with its revenue.',
  suggestion: 'If they are one household, keep one row, or give both rows one Id: then it counts once.',
};

/** What makes a last name that of a household. */
const FAMILY =
  /^the (?=\S+$)|^(?:the )?(?=.* (?:family|household|hh)$)|(?<=\S)(?: (?:&|and|\+))? (?:family|household|hh)$/g;

/** The last name of a client, "Low" of "Ann Low", "Low, Ann" and "The Low Family"; empty where the name is one word. */
function lastName(client: string): string {
  const whole = fold(client);
  const name = whole.replace(FAMILY, '');
  if (name !== whole && !/[\s,]/.test(name)) return name;
  const [before = '', after] = name.split(',').map((part) => part.trim());
  if (after !== undefined && after !== '') return before;
  const words = before.split(/\s+/);
  return words.length > 1 ? (words[words.length - 1] ?? '') : '';
}

/** Notes two spouses who stand in a row each, with what both of them bring in both: it counts twice. */
export function noteHouseholds(all: Introductions): void {
  const { parts, referrals, clients, compared } = all;
  const { partner, received, closed, revenue, status, inbound, referral, credit, count } = referrals;
  const { origin } = originsOf(parts);
  const names = new Map<number, string>();
  const nameOf = (client: number) => {
    const known = names.get(client) ?? lastName(clients[client] ?? '');
    names.set(client, known);
    return known;
  };
  const isSame = (a: number, b: number) =>
    partner[a] === partner[b] &&
    received[a] === received[b] &&
    closed[a] === closed[b] &&
    revenue[a] === revenue[b] &&
    compared[a] !== compared[b] &&
    (referral[b] === NONE || referral[a] !== referral[b]) &&
    nameOf(compared[a] as number) === nameOf(compared[b] as number);
  const rows = new Int32Array(count);
  const places = new Int32Array(count);
  let won = 0;
  for (let row = 0; row < count; row++) {
    if (status[row] !== WON || inbound[row] !== 1 || compared[row] === NONE || received[row] === NO_DAY)
      continue;
    if (!((revenue[row] as number) > 0) || closed[row] === NO_DAY || (credit[row] as number) < 1) continue;
    places[won] = mix(
      mix(received[row] as number, closed[row] as number),
      mix(partner[row] as number, hashNumber(revenue[row] as number)),
    );
    rows[won++] = row;
  }
  const first = new Map<number, number>();
  const also = new AlsoNotes(all);
  for (const at of repeatedRows(places.subarray(0, won))) {
    const row = rows[at] as number;
    const place = places[at] as number;
    const other = first.get(place);
    if (other === undefined) first.set(place, row);
    else if (isSame(other, row) && nameOf(compared[row] as number) !== '')
      also.add(row, origin(row), other, HOUSEHOLD, 0);
  }
  also.finish(1);
}
