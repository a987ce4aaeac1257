import type { TableReader } from '../../../workbook/columns/table-reader';
import type { Cell } from '../../../workbook/input';
import { sideNamed } from '../../../workbook/values/direction-words';
import { cellText, tidy } from '../../../workbook/values/text';
import { nameKey } from '../../names';
import { columnsOf, deriveDirection, noteGiven, textAt, type Sides } from './set-direction';

/** Two columns of which one names who gave and one who got; whether the table has them, or the second alone. */
export function settlePair(reader: TableReader, sides: Sides): boolean {
  const columns = columnsOf(reader);
  const isFree = ({ column }: { column: string | null }) =>
    column === null || column === 'Partner' || column === 'Client';
  const to =
    columns.find((each) => sideNamed(each.key) === 'to' && isFree(each)) ??
    // "Da" and "A", "De" and "À": alone the letter names a column.
    columns.find((each) => each.key === 'a' && columns.some(({ key }) => key === 'from') && isFree(each));
  if (to === undefined) return false;
  const from =
    columns.find((each) => each.column === 'Partner' && each.at !== to.at) ??
    columns.find((each) => sideNamed(each.key) === 'from' && isFree(each));
  const header = tidy(cellText(reader.table.block.cells.cell(reader.table.header, to.at)));
  if (from === undefined) {
    if (to.column !== 'Partner') return false;
    deriveDirection(reader, new Array<boolean>(reader.count).fill(false));
    noteGiven(reader, reader.count, header, ': its header says whom you referred to');
    return true;
  }
  // Where it is read as the client, it must hold partners or one's own side to be one of a pair.
  const ours = alwaysThere(reader, from.at, to.at);
  if (to.column === 'Client' && ours === null && !holdsSides(reader, to.at, sides)) return false;
  const isOwn = (name: string) => sides.isOwn(name) || nameKey(name) === ours;
  const partner: Cell[] = [];
  const received: boolean[] = [];
  let given = 0;
  for (let i = 0; i < reader.count; i++) {
    const [by, whom] = [textAt(reader, from.at, i), textAt(reader, to.at, i)];
    const isGiven = whom !== '' && !isOwn(whom) && (by === '' || isOwn(by) || isOurs(by, whom, sides));
    if (isGiven) given++;
    partner.push(reader.valueAt(isGiven ? to.at : from.at, i));
    received.push(!isGiven);
  }
  reader.derive('Partner', partner);
  deriveDirection(reader, received);
  noteGiven(reader, given, header, ': the other of two columns names who got them');
  return true;
}

/**
 * The key of the one name that stands on every row, on either side of it, beside several others: one's own firm, whatever
 * Settings say of its name. Null where there is none.
 */
function alwaysThere(reader: TableReader, from: number, to: number): string | null {
  const pairs = Array.from({ length: reader.count }, (_, i) => [
    nameKey(textAt(reader, from, i)),
    nameKey(textAt(reader, to, i)),
  ]).filter(([by, whom]) => by !== '' && whom !== '');
  const only = pairs[0]?.find((name) => pairs.every((pair) => pair.includes(name)));
  const isOnBothSides = [0, 1].every((side) => pairs.some((pair) => pair[side] === only));
  return isOnBothSides && new Set(pairs.flat()).size > 2 ? (only ?? null) : null;
}

/** Both sides are names: the one that is a partner of ours decides; in doubt the introduction was received. */
function isOurs(by: string, whom: string, { known }: Sides): boolean {
  return known.has(nameKey(whom)) && !known.has(nameKey(by));
}

function holdsSides(reader: TableReader, at: number, { isOwn, known }: Sides): boolean {
  let [filled, sides] = [0, 0];
  for (let i = 0; i < reader.count; i++) {
    const text = textAt(reader, at, i);
    if (text === '') continue;
    filled++;
    if (isOwn(text) || known.has(nameKey(text))) sides++;
  }
  return sides * 2 >= filled && filled > 0;
}
