import { numberAreas } from '../../../../core/workbook/formats/number-areas';

/** Rows from a drawing: a digit is a number, a letter a text, a point nothing. */
const rows = (drawn: string): unknown[][] =>
  drawn
    .trim()
    .split(/\s+/)
    .map((row) => [...row].map((sign) => (sign === '.' ? null : /\d/.test(sign) ? Number(sign) : sign)));

const areas = (drawn: string, aCall: number): string[] =>
  numberAreas(rows(drawn), aCall).map(({ top, left, bottom, right }) => [top, left, bottom, right].join());

describe('the areas in which numbers stand', () => {
  test.each([
    ['texts alone have none', 'ab cd', 0, []],
    ['a column of numbers is one, from its first number to its last', 'aa a1 a2 a.', 0, ['1,1,2,1']],
    ['a blank within it is part of it', 'a1 a. a3', 0, ['0,1,2,1']],
    ['columns side by side are one where they begin and end together', '12 34', 0, ['0,0,1,1']],
    ['columns far apart are two', '1aaaa2 3aaaa4', 0, ['0,0,1,0', '0,5,1,5']],
    ['what lies between is taken in where it costs less than a call', '1aaaa2 3aaaa4', 8, ['0,0,1,5']],
    ['a short column beside a long one is its own', '1a 2a 3a 45', 2, ['0,0,3,0', '3,1,3,1']],
    ['unless the cells above it are few', '1a 2a 3a 45', 3, ['0,0,3,1']],
  ])('%s', (_, drawn, aCall, found) => {
    expect(areas(drawn, aCall)).toEqual(found);
  });
});
