import { fold } from '../../../workbook/values/text';
import { NONE } from '../../ledger';

/** Signs by which a name may be another form of one that is written without them; a couple has no order. */
const SIGNS = /[.,&+]|\sand\s/i;
/** Those of them that one may write in every name. */
const POINTS = /[.,]/;
const TURNED = /^([^,]+),\s*([^,]+)$/;
/** Two people of one name, or each with one: `Tom and Ann Low`, `Ann Low and Tom Low`. */
const COUPLE = /^(\p{L}+)(?: (\p{L}+))? and (\p{L}+) (\p{L}+)$/u;

/** The form in which names of clients are the same: without points, "&" and the order "Low, Ann". */
export function clientForm(name: string): string {
  const text = fold(name).replace(/\./g, ' ').replace(/[&+]/g, ' and ');
  const turned = TURNED.exec(text);
  const plainly = (turned ? `${turned[2] ?? ''} ${turned[1] ?? ''}` : text).replace(/[\s,]+/g, ' ').trim();
  const [, one = '', ownLast, other = '', last = ''] = COUPLE.exec(plainly) ?? [];
  if (one === '') return plainly;
  return [`${one} ${ownLast ?? last}`, `${other} ${last}`].sort().join(' and ');
}

/**
 * The code of each client by which rows are compared: that of the first one whose name is the same but for points, "&" and the order
 * "Low, Ann". Null where no name has such another form.
 */
function sameClients(names: readonly string[]): Int32Array | null {
  const odd = new Set<string>();
  let pointed = 0;
  for (const name of names) {
    if (SIGNS.test(name)) odd.add(clientForm(name));
    if (POINTS.test(name)) pointed++;
  }
  // Where most names are written so, it is how the sheet writes them.
  if (odd.size === 0 || pointed * 2 > names.length + 1) return null;
  const first = new Map<string, number>();
  return Int32Array.from(names, (name, code) => {
    const key = SIGNS.test(name) ? clientForm(name) : fold(name);
    if (!odd.has(key)) return code;
    const known = first.get(key) ?? code;
    first.set(key, known);
    return known;
  });
}

/** The client of each row by which rows are compared; NONE where it names none. */
export function comparedClients(client: Int32Array, names: readonly string[]): Int32Array {
  const same = sameClients(names);
  return same === null ? client : client.map((code) => (code === NONE ? NONE : (same[code] as number)));
}
