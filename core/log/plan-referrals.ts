import { addRecords, EditProblem, setFields, type EditRecord } from '../edits';
import type { EditPlan, NewCell } from '../host/edit-plan';
import { LOST, WON } from '../ledger/ledger';
import type { Reading } from '../ledger/reading/read';
import type { FoundTable } from '../workbook/blocks/found';
import type { WorkbookInput } from '../workbook/input';
import { filled, notNegative, partnerName } from './checks';
import type { LoggedIntroduction, LoggedOutcome, LoggedThanks } from './entry';
import { ownColumn, ownWord, type OwnColumn } from './own-words';
import { nextReferralId } from './referral-id';
import { hasColumn, tableAt, targetTable } from './target';

export function planIntroduction(
  input: WorkbookInput,
  reading: Reading,
  entry: LoggedIntroduction,
): EditPlan {
  const name = partnerName(reading, entry.partner);
  const { referrals } = reading.ledger;
  const received = entry.direction === 'received';
  const goes = (index: number) => (referrals.inbound[index] === 1) === received;
  const into = targetTable(reading, 'Referrals', referrals, (index) => referrals.received[index]!, goes);
  const column = (header: string) =>
    into === null ? null : ownColumn(input, reading, into, referrals, header);
  const direction = column('Direction');
  // A tab of one direction needs no word for it.
  const says = direction !== null || !allGo(reading, into, goes);
  const { qualified } = entry;
  return {
    what: received ? `Log an introduction from ${name}` : `Log an introduction to ${name}`,
    steps: addRecords(
      input,
      reading,
      'Referrals',
      [
        {
          Partner: name,
          Received: { date: entry.on },
          Id: into === null ? null : nextReferralId(column('Id')),
          Direction:
            says && (direction !== null || !received) ? ownWord(direction, goes, entry.direction) : null,
          Client: filled(entry.client),
          // A column that blank cells of older rows would make "to assess" is never added.
          Qualified:
            qualified !== null && (into === null || hasColumn(into, 'Qualified'))
              ? ownWord(
                  column('Qualified'),
                  (index) => referrals.qualified[index] === (qualified ? 1 : 0),
                  qualified ? 'yes' : 'no',
                )
              : null,
          Status: hasColumn(into, 'Status') ? openWord(column('Status'), reading) : null,
          Notes: filled(entry.note),
        },
      ],
      into,
    ),
  };
}

/** Whether a table holds introductions of one direction alone, and some. */
function allGo({ ledger }: Reading, into: FoundTable | null, goes: (index: number) => boolean): boolean {
  if (into === null) return false;
  const { referrals, sheets } = ledger;
  let rows = 0;
  for (let index = 0; index < referrals.count; index++) {
    const row = referrals.row[index]!;
    if (sheets[referrals.sheet[index]!] !== into.sheet || row < into.firstRow || row > into.lastRow) continue;
    if (!goes(index)) return false;
    rows++;
  }
  return rows > 0;
}

/** What the table writes for an introduction that is still open; blank where it leaves the cell blank. */
function openWord(column: OwnColumn | null, { ledger }: Reading): NewCell {
  const isOpen = (index: number) =>
    ledger.referrals.status[index] !== WON && ledger.referrals.status[index] !== LOST;
  if (column === null || !column.cells.some(({ index }) => isOpen(index))) return null;
  const word = ownWord(column, isOpen, 'open');
  return word === true ? null : word;
}

export function planOutcome(input: WorkbookInput, reading: Reading, entry: LoggedOutcome): EditPlan {
  notNegative(entry.firstYearRevenue, 'First-year revenue');
  notNegative(entry.aum, 'AUM');
  const { referrals, partners, clients } = reading.ledger;
  const index = rowIndex(reading, entry.referral);
  const found = tableAt(reading, 'Referrals', entry.referral)!;
  if (entry.on < referrals.received[index]!)
    throw new EditProblem('That day is before the introduction came: choose a later one.');
  const column = ownColumn(input, reading, found, referrals, 'Status');
  const code = entry.outcome === 'won' ? WON : LOST;
  const fields: EditRecord = {
    Status: ownWord(column, (each) => referrals.status[each] === code, entry.outcome),
    // Without such a column Received stands in for it; added now, it would leave all older rows without a day.
    ...(hasColumn(found, 'Closed') ? { Closed: { date: entry.on } } : {}),
    ...(entry.firstYearRevenue === null ? {} : { 'First-year revenue': entry.firstYearRevenue }),
    ...(entry.aum === null ? {} : { AUM: entry.aum }),
  };
  const who =
    clients[referrals.client[index]!] ?? `the introduction from ${partners[referrals.partner[index]!]!.name}`;
  return {
    what: `Log ${who} as ${entry.outcome}`,
    steps: setFields(input, reading, { table: 'Referrals', ...entry.referral }, fields),
  };
}

/** Position of a referral in the ledger by its place on the sheet. */
function rowIndex({ ledger }: Reading, { sheet, row }: LoggedOutcome['referral']): number {
  const { referrals, sheets } = ledger;
  for (let index = 0; index < referrals.count; index++)
    if (referrals.row[index] === row && sheets[referrals.sheet[index]!] === sheet) return index;
  throw new EditProblem(`Row ${row} of sheet "${sheet}" holds no introduction any more.`);
}

export function planThanks(input: WorkbookInput, reading: Reading, entry: LoggedThanks): EditPlan {
  const { referrals, partners } = reading.ledger;
  const name = partners[referrals.partner[rowIndex(reading, entry.referral)]!]!.name;
  const fields = { Thanked: { date: entry.on } };
  return {
    what: `Log thanks to ${name}`,
    steps: setFields(input, reading, { table: 'Referrals', ...entry.referral }, fields),
  };
}
