import { NO_DAY, type Day } from '../calendar/day';
import { BY_THEM, BY_US, NONE, type Ledger } from '../ledger/ledger';
import { ACTIVITY_TYPES, MONEY_KINDS } from '../workbook/tables';
import type { ImportValue } from './plan';

/** An activity or an amount as a ledger has it: its place there, and what its row says by canonical header. */
export interface LedgerRecord {
  readonly sheet: string;
  readonly row: number;
  readonly partner: string;
  readonly day: Day;
  readonly client: string;
  /** What stands beside another amount, or on the row of an introduction, has no cells of its own. */
  readonly isBeside: boolean;
  readonly values: ReadonlyMap<string, ImportValue>;
}

export type RecordKind = 'Activities' | 'Money';

/** Texts that are carried over as they are written. */
export const TEXTS: Readonly<Record<RecordKind, readonly string[]>> = {
  Activities: ['People', 'Notes', 'Calendar id'],
  Money: ['Referral id'],
};

const OTHER = ACTIVITY_TYPES.indexOf('other');

const day = (value: number | undefined): ImportValue | null =>
  value === undefined || value === NO_DAY ? null : { date: value };
const number = (value: number | undefined): ImportValue | null =>
  value === undefined || Number.isNaN(value) ? null : value;

function activityAt({ activities: of, events, recipients }: Ledger, i: number) {
  return {
    Type: of.type[i] === OTHER ? null : ACTIVITY_TYPES[of.type[i]!]!,
    Hours: number(of.hours[i]),
    Cost: number(of.cost[i]),
    'Initiated by': of.initiatedBy[i] === BY_US ? 'us' : of.initiatedBy[i] === BY_THEM ? 'them' : null,
    'Asked on': day(of.askedOn[i]),
    'Answered on': day(of.answeredOn[i]),
    Rating: number(of.rating[i]),
    Responsiveness: number(of.responsiveness[i]),
    Initiative: number(of.initiative[i]),
    Quality: number(of.quality[i]),
    Agenda: of.agenda[i] === 1 ? 'yes' : of.agenda[i] === 0 ? 'no' : null,
    Event: events[of.event[i]!] ?? null,
    Recipient: recipients[of.recipient[i]!] ?? null,
    'Gift value': number(of.giftValue[i]),
  };
}

function moneyAt({ money: of, clients }: Ledger, i: number) {
  return {
    Kind: MONEY_KINDS[of.kind[i]!]!,
    Amount: number(of.amount[i]),
    Client: clients[of.client[i]!] ?? null,
  };
}

/** Every activity, or every amount, of a ledger. */
export function recordsOf(ledger: Ledger, kind: RecordKind): LedgerRecord[] {
  const of = kind === 'Activities' ? ledger.activities : ledger.money;
  const at: (index: number) => Readonly<Record<string, ImportValue | null>> =
    kind === 'Activities' ? (i) => activityAt(ledger, i) : (i) => moneyAt(ledger, i);
  return Array.from({ length: of.count }, (_, i): LedgerRecord => ({
    sheet: ledger.sheets[of.sheet[i]!] ?? '',
    row: of.row[i]!,
    partner: ledger.partners[of.partner[i] ?? NONE]?.name ?? '',
    day: of.day[i]!,
    client: kind === 'Money' ? (ledger.clients[ledger.money.client[i]!] ?? '') : '',
    isBeside: kind === 'Money' && ledger.money.beside[i] === 1,
    values: new Map(
      Object.entries(at(i)).flatMap(([column, value]) => (value === null ? [] : [[column, value] as const])),
    ),
  }));
}
