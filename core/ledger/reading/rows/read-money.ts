import { isOfAnother } from '../partners/among-others';
import { NO_DAY } from '../../../calendar/day';
import { readDates } from '../../../workbook/columns/date-column';
import type { TableReader } from '../../../workbook/columns/table-reader';
import { isLeftForFirm } from '../../../workbook/mapping/amounts/amount-columns';
import { readChoices } from '../../../workbook/columns/choice-column';
import { MONEY_KINDS } from '../../../workbook/tables';
import { headerKey } from '../../../workbook/values/header-key';
import {
  INVOICE_STATUS,
  MONEY_STATUS,
  SETTLED_FLAG,
  UNDONE_FLAG,
  asksUndone,
} from '../../../workbook/values/money-status';
import { isTakenBack } from '../../../workbook/values/money-kinds';
import { isMissing, cellText, wordKey } from '../../../workbook/values/text';
import { noteDuplicates } from '../doubts/duplicates';
import { NONE, type MoneyColumns } from '../../ledger';
import type { NameTable, Names } from '../../names';
import { readSignedAmounts } from './read-amounts';
import { noteBeside, readBeside, type AmountsBeside } from './read-beside';
import { isDay } from '../../../workbook/mapping/outcome-columns';
import { headerAt, isTicked } from './outcomes/beside-cells';
import { paymentsOfInvoices } from './paid-invoices';
import { readKinds } from './read-kinds';
import { readNames } from './read-names';
import type { ReferralIds } from '../referral-ids';
import { noteGroups } from './groups';
import { keptRows, source, unite, type Part } from './unite';
import type { NoteKind } from '../../../workbook/note-kinds';

const LEFT_OUT = 'the row is left out';

function readColumns(reader: TableReader, clients: Names, ids: ReferralIds) {
  return {
    day: readDates(reader, 'Date', { happened: true, unused: LEFT_OUT }),
    kind: readKinds(reader),
    amount: readSignedAmounts(reader, LEFT_OUT),
    referral: readReferralIds(reader, ids),
    client: readNames(reader, 'Client', clients),
    beside: new Int8Array(reader.count),
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
    const { code, known } = ids.name(cell);
    // The number of an invoice beside its client, who says whose it is.
    if (!known && reader.table.isOfClients && reader.text('Client', i) !== null) continue;
    codes[i] = code;
    if (!known && ids.codes.length > 0 && !reader.table.isOfClients)
      reader.note(
        scope,
        i,
        cell,
        'an Id without a referral',
        'No referral has this Id; it counts as a client of its own.',
        'Correct the Id if the amount belongs to a referral.',
      );
  }
  return codes;
}

/** Asks of a payment whether its money came; what is not yet paid of an invoice is due. */
const ASKS_SETTLED = /\b(?:settled|cleared|received|collected|banked|deposited|succeeded)\b/;

function wordsOf(header: string, isInvoices: boolean): typeof MONEY_STATUS {
  if (asksUndone(header)) return UNDONE_FLAG;
  if (isInvoices) return INVOICE_STATUS;
  return ASKS_SETTLED.test(header) ? SETTLED_FLAG : MONEY_STATUS;
}

/** The refund itself, and not a payment that was refunded. */
const REFUND =
  /(?:refund|reversal|charge ?back|claw ?back|reimbursement|rucklastschrift|erstattung|remboursement|reembolso|rimborso|terugbetaling)s?$/;
const isRefund = (status: string) => isTakenBack(status) && REFUND.test(wordKey(status));

/**
 * 1 where an amount was paid or is due; the other rows are noted. A negative amount of status "Refund" is the refund itself, unless
 * the payment that it gives back is "Refunded" and left out, too.
 */
function readStatus(
  reader: TableReader,
  partner: Int32Array,
  { client, amount }: Pick<MoneyColumns, 'client' | 'amount'>,
): Int8Array {
  const isInvoices =
    reader.has('Date') && /\b(invoice|issued?|bill(?:ing|ed)?)\b/.test(headerKey(reader.header('Date')).key);
  const words = wordsOf(reader.has('Status') ? headerKey(reader.header('Status')).key : '', isInvoices);
  const counts = readChoices(reader, 'Status', words, (paidOrDue) => (paidOrDue ? 1 : 0), {
    none: 1,
    unknown: 1,
    as: 'counted as paid',
  });
  const scope = reader.scope('Status');
  const givenBack = new Set<string>();
  const payment = (i: number) => [partner[i], client[i], Math.abs(amount[i] as number)].join();
  const status = (i: number) => cellText(reader.cell('Status', i));
  for (let i = 0; i < counts.length; i++)
    if (counts[i] === 0 && (amount[i] as number) > 0 && isTakenBack(status(i))) givenBack.add(payment(i));
  for (let i = 0; i < counts.length; i++)
    if (counts[i] === 0 && (amount[i] as number) < 0 && isRefund(status(i)) && !givenBack.has(payment(i)))
      counts[i] = 1;
    else if (counts[i] === 0)
      reader.note(
        scope,
        i,
        reader.cell('Status', i),
        'not paid',
        'By its status the amount was not paid and is not due; the row is left out.',
        'Nothing to do; when it is paid, write paid.',
      );
  leaveOutUndone(reader, counts);
  return counts;
}

