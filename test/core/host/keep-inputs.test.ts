import { parseIso } from '../../../core/calendar/day';
import { keepInputs, type StandingCell } from '../../../core/host/keep-inputs';
import type { PlannedCell, SheetPlan } from '../../../core/host/sheet-plan';

const cell = (value: StandingCell['value'], formula: string | null = null): StandingCell => ({
  value,
  formula,
});
const input = (value: PlannedCell['value'], more: Partial<PlannedCell> = {}): PlannedCell => ({
  value,
  input: true,
  ...more,
});
const plan = (...rows: SheetPlan['rows'][number][]): SheetPlan => ({
  mark: 'deal',
  title: 'Deal',
  rows,
  columnWidths: [],
});
const kept = (rows: SheetPlan['rows'], standing: ReadonlyArray<ReadonlyArray<StandingCell | null>>) =>
  keepInputs(plan(...rows), standing).rows;

const DAY = parseIso('2026-03-01') ?? 0;

test.each<[string, PlannedCell, StandingCell, Partial<PlannedCell>]>([
  ['a number', input(4), cell(6), { value: 6 }],
  ['a formula of the advisor\u2019s', input(4), cell(6, '=2*3'), { value: 6, formula: '=2*3' }],
  ['a blank', input(4), cell(''), { value: null }],
  ['a date as a serial number', input(DAY, { format: 'date' }), cell(DAY + 25569 + 1), { value: DAY + 1 }],
  ['a date as text', input(DAY, { format: 'date' }), cell('2026-03-02'), { value: DAY + 1 }],
])('an input keeps what stands in it: %s', (_, planned, standing, expected) => {
  const [row] = kept([[{ value: 'Rate' }, planned]], [[cell('Rate'), standing]]);
  expect(row?.[1]).toMatchObject({ input: true, ...expected });
});

test('a planned formula gives way to the constant that the advisor put there', () => {
  const [row] = kept([[{ value: 'Rate' }, input(4, { formula: '=2+2' })]], [[cell('Rate'), cell(9)]]);
  expect(row?.[1]).toEqual({ value: 9, input: true });
});

test('rows are found by their label, equal labels in their order, and what is new keeps the plan', () => {
  const rows = [
    [{ value: 'New' }, input(1)],
    [{ value: 'Year' }, input(2)],
    [{ value: 'Year' }, input(3)],
  ];
  const standing = [
    [cell('Year'), cell(20)],
    [cell('Gone'), cell(99)],
    [cell('Year'), cell(30)],
  ];
  expect(kept(rows, standing).map((row) => row[1]?.value)).toEqual([1, 20, 30]);
});

test('what is no input is written as planned', () => {
  expect(kept([[{ value: 'Rate' }, { value: 4 }]], [[cell('Rate'), cell(6)]])[0]?.[1]).toEqual({ value: 4 });
});
