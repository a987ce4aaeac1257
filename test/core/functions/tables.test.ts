import { evaluateFormula, type CellResult, type FunctionResult } from '../../../core/functions';
import { MOST_ROWS } from '../../../core/functions/capped';
import { figure, hasValue, openBook, type FigureKey } from '../../../core/kpis';
import { ledgerOf } from '../../support/ledger';
import { bookOf } from './book';

const book = bookOf();

function rowsOf(result: FunctionResult): ReadonlyArray<ReadonlyArray<CellResult>> {
  if (result.kind !== 'table') throw new Error(`no table but ${JSON.stringify(result)}`);
  return result.rows;
}

function table(formula: string, of = book): unknown[][] {
  return rowsOf(evaluateFormula(of, formula)).map((row) =>
    row.map((cell) => ('reason' in cell ? `none: ${cell.reason}` : cell.value)),
  );
}

describe('PARTNER_SCORECARD', () => {
  const rows = table('=PARTNER_SCORECARD(Ledger)');

  test('has the columns in their order, a row per partner, then all partners', () => {
    expect(rows[0]).toEqual([
      'Partner',
      'Decision, 12 months',
      'ROI, since start',
      'Net, since start',
      'Revenue, since start',
      'Share, since start',
      'Hours, since start',
      'Introductions, since start',
      'Clients, since start',
      'Conversion, since start',
      'Velocity, since start',
      'Revenue per client, 12 months',
      'Engagement, since start',
      'Reciprocity, since start',
      'Trend, 90 days',
    ]);
    expect(rows.slice(1).map((row) => row[0])).toEqual([
      'Harbor Tax',
      'Lindqvist Estate Law',
      'All partners',
    ]);
  });

  test('agrees with the functions of the single figures', () => {
    const functions = [
      'DECISION',
      'ROI',
      'NET',
      'REVENUE',
      'SHARE',
      'HOURS',
      'INTROS',
      'CLIENTS',
      'CONVERSION',
      'VELOCITY',
      'REVENUE_PER_CLIENT',
      'ENGAGEMENT',
      'RECIPROCITY',
      'TREND',
    ];
    const period = '"2025-02-01","2026-09-30"';
    const cells = rowsOf(evaluateFormula(book, `=PARTNER_SCORECARD(${period})`));
    ['"Harbor Tax"', '"Lindqvist Estate Law"', '"*"'].forEach((partner, i) => {
      const single = functions.map((name) => evaluateFormula(book, `=PARTNER_${name}(${partner},${period})`));
      // Decisions are taken partner by partner: of all partners the table has a word, the cell a reason.
      const from = partner === '"*"' ? 1 : 0;
      const row = cells[i + 1]!.slice(1).map((cell) => ({ kind: 'cell', cell }));
      expect(row.slice(from)).toEqual(single.slice(from));
    });
    expect(cells[0]!.slice(1, 3)).toEqual([
      { value: 'Decision, 12 months to 2026-09-30' },
      { value: 'ROI, 2025-02-01 to 2026-09-30' },
    ]);
  });

  test('gives a reason where a partner has no value', () => {
    const early = rows[2]!;
    expect(early[2]).toMatch(/^none: .*no time|^none: .*hours/i);
    expect(rows[3]![1]).toBe('by partner');
  });
});

test('PARTNER_MONTHLY has a row per calendar month, the last one to date', () => {
  const rows = table('=PARTNER_MONTHLY("Harbor Tax","2026-01-15")');
  expect(rows[0]).toEqual([
    'Month',
    'Introductions, month',
    'Clients, month',
    'Revenue per client, 12 months',
    'Engagement, month',
    'ROI, month',
  ]);
  expect(rows.slice(1).map((row) => row[0])).toEqual(
    Array.from({ length: 10 }, (_, i) => `2026-${String(i + 1).padStart(2, '0')}`),
  );
  expect(rows.slice(1).map((row) => row[1])).toEqual([0, 1, 0, 0, 0, 0, 0, 0, 1, 0]);
  expect(rows.slice(1).map((row) => row[2])).toEqual([0, 0, 1, 0, 0, 0, 0, 0, 0, 0]);
});

