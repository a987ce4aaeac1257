import { formatIso, NO_DAY } from '../../../../../core/calendar/day';
import type { DateOrder } from '../../../../../core/workbook/values/days/date-form';
import {
  dayFromNumber,
  DateOrderEvidence,
  isPlausibleSerial,
  looksLikeDate,
  parseDateText,
} from '../../../../../core/workbook/values/days/dates';

const iso = (text: string, order: DateOrder) => {
  const day = parseDateText(text, order);
  return day === NO_DAY ? null : formatIso(day);
};

describe('4 March 2026 however it is written', () => {
  it.each([
    // Times behind it, with and without a zone.
    '3/4/2026 14:05',
    '3/4/2026, 2:05 pm',
    '3/4/2026 2:05:09 p.m.',
    '3/4/2026 2 PM',
    '3/4/2026 at 14:05',
    '3/4/2026 um 14:05 Uhr',
    '3/4/2026 @ 14:05',
    '3/4/2026 14h05',
    '3/4/2026 14:05:09.123',
    '3/4/2026 14:05:09,123',
    '2026-03-04T14:05:09Z',
    '2026-03-04T14:05:09+01:00',
    '2026-03-04T14:05:09+0100',
    '2026-03-04T14:05:09-05',
    '2026-03-04 14:05:09 UTC',
    '2026-03-04 14:05 EST',
    '2026-03-04T14:05:09+01:00[Europe/Paris]',
    '3/4/2026 14:05 (local)',
    '3/4/2026 14.05',
    '3/4/2026, 14.05.09',
    '3/4/2026,  14.05',
    '3/4/2026 kl. 14.05',
    '3/4/2026 kl 14.05',
    '3/4/2026 klo 14.05',
    '3/4/2026 um 14.05 Uhr',
    '04-MAR-26 02.05.09 PM',
    '04-MAR-26 02.05.09.123456 PM',
    '04-MAR-26 02.05.09.123 AM +01:00',
    '20260304T1405',
    '20260304T140509Z',
    '20260304T140509',
    'Wed Mar 4 14:05:09 2026',
    'Wed Mar 4 14:05:09 EST 2026',
    'Wed Mar  4 14:05:09 +0100 2026',
    '[04/Mar/2026:14:05:09 +0000]',
    '04/Mar/2026:14:05:09',
    '3/4/2026 GMT',
    '3/4/2026 UTC',
    '3/4/2026 PST',
    '3/4/2026 CDT',
    // What stands before it.
    'Received: 3/4/2026',
    'received   3/4/2026',
    "Rec'd 3/4/2026",
    'recd on 3/4/2026',
    'Met on  March 4, 2026',
    'am 4. März 2026',
    'le 4 mars 2026',
    'el 4 de marzo de 2026',
    // Brackets, remarks and signs around it.
    '(3/4/2026)',
    '[3/4/2026]',
    '<3/4/2026>',
    '3/4/2026 (confirmed)',
    '3/4/2026(confirmed)',
    '3/4/2026.',
    '3/4/2026,',
    '3/4/2026*',
    '3/4/2026!',
    'Wed 3/4/2026',
    'Wednesday, 3/4/2026',
    '3/4/2026 Wed',
    '3/4/2026 (Wed.)',
    // Signs between its parts.
    '3 / 4 / 2026',
    '3.4.2026',
    '3-4-2026',
    '3\u20134\u20132026',
    '3\u22124\u22122026',
    "3/4/'26",
    '3/4/’26',
    'Wed 3/4/’26',
    '03/04/26',
    '2026/3/4',
    '2026.03.04',
    '2026. 3. 4.',
    '2026年3月4日',
    '2026年3月4日 (水)',
    '2026년 3월 4일',
    // Its month in words.
    '4 th March 2026',
    '4th of March, 2026',
    'March the 4th, 2026',
    'March 4th 2026',
    '4-Mar-2026',
    '4Mar2026',
    '04MAR26',
    '2026-Mar-04',
    '2026 March 4',
    "Mar 4 '26",
    'Mar. 4, 2026',
    '4. mar. 2026',
    'Wed 4 Mar 2026',
    'mar 4 mar 2026',
    '4 thang 3 2026',
    '4 thg 3, nam 2026',
    '4.III.2026',
    '4. III. 2026',
    '4 III 2026',
    '4-iii-26',
    '2026/3/4 上午 10:30:00',
    '2026/3/4 下午2:05',
    '2026-03-04 午後 02:05',
    '2026. 3. 4. 오후 2:05:09',
    // Numbers of programs.
    '20260304',
    '46085',
    '46085.75',
    '46085.',
    '1772582400',
    '1772582400000',
    '1772582400000000',
    '1772582400000000000',
    '/Date(1772582400000)/',
    'Date(1772582400000)',
    '/Date(1772582400000+0100)/',
    `3/4/2026${' '.repeat(150)}`,
  ])('%j', (text) => {
    expect(iso(text, 'M/D/Y')).toBe('2026-03-04');
    expect(looksLikeDate(text)).toBe(true);
  });

  it.each([
    '3/2026',
    '03-2026',
    '03.2026',
    '2026-3',
    '2026/03',
    '2026.3',
    '2026 - 3',
    '2026年3月',
    'Mar-26',
    "Mar '26",
    'March 2026',
    '2026 March',
    'marzo de 2026',
    'Mar/26',
  ])('%j is the first of that month', (text) => {
    expect(iso(text, 'D/M/Y')).toBe('2026-03-01');
  });
});

