import type { TableReader } from '../../../workbook/columns/table-reader';
import type { Cell } from '../../../workbook/input';
import type { Offer } from '../../../workbook/notes/notes';
import type { Settings } from '../../../workbook/settings/settings';
import { titlesOf } from '../../../workbook/blocks/titles';
import { directionSaid, isTheirSide, sideNamed } from '../../../workbook/values/direction-words';
import { cellText, counted, fold, isBlank, isMissing, tidy, wordKey } from '../../../workbook/values/text';
import { headerKey } from '../../../workbook/values/header-key';
import { YES_NO } from '../../../workbook/values/words';
import { nameKey } from '../../names';
import { passedByArrows } from './arrows';

/** What the direction of rows depends on besides their cells. */
interface Sides {
  readonly directions: Settings['directions'];
  readonly isOwn: (name: string) => boolean;
  /** Keys of names that surely are partners. */
  readonly known: ReadonlyMap<string, string>;
}

/**
 * Says of each row of a Referrals table whether it was received or given, where no column Direction says it: by a pair of
 * columns (From / To, Referred by / Referred to), by a column that only names whom one referred to, by one that says "us" or
 * "them" of a side, by a row of Settings for the tab, by a title within or above the table, or by the name of the tab. What was decided so is one note.
 */
export function settleDirection(reader: TableReader, sides: Sides): void {
  if (reader.table.kind !== 'Referrals') return;
  const told = toldBySettings(reader, sides);
  settleClients(reader, told !== null);
  const isTold = told !== null || reader.has('Direction');
  if (takeArrows(reader, sides, isTold) && !isTold) return;
  if (told === null && isTold) return;
  if (
    told === null &&
    (settleByCells(reader, (key) => sideAsked(key, sides)) ||
      settlePair(reader, sides) ||
      settleByCells(reader, flagAsked) ||
      settleBySigns(reader))
  )
    return;
  const names = titlesOf(reader.table.block, reader.table.header, reader.table.found.sheet);
  const whole = told?.received ?? names.map(directionSaid).find((said) => said !== null) ?? null;
  const rows = told === null ? reader.titleOf((row) => directionSaid(textIn(reader, row))) : null;
  if (whole === null && rows === null) return;
  const said = Array.from({ length: reader.count }, (_, i) => rows?.[i] ?? whole);
  deriveDirection(reader, said);
  const by = told?.name ?? names.find((name) => directionSaid(name) !== null) ?? reader.table.found.sheet;
  noteDirection(reader, said, by, told !== null);
}

function deriveDirection(reader: TableReader, said: ReadonlyArray<boolean | null>): void {
  reader.derive(
    'Direction',
    said.map((received) => (received === null ? null : received ? 'received' : 'given')),
  );
}

function noteDirection(
  reader: TableReader,
  said: ReadonlyArray<boolean | null>,
  by: string,
  told: boolean,
): void {
  const given = said.filter((received) => received === false).length;
  const setting = `Direction ${told ? by : reader.table.found.sheet}`;
  const why = told ? ', as Settings says' : ': the name of their tab or a title says so';
  noteGiven(
    reader,
    given,
    by,
    why,
    setting,
    told ? [] : [{ label: 'They were given', rows: [[setting, 'given']] }],
  );
}

/** `why` follows "read as given to the partner"; `setting` is the row of Settings that turns it round. */
function noteGiven(
  reader: TableReader,
  given: number,
  under: string,
  why: string,
  setting = `Direction ${reader.table.found.sheet}`,
  others: readonly Offer[] = [],
): void {
  // Received is what every introduction is by default.
  if (given === 0) return;
  reader.note(
    reader.scope('Partner'),
    -1,
    `${counted(given, 'row')} under "${under}"`,
    'given to the partner',
    `These introductions are read as given to the partner${why}.`,
    `Nothing to do; if they were received, add a Settings row "${setting}" with the value received, or a column Direction.`,
    [{ label: 'They were received', rows: [[setting, 'received']] }, ...others],
  );
}

function toldBySettings(
  reader: TableReader,
  { directions }: Sides,
): { readonly name: string; readonly received: boolean } | null {
  for (const name of titlesOf(reader.table.block, reader.table.header, reader.table.found.sheet))
    for (const [setting, received] of directions)
      if (fold(setting) === fold(name)) return { name: setting, received };
  return null;
}

function textIn(reader: TableReader, row: number): string {
  return tidy(cellText(reader.table.block.cells.row(row).find((cell) => !isBlank(cell))));
}

/** The columns of a table: the key of the header, what it is read as, and its place in the cells. */
function columnsOf({ table }: TableReader) {
  const first = table.block.sheet.firstColumn ?? 1;
  return table.found.columns.map(({ header, column, position }) => ({
    key: headerKey(header).key,
    column,
    at: position - first,
  }));
}

