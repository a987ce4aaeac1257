import { month, parseMonth } from '../../../core/calendar/month';
import { FIGURE_KEYS, figure, openBook } from '../../../core/kpis';
import type { Ledger } from '../../../core/ledger/ledger';
import type { Block, Section, TableBlock } from '../../../core/document/document';
import { briefReview, buildReview, reviewPlan, type Review } from '../../../core/review';
import type { DocumentCell } from '../../../core/document/document';
import { documentHtml } from '../../../core/document/html';
import { fileNameOf } from '../../../core/document/whose';
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

/** All blocks of a section, those beside each other too. */
function blocksOf(of: Section): readonly Block[] {
  return [...of.blocks, ...(of.beside ?? []).flat()];
}

function prose(of: Section): string {
  return blocksOf(of)
    .flatMap((block) =>
      block.kind === 'paragraph' ? [block.text] : block.kind === 'list' ? block.items : [],
    )
    .join('\n');
}

function tables(of: Section): TableBlock[] {
  return blocksOf(of).filter((block): block is TableBlock => block.kind === 'table');
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
      sections: each.sections.filter(({ title }) => title !== 'Open introductions and outlook'),
    }));
    expect(JSON.stringify(rest)).not.toMatch(/outlook/i);
  });
});

describe('the order of a review', () => {
  it('is what must be read, the partners, then what can be looked up', () => {
    expect(october.sections.map(({ title, part }) => [title, part])).toEqual([
      ['At a glance', 'first'],
      ['Decisions', 'first'],
      ['What stands out', 'first'],
      ['Partners one by one', undefined],
      ['Appendix', 'lookup'],
    ]);
  });

  it('says each decision by word and by how many there are', () => {
    expect(section(october, 'Decisions').blocks[0]).toEqual({
      kind: 'strip',
      parts: [
        { word: 'exit (fragile)', count: 1, tone: 'note' },
        { word: 'double down', count: 1, tone: 'good' },
        { word: 'too early', count: 1, tone: 'note' },
      ],
    });
  });

  it('keeps to a dozen partners on the first page and says where the others are', () => {
    const many = buildReview(
      ledgerOf({
        partners: Array.from({ length: 20 }, (_, at) => ({ name: `Partner ${at}`, start: '2026-09-20' })),
      }),
      month(2026, 10),
    );
    const decisions = section(many, 'Decisions');
    expect(tables(decisions)[0]?.rows).toHaveLength(13);
    expect(prose(decisions)).toContain('8 more partners on the scorecard in the appendix: 8 too early.');
    expect(tables(section(many, 'Scorecard'))[0]?.rows).toHaveLength(21);
  });

  it('says of a partner with whom nothing happened that it stands as last month, without a table', () => {
    const quiet = section(october, 'Birch Law');
    expect(prose(quiet)).toContain('As last month: nothing came in, nothing went out');
    expect(tables(quiet)).toEqual([]);
  });

  it('means its words: every term of the sections is explained at the end', () => {
    expect(prose(section(october, 'What the words mean'))).toContain(
      'HHI is the sum of their squared shares',
    );
  });
});

describe('the edition of one page', () => {
  const brief = briefReview(october);
  it('has what must be read, on a sheet of its own', () => {
    expect(brief.sections.map(({ title }) => title)).toEqual(['At a glance', 'Decisions', 'What stands out']);
    expect(reviewPlan(brief).mark).toBe('brief:2026-10');
    expect(reviewPlan(october).mark).toBe('review:2026-10');
  });
});

describe('whose a review is', () => {
  const owned = buildReview(
    {
      ...ledger,
      settings: {
        ...ledger.settings,
        firmName: 'Brandt & Co',
        advisorName: 'Ana </style> B',
        office: 'Main St',
      },
    },
    month(2026, 10),
  );
  const WHOSE = 'Brandt & Co \u00b7 Ana </style> B \u00b7 Main St';

  it('stands on it as far as Settings say, and nowhere when they say nothing', () => {
    expect(owned.whose).toBe(WHOSE);
    expect(october.whose).toBeUndefined();
    expect(fileNameOf('review', owned.whose)).toBe('review-brandt-co-ana-style-b-main-st');
  });

  it('is at the foot of every page, as text that cannot end the style sheet', () => {
    const html = documentHtml(owned);
    expect(html).toContain('@bottom-left { content: "Brandt \\26  Co');
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    const { print } = reviewPlan(owned);
    expect(print).toMatchObject({ titleRows: 2, footer: `${WHOSE} \u00b7 Partnership review, October 2026` });
  });
});

describe('the pages of the sheet of a review', () => {
  const { rows, print } = reviewPlan(october);
  const begins = (print?.breaksBefore ?? []).map(
    (row) => rows.slice(row).find((cells) => cells.length > 0)?.[0]?.value,
  );

  it('begin before the partners and before the appendix', () => {
    expect(begins).toEqual(expect.arrayContaining(['Partners one by one', 'Appendix']));
  });

  it('never end with a heading', () => {
    for (const row of print?.breaksBefore ?? []) {
      const last = rows
        .slice(0, row)
        .reverse()
        .find((cells) => cells.length > 0);
      expect(['heading', 'columnHeader']).not.toContain(last?.[0]?.style);
    }
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
    const text = prose(section(review, 'At a glance'));
    expect(text).toContain('Revenue from partnerships in October 2026 was 900.');
    expect(text).not.toContain('introduction');
  });

  it('says that nothing is recorded when nothing is', () => {
    expect(prose(section(buildReview(ledgerOf({}), month(2026, 10)), 'At a glance'))).toContain(
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
