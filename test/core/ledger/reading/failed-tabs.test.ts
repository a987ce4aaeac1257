import { openBook } from '../../../../core/kpis';
import { missing, missingAll } from '../../../../core/kpis/columns';
import type { Cell } from '../../../../core/workbook/input';
import { groupNotes } from '../../../../core/review/sections/data-notes';
import { read, sheet } from './sheets';

/** Lists that are expected and did not come, or cannot be read: both are said in words. */

const LOG: Cell[][] = [
  ['Partner', 'Received', 'Status', 'Revenue'],
  ['Harbor Tax', '2026-01-05', 'won', 100],
];

const failed = (rows: Cell[][]): string[] =>
  [...read([sheet('Log', LOG), sheet('Intros', rows)]).ledger.notes]
    .filter(({ kind }) => kind === 'a tab that shows an error')
    .map(
      ({ sheet: name, row, value, problem }) => `${name} ${row} ${value}: ${/cell (\w+)/.exec(problem)?.[1]}`,
    );

test.each<[what: string, rows: Cell[][], said: string[]]>([
  ['a list of another file that is not allowed yet', [['#REF!']], ['Intros 1 #REF!: A1']],
  ['a list that is being fetched', [['Loading...']], ['Intros 1 Loading...: A1']],
  ['the same in German', [[], ['Wird geladen...']], ['Intros 2 Wird geladen...: A2']],
  ['a formula without room to spill into', [[null, '#SPILL!'], [], [null, 'note']], ['Intros 1 #SPILL!: B1']],
  ['a title above it', [['Introductions'], [], ['#BUSY!']], ['Intros 3 #BUSY!: A3']],
  ['a query that found nothing', [['#N/A']], ['Intros 1 #N/A: A1']],
  ['an Excel in French', [['#VALEUR!']], ['Intros 1 #VALEUR!: A1']],
  ['a list from which nothing was chosen', [['Select a partner...']], []],
  ['a remark that begins with a number sign', [['#1 partner: Harbor Tax']], []],
  ['a sheet with more on it', [['Rent', 'Fuel', '#DIV/0!', 'Sum', 5]], []],
  ['a list with an error in it', [LOG[0] as Cell[], ['#REF!', '2026-01-05', 'won', 5]], []],
  ['a blank tab', [[]], []],
])('a tab that shows %s', (_what, rows, said) => {
  expect(failed(rows)).toEqual(said);
});

test('is named by its tab where notes are listed by what they are about', () => {
  const labels = (...tabs: string[]): string[] =>
    groupNotes(read([sheet('Log', LOG), ...tabs.map((name) => sheet(name, [['#REF!']]))]).ledger.notes)
      .filter(({ kind }) => kind === 'a tab that shows an error')
      .map(({ table, count }) => `${table} ${count}`);
  expect(labels('Intros')).toEqual(['Intros 1']);
  expect(labels('Intros', 'Deals')).toEqual(['Several tabs 2']);
});

describe('a table that was found but lacks what it needs', () => {
  const withActivities = (...rows: Cell[][]) =>
    openBook(read([sheet('Log', LOG), ...(rows.length > 0 ? [sheet('Activities', rows)] : [])]).ledger)
      .ledger;
  const UNDATED: Cell[][] = [
    ['Partner', 'Activity', 'Hours'],
    ['Harbor Tax', 'call', 1],
    ['Harbor Tax', 'meeting', 2],
  ];

  test('is not said to be missing: what it lacks is', () => {
    expect(missing(withActivities(...UNDATED), 'Activities.Hours')).toEqual({
      reason: 'The Activities table cannot be read: it has no column "Date".',
      needs: ['Activities.Date'],
    });
    expect(missing(withActivities(), 'Activities.Hours')).toMatchObject({
      reason: 'The workbook has no Activities table.',
    });
  });

  test('nor where one of several would do', () => {
    expect(missingAll(withActivities(...UNDATED), 'Activities', 'Money')?.reason).toBe(
      'The workbook has neither an Activities table that can be read (it has no column "Date") nor a Money table.',
    );
  });

  test('one that can be read beside it is enough', () => {
    const { ledger } = read([
      sheet('Log', LOG),
      sheet('Activities', UNDATED),
      sheet('Calls', [
        ['Partner', 'Date', 'Type', 'Hours'],
        ['Harbor Tax', '2026-01-05', 'call', 1],
      ]),
    ]);
    expect(missing(ledger, 'Activities.Hours')).toBeNull();
  });
});
