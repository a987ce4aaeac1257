import type { Section } from '../../../../core/document/document';
import type { SheetPlan } from '../../../../core/host/sheet-plan';
import { leagueDocument, leagueOf, leaguePlans, mergeParts } from '../../../../core/rollup';
import { partFile, partner, practice } from '../parts';

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
    practice('Bob', {
      currency: 'EUR',
      decided: { won: 1, of: 7 },
      partners: [partner('Harbour Tax', { category: 'CPA', decided: { won: 1, of: 3 } })],
    }),
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
    'League of advisors',
    'Partners',
    'Professions',
    'Months',
    'Conversion by advisor',
    'Conversion by partner',
    'Conversion by profession',
    'Advisors',
    'Decisions',
    'One-way streets',
    'Agreements',
    'For compliance',
    'Workbooks that need care',
    'Template versions',
    'Names to settle',
  ]);
});

test('the workbook has a tab for each table, and amounts of several currencies name theirs', () => {
  const [first, ...others] = leaguePlans(league);
  expect(first?.rows.flatMap(([cell]) => (cell?.style === 'heading' ? [cell.value] : []))).toEqual([
    'Summary',
    'League of advisors',
  ]);
  expect(others).toHaveLength(14);
  const [summary] = leagueDocument(league).sections;
  expect(JSON.stringify(summary)).toMatch(/"Currency"/);
});

test.each(leaguePlans(league).map((plan, at) => ({ ...plan, at })))(
  '$title prints one page wide, with its headings on every page',
  ({ at, ...plan }) => {
    const { titleRows = 0, scale, landscape } = plan.print ?? {};
    expect([landscape, scale]).toEqual([true, undefined]);
    const isHeadings = (row: SheetPlan['rows'][number]) =>
      row.every((cell) => cell?.style === 'columnHeader');
    const last = plan.rows.map((row) => row.length > 1 && isHeadings(row)).lastIndexOf(true);
    expect([titleRows, plan.print?.titlesFrom]).toEqual([last + 1, at === 0 ? last + 1 : undefined]);
    // Nothing runs out over the columns, where it would begin another page beside this one.
    const width = plan.columnWidths.reduce((sum, each) => sum + each, 0);
    for (const row of plan.rows)
      if (row.length === 1 && row[0]?.style !== 'title')
        expect(String(row[0]?.value).length).toBeLessThanOrEqual(width);
  },
);

test('a warning of the league has its color as far as its tables go', () => {
  const care = [{ kind: 'unreadable' as const, sentence: 'It is damaged.' }];
  const merged = mergeParts([partFile('all', [practice('Ann', {}), practice('Bob', { care })])]);
  if ('problems' in merged) throw new Error(merged.problems.join());
  const { rows } = leaguePlans(leagueOf(merged.merged))[0]!;
  const width = Math.max(...rows.map((row) => row.length));
  const warnings = rows.filter(([cell]) => cell?.style === 'warning');
  expect(warnings.length).toBeGreaterThan(0);
  expect(warnings.map((row) => row.slice(1))).toEqual(
    warnings.map(() => Array.from({ length: width - 1 }, () => ({ value: null, style: 'warning' }))),
  );
});

test('a sentence in a cell wraps, and figures in words stand on the right', () => {
  const long = 'x'.repeat(30).split('').join(' ').repeat(4);
  const merged = mergeParts([
    partFile('all', [
      practice('Ann', { decided: { won: 4, of: 9 }, care: [{ kind: 'stale', sentence: long }] }),
    ]),
  ]);
  if ('problems' in merged) throw new Error(merged.problems.join());
  const plans = leaguePlans(leagueOf(merged.merged));
  const cells = (title: string) =>
    plans.find((plan) => plan.title === title)?.rows.flatMap((row) => row.flatMap((cell) => cell ?? [])) ??
    [];
  expect(cells('Workbooks that need care')).toContainEqual(
    expect.objectContaining({ value: long, style: 'wrapped' }),
  );
  expect(cells('Conversion by advisor')).toContainEqual(
    expect.objectContaining({ value: '4 of 9', right: true }),
  );
});

test('partners and professions with anything decided show their conversion beside its interval', () => {
  const tables = leagueDocument(league).sections.flatMap(({ title, blocks }) =>
    title === 'Conversion by partner' || title === 'Conversion by profession' ? blocks : [],
  );
  const cells = ['1 of 3', 1 / 3, '6.1% to 79%'];
  expect(
    tables.map((block) =>
      block.kind === 'table'
        ? [block.columns, block.rows.map((row) => row.map((cell) => 'value' in cell && cell.value))]
        : block,
    ),
  ).toEqual(
    [
      ['Partner', 'Harbour Tax'],
      ['Profession', 'CPA'],
    ].map(([heading, name]) => [
      [heading, 'Currency', 'Won of decided', 'Conversion', '95% interval'],
      [[name, 'EUR', ...cells]],
    ]),
  );
});

test('a page has the first 1,000 advisors, partners and workbooks by their order and says where the others are; a workbook has 25,000', () => {
  const many = mergeParts([
    partFile(
      'all',
      Array.from({ length: 1003 }, (_, n) =>
        practice(`Advisor ${n}`, { care: [{ kind: 'stale', sentence: 'It is old.' }] }),
      ),
    ),
  ]);
  if ('problems' in many) throw new Error(many.problems.join());
  const of = leagueOf(many.merged);
  const tables = leagueDocument(of).sections.flatMap(({ title, blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'table' && block.rows.length > 1 ? [[title, block.rows.length, block.caption]] : [],
    ),
  );
  const more = expect.stringMatching(/(^|\. )3 more are in the JSON and Parquet\.$/) as string;
  expect(tables).toEqual(
    ['League of advisors', 'Conversion by advisor', 'Advisors', 'Decisions', 'Workbooks that need care'].map(
      (title) => [title, 1000, more],
    ),
  );
  for (const plan of leaguePlans(of).filter(({ title }) => /Advisors|Decisions/.test(title)))
    expect(plan.rows.filter(([cell]) => /^Advisor \d/.test(String(cell?.value)))).toHaveLength(1003);
});
