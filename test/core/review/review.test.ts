import { month, parseMonth } from '../../../core/calendar/month';
import { FIGURE_KEYS, figure, openBook } from '../../../core/kpis';
import type { Ledger } from '../../../core/ledger/ledger';
import type { Section, TableBlock } from '../../../core/document/document';
import { buildReview, reviewPlan, type Review } from '../../../core/review';
import type { DocumentCell } from '../../../core/document/document';
import { day, ledgerOf, type Practice } from '../../support/ledger';

const MONTHS = [
  '2025-11',
  '2025-12',
  ...Array.from({ length: 10 }, (_, i) => `2026-${String(i + 1).padStart(2, '0')}`),
];

/** Harbor Tax brings one introduction a month; Birch Law takes time and brings little; New Friend has just begun. */
const PRACTICE: Practice = {
  asOf: '2026-11-06',
  partners: [
    {
      name: 'Harbor Tax',
      start: '2025-11-01',
      share: 0.2,
      stage: 'active',
      agreement: [true, day('2026-01-01')],
    },
    { name: 'Birch Law', start: '2025-01-01', salesCycleDays: 60, stage: 'active' },
    { name: 'New Friend', start: '2026-07-20' },
    { name: 'Later', start: '2026-11-02' },
  ],
  referrals: [
    ...MONTHS.map((each, i) => ({
      partner: 'Harbor Tax',
      received: `${each}-05`,
      qualified: true,
      status: i % 2 === 0 ? ('won' as const) : ('lost' as const),
      closed: `${each}-25`,
      revenue: 6000,
      client: `Alder ${i}`,
    })),
    {
      partner: 'Birch Law',
      received: '2026-02-03',
      qualified: true,
      status: 'lost',
      closed: '2026-11-03',
      client: 'Beech',
    },
    { partner: 'Birch Law', received: '2026-05-03', qualified: true, client: 'Cedar' },
    { partner: 'New Friend', received: '2026-10-12', qualified: true },
    { partner: 'Harbor Tax', received: '2026-11-04', qualified: true, client: 'Too late for October' },
  ],
  activities: [
    ...MONTHS.map((each) => ({
      partner: 'Harbor Tax',
      date: `${each}-07`,
      type: 'meeting' as const,
      hours: 2,
    })),
    { partner: 'Birch Law', date: '2026-03-12', type: 'meal', hours: 30 },
    { partner: 'New Friend', date: '2026-08-01', type: 'call', hours: 1 },
  ],
  settings: { currency: 'USD' },
};

const ledger: Ledger = {
  ...ledgerOf(PRACTICE),
  actions: [
    {
      partner: 0,
      step: 'Send the newsletter',
      owner: 'Ana',
      due: day('2026-10-10'),
      done: null,
      phase: null,
      shared: null,
      sheet: 0,
      row: 2,
    },
    {
      partner: 0,
      step: 'Done since',
      owner: null,
      due: day('2026-10-20'),
      done: day('2026-11-03'),
      phase: null,
      shared: null,
      sheet: 0,
      row: 3,
    },
    {
      partner: 0,
      step: 'Done before',
      owner: null,
      due: day('2026-10-20'),
      done: day('2026-10-19'),
      phase: null,
      shared: null,
      sheet: 0,
      row: 4,
    },
    {
      partner: 0,
      step: 'Next year',
      owner: null,
      due: day('2027-01-20'),
      done: null,
      phase: null,
      shared: null,
      sheet: 0,
      row: 5,
    },
  ],
};
const october = buildReview(ledger, month(2026, 10));

function sectionsOf(review: Review): Section[] {
  return review.sections.flatMap((each) => [each, ...each.sections]);
}

function section(review: Review, title: string): Section {
  const found = sectionsOf(review).find((each) => each.title === title);
  if (found === undefined) throw new Error(`No section ${title}.`);
  return found;
}

function prose(of: Section): string {
  return of.blocks
    .flatMap((block) =>
      block.kind === 'paragraph' ? [block.text] : block.kind === 'list' ? block.items : [],
    )
    .join('\n');
}

function tables(of: Section): TableBlock[] {
  return of.blocks.filter((block): block is TableBlock => block.kind === 'table');
}

function row(of: TableBlock | undefined, name: string): readonly DocumentCell[] {
  const found = of?.rows.find(([first]) => first !== undefined && 'value' in first && first.value === name);
  if (found === undefined) throw new Error(`No row ${name}.`);
  return found;
}