it.each([
  // Too few or too many parts, and numbers that are no date.
  '3/4',
  '3/4/2026/5',
  '3/4/20266',
  '3/4/202',
  '333/4/2026',
  '333/4/26',
  '3/444/2026',
  '2026/3/444',
  '3/4/6',
  '333/4/6',
  '20266/3/4',
  '20266/3',
  '3/20266',
  'Mar 26',
  'March',
  '4 March',
  'March 4 5 2026',
  'March April 2026',
  '4 x 2026',
  '44444 March 2026',
  'a March 2026',
  // Days and months that are not.
  '2026-02-30',
  '2026-13-01',
  '2026-00-10',
  '0/4/2026',
  '13/13/2026',
  'Feb 30, 2026',
  '30 Feb 2026',
  '2026/2/30',
  '2026-13',
  '0/2026',
  '99991399',
  // Numbers that are no day.
  '1234',
  '12345',
  '19999',
  '80001',
  '19999.5',
  '80001.25',
  '123456',
  '1234567',
  '123456.5',
  '20261399',
  '123456789',
  '99999999999999999999',
  '4608x',
  'x46085',
  '46085 m2',
  '/Date(12345678)/',
  'Date(x)',
  '/Date(1772582400000',
  'xDate(1772582400000)',
  // Remarks.
  'see 3/4/2026 note',
  'about 3/4/2026',
  '3/4/2026 (call 2)',
  '3/4/2026 and 3/5/2026',
  '3/4/2026 - 3/5/2026',
  '3/4/2026?',
  '3/4/2026 14:05 tomorrow',
  'tomorrow 14:05',
  '(3/4/2026) x',
  `${'x'.repeat(190)} 3/4/2026`,
  `3/4/2026${' '.repeat(193)}`,
])('%j is no date', (text) => {
  for (const order of ['M/D/Y', 'D/M/Y', 'Y/M/D'] as const) expect(iso(text, order)).toBeNull();
  expect(looksLikeDate(text)).toBe(false);
});

it.each<[text: string, month: string | null, day: string | null, year: string | null]>([
  ['01/02/03', '2003-01-02', '2003-02-01', '2001-02-03'],
  ['1/2/03', '2003-01-02', '2003-02-01', '2001-02-03'],
  ['13/2/03', null, '2003-02-13', '2013-02-03'],
  ['2/13/03', '2003-02-13', null, null],
  ['26/3/4', '2026-03-04', '2026-03-04', '2026-03-04'],
  ['1/2/2003', '2003-01-02', '2003-02-01', null],
  ['2003/1/2', '2003-01-02', '2003-01-02', '2003-01-02'],
  ['1/2/69', '2069-01-02', '2069-02-01', null],
  ['1/2/70', '1970-01-02', '1970-02-01', null],
  ['1/2/00', '2000-01-02', '2000-02-01', null],
])('%j is, with the month, the day and the year first: %s, %s, %s', (text, month, day, year) => {
  expect([iso(text, 'M/D/Y'), iso(text, 'D/M/Y'), iso(text, 'Y/M/D')]).toEqual([month, day, year]);
});

it.each<[number, string | null]>([
  [46085, '2026-03-04'],
  [19000100, null],
  [19000101, '1900-01-01'],
  [20260304, '2026-03-04'],
  [20260304.5, null],
  [21001231, '2100-12-31'],
  [21001232, null],
  // Moments of the years 1990 to 2099.
  [631151999, null],
  [631152000, '1990-01-01'],
  [4102444799, '2099-12-31'],
  [4102444800, null],
  [631151999999, null],
  [631152000000, '1990-01-01'],
])('the number %d in a column of dates: %s', (value, expected) => {
  const day = dayFromNumber(value, 1900);
  expect(day === NO_DAY ? null : formatIso(day)).toBe(expected);
});

it.each<[number, boolean]>([
  [19999, false],
  [20000, true],
  [80000, true],
  [80001, false],
])('%d looks like the serial of a date: %s', (serial, is) => {
  expect(isPlausibleSerial(serial)).toBe(is);
});

