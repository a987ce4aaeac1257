import { RECEIVED_ALONE } from '../../../../core/ledger/ledger';
import { formatIso, NO_DAY } from '../../../../core/calendar/day';
import type { Reading } from '../../../../core/ledger/reading/read';
import type { Settings } from '../../../../core/workbook/settings/settings';
import { defaultSettings } from '../../../../core/workbook/settings/settings-draft';
import { ACTIVITY_TYPES, MONEY_KINDS } from '../../../../core/workbook/tables';

/** A value of the ledger in a few letters; '' for none. */
function said(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value))
    return value
      .map((each) => said(each) || '.')
      .join('/')
      .replace(/^[./]*$/, '');
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string);
}

const day = (value: number | null | undefined | boolean): string =>
  typeof value !== 'number' ? said(value) : value === NO_DAY ? '' : formatIso(value);
const number = (value: number | undefined): string =>
  value === undefined || Number.isNaN(value) ? '' : String(Number(value.toFixed(9)));
const flag = (value: number | undefined): string => ['-', 'no', 'yes'][(value ?? -1) + 1] ?? `${value}`;

/** Fields that hold anything, as `name=value`. */
const line = (place: string, fields: Readonly<Record<string, string>>): string =>
  `  ${[place, ...Object.entries(fields).flatMap(([name, text]) => (text === '' ? [] : [`${name}=${text}`]))].join(' | ')}`;

/** What differs from the settings of a workbook that has none. */
function settingsLines(settings: Settings): Record<string, string> {
  const plain = (each: Settings) =>
    JSON.parse(
      JSON.stringify(each, (_, value: unknown) =>
        value instanceof Map || value instanceof Set ? [...value] : value,
      ),
    ) as Record<string, unknown>;
  const [own, usual] = [plain(settings), plain(defaultSettings())];
  return Object.fromEntries(
    Object.entries(own).flatMap(([key, value]) => {
      const text = JSON.stringify(value);
      return text === JSON.stringify(usual[key]) ? [] : [[key, text]];
    }),
  );
}

/** Everything that was read of a workbook, a line for each column, row and note. */
export function readLines({ ledger, tables }: Reading): string[] {
  const name = (names: readonly string[], code: number | undefined) => names[code ?? -1] ?? '';
  const partner = (code: number | undefined) => ledger.partners[code ?? -1]?.name ?? '';
  const at = (sheet: number | undefined, row: number | undefined) =>
    `${ledger.sheets[sheet ?? -1] ?? '?'} ${row}`;
  const { referrals, activities, money } = ledger;
  const rows = (count: number, each: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => each(i));
  return [
    ...tables.flatMap(({ kind, sheet, headerRow, firstRow, lastRow, rowCount, columns }) =>
      kind === null
        ? [`no table of ours on ${sheet}`]
        : [
            `table ${kind} on ${sheet}, header ${headerRow}, rows ${firstRow}-${lastRow}, ${rowCount} of data`,
            ...columns.map(
              ({ position, header, column, why }) => `  ${position} "${header}" ${column ?? `(${why})`}`,
            ),
          ],
    ),
    'partners',
    ...ledger.partners.map(({ name: own, sheet, row, ...fields }) =>
      line(
        `${own} (${at(sheet, row)})`,
        Object.fromEntries(
          Object.entries(fields).map(([key, value]) => [
            key,
            /Date|Since|Disclosed/.test(key) ? day(value as number) : said(value),
          ]),
        ),
      ),
    ),
    'introductions',
    ...rows(referrals.count, (i) =>
      line(at(referrals.sheet[i], referrals.row[i]), {
        partner: partner(referrals.partner[i]),
        received: day(referrals.received[i]),
        direction: referrals.inbound[i] === 1 ? '' : 'given',
        role: referrals.sourced[i] === 1 ? '' : 'influenced',
        status: ['open', 'won', 'lost'][referrals.status[i] ?? 0] ?? '',
        closed: day(referrals.closed[i]) + (referrals.oneDay[i] === RECEIVED_ALONE ? ' (stands in)' : ''),
        ended: day(referrals.ended[i]),
        qualified: flag(referrals.qualified[i]),
        netNew: flag(referrals.netNew[i]),
        informed: flag(referrals.clientInformed[i]),
        attest: flag(referrals.attestClient[i]),
        thanked: flag(referrals.thanked[i]),
        credit: number(referrals.credit[i]),
        revenue: number(referrals.revenue[i]),
        aum: number(referrals.aum[i]),
        client: name(ledger.clients, referrals.client[i]),
        id: referrals.referral[i] === -1 ? '' : `#${referrals.referral[i]}`,
        event: name(ledger.events, referrals.event[i]),
      }),
    ),
    'activities',
    ...rows(activities.count, (i) =>
      line(at(activities.sheet[i], activities.row[i]), {
        partner: partner(activities.partner[i]),
        day: day(activities.day[i]),
        type: ACTIVITY_TYPES[activities.type[i] ?? -1] ?? '',
        hours: number(activities.hours[i]),
        cost: number(activities.cost[i]),
        by: said(activities.initiatedBy[i]),
        asked: day(activities.askedOn[i]),
        answered: day(activities.answeredOn[i]),
        ratings: [activities.rating, activities.responsiveness, activities.initiative, activities.quality]
          .map((each) => number(each[i]))
          .join('/'),
        agenda: flag(activities.agenda[i]),
        event: name(ledger.events, activities.event[i]),
        gift: number(activities.giftValue[i]),
        recipient: name(ledger.recipients, activities.recipient[i]),
      }),
    ),
    'money',
    ...rows(money.count, (i) =>
      line(at(money.sheet[i], money.row[i]), {
        partner: partner(money.partner[i]),
        day: day(money.day[i]),
        kind: MONEY_KINDS[money.kind[i] ?? -1] ?? '',
        amount: number(money.amount[i]),
        id: money.referral[i] === -1 ? '' : `#${money.referral[i]}`,
        client: name(ledger.clients, money.client[i]),
      }),
    ),
    ...ledger.actions.map(({ partner: of, due, done, sheet, row, ...fields }) =>
      line(`action ${at(sheet, row)}`, {
        partner: partner(of),
        due: day(due),
        done: day(done),
        ...Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, said(value)])),
      }),
    ),
    ...ledger.candidates.map(({ sheet, row, ...fields }) =>
      line(
        `candidate ${at(sheet, row)}`,
        Object.fromEntries(
          Object.entries(fields).map(([key, value]) => [
            key,
            /Date|Discussed/.test(key) ? day(value as number) : said(value),
          ]),
        ),
      ),
    ),
    'settings',
    ...Object.entries(settingsLines(ledger.settings)).map(([key, text]) => `  ${key}: ${text}`),
    `as of ${day(ledger.asOf)} (${said(ledger.asOfIs)})`,
    'notes',
    ...[...ledger.notes].map(
      ({ table, sheet, row, column, value, kind, problem, suggestion, offers }) =>
        `  ${sheet} ${row} ${table}.${column} "${value}" (${kind}): ${problem} ${suggestion}${(offers ?? [])
          .map(({ label, rows: set }) => ` [${label}: ${set.map((each) => each.join(' = ')).join('; ')}]`)
          .join('')}`,
    ),
  ];
}