const value = (cell: DocumentCell | undefined) =>
  cell !== undefined && 'value' in cell ? cell.value : `none: ${cell?.reason ?? 'no cell'}`;

describe('the review of a month', () => {
  it('judges by what was known when the month ended, and says so', () => {
    expect(october.asOf).toBe(day('2026-10-31'));
    expect(october.toDate).toBe(false);
    const open = tables(section(october, 'Open introductions and outlook'))[0];
    expect(open?.rows.map((cells) => value(cells[1]))).toEqual([
      'Beech',
      'Cedar',
      'none: The Client cell is blank.',
    ]);
    expect(JSON.stringify(october)).not.toContain('Too late for October');
  });

  it('of the running month ends today', () => {
    const november = buildReview(ledger, month(2026, 11));
    expect(november.asOf).toBe(day('2026-11-06'));
    expect(november.toDate).toBe(true);
    expect(JSON.stringify(november)).toContain('Too late for October');
  });

  it('of a month to come is refused with a sentence', () => {
    expect(() => buildReview(ledger, month(2026, 12))).toThrow(
      'December 2026 has not begun on November 6, 2026; choose an earlier month.',
    );
  });

  it('does not depend on the asOf that the ledger was read with', () => {
    expect(buildReview({ ...ledger, asOf: day('2026-06-30') }, month(2026, 10))).toEqual(october);
  });

  it('shows in the scorecard the very figures of the 12 months to its end', () => {
    const book = openBook({ ...ledger, asOf: october.asOf });
    const year = { from: october.asOf - 364, to: october.asOf };
    const table = tables(section(october, 'Scorecard'))[0];
    for (const [at, key] of (
      ['roi', 'introductions', 'clients', 'conversion', 'revenue', 'share', 'hours', 'net'] as const
    ).entries())
      for (const [name, subject] of [
        ['Harbor Tax', 0],
        ['Birch Law', 1],
        ['All partners', 'portfolio'],
      ] as const) {
        const expected = figure(book, key, subject, year);
        expect(value(row(table, name)[at + 2])).toEqual(
          'value' in expected ? expected.value : expect.stringMatching(/^none: ./),
        );
      }
    expect(FIGURE_KEYS).toContain('decision');
  });

  it('leaves out partners that had not started, and names the ones it has', () => {
    expect(section(october, 'Partners one by one').sections.map((each) => each.title)).toEqual([
      'Harbor Tax',
      'Birch Law',
      'New Friend',
    ]);
  });

  it('lists the introductions of a partner with fewer than six, and no trend for them', () => {
    expect(prose(section(october, 'Birch Law'))).toContain(
      'Feb 3, 2026: Beech, open for 270 days (R, row 14)',
    );
    expect(prose(section(october, 'Harbor Tax'))).not.toContain('too few to tell a trend');
    const scorecard = tables(section(october, 'Scorecard'))[0];
    expect(row(scorecard, 'Birch Law').slice(-1)[0]).toEqual({ value: 'too few to tell', format: 'text' });
  });

  it('puts the interval and the rows behind it beside the conversion', () => {
    expect(prose(section(october, 'Harbor Tax'))).toContain(
      'Conversion 50% (25% to 75%): 6 of 12 decided introductions.',
    );
  });

  it('gives a fragile decision no colour and no order to act on it', () => {
    const scorecard = tables(section(october, 'Scorecard'))[0];
    expect(row(scorecard, 'Birch Law')[1]).toEqual({ value: 'exit (fragile)', format: 'text' });
    expect(prose(section(october, 'Birch Law'))).toContain(
      'Do not end it on these figures alone; look again on January 29, 2027.',
    );
  });

  it('names steps that are late on that day, and not those ticked off or far ahead', () => {
    const text = prose(section(october, 'Harbor Tax'));
    expect(text).toContain('Send the newsletter (Ana): due Oct 10, 2026, 21 days late');
    expect(text).toContain('Done since');
    expect(text).not.toContain('Done before');
    expect(text).not.toContain('Next year');
  });

  it('says how many agreement elements are in place with the partner, and which are open among the agreements', () => {
    expect(prose(section(october, 'Harbor Tax'))).toContain('Agreement: 2 of 5 elements are in place.');
    expect(JSON.stringify(section(october, 'Agreements'))).toMatch(/Harbor Tax.*how it ends/i);
  });

  it('compares the halves of the first 90 days while a partnership is in its first 120', () => {
    expect(tables(section(october, 'New Friend')).map((each) => each.caption)).toContainEqual(
      '90-day dashboard: too few to tell',
    );
    expect(tables(section(october, 'Harbor Tax'))).toHaveLength(1);
  });

  it('tells a decision that changed since the month before', () => {
    const before = openBook({ ...ledger, asOf: day('2026-01-29') });
    expect(figure(before, 'decision', 0, { from: null, to: day('2025-12-31') })).toMatchObject({
      value: { verdict: 'too early' },
    });
    const january = buildReview({ ...ledger, today: day('2026-01-29') }, month(2026, 1));
    expect(prose(section(january, 'What stands out'))).toContain(
      'Harbor Tax went from \u201ctoo early\u201d to \u201cdouble down\u201d (ROI 12.0x to 16.0x).',
    );
  });

  it('sets the month against the month before, the three before that on average, and the 12 months', () => {
    const [kpis] = tables(section(october, 'The month against what came before'));
    expect(kpis?.rows.map(([period]) => value(period))).toEqual([
      'Oct 2026',
      'Sep 2026',
      'Average Jun\u2013Aug',
      '12 months',
    ]);
    expect(kpis?.columns[1]).toBe('Introductions');
    expect(kpis?.rows.map((cells) => value(cells[1]))).toEqual([2, 1, 1, 15]);
  });

  it('averages over the months since the first record, not over months before it', () => {
    const review = buildReview(
      ledgerOf({
        money: [
          { date: '2026-08-03', amount: 900 },
          { date: '2026-09-03', amount: 300 },
        ],
      }),
      month(2026, 10),
    );
    const [kpis] = tables(section(review, 'The month against what came before'));
    const revenue = kpis?.columns.indexOf('Revenue') ?? -1;
    expect(value(row(kpis, 'Average Jun\u2013Aug')[revenue])).toBe(900);
  });

  it('marks the claims of the authors wherever a band of theirs stands', () => {
    const bands = section(october, 'The practice against what others say');
    const [table] = tables(bands);
    expect(value(row(table, 'Active partnerships')[2])).toBe('3 to 5*');
    expect(prose(bands)).toContain("* The authors' own claim, without a source.");
  });

  it('never counts the outlook as revenue', () => {
    const outlook = tables(section(october, 'Open introductions and outlook'))[1];
    expect(outlook?.caption).toContain('An expectation, not revenue.');
    const rest = october.sections.filter(({ title }) => title !== 'Open introductions and outlook');
    expect(JSON.stringify(rest)).not.toMatch(/outlook/i);
  });
});

