import { NO_DAY, parseIso, type Day } from '../../core/calendar/day';
import {
  BY_THEM,
  BY_US,
  CLOSED_ALONE,
  LOST,
  NONE,
  NOT_ASKED,
  OPEN,
  RECEIVED_ALONE,
  WON,
  type DayOrYes,
  type Ledger,
  type Partner,
} from '../../core/ledger/ledger';
import { nameKey } from '../../core/ledger/names';
import { unlisted } from '../../core/ledger/reading/rows/read-partners';
import type { Settings, Thresholds } from '../../core/workbook/settings/settings';
import { defaultSettings } from '../../core/workbook/settings/settings-draft';
import {
  ACTIVITY_TYPES,
  MONEY_KINDS,
  TABLES,
  type ActivityType,
  type MoneyKind,
} from '../../core/workbook/tables';

/** Rows as a test writes them: ISO dates, names, and only what matters. */
export interface ReferralRow {
  partner?: string;
  received?: string;
  given?: boolean;
  influenced?: boolean;
  status?: 'won' | 'lost' | 'open';
  closed?: string;
  ended?: string;
  qualified?: boolean;
  netNew?: boolean;
  credit?: number;
  revenue?: number;
  aum?: number;
  client?: string;
  id?: string;
  event?: string;
  informed?: boolean;
  attest?: boolean;
  thanked?: boolean;
}

export interface ActivityRow {
  partner?: string;
  date: string;
  type?: ActivityType;
  hours?: number;
  cost?: number;
  by?: 'us' | 'them';
  asked?: string;
  answered?: string;
  rating?: number;
  responsiveness?: number;
  initiative?: number;
  quality?: number;
  event?: string;
  gift?: number;
  recipient?: string;
}

export interface MoneyRow {
  partner?: string;
  date: string;
  kind?: MoneyKind;
  amount: number;
  id?: string;
  client?: string;
}

export type PartnerRow = Omit<Partial<Partner>, 'startDate' | 'agreement'> & {
  name: string;
  start?: string;
  agreement?: readonly DayOrYes[];
};

export interface Practice {
  asOf?: string;
  partners?: readonly PartnerRow[];
  referrals?: readonly ReferralRow[];
  activities?: readonly ActivityRow[];
  money?: readonly MoneyRow[];
  settings?: Partial<Omit<Settings, 'thresholds'>> & { thresholds?: Partial<Thresholds> };
  /** Columns (`Referrals.Qualified`) and whole tables (`Money`) that the workbook lacks. */
  without?: readonly string[];
}

/** The name of the partner of a row that names none. */
export const PARTNER = 'Harbor Tax';

export function day(iso: string): Day {
  const parsed = parseIso(iso);
  if (parsed === null) throw new Error(`${iso} is no date`);
  return parsed;
}

const dayOr = (iso: string | undefined): Day => (iso === undefined ? NO_DAY : day(iso));
const yesNo = (flag: boolean | undefined): number => (flag === undefined ? -1 : flag ? 1 : 0);

/** Gives each distinct word a code. */
class Codes {
  readonly words: string[] = [];
  of(word: string | undefined): number {
    if (word === undefined) return NONE;
    const known = this.words.indexOf(word);
    return known >= 0 ? known : this.words.push(word) - 1;
  }
}

