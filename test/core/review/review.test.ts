import { month } from '../../../core/calendar/month';
import { FIGURE_KEYS, figure, openBook } from '../../../core/kpis';
import { buildReview } from '../../../core/review';
import { day, ledgerOf } from '../../support/ledger';
import { ledger, october, section, prose, tables, row, value } from './practice';

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

  it('shows beside the decisions the very figures of the 12 months to its end', () => {
    const book = openBook({ ...ledger, asOf: october.asOf });
    const year = { from: october.asOf - 364, to: october.asOf };
    const table = tables(section(october, 'Decisions'))[0];
    for (const [at, key] of (
      ['roi', 'introductions', 'clients', 'conversion', 'revenue', 'share', 'hours', 'net'] as const
    ).entries())
      for (const [name, subject] of [
        ['Harbor Tax', 0],
        ['Birch Law', 1],
        ['All partners', 'portfolio'],
      ] as const) {
        const expected = figure(book, key, subject, year);
        expect(value(row(table, name)[at + 3])).toEqual(
          'value' in expected ? expected.value : expect.stringMatching(/^none: ./),
        );
      }
    expect(FIGURE_KEYS).toContain('decision');
  });

  it.each([
    [1, 0.25, false],
    [0.5, 1, true],
  ])(
    'explains fractions where a credit makes them, not where hours do: credit %s, %s hours',
    (credit, hours, says) => {
      const shared = ledgerOf({
        asOf: '2026-10-31',
        partners: [{ name: 'Harbor Tax', start: '2025-01-01' }],
        referrals: [{ partner: 'Harbor Tax', received: '2026-05-01', qualified: true, credit }],
        activities: [{ partner: 'Harbor Tax', date: '2026-05-01', hours }],
      });
      const text = prose(section(buildReview(shared, month(2026, 10)), 'Decisions'));
      expect(text.includes('Fractions:')).toBe(says);
    },
  );

  it('leaves out partners that had not started, and begins with those whose decision asks for something', () => {
    expect(section(october, 'Partners one by one').sections.map((each) => each.title)).toEqual([
      'Birch Law',
      'Harbor Tax',
      'New Friend',
    ]);
  });

  it('lists the introductions of a partner with fewer than six, and no trend for them', () => {
    expect(prose(section(october, 'New Friend'))).toContain(
      'Oct 12, 2026: client not named, open for 19 days (R, row 16)',
    );
    expect(prose(section(october, 'Harbor Tax'))).not.toContain('too few to tell a trend');
    const scorecard = tables(section(october, 'Scorecard'))[0];
    expect(row(scorecard, 'Birch Law')[1]).toEqual({ value: 'too few to tell', format: 'text' });
  });

  it('puts the interval and the rows behind it beside the conversion', () => {
    expect(prose(section(october, 'Harbor Tax'))).toContain(
      'Conversion 50% (25% to 75%): 6 of 12 decided introductions.',
    );
  });

  it('gives a fragile decision no colour and no order to act on it', () => {
    const [table] = tables(section(october, 'Decisions'));
    expect(row(table, 'Birch Law')[1]).toEqual({ value: 'exit (fragile)', format: 'text' });
    expect(section(october, 'Birch Law').badge).toEqual({ text: 'exit (fragile)' });
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
    expect(kpis?.columns).toEqual(['', 'Oct', 'Sep', 'Mean Jun\u2013Aug', '12 months']);
    expect(row(kpis, 'Introductions').slice(1).map(value)).toEqual([2, 1, 1, 15]);
    const [tile] = section(october, 'At a glance').blocks.flatMap((block) =>
      block.kind === 'tiles' ? block.tiles : [],
    );
    expect(tile).toMatchObject({ name: 'Introductions', period: 'Oct', value: { value: 2 } });
    expect(tile?.beside.map((each) => [each.period, value(each.value)])).toEqual([
      ['Sep', 1],
      ['Mean Jun\u2013Aug', 1],
      ['12 months', 15],
    ]);
    expect(tile?.trend).toEqual([1, 1, 1, 2, 1, 1, 2, 1, 1, 1, 1, 2]);
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
    expect(value(row(kpis, 'Revenue')[3])).toBe(900);
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
    const rest = october.sections.map((each) => ({
      ...each,
      sections: each.sections.filter(({ title }) => !/outlook|What the words mean/.test(title)),
    }));
    expect(JSON.stringify(rest)).not.toMatch(/outlook/i);
  });
});
