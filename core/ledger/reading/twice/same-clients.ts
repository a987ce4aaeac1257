import { fold } from '../../../workbook/values/text';
import { NONE } from '../../ledger';

/** Signs by which a name may be another form of one that is written without them. */
const SIGNS = /[.,&+]/;
/** Those of them that one may write in every name. */
const POINTS = /[.,]/;
const TURNED = /^([^,]+),\s*([^,]+)$/;

function plain(name: string): string {
  const text = fold(name).replace(/\./g, ' ').replace(/[&+]/g, ' and ');
  const turned = TURNED.exec(text);
  return (turned ? `${turned[2] ?? ''} ${turned[1] ?? ''}` : text).replace(/[\s,]+/g, ' ').trim();
}

/**
 * The code of each client by which rows are compared: that of another client whose name is the same but for points, "&" and the order
 * "Low, Ann", else its own. Null where no name has such another form.
 */
function sameClients(names: readonly string[]): Int32Array | null {
  const odd = new Map<string, number[]>();
  let pointed = 0;
  names.forEach((name, code) => {
    if (!SIGNS.test(name)) return;
    const key = plain(name);
    odd.set(key, [...(odd.get(key) ?? []), code]);
    if (POINTS.test(name)) pointed++;
  });
  // Where most names are written so, it is how the sheet writes them.
  if (odd.size === 0 || pointed * 2 > names.length + 1) return null;
  const codes = Int32Array.from(names, (_, code) => code);
  const plainest = new Map<string, number>();
  names.forEach((name, code) => {
    if (POINTS.test(name)) return;
    const key = SIGNS.test(name) ? plain(name) : fold(name);
    if (!odd.has(key)) return;
    const known = plainest.get(key);
    if (known === undefined) plainest.set(key, code);
    else codes[code] = known;
  });
  for (const [key, code] of plainest) for (const other of odd.get(key) ?? []) codes[other] = code;
  return codes;
}

/** The client of each row by which rows are compared; NONE where it names none. */
export function comparedClients(client: Int32Array, names: readonly string[]): Int32Array {
  const same = sameClients(names);
  return same === null ? client : client.map((code) => (code === NONE ? NONE : (same[code] as number)));
}
