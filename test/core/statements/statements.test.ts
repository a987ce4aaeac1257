import fc from 'fast-check';
import { formatIso, parseIso } from '../../../core/calendar/day';
import { readWorkbook } from '../../../core/ledger/reading/read';
import {
  planStatement,
  statementSteps,
  StatementProblem,
  type StatementOptions,
} from '../../../core/statements';
import type { Cell, WorkbookInput } from '../../../core/workbook/input';
import { applyEdit } from '../../support/apply-edit';

const REFERRALS: Cell[][] = [
  ['Partner', 'Received', 'Id', 'Client', 'Status', 'Closed', 'First-year revenue'],
  ['Harbor Tax', '2025-01-10', 'R-1', 'Ann Alder', 'won', '2025-02-01', 5000],
  ['Harbor Tax', '2025-02-10', 'R-2', 'Bo Beech', 'lost', '2025-03-01', null],
  ['Birch Law', '2025-03-10', 'R-3', 'Cy Cedar', 'won', '2025-04-01', 4000],
  ['Harbor Tax', '2025-04-10', 'R-4', 'Di Elm', 'won', '2025-05-01', 4000],
  ['Birch Law', '2025-04-11', 'R-5', 'Di Elm', 'won', '2025-05-01', 4000],
];

const book = (money: Cell[][] = []): WorkbookInput => ({
  today: parseIso('2026-06-30')!,
  sheets: [
    { name: 'Referrals', rows: REFERRALS },
    ...(money.length > 0 ? [{ name: 'Income', rows: money }] : []),
  ],
});

const FEES: Cell[][] = [
  ['Fees billed, first quarter'],
  ['Billing date', 'Account name', 'Fee'],
  ['2026-01-31', 'ann alder', '$1,250.00'],
  ['2026-02-28', 'Ann Alder', '$1,250.00'],
  ['2026-02-28', 'Cedar, Cy', 800],
  ['2026-02-28', 'Bo Beech', 90],
  ['2026-02-28', 'Di Elm', 70],
  ['2026-03-31', 'Ann Alder', 'n/a'],
  ['2026-03-31', 'Walk In', 300],
];

function plan(rows = FEES, options: StatementOptions = {}, input = book()) {
  return planStatement([{ name: 'fees.csv', rows }], input, readWorkbook(input), options);
}

test('a client\u2019s money belongs to the partner who introduced the client; the rest is kept aside with its reason', () => {
  const { newRows, keptAside, unknownClients } = plan(FEES, { maps: [['Money.Client', 'Account name']] });
  expect(
    newRows.map(({ row, day, partner, client, amount, referralId }) => [
      row,
      formatIso(day),
      partner,
      client,
      amount,
      referralId,
    ]),
  ).toEqual([
    [3, '2026-01-31', 'Harbor Tax', 'Ann Alder', 1250, 'R-1'],
    [4, '2026-02-28', 'Harbor Tax', 'Ann Alder', 1250, 'R-1'],
  ]);
  expect(keptAside.map(({ row, reason }) => [row, reason])).toEqual([
    [5, 'No won introduction names this client.'],
    [6, 'No won introduction names this client.'],
    [7, 'The client was won under several partners: enter whose money it is by hand.'],
    [8, 'The row has no amount and is left out.'],
    [9, 'No won introduction names this client.'],
  ]);
  expect(unknownClients.map(({ name, amount, close }) => [name, amount, close])).toEqual([
    ['Cedar, Cy', 800, ['Cy Cedar']],
    ['Walk In', 300, []],
    ['Bo Beech', 90, []],
  ]);
});

test('what was said of clients counts: another spelling, or nobody whom a partner introduced', () => {
  const { newRows, keptAside } = plan(FEES, {
    clients: new Map<string, string | null>([
      ['cedar cy', 'Cy Cedar'],
      ['WALK IN', null],
    ]),
  });
  expect(newRows.map(({ client }) => client)).toEqual(['Ann Alder', 'Ann Alder', 'Cy Cedar']);
  expect(keptAside.map(({ reason }) => reason)).toContain('You said that nobody introduced this client.');
});

test('rows are written where the workbook keeps money, in its own words, and the estimate gives way', () => {
  const input = book([
    ['Partner', 'Date', 'Type', 'Amount'],
    ['Harbor Tax', '2025-06-30', 'REVENUE', 100],
    ['Harbor Tax', '2025-07-31', 'Clawback', -20],
  ]);
  const before = readWorkbook(input);
  const { newRows } = planStatement([{ name: 'fees.csv', rows: FEES }], input, before);
  const sheets = applyEdit(input.sheets, { what: 'x', steps: statementSteps(input, before, newRows) });
  const income = sheets.find(({ name }) => name === 'Income')!.rows;
  expect(income[0]).toEqual(['Partner', 'Date', 'Type', 'Amount', 'Referral id', 'Client']);
  expect(income[3]).toEqual(['Harbor Tax', '2026-01-31', 'REVENUE', 1250, 'R-1', 'Ann Alder']);
});

test('two equal lines are two, one of which the workbook may have already', () => {
  const rows = [FEES[1]!, FEES[2]!, FEES[2]!];
  const input = book([
    ['Partner', 'Date', 'Amount', 'Client'],
    ['Harbor Tax', '2026-01-31', 1250, 'Ann Alder'],
  ]);
  const { newRows, knownRows } = planStatement([{ name: 'f', rows }], input, readWorkbook(input));
  expect([newRows.length, knownRows]).toEqual([1, 1]);
});

test.each([
  ['no header', [['a', 'b']], /No header row with a day, an amount and a client was found in "fees.csv"/],
  [
    'no client',
    [
      ['Date', 'Amount'],
      ['2026-01-31', 5],
    ],
    /No column of "fees.csv" says the client/,
  ],
])('a statement with %s is a sentence', (_, rows, sentence) => {
  expect(() => plan(rows)).toThrow(StatementProblem);
  expect(() => plan(rows)).toThrow(sentence);
});

test('importing any statement twice is importing it once', () => {
  const line = fc.tuple(
    fc.constantFrom('2026-01-31', '2026-02-28', '2026-03-31'),
    fc.constantFrom('Ann Alder', 'ANN ALDER', 'Cy Cedar', 'Nobody', ''),
    fc.constantFrom<Cell>(100, 250.5, -40, '1,000.00', 'tbd'),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const statement = [
        { name: 's', rows: [['Date', 'Client', 'Amount'], ['2026-01-01', 'Zed', 1], ...lines] },
      ];
      const input = book();
      const before = readWorkbook(input);
      const first = planStatement(statement, input, before);
      const after: WorkbookInput = {
        ...input,
        sheets: applyEdit(input.sheets, { what: 'x', steps: statementSteps(input, before, first.newRows) }),
      };
      const again = planStatement(statement, after, readWorkbook(after));
      expect([again.newRows.length, again.knownRows]).toEqual([0, first.newRows.length]);
      expect(first.newRows.length + first.keptAside.length).toBe(1 + lines.length);
    }),
    { numRuns: 60 },
  );
});
