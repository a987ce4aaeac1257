import { NO_DAY } from '../../calendar/day';
import { MONEY_KINDS } from '../../workbook/tables';
import { readDates } from '../../workbook/columns/date-column';
import { readNumbers } from '../../workbook/columns/number-column';
import { readChoices } from '../../workbook/columns/choice-column';
import type { TableReader } from '../../workbook/columns/table-reader';
import { MONEY_KIND } from '../../workbook/values/words';
import { hashText, isMissing, cellText } from '../../workbook/values/text';
import { mix } from '../../workbook/values/column-codes';
import { noteDuplicates } from './duplicates';
import { NONE, type MoneyColumns } from '../ledger';
import type { NameTable } from '../names';
import { readNames } from './read-names';
import type { ReferralIds } from './referral-ids';
import { noteGroups } from './groups';
import { keptRows, source, unite, type Part } from './unite';

const LEFT_OUT = 'the row is left out';
const REVENUE = MONEY_KINDS.indexOf('revenue');

function readColumns(reader: TableReader, ids: ReferralIds) {
  return {
    day: readDates(reader, 'Date', { happened: true, unused: LEFT_OUT }),
    kind: readChoices(reader, 'Kind', MONEY_KIND, (kind) => MONEY_KINDS.indexOf(kind), {
      none: REVENUE,
      unknown: NONE,
      as: 'left out',
    }),
    amount: readNumbers(reader, 'Amount', { as: 'amount', unused: LEFT_OUT }),
    referral: readReferralIds(reader, ids),
  };
}

export type MoneyPart = Part<ReturnType<typeof readColumns>>;

function readReferralIds(reader: TableReader, ids: ReferralIds): Int32Array<ArrayBuffer> {
  const codes = new Int32Array(reader.count).fill(NONE);
  if (!reader.has('Referral id')) return codes;
  const scope = reader.scope('Referral id');
  for (let i = 0; i < reader.count; i++) {
    const cell = reader.cell('Referral id', i);
    const text = cellText(cell);
    if (isMissing(text)) continue;
    reader.hashes[i] = mix(reader.hashes[i] as number, hashText(text));
    codes[i] = ids.name(cell);
    if (codes[i] === NONE && ids.codes.length > 0)
      reader.note(
        scope,
        i,
        cell,
        'No referral has this Id; the amount counts for the partner only.',
        'Correct the Id if the amount belongs to a referral.',
      );
  }
  return codes;
}

/** Reads one Money table; rows without a partner, a date or an amount are left out with a note. */
export function readMoneyTable(
  reader: TableReader,
  sheet: number,
  partners: NameTable,
  ids: ReferralIds,
): MoneyPart {
  const partner = readNames(reader, 'Partner', partners);
  const columns = readColumns(reader, ids);
  const keep = new Uint8Array(reader.count);
  const scopes = {
    Partner: reader.scope('Partner'),
    Date: reader.scope('Date'),
    Amount: reader.scope('Amount'),
  };
  // What cannot be read was noted where it was read; here what is missing.
  const leaveOut = (i: number, column: keyof typeof scopes, problem: string, suggestion: string) => {
    if (reader.isMissing(column, i))
      reader.note(scopes[column], i, reader.cell(column, i), problem, suggestion);
  };
  const isGrouped = noteGroups(reader, partner);
  for (let i = 0; i < reader.count; i++) {
    if (partner[i] === NONE) {
      if (!isGrouped(i))
        reader.note(
          scopes.Partner,
          i,
          reader.cell('Partner', i),
          'The row names no partner and is left out.',
          'Enter whose partnership it belongs to.',
        );
    } else if (columns.day[i] === NO_DAY)
      leaveOut(i, 'Date', 'The row has no date and is left out.', 'Enter the day on which it counts.');
    else if (Number.isNaN(columns.amount[i] as number))
      leaveOut(i, 'Amount', 'The row has no amount and is left out.', 'Enter the amount.');
    else if (columns.kind[i] !== NONE) keep[i] = 1;
  }
  reader.shareOut(columns.amount);
  noteDuplicates(reader);
  return { reader, sheet, partner, kept: keptRows(keep), columns };
}

/** All Money tables as one. */
export function uniteMoney(parts: readonly MoneyPart[]): MoneyColumns {
  const i32 = (pick: (part: MoneyPart) => Int32Array<ArrayBuffer>) => unite(parts, new Int32Array(0), pick);
  return {
    ...source(parts),
    day: i32((part) => part.columns.day),
    kind: new Uint8Array(unite(parts, new Int8Array(0), (part) => part.columns.kind).buffer),
    amount: unite(parts, new Float64Array(0), (part) => part.columns.amount),
    referral: i32((part) => part.columns.referral),
  };
}
