import { datePartsOf } from '../../../../core/workbook/mapping/date-parts';
import { lastNameOf, nameParts } from '../../../../core/workbook/mapping/name-parts';
import { otherPartners } from '../../../../core/workbook/mapping/other-partners';
import type { TableKind } from '../../../../core/workbook/tables';
import { headed } from './headed';

const partsOfDay = (text: string, kind: TableKind = 'Referrals', main?: number) => {
  const at = headed(text);
  return [...datePartsOf(kind, at, main)]
    .map(([i, part]) => (at.headers[i] === part ? part : `${at.headers[i]} is ${part}`))
    .join(', ');
};

it.each([
  ['Month | Year / 1 | 2026', 'Month, Year'],
  ['Mo | YY | DD / 1 | 25 | 31', 'Mo is Month, YY is Year, DD is Day'],
  ['Month | Year / Jan | 2026 / March | 2025', 'Month, Year'],
  ['Month | Year | Day / 12 | 1950 | 1', 'Month, Year, Day'],
  ['Month | Year | Day of the month / 12 | 2100 | 5', 'Month, Year, Day of the month is Day'],
  ['Month | Year / 13 | 2026', ''],
  ['Month | Year / 0 | 2026', ''],
  ['Month | Year / 1 | 1949', ''],
  ['Month | Year / 1 | 2101', ''],
  ['Month | Year / 1 | 70', ''],
  ['Month | Year / 1 | 69', 'Month, Year'],
  ['Month | Year / later | 2026', ''],
  ['Month | Year | Day / 1 | 2026 | 32', 'Month, Year'],
  ['Month | Year | Day / 1 | 2026 | 0', 'Month, Year'],
  ['Month | Year / | 2026', ''],
  ['Month | Fee / 1 | 2026', ''],
  ['Year | Day / 2026 | 5', ''],
])('%s: %s', (text, parts) => {
  expect(partsOfDay(text)).toBe(parts);
});

it('a year in a title stands for the year of months, and no list of partners has days', () => {
  expect(partsOfDay('Month | Day / 1 | 5')).toBe('');
  expect(partsOfDay('Month | Year / 1 | 2026', 'Partners')).toBe('');
});

it.each([
  ['Month | Day / January 2026 | 5', 'Day'],
  ['Month | Day / January 2026 | 5 / soon | 6', ''],
  ['Month | Day / January 2026 | 45', ''],
  ['Date | Year / 5 Jan | 2026 / 6 Feb | 2026', 'Year is Year beside'],
  ['Date | Year / 5 Jan | 2026 / 2026-02-06 | 2026', 'Year is Year beside'],
  ['Date | Year / 2026-02-06 | 2026', ''],
  ['Date | Year / 5 Jan | 26', ''],
  ['Date | YY / 5 Jan | 2026', ''],
])('beside the day in the first column: %s: %s', (text, parts) => {
  expect(partsOfDay(text, 'Referrals', 0)).toBe(parts);
});

const inParts = (text: string, kind: TableKind = 'Referrals') => {
  const at = headed(text);
  return (['Partner', 'Client'] as const).flatMap((column) => {
    const parts = nameParts(kind, at, column);
    return parts === null ? [] : [`${column}: ${at.headers[parts.first]} + ${at.headers[parts.last]}`];
  });
};

it.each<[string, string[], TableKind?]>([
  ['First Name | Last Name / Ann | Low', ['Client: First Name + Last Name']],
  ['Last Name | First Name / Low | Ann', ['Client: First Name + Last Name']],
  ['Contact First Name | Contact Last Name / Ann | Low', ['Client: Contact First Name + Contact Last Name']],
  ['Client First | Client Last / Ann | Low', ['Client: Client First + Client Last']],
  ['Referrer first name | Referrer surname / D | R', ['Partner: Referrer first name + Referrer surname']],
  [
    'Referrer first name | First name | Last name | Referrer last name / D | A | L | R',
    ['Partner: Referrer first name + Referrer last name', 'Client: First name + Last name'],
  ],
  ['First Name | Client Last Name / Ann | Low', []],
  ['Spouse first name | Spouse last name / Ann | Low', []],
  ['First Name | Surnames of all / Ann | Low', []],
  ['First Name | Last Name / Ann | Low', ['Partner: First Name + Last Name'], 'Partners'],
  ['First Name | Last Name / Ann | Low', ['Partner: First Name + Last Name'], 'Activities'],
  ['First Name | Last Name / Ann | Low', ['Client: First Name + Last Name'], 'Money'],
  ['Client First | Client Last / Ann | Low', [], 'Partners'],
  ['Client First | Client Last / Ann | Low', [], 'Activities'],
])('%s: %j', (text, parts, ...[kind]) => {
  expect(inParts(text, kind)).toEqual(parts);
});

it.each<[string, number, string | null, TableKind?]>([
  ['First Name | Last Name / Ann | Low', 1, 'Client'],
  ['First Name | Last Name / Ann | Low', 0, null],
  ['Partner | Last Name / Elm | Low', 1, 'Client'],
  ['Partner | Last Name / Elm | Low', 1, null, 'Money'],
  ['Client | Last Name / Ann Low | Low', 1, null],
  ['Partner | Spouse last name / Elm | Low', 1, null],
  ['Referrer first name | Last Name / Elm | Low', 1, null],
  ['Client Last Name | Date / Low | 2026-01-05', 0, 'Client'],
])('%s, column %i: %s', (text, position, named, kind = 'Referrals') => {
  expect(lastNameOf(kind, headed(text), position)).toBe(named);
});

const others = (text: string) => {
  const at = headed(text);
  const found = otherPartners(at, 0);
  const said = found.others.map(
    ({ name, part }) => `${at.headers[name]}${part < 0 ? '' : ` (${at.headers[part]})`}`,
  );
  return [...said, ...(found.part < 0 ? [] : [`first: ${at.headers[found.part]}`])].join(', ');
};

it.each([
  ['Partner | Second partner / Ash | Elm', 'Second partner'],
  ['Partner | Co-referrer / Ash | Elm', 'Co-referrer'],
  ['Partner 1 | Partner 2 | Partner 3 / Ash | Elm | Oak', 'Partner 2, Partner 3'],
  [
    'Partner 1 | Partner 1 % | Partner 2 | Partner 2 % / Ash | 60 | Elm | 40',
    'Partner 2 (Partner 2 %), first: Partner 1 %',
  ],
  ['Partner | Partner share | Second partner / Ash | 60% | Elm', 'Second partner, first: Partner share'],
  ['Partner | Partner share | Second partner / Ash | half | Elm', 'Second partner'],
  ['Partner | Partner share / Ash | 60%', ''],
  ['Partner | Partner 1 / Ash | Elm', ''],
  ['Partner 1 | Client 2 / Ash | Elm', ''],
  ['Partner 1 | Partner 2 / Ash | 3', ''],
  ['Partner 1 | Partner 2 / Ash | $3.00', ''],
  ['Partner 1 | Partner 2 / Ash |', ''],
  ['Partner 1 | Partner 5 / Ash | Elm', ''],
])('%s: %s', (text, said) => {
  expect(others(text)).toBe(said);
});
