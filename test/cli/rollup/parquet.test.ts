import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseIso } from '../../../core/calendar/day';
import { headOf, leagueOf, mergeParts, partOf, yearTo, type Frame, type League } from '../../../core/rollup';
import { cents } from '../../../cli/rollup/parquet/columns';
import { PARQUET_TABLES } from '../../../cli/rollup/parquet/tables';
import { writeParquet } from '../../../cli/rollup/parquet/write';
import { fillMarkers } from '../../../scripts/function-reference';
import { fieldTables, ROLLUP_FILE } from '../../../scripts/rollup-reference';
import type { Practice } from '../../oracle/practice';
import { practices } from '../../oracle/random';
import { oracle } from '../../oracle/scorecard';
import { sheetsOf } from '../../oracle/sheets';
import { duck } from './duck';
import { filesBelow, folder } from './firm-folder';

const DAY = '2026-06-30';
const ASOF = parseIso(DAY)!;
const FRAME: Frame = {
  asOf: ASOF,
  from: yearTo(ASOF),
  firm: null,
  locale: null,
  settings: '',
  pseudonym: null,
};
const { at, remove } = folder();
afterAll(remove);

/** Practices that know nothing of our code, as at one day and in one currency. */
const FIRM: readonly Practice[] = fc
  .sample(practices, { numRuns: 12, seed: 17 })
  .map((practice) => ({ ...practice, today: DAY, option: DAY, currency: 'USD' }));

function league(of: readonly Practice[]): League {
  const parts = of.map((practice, n) =>
    partOf({ file: `a${n}.xlsx`, hash: String(n), sheets: sheetsOf(practice) }, FRAME),
  );
  const result = mergeParts([{ name: 'all', head: headOf(FRAME), parts }]);
  if ('problems' in result) throw new Error(result.problems.join());
  return leagueOf(result.merged);
}

function write(name: string, of: League): void {
  writeParquet(of, at(name));
}

const table = (name: string, of: string) =>
  `read_parquet('${at(name, of)}/**/*.parquet', hive_partitioning = true)`;

describe('what another program adds up over the folder', () => {
  const wanted = FIRM.map((practice) => oracle(practice, { from: '2025-07-01' }));
  beforeAll(() => write('firm', league(FIRM)));

  test('is what a loop over the rows of the workbooks gives', async () => {
    const [got] = await duck(
      `select sum(introductions) i, sum(clients) c, sum(revenue)::double r, sum(hours) h, count(*) n from ${table('firm', 'advisors')}`,
    );
    const sum = (key: string) =>
      wanted.reduce((total, { portfolio }) => total + Number(portfolio?.[key] ?? 0), 0);
    expect(got?.['n']).toBe(String(FIRM.length));
    expect(got?.['i']).toBeCloseTo(sum('introductions'), 9);
    expect(got?.['c']).toBeCloseTo(sum('clients'), 9);
    expect(got?.['h']).toBeCloseTo(sum('hours'), 9);
    // Each row is in whole cents.
    expect(Math.abs(Number(got?.['r']) - sum('revenue'))).toBeLessThan(0.005 * FIRM.length);
    expect(sum('revenue')).toBeGreaterThan(0);
  });
  test('is the same by partner, and by month', async () => {
    const byPartner = await duck(
      `select partner, sum(introductions) i, sum(hours) h, sum(revenue)::double r from ${table('firm', 'partners')} group by partner order by partner`,
    );
    const sums = new Map<string, { i: number; h: number; r: number }>();
    for (const { partners } of wanted)
      for (const { name, figures } of partners) {
        const before = sums.get(name) ?? { i: 0, h: 0, r: 0 };
        sums.set(name, {
          i: before.i + Number(figures?.['introductions'] ?? 0),
          h: before.h + Number(figures?.['hours'] ?? 0),
          r: before.r + Number(figures?.['revenue'] ?? 0),
        });
      }
    expect(byPartner.map(({ partner }) => partner)).toEqual([...sums.keys()].sort());
    for (const { partner, i, h, r } of byPartner) {
      const sum = sums.get(String(partner))!;
      expect(Number(i)).toBeCloseTo(sum.i, 9);
      expect(Number(h)).toBeCloseTo(sum.h, 9);
      expect(Math.abs(Number(r) - sum.r)).toBeLessThan(0.005 * FIRM.length);
    }
    const [all] = await duck(
      `select (select sum(introductions) from ${table('firm', 'months')}) by_month, (select sum(introductions) from ${table('firm', 'partners')}) by_partner,
              (select sum(won) from ${table('firm', 'months')}) won, (select sum(won) from ${table('firm', 'partners')}) won_by_partner`,
    );
    expect(all?.['by_month']).toBeCloseTo(Number(all?.['by_partner']), 9);
    expect(all?.['won']).toBe(all?.['won_by_partner']);
  });
});