/** A column of the clients that came, and one of those that were given; `isTold` whether Settings say the direction of all. */
function settleClients(reader: TableReader, isTold: boolean): void {
  const [[came], [given]] = [reader.asides('Received client'), reader.asides('Given client')];
  if (came === undefined || given === undefined || reader.has('Client')) return;
  const isGiven = Array.from(
    { length: reader.count },
    (_, i) => textAt(reader, given, i) !== '' && textAt(reader, came, i) === '',
  );
  reader.derive(
    'Client',
    isGiven.map((each, i) => reader.valueAt(each ? given : came, i)),
  );
  if (isTold || reader.has('Direction')) return;
  deriveDirection(
    reader,
    isGiven.map((each) => !each),
  );
  const header = tidy(cellText(reader.table.block.cells.cell(reader.table.header, given)));
  noteGiven(reader, isGiven.filter(Boolean).length, header, ': the client stands in the column that says so');
  isGiven.forEach((each, i) => {
    const alsoGiven = each ? '' : textAt(reader, given, i);
    if (alsoGiven !== '')
      reader.note(
        reader.scope('Partner'),
        i,
        alsoGiven,
        'two introductions in a row',
        'The row names a client who came and one who was given; it is read as the one who came, and the other is not counted.',
        `Enter "${alsoGiven}" in a row of its own.`,
      );
  });
}

/** A cell as text; '' where it says nothing. */
function textAt(reader: TableReader, at: number, i: number): string {
  const text = tidy(cellText(reader.valueAt(at, i)));
  return isMissing(text) ? '' : text;
}

/** Partners that are written with an arrow from or to one's own side, which says the direction where nothing else does; whether they are. */
function takeArrows(reader: TableReader, { isOwn }: Sides, isTold: boolean): boolean {
  const passed = reader.has('Partner') ? passedByArrows(reader, isOwn) : null;
  if (passed === null) return false;
  reader.derive(
    'Partner',
    passed.map((each) => each?.partner ?? null),
  );
  if (isTold) return true;
  const received = passed.map((each) => each?.received ?? null);
  deriveDirection(reader, received);
  const given = received.filter((each) => each === false).length;
  noteGiven(reader, given, reader.header('Partner'), ': the arrow beside the partner says so');
  return true;
}

/** Two columns of which one names who gave and one who got; whether the table has them, or the second alone. */
function settlePair(reader: TableReader, sides: Sides): boolean {
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

/** What a column asks: whether a text in it says received, undefined where it answers something else; and the answer that must be among them. */
interface Asked {
  readonly isReceived: (text: string) => boolean | undefined;
  readonly telling: boolean;
}

/** A column that is read as nothing else and asks for the direction; whether the table has one. */
function settleByCells(reader: TableReader, askedBy: (key: string) => Asked | null): boolean {
  for (const { key, column, at } of columnsOf(reader)) {
    const asked = column === null ? askedBy(key) : null;
    if (asked === null) continue;
    const said = Array.from({ length: reader.count }, (_, i) => {
      const text = textAt(reader, at, i);
      return text === '' ? null : asked.isReceived(text);
    });
    if (!said.every((each) => each !== undefined) || !said.includes(asked.telling)) continue;
    deriveDirection(reader, said);
    return true;
  }
  return false;
}

/** One that says "us" or "them" of who gave or who got. */
function sideAsked(key: string, { isOwn }: Sides): Asked | null {
  const side = sideNamed(key);
  if (side === null) return null;
  return {
    isReceived: (text) => (isOwn(text) ? side === 'to' : isTheirSide(text) ? side === 'from' : undefined),
    // Received is what every introduction is by default.
    telling: false,
  };
}

/** "Inbound?" and "Given (Y/N)". */
const ASKS_DIRECTION =
  /^(?:is )?(?:referral )?(?:(inbound|incoming|received from (?:them|partner)|(?:referred|sent) (?:to us|by (?:them|partner))|they (?:referred|sent))|(outbound|outgoing|given|reciprocal|(?:referred|sent) (?:by us|to (?:them|partner))|we (?:referred|sent)))(?: referral)?(?: y n| yes no)?$/;

/** One of yes and no. */
function flagAsked(key: string): Asked | null {
  const asked = ASKS_DIRECTION.exec(key);
  if (!asked) return null;
  const isInbound = asked[1] !== undefined;
  return {
    isReceived: (text) => {
      const yes = YES_NO.get(wordKey(text));
      return yes === undefined ? undefined : yes === isInbound;
    },
    telling: isInbound,
  };
}

/** A column of nothing but + and -, where another one says what became of the introductions: what was got, and what was given. */
function settleBySigns(reader: TableReader): boolean {
  if (!reader.has('Status')) return false;
  for (const { column, at } of columnsOf(reader)) {
    if (column !== null) continue;
    const signs = Array.from({ length: reader.count }, (_, i) => tidy(cellText(reader.valueAt(at, i))));
    const isSign = signs.every((sign) => sign === '' || /^[-+\u2212\u2013]$/.test(sign));
    if (!isSign || !signs.includes('+') || signs.every((sign) => sign === '' || sign === '+')) continue;
    const received = signs.map((sign) => (sign === '' ? null : sign === '+'));
    deriveDirection(reader, received);
    const header = tidy(cellText(reader.table.block.cells.cell(reader.table.header, at)));
    noteGiven(reader, received.filter((each) => each === false).length, header, ': a minus stands there');
    return true;
  }
  return false;
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
