import fc from 'fast-check';
import { FIRST_DAY, LAST_DAY, NO_DAY, civilFromDay, formatIso } from '../../../../../core/calendar/day';
import {
  DateOrderEvidence,
  dayFromSerial,
  parseDateText,
} from '../../../../../core/workbook/values/days/dates';
import type { DateOrder } from '../../../../../core/workbook/values/days/date-form';

describe('date texts', () => {
  it.each<[text: string, order: DateOrder, iso: string]>([
    ['2026-01-31', 'D/M/Y', '2026-01-31'],
    ['2026/1/31', 'M/D/Y', '2026-01-31'],
    ['2026-01-31T14:05:00Z', 'M/D/Y', '2026-01-31'],
    ['2026-01-31 14:05', 'M/D/Y', '2026-01-31'],
    ['31JAN2026', 'M/D/Y', '2026-01-31'],
    ['05Jan26', 'M/D/Y', '2026-01-05'],
    ['3/4/2026', 'M/D/Y', '2026-03-04'],
    ['3/4/2026', 'D/M/Y', '2026-04-03'],
    ['3-4-26', 'D/M/Y', '2026-04-03'],
    ['03.04.2026', 'D/M/Y', '2026-04-03'],
    ['3/4/2026 2:30 PM', 'M/D/Y', '2026-03-04'],
    ['1/2/69', 'M/D/Y', '2069-01-02'],
    ['1/2/70', 'M/D/Y', '1970-01-02'],
    ['26/03/04', 'Y/M/D', '2026-03-04'],
    ['20260304', 'M/D/Y', '2026-03-04'],
    ['03042026', 'M/D/Y', '2026-03-04'],
    ['03042026', 'D/M/Y', '2026-04-03'],
    ['20131112', 'M/D/Y', '2013-11-12'],
    ['week of 3/4/2026', 'M/D/Y', '2026-03-04'],
    ['W/C 4 Mar 2026', 'M/D/Y', '2026-03-04'],
    ['March 4, 2026', 'D/M/Y', '2026-03-04'],
    ['4 Mar 2026', 'M/D/Y', '2026-03-04'],
    ['4th of March 2026', 'M/D/Y', '2026-03-04'],
    ['04-Mar-26', 'M/D/Y', '2026-03-04'],
    ['Wed, Mar 4 2026', 'M/D/Y', '2026-03-04'],
    ['1° aprile 2026', 'M/D/Y', '2026-04-01'],
    ['April 4, 2026 → April 6, 2026', 'M/D/Y', '2026-04-04'],
    ['April 4, 2026 9:00 AM → 10:30 AM', 'M/D/Y', '2026-04-04'],
    ['Mar 2026', 'M/D/Y', '2026-03-01'],
    ['2026-03', 'M/D/Y', '2026-03-01'],
    ['03/2026', 'D/M/Y', '2026-03-01'],
    ['46054', 'D/M/Y', '2026-02-01'],
    ['46054.75', 'D/M/Y', '2026-02-01'],
    ['\u00a03/4/2026 ', 'M/D/Y', '2026-03-04'],
    ['[10/Oct/2026:13:55:36 +0000]', 'M/D/Y', '2026-10-10'],
    ['10/Oct/2026:13:55:36', 'M/D/Y', '2026-10-10'],
    ['2026-10-10-23.30.00.000000', 'M/D/Y', '2026-10-10'],
    ['<2026-10-10 Sat>', 'M/D/Y', '2026-10-10'],
    ['[2026-10-10 Sat 13:55]', 'M/D/Y', '2026-10-10'],
    ['(3/4/2026)', 'M/D/Y', '2026-03-04'],
    ['Signed 3/4/2026', 'M/D/Y', '2026-03-04'],
    ['on March 4, 2026', 'M/D/Y', '2026-03-04'],
    ['Date: 2026-03-04', 'M/D/Y', '2026-03-04'],
    ['3/4/2026 EST', 'M/D/Y', '2026-03-04'],
  ])('%j read as %s is %s', (text, order, iso) => {
    expect(formatIso(parseDateText(text, order))).toBe(iso);
  });

  it.each([
    '',
    'tbd',
    '31/31/2026',
    '2026-02-30',
    '29/2/2025',
    '1/2',
    '12',
    '1/2/3/4',
    '1234567',
    'march',
    'Q1 2026',
    '1-800-555',
  ])('%j is no date', (text) => {
    for (const order of ['D/M/Y', 'M/D/Y', 'Y/M/D'] as const) expect(parseDateText(text, order)).toBe(NO_DAY);
  });

  it('every day comes back from the three orders', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST_DAY, max: LAST_DAY }), (day) => {
        const { year, month, day: of } = civilFromDay(day);
        const y = String(year).padStart(4, '0');
        expect(parseDateText(`${of}/${month}/${y}`, 'D/M/Y')).toBe(day);
        expect(parseDateText(`${month}.${of}.${y}`, 'M/D/Y')).toBe(day);
        expect(parseDateText(formatIso(day), 'D/M/Y')).toBe(day);
      }),
    );
  });
});

