import { hoursBeside } from '../../../../core/workbook/mapping/hours-beside';
import {
  isInTime,
  isQuantityOfTime,
  minutesColumn,
  timeByValues,
} from '../../../../core/workbook/mapping/hours-by-values';
import { startAndEnd } from '../../../../core/workbook/mapping/start-and-end';
import { typeByValues } from '../../../../core/workbook/mapping/type-by-values';
import { headed } from './headed';

it.each([
  ['Qty | Unit / 1.5 | hours / 30 | min', true],
  ['Qty | Unit / 1.5 | hours / 30 | pages', false],
  ['Qty | Unit / 1.5 |', false],
  ['Price | Unit / 1.5 | hours', false],
  ['Units | Qty / hours | 3', false],
])('%s: the first is a quantity of time: %s', (text, is) => {
  expect(isQuantityOfTime(headed(text), 0)).toBe(is);
});

it.each([
  ['Hours | Minutes / 1 | 30 / 2 | 0', 1],
  ['Hours | Minutes / 1 | 59 / 2.5 | 0', 1],
  ['Hours | Minutes / 1.5 | 30 / 2.5 | 0 / 3 | 1', -1],
  ['Hours | Minutes / 1 | 60', -1],
  ['Hours | Minutes / 1 | 0.5', -1],
  ['Hours | Minutes / 1 | -5', -1],
  ['Hours | Minutes / 1 |', -1],
  ['Total hours | Minutes / 1 | 30', -1],
  ['Hours | Fee / 1 | 30', -1],
])('%s: the minutes stand at %i', (text, at) => {
  expect(minutesColumn(headed(text), 0)).toBe(at);
});

it.each([
  ['Effort (hours)', true],
  ['Prep time (min)', true],
  ['Lunch hours', true],
  ['Time with partner', true],
  ['My time spent', true],
  ['Hours on relationship', true],
  ['Office hours', false],
  ['Cost per hour', false],
  ['Fee / h', false],
  ['$ an hour', false],
  ['Time in', false],
  ['Lunch', false],
])('%s is time: %s', (header, is) => {
  expect(isInTime(header)).toBe(is);
});

const KNOWN = { has: (name: string) => name === 'ash' || name === 'elm' };

it.each([
  ['Effort (hours) / 3', 0, 'Hours'],
  ['Client | Hours / Ash | 2 / Elm | 1', 0, 'Partner'],
  ['Client | Hours / Ash | 2 / Bo | 1', 0, undefined],
  ['Client | Hours / | 2', 0, undefined],
  ['Client | Fee / Ash | 2', 0, undefined],
  ['Client | Start | End / Ash | 9:00 | 10:00', 0, 'Partner'],
  ['Remark | Hours / Ash | 2', 0, undefined],
])('%s, column %i: %s', (text, position, column) => {
  const found = timeByValues(headed(text), position, KNOWN);
  expect(found.map((each) => each.column)).toStrictEqual(column === undefined ? [] : [column]);
});

it.each([
  ['X / Lunch / Call', true],
  ['X / Lunch / Call / Sent a card to them', true],
  ['X / Lunch / Call / Zebra / Tiger', false],
  ['X / Lunch', false],
  ['X / Lunch / Zebra', false],
])('%s says what kinds of contact there were: %s', (text, is) => {
  expect(typeByValues(headed(text), 0).length).toBe(is ? 1 : 0);
});

it.each([
  ['Start | End / 9:00 | 10:00', '0-1'],
  ['End | Client | Start / 9:00 | Ann | 10:00', '2-0'],
  ['Start | End / 9:00 | later', 'none'],
  ['Start | End / 9:00 |', 'none'],
  ['Start | Fee / 9:00 | 10:00', 'none'],
])('%s: from when to when stands at %s', (text, places) => {
  const pair = startAndEnd(headed(text));
  expect(pair === null ? 'none' : `${pair.start}-${pair.end}`).toBe(places);
});

it.each([
  ['Meeting hours | Travel hours | Prep hours / 1 | 2 | 3', [1, 2]],
  ['Meeting hours | Travel hours | Total hours / 1 | 2 | 3', [1]],
  ['Meeting hours | Travel hours | Driving hours | Travel time / 1 | 2 | 3 | 4', [1, 2]],
  ['Meeting hours | Lunch / 1 | 60', []],
  ['Meeting hours | Travel hours / 1 | far', []],
  ['Meeting hours | Travel hours / 1 |', []],
  ['Hours | Travel hours / 1 | 2', []],
  ['Duration | Travel time | Lunch hours / 1 | 2 | 1', [1]],
  ['Prep | Meeting | Travel / 0.5 | 1 | 2', [1, 2]],
  ['Prep | Meeting | Travel / 1 | 1 | 2', []],
  ['Prep | Meeting | Travel / 0.5 | 1 | 25', [1]],
  ['Prep | Meeting / 0.5 | 24', [1]],
  ['Prep | Zebra / 0.5 | 1', []],
])('%s: beside the first are spent %j', (text, places) => {
  expect(hoursBeside(headed(text), 0)).toEqual(places);
});
