import { EditProblem } from '../../../../core/edits';
import { choosing } from '../../../../core/method/choosing/choosing';
import { focusEdit, partnerEdit } from '../../../../core/method/choosing/choosing-edits';
import { day } from '../../../support/ledger';
import { edited, opened, practice, words } from '../practice';

type Row = Record<string, string>;
const fits = { 'Complementary services': 'yes', 'Shared ideal client': 'yes', 'Non-competitive': 'yes' };

function one(row: Row, settings: Row[] = []) {
  const { book } = practice({
    Candidates: [{ Name: 'Osprey', Category: 'CPA', ...row }],
    Settings: settings,
  });
  return choosing(book, words).ranked[0]!;
}

describe('a candidate', () => {
  it.each([
    [{}, null],
    [{ 'Locked in': 'yes' }, 'Bound to another advisor.'],
    [{ 'Locked in': 'no' }, null],
    [{ 'Retirement date': '2028-04-30' }, 'Retires on Apr 30, 2028, within 18 months.'],
    [{ 'Retirement date': '2028-05-01' }, null],
    [{ 'Retirement date': '2026-10-31' }, 'Retired on Oct 31, 2026.'],
  ] as Array<[Row, string | null]>)('%j is disqualified: %s', (row, sentence) => {
    expect(one(row).disqualified).toEqual(sentence === null ? [] : [sentence]);
    expect(one(row).rank).toBe(sentence === null ? 1 : null);
  });

  it('is judged by the months of Settings', () => {
    const months = [{ Name: 'Retirement months', Value: '36' }];
    expect(one({ 'Retirement date': '2029-10-31' }, months).disqualified).toHaveLength(1);
    expect(one({ 'Retirement date': '2029-11-01' }, months).disqualified).toEqual([]);
  });

  it.each([
    [{}, null],
    [{ 'Philosophy discussed on': '2026-09-01' }, null],
    [{ 'Philosophy discussed on': '2026-09-01', 'Compensation discussed on': '2026-09-02' }, null],
    [{ 'Philosophy discussed on': '2026-09-02', 'Compensation discussed on': '2026-09-02' }, null],
    [
      { 'Philosophy discussed on': '2026-09-03', 'Compensation discussed on': '2026-09-02' },
      /Sep 2, 2026, before philosophy \(Sep 3, 2026\)/,
    ],
    [{ 'Compensation discussed on': '2026-09-02' }, /Sep 2, 2026, philosophy not yet/],
    // Planned for a day after asOf: it has not happened.
    [{ 'Compensation discussed on': '2026-11-02' }, null],
    [
      { 'Compensation discussed on': '2026-10-02', 'Philosophy discussed on': '2026-11-02' },
      /philosophy not yet/,
    ],
  ] as Array<[Row, RegExp | null]>)('%j: warned of money before philosophy: %s', (row, pattern) => {
    const { warnings } = one(row);
    if (pattern === null) expect(warnings).toEqual([]);
    else expect(warnings).toEqual([expect.stringMatching(pattern)]);
  });

  it('goes through due diligence in its order', () => {
    expect(one({}).next).toBe('client base');
    expect(one({ 'Service delivery': 'monthly' }).next).toBe('client base');
    expect(one({ 'Client base': 'Dentists' }).next).toBe('service delivery');
    expect(one({ 'Client base': 'Dentists', 'Service delivery': 'monthly' }).next).toBe('philosophy');
    const all = { 'Client base': 'D', 'Service delivery': 'm', 'Philosophy discussed on': '2026-09-01' };
    expect(one(all)).toMatchObject({ next: null, done: ['client base', 'service delivery', 'philosophy'] });
  });
});

