import type { TableReader } from '../../../workbook/columns/table-reader';
import type { Cell } from '../../../workbook/input';
import type { Offer } from '../../../workbook/notes/notes';
import type { Settings } from '../../../workbook/settings/settings';
import { directionSaid, isTheirSide, sideNamed } from '../../../workbook/values/direction-words';
import {
  cellText,
  counted,
  fold,
  headerKey,
  isBlank,
  isMissing,
  tidy,
  wordKey,
} from '../../../workbook/values/text';
import { YES_NO } from '../../../workbook/values/words';
import { nameKey } from '../../names';

/** How many rows above its header a title of a table may stand. */
const ROWS_ABOVE = 4;

/** What the direction of rows depends on besides their cells. */
interface Sides {
  readonly directions: Settings['directions'];
  readonly isOwn: (name: string) => boolean;
  /** Keys of names that surely are partners. */
  readonly known: ReadonlySet<string>;
}

/**
 * Says of each row of a Referrals table whether it was received or given, where no column Direction says it: by a pair of
 * columns (From / To, Referred by / Referred to), by a column that only names whom one referred to, by one that says "us" or
 * "them" of a side, by a row of Settings for the tab, by a title within or above the table, or by the name of the tab. What was decided so is one note.
 */
export function settleDirection(reader: TableReader, sides: Sides): void {
  if (reader.table.kind !== 'Referrals') return;
  const told = toldBySettings(reader, sides);
  if (told === null && reader.has('Direction')) return;
  if (told === null && (settleSide(reader, sides) || settlePair(reader, sides) || settleFlag(reader))) return;
  const names = titlesOf(reader);
  const whole = told?.received ?? names.map(directionSaid).find((said) => said !== null) ?? null;
  const rows = told === null ? reader.titleOf((row) => directionSaid(textIn(reader, row))) : null;
  if (whole === null && rows === null) return;
  const said = Array.from({ length: reader.count }, (_, i) => rows?.[i] ?? whole);
  reader.derive(
    'Direction',
    said.map((received) => (received === null ? null : received ? 'received' : 'given')),
  );
  const by = told?.name ?? names.find((name) => directionSaid(name) !== null) ?? reader.table.found.sheet;
  noteDirection(reader, said, by, told !== null);
}

function noteDirection(
  reader: TableReader,
  said: ReadonlyArray<boolean | null>,
  by: string,
  told: boolean,
): void {
  const given = said.filter((received) => received === false).length;
  // Received is what every introduction is by default.
  if (given === 0) return;
  const setting = `Direction ${told ? by : reader.table.found.sheet}`;
  reader.note(
    reader.scope('Partner'),
    -1,
    `${counted(given, 'row')} under "${by}"`,
    'given to the partner',
    told
      ? 'These introductions are read as given to the partner, as Settings says.'
      : 'These introductions are read as given to the partner: the name of their tab or a title says so.',
    `Nothing to do; if they were received, add a Settings row "${setting}" with the value received, or a column Direction.`,
    [
      { label: 'They were received', rows: [[setting, 'received']] },
      ...(told ? [] : [{ label: 'They were given', rows: [[setting, 'given']] } satisfies Offer]),
    ],
  );
}

function toldBySettings(
  reader: TableReader,
  { directions }: Sides,
): { readonly name: string; readonly received: boolean } | null {
  for (const name of titlesOf(reader))
    for (const [setting, received] of directions)
      if (fold(setting) === fold(name)) return { name: setting, received };
  return null;
}

/** Names of a table, the closest first: titles right above it, the Excel Table or named range, the tab, the file. */
function titlesOf(reader: TableReader): string[] {
  const { block, header, found } = reader.table;
  const above: string[] = [];
  for (let row = header - 1; row >= 0 && row >= header - ROWS_ABOVE; row--) {
    const filled = block.cells
      .row(row)
      .slice(block.left, block.right + 1)
      .filter((cell) => !isBlank(cell));
    if (filled.length > 1) break;
    if (filled.length === 1) above.push(tidy(cellText(filled[0])));
  }
  const tab = found.sheet.split(' / ');
  return [...above, block.name, found.sheet, ...tab.reverse()];
}

function textIn(reader: TableReader, row: number): string {
  return tidy(cellText(reader.table.block.cells.row(row).find((cell) => !isBlank(cell))));
}

