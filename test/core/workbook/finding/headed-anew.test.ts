import { headAnew, isSameAgain } from '../../../../core/workbook/finding/headed-anew';

const cells = (text: string) =>
  text.split('|').flatMap((each, at) => (each.trim() === '' ? [] : [{ at, key: each.trim() }]));
const both = (text: string) => {
  const [above = '', below = ''] = text.split(' / ');
  return [cells(above), cells(below)] as const;
};

it.each([
  ['partner | received | client / client | received | partner', true],
  ['partner | received | client / | partner | received | client', true],
  ['partner | received / partner | received | client', true],
  ['partner | received / partner | received | zebra', false],
  ['partner | received | client / partner | received | client', false],
  ['partner | received | client / partner | received | status', false],
  ['partner | received | client / client | ash', false],
  ['partner | received / partner | ash | client', false],
])('%s are headed anew: %s', (text, is) => {
  expect(headAnew(...both(text))).toBe(is);
});

it.each([
  ['partner | received | client / partner | received | client', true],
  ['partner | received | client / | received | client', true],
  ['partner | received | client / partner | received | dee', true],
  ['partner | received | client / partner | received | status', false],
  ['partner | received | client | status / partner | received | dee | bo', false],
  ['partner | received / partner', false],
])('%s are the same again: %s', (text, is) => {
  expect(isSameAgain(...both(text))).toBe(is);
});