describe('what the texts of a column say of their order', () => {
  const decided = (texts: readonly string[], locale?: string, header?: string) => {
    const evidence = new DateOrderEvidence();
    texts.forEach((text) => evidence.add(text));
    const { order, by, mixed } = evidence.decide(locale, header);
    return `${order} by ${by}${mixed ? ', mixed' : ''}`;
  };

  it.each<[texts: string[], locale: string | undefined, said: string]>([
    [['13/1/2026'], undefined, 'D/M/Y by values'],
    [['12/1/2026'], undefined, 'M/D/Y by default'],
    [['1/13/2026'], undefined, 'M/D/Y by values'],
    [['1/12/2026'], 'en-GB', 'D/M/Y by locale'],
    [['32/1/5'], undefined, 'Y/M/D by values'],
    [['26/1/5'], undefined, 'Y/M/D by values'],
    [['32/1/31'], undefined, 'Y/M/D by values'],
    [['31/1/31'], undefined, 'D/M/Y by values'],
    [['32/1/32'], undefined, 'D/M/Y by values'],
    [['13/13/2026'], undefined, 'M/D/Y by default'],
    [['13/12/2026'], undefined, 'D/M/Y by values'],
    [['12/13/2026'], undefined, 'M/D/Y by values'],
    [['2026-01-13', 'tbd', 'March 13, 2026'], undefined, 'M/D/Y by default'],
    // One day of the month throughout, in years five or more apart, is a year.
    [['26/1/10', '26/2/15'], undefined, 'Y/M/D by values'],
    [['26/1/10', '26/2/14'], undefined, 'D/M/Y by values'],
    [['26/1/10', '27/2/15'], undefined, 'D/M/Y by values'],
    [['26/1/26', '26/2/31'], undefined, 'Y/M/D by values'],
    [['26/1/26', '26/2/32'], undefined, 'D/M/Y by values'],
    [['26/1/10', '26/2/15', '32/1/5'], undefined, 'Y/M/D by values'],
    [['26/1/10', '26/2/15', '1/13/26'], undefined, 'Y/M/D by values, mixed'],
    // Of values that contradict each other the more.
    [['13/1/2026', '14/1/2026', '1/15/2026'], undefined, 'D/M/Y by values, mixed'],
    [['13/1/2026', '1/14/2026', '1/15/2026'], undefined, 'M/D/Y by values, mixed'],
    [['13/1/2026', '1/14/2026'], undefined, 'D/M/Y by values, mixed'],
    [['13/1/2026', '32/1/5', '33/1/5'], undefined, 'Y/M/D by values, mixed'],
    // Points tell of the day where half of the open ones have them.
    [['1.2.2026'], 'en-US', 'D/M/Y by points'],
    [['1.2.2026', '3/4/2026'], 'en-US', 'D/M/Y by points'],
    [['1.2.2026', '3/4/2026', '5/6/2026'], 'en-US', 'M/D/Y by locale'],
    [['2.2.2026'], 'en-US', 'M/D/Y by locale'],
    [['2.2.2026', '3/4/2026'], 'en-US', 'M/D/Y by locale'],
    // The locale.
    [['1/2/2026'], '', 'M/D/Y by default'],
    [['1/2/2026'], 'en', 'M/D/Y by locale'],
    [['1/2/2026'], 'en-PH', 'M/D/Y by locale'],
    [['1/2/2026'], 'en_AU', 'D/M/Y by locale'],
    [['1/2/2026'], 'es-PR', 'M/D/Y by locale'],
    [['1/2/2026'], 'es-US', 'D/M/Y by locale'],
    [['1/2/2026'], 'es', 'D/M/Y by locale'],
    [['1/2/2026'], 'zh-Hans-CN', 'Y/M/D by locale'],
    [['1/2/2026'], 'en-Latn-US', 'M/D/Y by locale'],
    [['1/2/2026'], 'ko-KR', 'Y/M/D by locale'],
    [['1/2/2026'], 'hu', 'Y/M/D by locale'],
    [['1/2/2026'], 'lt', 'Y/M/D by locale'],
    [['1/2/2026'], 'sv-SE', 'Y/M/D by locale'],
  ])('%j, locale %s: %s', (texts, locale, said) => {
    expect(decided(texts, locale)).toBe(said);
  });

  it.each([
    ['Date (dd/mm/yyyy)', ['1/2/2026'], 'D/M/Y by header'],
    ['Date (dd/mm/yyyy)', ['1/13/2026'], 'M/D/Y by values'],
    ['Date (mm/dd/yyyy)', ['1.2.2026'], 'M/D/Y by header'],
    ['Date', ['1/2/2026'], 'D/M/Y by locale'],
  ])('below %j %j: %s', (header, texts, said) => {
    expect(decided(texts, 'en-GB', header)).toBe(said);
  });
});

it.each([
  ['4 Mar 2026 cest', '2026-03-04'],
  ['3/4/2026→3/6', '2026-03-04'],
  ['20260304T143015Z', '2026-03-04'],
  ['/Date(1772582400000)/', '2026-03-04'],
  ['/Date(1772582400000)/x', null],
  ['x20260304T1430', null],
  ['20260304T1430x', null],
  ['15 tháng 12, 2026', '2026-12-15'],
  ['4 tháng 3 20261', null],
])('%s is %s', (text, day) => {
  expect(iso(text, 'M/D/Y')).toBe(day);
});
