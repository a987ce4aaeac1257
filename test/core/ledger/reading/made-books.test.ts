import fc from 'fast-check';
import { formatIso } from '../../../../core/calendar/day';
import { WON } from '../../../../core/ledger/ledger';
import { readWorkbook } from '../../../../core/ledger/reading/read';
import type { Cell, SheetInput } from '../../../../core/workbook/input';
import {
  beside,
  besideLog,
  CLIENTS,
  type Column,
  differ,
  each,
  FIRST,
  haveEachOutcome,
  oneOf,
  outcome,
  PARTNERS,
  perhaps,
  sheetOf,
  someOf,
  TODAY,
  WRITTEN,
} from './made-parts';

/* Lists of partners, and workbooks of several tabs, put together by chance. */

const list = fc.record({
  rows: fc.tuple(
    ...PARTNERS.map((name, i) =>
      fc.record({
        name: fc.constant(name),
        category: fc.constantFrom('CPA', 'Attorney', 'Consultant', 'Banker'),
        share: fc.constantFrom(5, 10, 15, 20, 25),
        since: fc.integer({ min: 0, max: 500 }),
        firm: fc.constant(['Harbor Group', 'Elm Partners', 'Lowe Co', 'Whitfield PC', 'Legal Works'][i]!),
        retainer: fc.constantFrom(0, 250, 500),
      }),
    ),
  ),
  tab: oneOf('Partners|COIs|Centers of Influence|Referral partners|Partner list'),
  name: oneOf('Partner|Name|COI|Partner Name|Referral Partner|Center of Influence'),
  category: fc.option(oneOf('Category|Profession|Type|Specialty|Partner type')),
  share: fc.option(oneOf('Share %|Revenue share|Referral fee %|Split %|Rev share')),
  since: fc.option(oneOf('Start date|Partner since|Since')),
  retainer: fc.option(oneOf('Retainer a month|Monthly retainer|Retainer')),
  percent: fc.constantFrom<(share: number) => Cell>(
    (share) => `${share}%`,
    (share) => share / 100,
    (share) => share,
  ),
  beside: someOf([
    ['Phone', (i) => `(212) 555-01${10 + i}`],
    ['City', (i) => ['Austin', 'Boston'][i % 2]],
    ['Website', (i) => `www.p${i}.example`],
    ['Notes', (i) => ['', 'met at lunch', 'golf'][i % 3]],
    ['E-mail', (i) => `p${i}@mail.example`],
    ['Tier', (i) => ['A', 'B', 'C'][i % 3]],
  ]),
  ...WRITTEN,
});

each('a list of partners is read as it was made', list, ({ rows, tab, day, percent, ...made }) => {
  const columns: Column[] = [
    { header: made.name, cell: (i) => rows[i]!.name },
    ...perhaps(made.category, (i) => rows[i]!.category),
    ...perhaps(made.share, (i) => percent(rows[i]!.share)),
    ...perhaps(made.since, (i) => day(FIRST + rows[i]!.since)),
    ...perhaps(made.retainer, (i) => rows[i]!.retainer || ''),
    ...made.beside,
  ];
  fc.pre(differ(columns) && columns.length > 2);
  fc.pre(made.category !== null || made.share !== null || made.since !== null);
  const sheets = besideLog(tab, sheetOf(columns, rows.length, made.order));
  const { partners } = readWorkbook({ sheets, today: TODAY }).ledger;
  expect(
    partners.map(({ name, listed, category, share, startDate, retainerAMonth }) => [
      name,
      listed,
      ...(made.category === null ? [] : [category]),
      ...(made.share === null ? [] : [share]),
      ...(made.since === null ? [] : [startDate === null ? null : formatIso(startDate)]),
      ...(made.retainer === null ? [] : [retainerAMonth ?? 0]),
    ]),
  ).toEqual(
    rows.map(({ name, category, share, since, retainer }) => [
      name,
      true,
      ...(made.category === null ? [] : [category]),
      ...(made.share === null ? [] : [share / 100]),
      ...(made.since === null ? [] : [formatIso(FIRST + since)]),
      ...(made.retainer === null ? [] : [retainer]),
    ]),
  );
});

