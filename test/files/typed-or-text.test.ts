import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { openFile } from '../../cli/open-file';
import { formatIso } from '../../core/calendar/day';
import { readWorkbook } from '../../core/ledger/reading/read';
import {
  beside,
  CLIENTS,
  type Column,
  differ,
  each,
  FIRST,
  haveEachOutcome,
  oneOf,
  outcome,
  OUTCOMES,
  PARTNERS,
  sheetOf,
  TODAY,
  WRITTEN,
} from '../core/ledger/reading/made-parts';

/* The same sheet as texts of a .csv and as dates and numbers of an .xlsx: what is read of both is one. */

const log = fc.record({
  rows: fc.array(
    fc.record({
      partner: fc.constantFrom(...PARTNERS),
      received: fc.integer({ min: 0, max: 600 }),
      outcome: outcome,
      took: fc.integer({ min: 3, max: 60 }),
      revenue: fc.integer({ min: 8, max: 240 }),
    }),
    { minLength: 5, maxLength: 16 },
  ),
  partner: oneOf('Partner|Referral Source|Referred By|COI|Introduced by'),
  received: oneOf('Date|Date Received|Referral Date|Created|Intake Date'),
  client: oneOf('Client|Prospect|Client Name|Household'),
  status: oneOf('Status|Stage|Outcome|Result'),
  closed: oneOf('Closed|Close Date|Date Closed|Decision Date'),
  revenue: oneOf('Revenue|First-year revenue|Annual Fee|Fees|Advisory fee|Amount'),
  words: fc.constantFrom(...OUTCOMES),
  ...WRITTEN,
  beside,
});

const csv = (rows: readonly (readonly unknown[])[]) =>
  new TextEncoder().encode(
    rows
      .map((row) => row.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(','))
      .join('\n'),
  );

/** What is read of a file: each introduction, without its place. */
async function readOf(name: string, bytes: Uint8Array) {
  const { sheets } = await openFile(name, bytes);
  const { referrals, partners, clients } = readWorkbook({ sheets, today: TODAY }).ledger;
  return Array.from(referrals.row, (_, i) => [
    partners[referrals.partner[i]!]?.name,
    clients[referrals.client[i]!],
    formatIso(referrals.received[i]!),
    referrals.status[i],
    referrals.closed[i],
    referrals.revenue[i],
    referrals.aum[i],
    referrals.qualified[i],
  ]);
}

each(
  'dates and amounts as texts and as values are read alike',
  log,
  async ({ rows, words, day, money, ...made }) => {
    const columns = (date: (day: number) => unknown, amount: (amount: number) => unknown) =>
      [
        { header: made.partner, cell: (i: number) => rows[i]!.partner },
        { header: made.received, cell: (i: number) => date(FIRST + rows[i]!.received) },
        { header: made.client, cell: (i: number) => CLIENTS[i] },
        { header: made.status, cell: (i: number) => words[rows[i]!.outcome] },
        {
          header: made.closed,
          cell: (i: number) =>
            rows[i]!.outcome === 2 ? null : date(FIRST + rows[i]!.received + rows[i]!.took),
        },
        {
          header: made.revenue,
          cell: (i: number) => (rows[i]!.outcome === 0 ? amount(rows[i]!.revenue * 100) : null),
        },
        ...made.beside,
      ] as Column[];
    fc.pre(differ(columns(day, money)));
    fc.pre(haveEachOutcome(rows));
    const texts = sheetOf(columns(day, money), rows.length, made.order);
    const values = sheetOf(
      columns(
        (at) => new Date(formatIso(at)),
        (amount) => amount,
      ),
      rows.length,
      made.order,
    ).map((row) => row.map((cell) => cell ?? null));
    const read = await readOf('log.csv', csv(texts));
    expect(read).toHaveLength(rows.length);
    expect(await readOf('log.xlsx', await writeXlsx({ sheets: [{ name: 'log', rows: values }] }))).toEqual(
      read,
    );
  },
);
