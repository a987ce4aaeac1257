import type { EditPlan } from '../../../core/host/edit-plan';
import { setInto } from '../../hosts/gas/grid';
import { openSource, type Source } from '../../hosts/gas/source';
import { paneCall } from '../../support/pages/pane-call';
import { DAY, grid, stoppedClock } from './opened';

/** Columns of a list that the advisor has calculated: Google carries nothing on by itself, and prepared formulas are theirs. */
stoppedClock();

const HEADERS = ['Partner', 'Received', 'Fee', 'Ours'];
const row = (n: number, formula = `=C${n}*(1-$F$1)`) => ['Harbor Tax', DAY, 100, formula];

function open(rows: ReadonlyArray<ReadonlyArray<string | number | Date>>, locale = 'en_US'): Source {
  const forms = { gives: 'local', takes: 'local' } as const;
  const source = openSource({ locale, forms, sheets: { Referrals: [HEADERS, ...rows] } });
  for (const cell of grid(source, 'Referrals').cells.values())
    if (String(cell.value).startsWith('=')) setInto(cell, cell.value, source.book);
  return source;
}
const add = (after: number, more: object = {}, fees: ReadonlyArray<number | null> = [250]): EditPlan => ({
  what: 'Add a referral',
  steps: [
    {
      kind: 'append rows',
      table: 'Referrals',
      sheet: 'Referrals',
      region: null,
      after,
      headerRow: 1,
      left: 1,
      rows: fees.map((fee) => ['Elm Law', { date: 20_650 }, fee, null]),
      ...more,
    },
  ],
});
const formulas = (source: Source, column = 4): string[] =>
  Array.from(
    { length: 8 },
    (_, r) => grid(source, 'Referrals').cells.get(`${r + 2}:${column}`)?.formula ?? '',
  )
    .join('|')
    .replace(/\|+$/, '')
    .split('|');

const TWO = ['=C2*(1-$F$1)', '=C3*(1-$F$1)'];

test('a calculated column goes on over new rows, and undo takes it back', () => {
  const source = open([row(2), row(3)]);
  paneCall(source, 'edit', add(3, {}, [250, 300]));
  expect(formulas(source)).toEqual([...TWO, '=C4*(1-$F$1)', '=C5*(1-$F$1)']);
  expect(paneCall(source, 'undo', null)).toBe('Undone: Add a referral.');
  expect(formulas(source)).toEqual(TWO);
  expect(grid(source, 'Referrals').cells.get('4:1')?.value ?? '').toBe('');
});

test('a formula that stands in one row only does not', () => {
  const source = open([['Harbor Tax', DAY, 100, 90], row(3)]);
  paneCall(source, 'edit', add(3));
  expect(formulas(source)).toEqual(['', TWO[1]]);
});

test('of a list with one row its formula goes on', () => {
  const source = open([row(2)]);
  paneCall(source, 'edit', add(2));
  expect(formulas(source)).toEqual(TWO);
});

test('a column that the new rows fill has what they say', () => {
  const source = open([
    ['Harbor Tax', DAY, '=50*2', '=C2*0.9'],
    ['Harbor Tax', DAY, '=50*2', '=C3*0.9'],
  ]);
  paneCall(source, 'edit', add(3));
  expect(grid(source, 'Referrals').cells.get('4:3')?.value).toBe(250);
  expect(formulas(source)).toEqual(['=C2*0.9', '=C3*0.9', '=C4*0.9']);
});

test('formulas that somebody has filled down beforehand stay as they are, also after undo', () => {
  const prepared = (n: number) => `=IF(C${n}="","",C${n})`;
  const source = open([row(2), row(3), ['', '', '', prepared(4)], ['', '', '', prepared(5)]]);
  paneCall(source, 'edit', add(3));
  expect(formulas(source)).toEqual([...TWO, prepared(4), prepared(5)]);
  expect(paneCall(source, 'undo', null)).toBe('Undone: Add a referral.');
  expect(formulas(source)).toEqual([...TWO, prepared(4), prepared(5)]);
});

test('it goes on in rows that are put in above totals, which are taken out again', () => {
  const source = open([row(2), row(3), ['Total', '', '=SUM(C2:C3)', '']]);
  paneCall(source, 'edit', add(3, { insert: true }));
  expect(formulas(source)).toEqual([...TWO, '=C4*(1-$F$1)']);
  expect(formulas(source, 3)).toEqual(['', '', '', '=SUM(C2:C4)']);
  expect(paneCall(source, 'undo', null)).toBe('Undone: Add a referral.');
  expect(formulas(source)).toEqual(TWO);
});

test('where decimals have commas, too', () => {
  const local = (n: number) => row(n, `=ROUND(C${n}*0,5;2)`);
  const source = open([local(2), local(3)], 'de_DE');
  paneCall(source, 'edit', add(3));
  expect(grid(source, 'Referrals').cells.get('4:4')).toMatchObject({
    formula: expect.stringMatching(/^=ROUND\(C4\*\S+,2\)$/),
    value: '#formula',
  });
  expect(paneCall(source, 'undo', null)).toBe('Undone: Add a referral.');
  expect(formulas(source)).toHaveLength(2);
});