describe('date serials', () => {
  it.each<[serial: number, system: 1900 | 1904, iso: string | null]>([
    [1, 1900, '1900-01-01'],
    [59, 1900, '1900-02-28'],
    [60, 1900, null],
    [61, 1900, '1900-03-01'],
    [46054, 1900, '2026-02-01'],
    [46054.75, 1900, '2026-02-01'],
    [0, 1904, '1904-01-01'],
    [44592, 1904, '2026-02-01'],
    [0, 1900, null],
    [-3, 1900, null],
    [1e9, 1900, null],
    [NaN, 1900, null],
  ])('%d in the %d system', (serial, system, iso) => {
    const day = dayFromSerial(serial, system);
    expect(day === NO_DAY ? null : formatIso(day)).toBe(iso);
  });
});

describe('the order of a column', () => {
  const decide = (texts: string[], locale?: string) => {
    const evidence = new DateOrderEvidence();
    texts.forEach((text) => evidence.add(text));
    return evidence.decide(locale);
  };
  it('is that of the one value with a part above 12', () => {
    expect(decide(['01-02-17', '03-04-17', '25-10-16'], 'en-US')).toEqual({
      order: 'D/M/Y',
      by: 'values',
      mixed: false,
    });
    expect(decide(['01/02/17', '10/25/16'], 'en-GB')).toEqual({ order: 'M/D/Y', by: 'values', mixed: false });
  });
  it.each([
    ['en-US', 'M/D/Y'],
    ['en', 'M/D/Y'],
    ['en-GB', 'D/M/Y'],
    ['de-DE', 'D/M/Y'],
    ['ja-JP', 'Y/M/D'],
  ])('is that of the locale %s when the values do not tell', (locale, order) => {
    expect(decide(['01/02/2017'], locale)).toEqual({ order, by: 'locale', mixed: false });
  });
  it('is year first where one day of the month throughout would be of years far apart', () => {
    expect(decide(['26/01/05', '26/03/23', '26/02/11'])).toEqual({
      order: 'Y/M/D',
      by: 'values',
      mixed: false,
    });
    expect(decide(['26/01/24', '26/03/25']).order).toBe('D/M/Y');
    expect(decide(['26/01/2015', '26/03/25']).order).toBe('D/M/Y');
    expect(decide(['26/01/2005', '26/03/2023']).order).toBe('D/M/Y');
  });
  it('is asked for when neither tells', () => {
    expect(decide(['01/02/2017'])).toEqual({ order: 'M/D/Y', by: 'default', mixed: false });
  });
  it('is that of most values when they contradict each other', () => {
    expect(decide(['25/1/2017', '26/1/2017', '1/27/2017'])).toEqual({
      order: 'D/M/Y',
      by: 'values',
      mixed: true,
    });
  });
});