/** A ledger straight from rows, without the reader. Referrals stand in sheet R from row 2, and so on. */
export function ledgerOf(practice: Practice): Ledger {
  const referrals = practice.referrals ?? [];
  const activities = practice.activities ?? [];
  const money = practice.money ?? [];
  const names = new Codes();
  for (const partner of practice.partners ?? []) names.of(partner.name);
  for (const row of [...referrals, ...activities, ...money]) names.of(row.partner ?? PARTNER);
  const [clients, events, ids, recipients] = [new Codes(), new Codes(), new Codes(), new Codes()];
  const moneyIds = new Set(money.map((row) => row.id));
  const idCounts = new Map<string, number>();
  for (const { id } of referrals) if (id !== undefined) idCounts.set(id, (idCounts.get(id) ?? 0) + 1);
  const idOf = (id: string | undefined): number =>
    id !== undefined && ((idCounts.get(id) ?? 0) > 1 || moneyIds.has(id)) ? ids.of(id) : NONE;
  const ints = (rows: readonly object[], of: (i: number) => number): Int32Array =>
    Int32Array.from(rows, (_, i) => of(i));
  const place = (rows: readonly { partner?: string }[], sheet: number) => ({
    count: rows.length,
    sheet: Uint16Array.from(rows, () => sheet),
    row: ints(rows, (i) => i + 2),
    partner: ints(rows, (i) => names.of(rows[i]!.partner ?? PARTNER)),
  });
  const floats = <Row>(rows: readonly Row[], of: (row: Row) => number | undefined): Float64Array =>
    Float64Array.from(rows, (row) => of(row) ?? NaN);
  const bytes = <Row>(rows: readonly Row[], of: (row: Row) => number): Uint8Array =>
    Uint8Array.from(rows, of);
  const signs = <Row>(rows: readonly Row[], of: (row: Row) => number): Int8Array => Int8Array.from(rows, of);
  const days = <Row>(rows: readonly Row[], of: (row: Row) => string | undefined): Int32Array =>
    Int32Array.from(rows, (row) => dayOr(of(row)));
  const lacks = (column: string): boolean => practice.without?.includes(`Referrals.${column}`) ?? false;
  const defaultHours = practice.settings?.defaultHours ?? new Map<string, number>();

  const asOf = day(practice.asOf ?? '2026-10-31');
  const { thresholds, ...settings } = practice.settings ?? {};
  return {
    today: asOf,
    asOf,
    asOfIs: 'today',
    locale: null,
    settings: {
      ...defaultSettings(),
      hourlyCost: 100,
      defaultHours,
      ...settings,
      thresholds: {
        ...defaultSettings().thresholds,
        ...thresholds,
      },
    },
    sheets: ['P', 'R', 'A', 'M'],
    partners: names.words.map((name, i) => partnerOf(practice.partners?.[i] ?? { name }, i)),
    clients: clients.words,
    events: events.words,
    recipients: recipients.words,
    referrals: {
      ...place(referrals, 1),
      inbound: bytes(referrals, (row) => (row.given ? 0 : 1)),
      sourced: bytes(referrals, (row) => (row.influenced ? 0 : 1)),
      status: bytes(referrals, (row) => (row.status === 'won' ? WON : row.status === 'lost' ? LOST : OPEN)),
      qualified: signs(referrals, (row) => (lacks('Qualified') ? NOT_ASKED : yesNo(row.qualified))),
      netNew: signs(referrals, (row) => yesNo(row.netNew)),
      clientInformed: signs(referrals, (row) => yesNo(row.informed)),
      attestClient: signs(referrals, (row) => yesNo(row.attest)),
      thanked: signs(referrals, (row) => yesNo(row.thanked)),
      received: days(referrals, (row) => row.received),
      closed: days(referrals, (row) =>
        row.status === 'won' || row.status === 'lost'
          ? lacks('Closed')
            ? row.received
            : row.closed
          : undefined,
      ),
      oneDay: bytes(referrals, (row) =>
        lacks('Received') ? CLOSED_ALONE : lacks('Closed') && row.received !== undefined ? RECEIVED_ALONE : 0,
      ),
      ended: days(referrals, (row) => row.ended),
      credit: floats(referrals, (row) => row.credit ?? 1),
      revenue: floats(referrals, (row) => row.revenue),
      aum: floats(referrals, (row) => row.aum),
      client: ints(referrals, (i) => clients.of(referrals[i]!.client)),
      referral: ints(referrals, (i) => idOf(referrals[i]!.id)),
      event: ints(referrals, (i) => events.of(referrals[i]!.event)),
    },
    activities: {
      ...place(activities, 2),
      day: days(activities, (row) => row.date),
      type: bytes(activities, (row) => ACTIVITY_TYPES.indexOf(row.type ?? 'call')),
      hours: floats(activities, (row) => row.hours ?? defaultHours.get(row.type ?? 'call')),
      cost: floats(activities, (row) => row.cost),
      initiatedBy: bytes(activities, (row) => (row.by === 'us' ? BY_US : row.by === 'them' ? BY_THEM : 0)),
      askedOn: days(activities, (row) => row.asked),
      answeredOn: days(activities, (row) => row.answered),
      rating: floats(activities, (row) => row.rating),
      responsiveness: floats(activities, (row) => row.responsiveness),
      initiative: floats(activities, (row) => row.initiative),
      quality: floats(activities, (row) => row.quality),
      agenda: signs(activities, () => -1),
      event: ints(activities, (i) => events.of(activities[i]!.event)),
      giftValue: floats(activities, (row) => row.gift),
      recipient: ints(activities, (i) => recipients.of(activities[i]!.recipient)),
    },
    money: {
      ...place(money, 3),
      day: days(money, (row) => row.date),
      kind: bytes(money, (row) => MONEY_KINDS.indexOf(row.kind ?? 'revenue')),
      amount: floats(money, (row) => row.amount),
      referral: ints(money, (i) => idOf(money[i]!.id)),
      client: ints(money, (i) => clients.of(money[i]!.client)),
      beside: bytes(money, () => 0),
    },
    actions: [],
    candidates: [],
    columns: columnsWithout(practice.without ?? []),
    unread: new Map(),
    notes: {
      length: 0,
      at: () => {
        throw new RangeError('There is no note.');
      },
      [Symbol.iterator]: () => [].values(),
    },
    mark: 'test',
    partnerKeys: new Map(names.words.map((name, partner) => [nameKey(name), partner])),
    findPartner: (name) => names.words.indexOf(name),
    suggestPartners: () => [],
  };
}

function partnerOf({ start, agreement, ...row }: PartnerRow, position: number): Partner {
  const [first, second, third, fourth, fifth] = agreement ?? [];
  return {
    ...unlisted(row.name),
    listed: true,
    sheet: 0,
    row: position + 2,
    ...row,
    startDate: start === undefined ? null : day(start),
    agreement: [first ?? null, second ?? null, third ?? null, fourth ?? null, fifth ?? null],
  };
}

function columnsWithout(absent: readonly string[]): Set<string> {
  const columns = new Set<string>();
  for (const { kind, columns: headers } of TABLES) {
    if (absent.includes(kind)) continue;
    columns.add(kind);
    for (const { header } of headers)
      if (!absent.includes(`${kind}.${header}`)) columns.add(`${kind}.${header}`);
  }
  return columns;
}