describe('all candidates', () => {
  const candidates: Row[] = [
    {
      Name: 'Known, unfit',
      Category: 'CPA',
      ...fits,
      'Non-competitive': 'no',
      'Client base': 'D',
      'Service delivery': 'm',
    },
    { Name: 'Not judged', Category: 'CPA' },
    { Name: 'Fit', Category: 'cpa', ...fits },
    { Name: 'Fit and known', Category: 'Broker', ...fits, 'Client base': 'Dentists' },
    { Name: 'Locked', Category: 'Broker', ...fits, 'Client base': 'D', 'Locked in': 'yes' },
  ];

  it('are ranked by criteria, then due diligence; who is disqualified comes last without a rank', () => {
    const found = choosing(practice({ Candidates: candidates }).book, words);
    expect(found.ranked.map(({ candidate, rank }) => [candidate.name, rank])).toEqual([
      ['Fit and known', 1],
      ['Fit', 2],
      ['Known, unfit', 3],
      ['Not judged', 4],
      ['Locked', null],
    ]);
    expect(found.ranked[0]!.reason).toBe(
      '3 of 3 criteria met. Due diligence: known: client base; next: service delivery.',
    );
    expect(found.ranked[2]!.reason).toMatch(/2 of 3 criteria met; not met: no competition/);
  });

  it('are counted by category whatever the case, against 3 categories of 10', () => {
    const found = choosing(practice({ Candidates: candidates }).book, words);
    expect(found.categories.map(({ name, candidates: of }) => [name.toLowerCase(), of.length])).toEqual([
      ['broker', 2],
      ['cpa', 3],
    ]);
    expect(found.rule).toEqual([
      '3 categories are asked for; there are 2.',
      '10 candidates in each category are asked for; there are 2 in Broker and 3 in cpa.',
      'Nobody is in focus: choose the one to work on now.',
    ]);
  });

  it('keep the rule without a word', () => {
    const thirty = ['CPA', 'Attorney', 'Broker'].flatMap((Category) =>
      Array.from({ length: 10 }, (_, i) => ({ Name: `${Category} ${i}`, Category })),
    );
    const focused = thirty.map((row, i) => (i === 4 ? { ...row, Focus: 'yes' } : row));
    expect(choosing(practice({ Candidates: focused }).book, words).rule).toEqual([]);
    const two = focused.map((row, i) => (i === 7 ? { ...row, Focus: 'yes' } : row));
    expect(choosing(practice({ Candidates: two }).book, words).rule).toEqual([
      'CPA 4 and CPA 7 are in focus at once: work on one at a time.',
    ]);
    expect(choosing(practice({}).book, words).rule).toEqual([
      'List candidates: 3 categories with 10 candidates each.',
    ]);
  });

  it('are missed in a category that the firm names', () => {
    const Settings = [{ Name: 'Categories', Value: 'cpa; Estate attorney' }];
    expect(choosing(practice({ Candidates: candidates, Settings }).book, words).rule).toContain(
      'The firm works with Estate attorney too; there is no candidate yet.',
    );
  });

  it('have one focus at a time: choosing another takes the first out of it', () => {
    const { input, reading } = practice({
      Candidates: [{ Name: 'A', Focus: 'yes' }, { Name: 'B' }, { Name: 'C', Focus: 'yes' }],
    });
    const plan = focusEdit(input, reading, reading.ledger.candidates[1]!);
    const after = opened(edited(input, plan));
    expect(after.ledger.candidates.map(({ focus }) => focus)).toEqual([false, true, false]);
    expect(choosing(after.book, words).focus.map(({ candidate }) => candidate.name)).toEqual(['B']);
  });

  it('become a partner at the stage candidate, once', () => {
    const { input, reading } = practice({
      Candidates: [{ Name: 'Osprey Tax', Category: 'CPA', 'Retirement date': '2035-01-01' }],
      Partners: [{ Partner: 'Oak Law' }],
    });
    const osprey = reading.ledger.candidates[0]!;
    const after = opened(edited(input, partnerEdit(input, reading, osprey, day('2026-11-06'))));
    expect(after.ledger.partners.find(({ name }) => name === 'Osprey Tax')).toMatchObject({
      listed: true,
      category: 'CPA',
      stage: 'candidate',
      stageSince: day('2026-11-06'),
      retirementDate: day('2035-01-01'),
    });
    expect(after.ledger.candidates).toHaveLength(1);
    expect(choosing(after.book, words).ranked[0]!.partner).toBe(after.ledger.findPartner('Osprey Tax'));
    expect(() => partnerEdit(after.input, after.reading, osprey, 0)).toThrow(EditProblem);
  });
});
