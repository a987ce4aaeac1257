import { periodColumn } from '../../../../../core/workbook/mapping/amounts/amount-periods';
import { besideIncome, isOwnPayout } from '../../../../../core/workbook/mapping/amounts/beside-income';
import { isSumOf, otherSorts } from '../../../../../core/workbook/mapping/amounts/fee-parts';
import { isWholeOf } from '../../../../../core/workbook/mapping/amounts/whole-and-share';
import type { TableKind } from '../../../../../core/workbook/tables';
import { headed } from '../headed';

it.each([
  ['Planning fee | AUM fee / 1000 | 2000', [1]],
  ['Planning fee | AUM fee | AUM fees / 1000 | 2000 | 5', [1]],
  ['Planning fee | Planning fees / 1000 | 2000', []],
  ['Planning fee | AUM fee / 1000 | 20%', []],
  ['Planning fee | AUM fee / 1000 | later', []],
  ['Planning fee | AUM fee / 1000 |', []],
  ['Fee | AUM fee / 1000 | 2000', []],
  ['Planning fee | Monthly fee / 1000 | 20', []],
  ['Set up fee | Monthly fee / 1000 | 20', [1]],
  ['Monthly fee | Set up fee / 20 | 1000', [1]],
  ['Q1 | Q2 | Q3 fee / 1 | 2 | 3', [1, 2]],
  ['Commission | Trail / 1 | 2', [1]],
])('%s: income of other sorts stands at %j', (text, places) => {
  expect(otherSorts(headed(text), 0, () => true)).toEqual(places);
});

it('a column that is read as something else is income of no other sort', () => {
  expect(otherSorts(headed('Planning fee | AUM fee / 1000 | 2000'), 0, (i) => i !== 1)).toEqual([]);
});

const at = (...positions: number[]) => positions.map((position) => ({ position }));

it.each([
  ['A | B | Sum / 1 | 2 | 3 / 4 | | 4', true],
  ['A | B | Sum / 1 | 2 | 3.014', true],
  ['A | B | Sum / 1 | 2 | 3.02', false],
  ['A | B | Sum / 1 | | 1 / | 2 | 2', false],
  ['A | B | Sum / 1 | 2 | 3 / 4 | | 5', false],
])('%s: the last is the sum: %s', (text, is) => {
  expect(isSumOf(headed(text), 2, at(0, 1, 1, 2))).toBe(is);
});

it('one other column is no sum of several', () => {
  expect(isSumOf(headed('A | Sum / 1 | 1'), 1, at(0, 1))).toBe(false);
});

it.each([
  ['Fee | Referral fee | Net / 100 | 20 | 80', true],
  ['Fee | Referral fee | Net / 100 | -20 | 80', true],
  ['Fee | Referral fee | Net | Tax / 100 | 20 | 70 | 10', true],
  ['Fee | Referral fee | Net | Tax / 100 | -20 | 70 | -10', true],
  ['Fee | Referral fee | Net / 100 | 20 | 80.014', true],
  ['Fee | Referral fee | Net / 100 | 20 | 80.02', false],
  ['Fee | Referral fee | Net / 100 | 20 | 80 / 50 | 10 | 45', false],
  ['Fee | Referral fee | Net / 100 | | 100', false],
  ['Fee | Postage | Net / 100 | 20 | 80', false],
])('%s: the first is the whole: %s', (text, is) => {
  expect(isWholeOf(headed(text), 0, at(0, 1, 2))).toBe(is);
});

it.each([
  ['Fee | Frequency / 100 | monthly / 50 | quarterly', 1],
  ['Frequency | Fee / monthly | 100', -1],
  ['Fee | Frequency / 100 | annual / 50 | yearly', -1],
  ['Fee | Frequency / 100 | monthly / 50 | often', -1],
  ['Fee | Frequency / 100 |', -1],
  ['Fee | Billing frequency / 100 | monthly', -1],
  ['Annual fee | Frequency / 100 | monthly', -1],
  ['Monthly fee | Frequency / 100 | quarterly', -1],
])('%s: how often it comes stands at %i', (text, place) => {
  expect(periodColumn(headed(text), 0)).toBe(place);
});

const beside = (text: string, kind: TableKind = 'Money', own = new Map<string, 'cost' | 'share'>()) =>
  besideIncome(kind, headed(text), own, (i) => i > 0);

it.each<[string, number[], TableKind?]>([
  ['Fee | Referral fee / 100 | 20', [1]],
  ['Fee | Referral fee due | Referral fee paid / 100 | 20 | 15', [2]],
  ['Fee | Referral fee | Referral fee total / 100 | 20 | 25', [1]],
  ['Fee | Referral fee | Finder fee / 100 | 20 | 25', [1]],
  ['Fee | Referral fee % / 100 | 20', []],
  ['Fee | Referral fee / 100 | 20%', []],
  ['Fee | Referral fee / 100 | 1', []],
  ['Fee | Referral fee / 100 | later / 50 | 20', [1]],
  ['Fee | Referral fee / 100 | later / 50 | soon / 20 | 5', []],
  ['Fee | Referral fee / 100 | 46027', []],
  ['Fee | Referral fee / 100 | 46027.5', [1]],
  ['Fee | Partner split / 100 | 20', []],
  ['Fee | Partner split / 100 | 120', [1]],
  ['Fee | Food cost | Tickets cost | Total cost / 100 | 20 | 5 | 25', [1, 2]],
  ['Fee | Total cost / 100 | 25', [1]],
  ['Fee | Food cost / 100 | 20', [], 'Referrals'],
  ['Fee | Client cost / 100 | 20', []],
  ['Fee | Broker | Broker comp / 100 | Bo | 20', [2]],
  ['Fee | Broker comp / 100 | 20', []],
  ['Fee | Their 40% / 100 | 40', [1]],
  ['Fee | GDC | Payout / 100 | 90 | 45', []],
  ['Fee | Postage / 100 | 40', []],
])('%s: beside the income stand %j', (text, places, ...[kind]) => {
  expect(beside(text, kind)).toEqual(places);
});

it('what was paid of it is read already, and words of Settings say any kind', () => {
  expect(beside('Referral fee paid | Referral fee due / 15 | 20')).toEqual([]);
  expect(beside('Fee | Postage / 100 | 40', 'Money', new Map([['postage', 'cost']]))).toEqual([1]);
});

it.each([
  ['payout', ['Gross', 'Payout'], true],
  ['payout', ['Gross', 'Payout', 'Partner'], false],
  ['payout', ['Payout'], false],
  ['net payout', ['GDC', 'Net payout', 'Partner'], true],
  ['partner payout', ['GDC', 'Partner payout'], false],
])('%s beside %j is one’s own: %s', (key, headers, is) => {
  expect(isOwnPayout(key, headers)).toBe(is);
});