const introduction = fc.record({
  partner: fc.constantFrom(...PARTNERS),
  day: fc.integer({ min: 0, max: 200 }),
  outcome: outcome,
  fee: fc.integer({ min: 8, max: 90 }),
});
const entry = fc.record({
  partner: fc.constantFrom(...PARTNERS),
  day: fc.integer({ min: 0, max: 600 }),
  amount: fc.integer({ min: 1, max: 40 }),
});
const book = fc.record({
  years: fc.tuple(
    fc.array(introduction, { minLength: 6, maxLength: 12 }),
    fc.array(introduction, { minLength: 6, maxLength: 12 }),
  ),
  times: fc.array(entry, { minLength: 5, maxLength: 12 }),
  fees: fc.array(entry, { minLength: 5, maxLength: 12 }),
  partner: oneOf('Partner|Referral Source|Referred By|COI|Introduced by'),
  received: oneOf('Date|Date Received|Referral Date|Intake Date'),
  client: oneOf('Client|Prospect|Client Name|Household'),
  with: oneOf('Partner|COI|Met with|Referral Partner'),
  tabs: fc.constantFrom(['2024', '2025'], ['Referrals 2024', 'Referrals 2025'], ['FY24 log', 'FY25 log']),
  timeTab: oneOf('Activities|Time|Meetings|Touches'),
  feeTab: oneOf('Revenue|Fees|Billing|Income'),
  more: fc.subarray<SheetInput>([
    { name: 'Read me', rows: [['How to use this workbook'], [], ['Fill in the log each Friday.']] },
    { name: 'Lists', rows: [['Status'], ['Won'], ['Lost'], ['Open']] },
    {
      name: 'Contacts',
      rows: [
        ['First name', 'Last name', 'Phone'],
        ['Ann', 'Low', '212-555-0110'],
        ['Bo', 'Fox', '212-555-0111'],
      ],
    },
    {
      name: 'Budget',
      rows: [
        ['Item', 'Planned'],
        ['Ads', 500],
        ['Seminar', 900],
      ],
    },
  ]),
  beside,
  ...WRITTEN,
});

each('a workbook of several tabs is read as it was made', book, ({ years, times, fees, day, ...made }) => {
  fc.pre(years.every(haveEachOutcome));
  const log = (year: number): Column[] => [
    { header: made.received, cell: (i) => day(FIRST - 365 * (1 - year) + years[year]![i]!.day) },
    { header: made.partner, cell: (i) => years[year]![i]!.partner },
    { header: made.client, cell: (i) => CLIENTS[i + 12 * year] },
    { header: 'Status', cell: (i) => ['Won', 'Lost', 'Open'][years[year]![i]!.outcome] },
    {
      header: 'First-year revenue',
      cell: (i) => (years[year]![i]!.outcome === 0 ? years[year]![i]!.fee * 100 : ''),
    },
    // No Id stands in both years.
    ...made.beside.map(({ header, cell }) => ({ header, cell: (i: number) => cell(i + 30 * year) })),
  ];
  const time: Column[] = [
    { header: 'Date', cell: (i) => day(FIRST + times[i]!.day) },
    { header: made.with, cell: (i) => times[i]!.partner },
    { header: 'Type', cell: (i) => ['Lunch', 'Call', 'Meeting'][i % 3] },
    { header: 'Hours', cell: (i) => times[i]!.amount / 4 },
  ];
  const fee: Column[] = [
    { header: 'Date paid', cell: (i) => day(FIRST + fees[i]!.day) },
    { header: made.partner, cell: (i) => fees[i]!.partner },
    { header: 'Client', cell: (i) => CLIENTS[30 + i] },
    { header: 'Amount', cell: (i) => fees[i]!.amount * 25 },
  ];
  fc.pre(differ(log(0)));
  const sheets: SheetInput[] = [
    ...years.map((rows, year) => ({
      name: made.tabs[year]!,
      rows: sheetOf(log(year), rows.length, made.order),
    })),
    { name: made.timeTab, rows: sheetOf(time, times.length, made.order) },
    { name: made.feeTab, rows: sheetOf(fee, fees.length, made.order) },
    ...made.more,
  ];
  const { partners, referrals, activities, money } = readWorkbook({ sheets, today: TODAY }).ledger;
  const of = (name: string, codes: Int32Array, value: (i: number) => number) =>
    codes.reduce((sum, code, i) => sum + (partners[code]?.name === name ? value(i) : 0), 0);
  const all = years.flat();
  expect(
    PARTNERS.map((name) => [
      name,
      of(name, referrals.partner, () => 1),
      of(name, referrals.partner, (i) => (referrals.status[i] === WON ? referrals.revenue[i]! : 0)),
      of(name, activities.partner, (i) => activities.hours[i]!),
      of(name, money.partner, (i) => money.amount[i]!),
    ]),
  ).toEqual(
    PARTNERS.map((name) => {
      const sum = <Row extends { readonly partner: string }>(
        rows: readonly Row[],
        value: (row: Row) => number,
      ) => rows.reduce((total, row) => total + (row.partner === name ? value(row) : 0), 0);
      return [
        name,
        sum(all, () => 1),
        sum(all, ({ outcome, fee: each }) => (outcome === 0 ? each * 100 : 0)),
        sum(times, ({ amount }) => amount / 4),
        sum(fees, ({ amount }) => amount * 25),
      ];
    }),
  );
});
