import type { TableReader } from '../../../workbook/columns/table-reader';
import { isTheirSide, sideNamed } from '../../../workbook/values/direction-words';
import { cellText, tidy, wordKey } from '../../../workbook/values/text';
import { YES_NO } from '../../../workbook/values/words';
import { columnsOf, deriveDirection, noteGiven, textAt, type Sides } from './set-direction';

/** What a column asks: whether a text in it says received, undefined where it answers something else; and the answer that must be among them. */
interface Asked {
  readonly isReceived: (text: string) => boolean | undefined;
  readonly telling: boolean;
}

/** A column that is read as nothing else and asks for the direction; whether the table has one. */
export function settleByCells(reader: TableReader, askedBy: (key: string) => Asked | null): boolean {
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
export function sideAsked(key: string, { isOwn }: Sides): Asked | null {
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
export function flagAsked(key: string): Asked | null {
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
export function settleBySigns(reader: TableReader): boolean {
  if (!reader.has('Status')) return false;
  for (const { column, at } of columnsOf(reader)) {
    const received = column === null ? receivedBySigns(reader, at) : null;
    if (received === null) continue;
    deriveDirection(reader, received);
    const header = tidy(cellText(reader.table.block.cells.cell(reader.table.header, at)));
    noteGiven(reader, received.filter((each) => each === false).length, header, ': a minus stands there');
    return true;
  }
  return false;
}

/** Whether each row was received, where a column holds nothing but + and -, and both; most others are told by their first filled cell. */
function receivedBySigns(reader: TableReader, at: number): Array<boolean | null> | null {
  const received: Array<boolean | null> = [];
  for (let i = 0; i < reader.count; i++) {
    const sign = tidy(cellText(reader.valueAt(at, i)));
    if (!/^[-+\u2212\u2013]?$/.test(sign)) return null;
    received.push(sign === '' ? null : sign === '+');
  }
  return received.includes(true) && received.includes(false) ? received : null;
}