describe('PARTNER_DASHBOARD', () => {
  test('sets days 46-90 against days 1-45 and ends with the verdict', () => {
    const rows = table('=PARTNER_DASHBOARD("Harbor Tax")');
    expect(rows.map((row) => row[0])).toEqual([
      'Figure',
      'Velocity',
      'Conversion',
      'Deal size',
      'ROI',
      'Verdict',
    ]);
    expect(rows[0]).toEqual(['Figure', 'Days 1-45', 'Days 46-90', 'Direction']);
    // Two introductions up to February 14, four from then to the end of March.
    expect(rows[1]![3]).toBe('higher');
    expect(rows[5]!.slice(1)).toEqual(['trending up', null, null]);
  });

  test.each([
    ['=PARTNER_DASHBOARD("Lindqvist Estate Law")', /day 31 since launch/],
    ['=PARTNER_DASHBOARD()', /one partner/],
  ])('%s has no value and says why', (formula, reason) => {
    expect(evaluateFormula(book, formula)).toEqual({
      kind: 'cell',
      cell: { reason: expect.stringMatching(reason) },
    });
  });
});

describe('PARTNER_ACTIONS', () => {
  test('lists the steps due up to the as-of day and not done by then, the oldest first', () => {
    expect(table('=PARTNER_ACTIONS()')).toEqual([
      ['Due', 'Partner', 'Step', 'Owner', 'Phase', 'Days late'],
      ['2026-09-01', null, 'Oldest', 'Ana', 'run', 60],
      ['2026-10-10', 'Lindqvist Estate Law', 'Done after asOf', 'Ana', 'run', 21],
      ['2026-10-31', 'Harbor Tax', 'Due on the day', 'Ana', 'run', 0],
    ]);
  });

  test('of one partner only its own', () => {
    expect(
      table('=PARTNER_ACTIONS("Harbor Tax")')
        .slice(1)
        .map((row) => row[2]),
    ).toEqual(['Due on the day']);
  });
});

describe('PARTNER_NOTES', () => {
  test('shows every note; one about a whole sheet has no row', () => {
    expect(table('=PARTNER_NOTES(Ledger)')).toEqual([
      ['Sheet', 'Row', 'Column', 'Value', 'Problem', 'Suggestion'],
      ['R', null, 'Received', 'tbd', 'Problem 0.', 'Enter a date.'],
      ['R', 1, 'Received', 'tbd', 'Problem 1.', 'Enter a date.'],
    ]);
  });

  test.each([
    [MOST_ROWS, MOST_ROWS, `Problem ${MOST_ROWS - 1}.`],
    [MOST_ROWS + 1, MOST_ROWS, 'and 2 more notes'],
    [250_000, MOST_ROWS, 'and 249,001 more notes'],
  ])('of %d notes shows at most %d rows and says how many more', (count, shown, last) => {
    const rows = table('=PARTNER_NOTES()', bookOf(count));
    expect(rows).toHaveLength(shown + 1);
    expect(rows[shown]![4]).toBe(last);
  });
});

describe('PARTNER_EXPLAIN', () => {
  test.each<FigureKey>(['introductions', 'clients', 'revenue', 'hours', 'share'])(
    'the contributions to %s add up to the figure',
    (key) => {
      const rows = table(`=PARTNER_EXPLAIN("${key}","Harbor Tax")`);
      const found = figure(book, key, 0, { from: null, to: null });
      if (!hasValue(found)) throw new Error(found.reason);
      expect(rows[2]).toEqual(['Value', found.value, null, null]);
      expect(rows[3]).toEqual(['Sheet', 'Row', 'What', 'Contribution']);
      const sum = rows.slice(4).reduce((total, row) => total + (row[3] as number), 0);
      expect(sum).toBeCloseTo(found.value as number, 6);
    },
  );

  test('cuts a text that no cell takes, which would make an error of the whole table', () => {
    const client = 'x'.repeat(32_767);
    const long = openBook(
      ledgerOf({ referrals: [{ received: '2026-01-05', status: 'open', qualified: true, client }] }),
    );
    const what = table('=PARTNER_EXPLAIN("introductions","*")', long)[4]?.[2];
    expect(what).toHaveLength(32_767);
    expect(what).toMatch(/^Harbor Tax: x+…$/);
  });

  test('begins with the definition and the formula with its numbers', () => {
    const [definition, formula] = table('=PARTNER_EXPLAIN("conversion","Harbor Tax")');
    expect(definition).toEqual(['Conversion', expect.stringContaining('share that was won'), null, null]);
    expect(formula).toEqual(['Formula', '5 won / (5 won + 2 lost) = 0.7143', null, null]);
  });

  test.each([
    ['=PARTNER_EXPLAIN("roi","Lindqvist Estate Law")', 1, /hour|time/],
    ['=PARTNER_EXPLAIN("roi","Harbour")', 0, /Did you mean "Harbor Tax"/],
    ['=PARTNER_EXPLAIN("hhi","Harbor Tax")', 1, /whole portfolio/],
  ])('%s shows the reason as text, so that it is seen on every host', (formula, position, reason) => {
    expect(table(formula)[position]!.slice(0, 2)).toEqual(['No value', expect.stringMatching(reason)]);
  });
});