/** Two columns of which one names who gave and one who got; whether the table has them, or the second alone. */
function settlePair(reader: TableReader, sides: Sides): boolean {
  const { table } = reader;
  const first = table.block.sheet.firstColumn ?? 1;
  const columns = table.found.columns.map(({ header, column, position }) => ({
    key: headerKey(header).key,
    column,
    at: position - first,
  }));
  const isFree = ({ column }: { column: string | null }) =>
    column === null || column === 'Partner' || column === 'Client';
  const to = columns.find((each) => sideNamed(each.key) === 'to' && isFree(each));
  if (to === undefined) return false;
  const from =
    columns.find((each) => each.column === 'Partner' && each.at !== to.at) ??
    columns.find((each) => sideNamed(each.key) === 'from' && isFree(each));
  const cell = (at: number, i: number) => reader.valueAt(at, i);
  const name = (at: number, i: number) => {
    const text = tidy(cellText(cell(at, i)));
    return isMissing(text) ? '' : text;
  };
  if (from === undefined) {
    if (to.column !== 'Partner') return false;
    reader.derive('Direction', new Array<Cell>(reader.count).fill('given'));
    noteSides(reader, to.at, reader.count, 'its header says whom you referred to');
    return true;
  }
  // Where it is read as the client, it must hold partners or one's own side to be one of a pair.
  if (to.column === 'Client' && !holdsSides(reader, (i) => name(to.at, i), sides)) return false;
  const partner: Cell[] = [];
  const direction: Cell[] = [];
  let given = 0;
  for (let i = 0; i < reader.count; i++) {
    const [by, whom] = [name(from.at, i), name(to.at, i)];
    const isGiven =
      whom !== '' && !sides.isOwn(whom) && (by === '' || sides.isOwn(by) || isOurs(by, whom, sides));
    if (isGiven) given++;
    partner.push(cell(isGiven ? to.at : from.at, i));
    direction.push(isGiven ? 'given' : 'received');
  }
  if (given === 0 && from.column === 'Partner') {
    reader.derive('Direction', direction);
    return true;
  }
  reader.derive('Partner', partner);
  reader.derive('Direction', direction);
  if (given > 0) noteSides(reader, to.at, given, 'the other of two columns names who got them');
  return true;
}

/** A column that says "us" or "them" of who gave or who got; whether the table has one. */
function settleSide(reader: TableReader, { isOwn }: Sides): boolean {
  const { table } = reader;
  const first = table.block.sheet.firstColumn ?? 1;
  for (const { column, header, position } of table.found.columns) {
    const side = column === null ? sideNamed(headerKey(header).key) : null;
    if (side === null) continue;
    const said = Array.from({ length: reader.count }, (_, i) => {
      const text = tidy(cellText(reader.valueAt(position - first, i)));
      return isMissing(text) ? null : isOwn(text) ? 'us' : isTheirSide(text) ? 'them' : undefined;
    });
    // Received is what every introduction is by default.
    if (said.includes(undefined) || !said.includes(side === 'to' ? 'them' : 'us')) continue;
    reader.derive(
      'Direction',
      said.map((who) => (who == null ? null : (who === 'us') === (side === 'to') ? 'received' : 'given')),
    );
    return true;
  }
  return false;
}

/** "Inbound?" and "Given (Y/N)". */
const ASKS_DIRECTION =
  /^(?:is )?(?:referral )?(?:(inbound|incoming|received from (?:them|partner))|(outbound|outgoing|given|reciprocal))(?: referral)?(?: y n| yes no)?$/;

/** A column of yes and no that asks for the direction; whether the table has one. */
function settleFlag(reader: TableReader): boolean {
  const { table } = reader;
  const first = table.block.sheet.firstColumn ?? 1;
  for (const { column, header, position } of table.found.columns) {
    const asked = column === null ? ASKS_DIRECTION.exec(headerKey(header).key) : null;
    if (!asked) continue;
    const answers = Array.from({ length: reader.count }, (_, i) => {
      const text = cellText(reader.valueAt(position - first, i));
      return isMissing(text) ? null : YES_NO.get(wordKey(text));
    });
    if (answers.includes(undefined) || !answers.includes(true)) continue;
    const isInbound = asked[1] !== undefined;
    reader.derive(
      'Direction',
      answers.map((yes) => (yes == null ? null : yes === isInbound ? 'received' : 'given')),
    );
    return true;
  }
  return false;
}

/** Both sides are names: the one that is a partner of ours decides; in doubt the introduction was received. */
function isOurs(by: string, whom: string, { known }: Sides): boolean {
  return known.has(nameKey(whom)) && !known.has(nameKey(by));
}

function holdsSides(reader: TableReader, name: (i: number) => string, { isOwn, known }: Sides): boolean {
  let [filled, sides] = [0, 0];
  for (let i = 0; i < reader.count; i++) {
    const text = name(i);
    if (text === '') continue;
    filled++;
    if (isOwn(text) || known.has(nameKey(text))) sides++;
  }
  return sides * 2 >= filled && filled > 0;
}

function noteSides(reader: TableReader, at: number, given: number, why: string): void {
  const header = tidy(cellText(reader.table.block.cells.cell(reader.table.header, at)));
  const setting = `Direction ${reader.table.found.sheet}`;
  reader.note(
    reader.scope('Partner'),
    -1,
    `${counted(given, 'row')} under "${header}"`,
    'given to the partner',
    `These introductions are read as given to the partner: ${why}.`,
    `Nothing to do; if they were received, add a Settings row "${setting}" with the value received, or a column Direction.`,
    [{ label: 'They were received', rows: [[setting, 'received']] }],
  );
}
