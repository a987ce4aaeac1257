import { month } from '../../../core/calendar/month';
import { briefReview, buildReview, reviewPlan } from '../../../core/review';
import { documentHtml } from '../../../core/document/html';
import { fileNameOf } from '../../../core/document/whose';
import { ledgerOf } from '../../support/ledger';
import { ledger, october, section, prose, tables } from './practice';

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
      'Concentration: how much hangs on few partners.',
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