/** Leaves out what a tick-box beside the status says of: "Voided" beside "Paid". */
function leaveOutUndone(reader: TableReader, counts: Int8Array): void {
  const scope = reader.scope('Amount');
  for (const position of reader.asides('Undone flag'))
    for (let i = 0; i < counts.length; i++) {
      if (counts[i] === 0) continue;
      if (!isTicked(reader, position, i) && !isDay(reader.valueAt(position, i))) continue;
      counts[i] = 0;
      reader.note(
        scope,
        i,
        reader.cell('Amount', i),
        'not paid',
        `By "${headerAt(reader, position)}" the amount was taken back, or never came; the row is left out.`,
        'Nothing to do, unless it was paid; then take the tick off.',
      );
    }
}

/**
 * Reads one Money table; rows without a partner, a date or an amount are left out with a note. Amounts of another kind that stand
 * beside those of their rows are parts of their own.
 */
export function readMoneyTable(
  reader: TableReader,
  sheet: number,
  { partners, clients }: { readonly partners: NameTable; readonly clients: Names },
  ids: ReferralIds,
): MoneyPart[] {
  const partner = readNames(reader, 'Partner', partners);
  const columns = readColumns(reader, clients, ids);
  const counts = readStatus(reader, partner, columns);
  const paid = paymentsOfInvoices(reader, partner, columns.client, columns.amount);
  const beside = readBeside(reader);
  addToWhatIsLeft(reader, columns.amount, beside);
  const keep = new Uint8Array(reader.count);
  const scopes = {
    Partner: reader.scope('Partner'),
    Date: reader.scope('Date'),
    Amount: reader.scope('Amount'),
  };
  // What cannot be read was noted where it was read; here what is missing.
  const leaveOut = (
    i: number,
    column: keyof typeof scopes,
    kind: NoteKind,
    problem: string,
    suggestion: string,
  ) => {
    if (reader.isMissing(column, i))
      reader.note(scopes[column], i, reader.cell(column, i), kind, problem, suggestion);
  };
  const isGrouped = noteGroups(reader, partner);
  for (let i = 0; i < reader.count; i++) {
    if (partner[i] === NONE) {
      if (!isGrouped(i) && !reader.table.isOfClients && !isOfAnother(reader, i))
        reader.note(
          scopes.Partner,
          i,
          reader.cell('Partner', i),
          'no partner',
          'The row names no partner and is left out.',
          'Enter whose partnership it belongs to.',
        );
    } else if (columns.day[i] === NO_DAY)
      leaveOut(
        i,
        'Date',
        'no date',
        'The row has no date and is left out.',
        'Enter the day on which it counts.',
      );
    else if (Number.isNaN(columns.amount[i] as number)) {
      if (beside.every(({ amounts }) => Number.isNaN(amounts[i] as number)))
        leaveOut(i, 'Amount', 'no amount', 'The row has no amount and is left out.', 'Enter the amount.');
    } else if (counts[i] === 1 && paid[i] === 0) keep[i] = 1;
  }
  reader.shareOut(columns.amount);
  noteDuplicates(reader, { Partner: partner, Date: columns.day });
  const main = { reader, sheet, partner, kept: keptRows(keep), columns };
  return [main, ...beside.map((each) => partBeside(main, each, counts))];
}

/** What partners got is a part of the whole, which is not given where the amount is what the firm is left with. */
function addToWhatIsLeft(reader: TableReader, amount: Float64Array, beside: readonly AmountsBeside[]): void {
  if (!isLeftForFirm(reader.header('Amount'))) return;
  for (const { kind, amounts } of beside)
    if (kind === 'share')
      for (let i = 0; i < amount.length; i++)
        if (!Number.isNaN(amounts[i])) amount[i] = (amount[i] as number) + Math.abs(amounts[i] as number);
}

/** The rows of one column of amounts beside the others. */
function partBeside(main: MoneyPart, { header, kind, amounts }: AmountsBeside, counts: Int8Array): MoneyPart {
  const { reader, partner, columns } = main;
  const keep = Uint8Array.from(amounts, (amount, i) =>
    partner[i] !== NONE && columns.day[i] !== NO_DAY && counts[i] === 1 && !Number.isNaN(amount) ? 1 : 0,
  );
  const kept = keptRows(keep);
  noteBeside(
    reader,
    header,
    kept.length,
    kind === 'share' && isLeftForFirm(reader.header('Amount'))
      ? `The amounts under "${header}" count as share, and are added to those under "${reader.header('Amount')}": that is what was left of the whole.`
      : `The amounts under "${header}" count as ${kind}, beside those under "${reader.header('Amount')}".`,
  );
  reader.shareOut(amounts);
  return {
    ...main,
    kept,
    columns: {
      ...columns,
      kind: new Int8Array(reader.count).fill(MONEY_KINDS.indexOf(kind)),
      amount: amounts,
      beside: new Int8Array(reader.count).fill(1),
    },
  };
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
    client: i32((part) => part.columns.client),
    beside: new Uint8Array(unite(parts, new Int8Array(0), (part) => part.columns.beside).buffer),
  };
}