describe('a review of little', () => {
  it('speaks of revenue where there are no referrals', () => {
    const review = buildReview(
      ledgerOf({
        money: [{ date: '2026-10-03', amount: 900 }],
        without: ['Referrals', 'Referrals.Received', 'Referrals.Status', 'Referrals.Closed'],
      }),
      month(2026, 10),
    );
    const text = prose(section(review, 'What stands out'));
    expect(text).toContain('Revenue from partnerships in October 2026 was 900.');
    expect(text).not.toContain('introduction');
  });

  it('says that nothing is recorded when nothing is', () => {
    expect(prose(section(buildReview(ledgerOf({}), month(2026, 10)), 'What stands out'))).toContain(
      'Nothing is recorded for October 2026.',
    );
  });

  it.each([
    ['an empty workbook', {}],
    ['one referral', { referrals: [{ received: '2026-10-03' }] }],
    [
      'a referral tab alone',
      {
        referrals: [{ received: '2026-10-03', status: 'won' as const, closed: '2026-10-20' }],
        without: [
          'Partners',
          'Activities',
          'Money',
          'Referrals.Qualified',
          'Referrals.First-year revenue',
          'Referrals.Direction',
        ],
      },
    ],
    [
      'no referral column at all',
      {
        activities: [{ date: '2026-10-03' }],
        without: ['Referrals', 'Referrals.Received', 'Referrals.Status', 'Referrals.Closed'],
      },
    ],
  ] as const)('of %s is a document without NaN, null or an empty sentence', (_, practice) => {
    const review = buildReview(ledgerOf(practice as Practice), parseMonth('2026-10')!);
    const written = JSON.stringify(review.sections);
    expect(written).not.toMatch(/NaN|Infinity|undefined|null,"format"|"text":""|"reason":""/);
    for (const each of sectionsOf(review))
      for (const table of tables(each))
        for (const cells of table.rows) expect(cells).toHaveLength(table.columns.length);
    expect(reviewPlan(review).rows.length).toBeGreaterThan(8);
  });
});
