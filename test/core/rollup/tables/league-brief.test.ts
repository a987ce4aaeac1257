import { leagueBrief, leagueDocument, leagueOf, mergeParts, NO_OPTIONS } from '../../../../core/rollup';
import type { Section } from '../../../../core/document/document';
import { partFile, partner, practice } from '../parts';

function leagueWith(advisors: number, currencies: readonly string[] = ['USD']) {
  const parts = Array.from({ length: advisors }, (_, i) =>
    practice(`Advisor ${i}`, {
      currency: currencies[i % currencies.length]!,
      decided: { won: i % 7, of: 8 },
      figures: { introductions: 8, revenue: 100 * i },
      partners: [
        partner('Harbor Tax', {
          figures: { introductions: 8, clients: 2, revenue: 100 },
          decided: { won: 2, of: 8 },
        }),
        partner(`Own ${i}`),
      ],
      flags: [{ kind: 'agreement', code: '2 of 5', title: 'Elements', partner: 0, rows: 0 }],
      ...(i === 0 ? { care: [{ kind: 'advisor', sentence: 'Fill it in.' }] } : {}),
    }),
  );
  const result = mergeParts([partFile('all', parts)]);
  if ('problems' in result) throw new Error(result.problems.join('\n'));
  return leagueOf(result.merged, NO_OPTIONS);
}

const tablesOf = (sections: readonly Section[]) =>
  sections
    .flatMap((each) => [each, ...each.sections])
    .flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));

describe('the league in brief', () => {
  const brief = leagueBrief(leagueWith(3));

  test('has the summary, the advisors, what needs care and the shared partners, and folds the other tables', () => {
    expect(brief.sections.map(({ title }) => title)).toEqual([
      'Summary',
      'League of advisors',
      'Workbooks that need care',
      'Partners of several advisors',
      'All tables',
    ]);
    const folded = brief.sections[4]!;
    expect(folded.part).toBe('lookup');
    expect(folded.sections.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Conversion by advisor', 'Advisors', 'Partners', 'Agreements']),
    );
    expect(folded.sections.map(({ title }) => title)).not.toContain('Summary');
  });

  test('has the partners of two and more advisors only', () => {
    const [table] = tablesOf([brief.sections[3]!]);
    expect(table?.rows.map((row) => row.map((cell) => ('value' in cell ? cell.value : null)))).toEqual([
      ['Harbor Tax', 3, 24, 6, 300],
    ]);
  });

  test('names the currency beside an advisor where there are several', () => {
    const [table] = tablesOf([leagueBrief(leagueWith(2, ['USD', 'EUR'])).sections[1]!]);
    expect(table?.rows.map(([name]) => name && 'value' in name && name.value).sort()).toEqual([
      'Advisor 0 (USD)',
      'Advisor 1 (EUR)',
    ]);
  });

  test('of many advisors shows the first 50, and says so', () => {
    const [table] = tablesOf([leagueBrief(leagueWith(60)).sections[1]!]);
    expect(table?.rows).toHaveLength(50);
    expect(table?.caption).toContain('The first 50 of 60');
  });
});

test.each([['one currency', ['USD']] as const, ['two currencies', ['USD', 'EUR']] as const])(
  'every row of every table of a league with %s is as wide as its header',
  (_, currencies) => {
    const league = leagueWith(4, currencies);
    const tables = [...tablesOf(leagueDocument(league).sections), ...tablesOf(leagueBrief(league).sections)];
    expect(tables.length).toBeGreaterThan(15);
    for (const { columns, rows } of tables)
      for (const row of rows) expect([columns[0], row.length]).toEqual([columns[0], columns.length]);
  },
);