const STATEMENTS = [...readFileSync(ROLLUP_FILE, 'utf8').matchAll(/```sql\n([^`]+)```/g)].map(
  ([, sql]) => sql ?? '',
);

test.each(STATEMENTS.map((sql) => [/league\/(\w+)\//.exec(sql)?.[1], sql]))(
  'the documented statement over %s runs and has rows',
  async (_, sql) => {
    write('firm', league(FIRM));
    const rows = await duck(
      String(sql)
        .replace(/'league\//g, `'${at('firm')}/`)
        .replace(/2026-10/g, '2026-06'),
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(Object.values(row)).not.toContain('NaN');
  },
);

test('the fields in the documentation are up to date (else: npm run rollup-reference)', () => {
  const squeezed = (text: string) => text.replace(/ +\|/g, ' |').replace(/-+/g, '-').replace(/\n+/g, '\n');
  const doc = readFileSync(ROLLUP_FILE, 'utf8');
  expect(squeezed(fillMarkers(doc, 'fields', fieldTables())).trim()).toBe(squeezed(doc).trim());
});

test('columns have the names, the order and the types that are documented', async () => {
  write('firm', league(FIRM));
  for (const { name, columns } of PARQUET_TABLES) {
    const described = await duck(
      `describe select * from read_parquet('${at('firm', name)}/*/part-0.parquet', hive_partitioning = false)`,
    );
    const types = {
      text: 'VARCHAR',
      date: 'DATE',
      money: 'DECIMAL(18,2)',
      double: 'DOUBLE',
      integer: 'INTEGER',
      boolean: 'BOOLEAN',
    };
    expect(described.map((row) => [row['column_name'], row['column_type']])).toEqual(
      columns.map((column) => [column.name, types[column.type]]),
    );
  }
});

test('the partition is text, and a month without rows keeps its typed columns', async () => {
  write('empty', league([]));
  const rows = await duck(`select count(*) n, sum(revenue) r from ${table('empty', 'advisors')}`);
  expect(rows).toEqual([{ n: '0', r: null }]);
  const [kind] = await duck(
    `select typeof(as_of_month) t, as_of_month m, as_of::varchar d from ${table('firm', 'advisors')} limit 1`,
  );
  expect(kind).toEqual({ t: 'VARCHAR', m: '2026-06', d: DAY });
});

test('the same league gives the same bytes', () => {
  write('again', league(FIRM));
  expect([...filesBelow(at('again')).keys()]).toContain('advisors/as_of_month=2026-06/part-0.parquet');
  expect(filesBelow(at('again'))).toEqual(filesBelow(at('firm')));
});

test.each([
  [0, '0'],
  [1234.56, '123456'],
  [0.125, '13'],
  [-0.125, '-13'],
  // As a double it is a little less than 1.005.
  [1.005, '100'],
  [-0.07, '-7'],
  [-0.001, '0'],
  [9_999_999_999_999.99, '999999999999999'],
  [1e17, null],
])('%d is %s cents', (amount, expected) => {
  expect(cents(amount)?.toString() ?? null).toBe(expected);
});
