import type { Section } from '../../../core/document/document';
import { leagueDocument, leagueOf, leaguePlans, mergeParts } from '../../../core/rollup';
import { partFile, partner, practice } from './parts';

/** Two currencies, an office, a flag of each kind, something to care for and a name to settle: every table is there. */
const result = mergeParts([
  partFile('all', [
    practice('Ann', {
      office: 'Boston',
      decided: { won: 4, of: 9 },
      partners: [
        partner('Harbor Tax', {
          category: 'CPA',
          figures: { introductions: 3 },
          months: [
            { month: '2026-10', introductions: 3, clients: 0, revenue: null, hours: 1, decided: 0, won: 0 },
          ],
        }),
      ],
      flags: (['one-way street', 'agreement', 'compliance'] as const).map((kind) => ({
        kind,
        code: '2 of 5',
        title: 'What',
        partner: 0,
        rows: 3,
      })),
      care: [{ kind: 'stale', sentence: 'It is old.' }],
    }),
    practice('Bob', { currency: 'EUR', decided: { won: 1, of: 7 }, partners: [partner('Harbour Tax')] }),
  ]),
]);
if ('problems' in result) throw new Error(result.problems.join());
const league = leagueOf(result.merged);

test('every table has a cell for each of its columns', () => {
  const titles: string[] = [];
  const look = ({ title, blocks, sections }: Section): void => {
    titles.push(title);
    for (const block of blocks)
      if (block.kind === 'table')
        for (const row of block.rows) expect([title, row.length]).toEqual([title, block.columns.length]);
    sections.forEach(look);
  };
  leagueDocument(league).sections.forEach(look);
  expect(titles).toEqual([
    'Summary',
    'Conversion by advisor',
    'Advisors',
    'Decisions',
    'Partners',
    'Professions',
    'Months',
    'One-way streets',
    'Agreements',
    'For compliance',
    'Workbooks that need care',
    'Template versions',
    'Names to settle',
  ]);
});

test('the workbook has a tab for each table, and amounts of several currencies name theirs', () => {
  expect(leaguePlans(league).map(({ title }) => title)).toHaveLength(13);
  const [summary] = leagueDocument(league).sections;
  expect(JSON.stringify(summary)).toMatch(/"Currency"/);
});
