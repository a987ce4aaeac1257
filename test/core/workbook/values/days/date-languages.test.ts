import { NO_DAY, formatIso } from '../../../../../core/calendar/day';
import {
  DateOrderEvidence,
  looksLikeDate,
  parseDateText,
} from '../../../../../core/workbook/values/days/dates';
import { monthOf } from '../../../../../core/workbook/values/days/month-names';
import { monthHeading } from '../../../../../core/workbook/values/days/named-date';

const read = (text: string) => {
  const day = parseDateText(text, 'D/M/Y');
  return day === NO_DAY ? null : formatIso(day);
};

describe('months in the languages of spreadsheets', () => {
  it.each([
    '7 de marzo de 2025',
    '7 mar. 2025',
    '7. März 2025',
    '7 mars 2025',
    'vendredi 7 mars 2025',
    '7 marzo 2025',
    'ven 7 mar 2025',
    '7 de março de 2025',
    'sexta-feira, 7 de março de 2025',
    '7 maart 2025',
    '7 mrt. 2025',
    '7 marca 2025',
    '7 marts 2025',
    'den 7 mars 2025',
    '7. maaliskuuta 2025',
    '7. března 2025',
    '2025. március 7.',
    '7 martie 2025',
    '7 Mart 2025 Cuma',
    '7 марта 2025 г.',
    '7 березня 2025',
    '7 thg 3, 2025',
    '2025年3月7日',
    '2025년 3월 7일',
    '2025 m. kovo 7 d.',
    '7. martā 2025',
    '7 Μαρτίου 2025',
  ])('%s is 7 March 2025', (text) => {
    expect(read(text)).toBe('2025-03-07');
  });

  it.each([
    ['juil.', 7],
    ['juin', 6],
    ['giu', 6],
    ['lug', 7],
    ['ott', 10],
    ['out', 10],
    ['AĞU', 8],
    ['aralık', 12],
    ['KASIM', 11],
    ['czerwiec', 6],
    ['červenec', 7],
    ['grudnia', 12],
    ['szept', 9],
    ['helmikuussa', 2],
    ['янв', 1],
    ['июля', 7],
  ])('%s is month %d', (word, month) => {
    expect(monthOf(word)).toBe(month);
  });

  it.each(['jui', 'meeting', 'de', 'm', 'mr', 'total', 'summer', 'x'.repeat(30)])(
    '"%s" names no month, or two',
    (word) => {
      expect(monthOf(word)).toBe(0);
    },
  );
});

describe('dates as programs write them', () => {
  it.each([
    ['2025-03-07 23:59:59+00', '2025-03-07'],
    ['2025-03-07 00:10:00.123456-07', '2025-03-07'],
    ['2025-03-07T23:30:00-05:00', '2025-03-07'],
    ['2025-03-07T00:30:00+09:00[Asia/Tokyo]', '2025-03-07'],
    ['2025-03-07 10:00:00 UTC', '2025-03-07'],
    ['2025-03-07 10:00:00,120', '2025-03-07'],
    ['20250307T101500Z', '2025-03-07'],
    ['Fri Mar 07 2025 09:00:00 GMT+0100 (Central European Standard Time)', '2025-03-07'],
    ['Fri, 07 Mar 2025 09:00:00 +0000', '2025-03-07'],
    ['March 7, 2025 3:00 PM (EST)', '2025-03-07'],
    ['7/3/2025 at 3 pm', '2025-03-07'],
    ['7.3.2025, 15:30 Uhr', '2025-03-07'],
    ['7.3.2025 klo 15.30', '2025-03-07'],
    ['1741345200', '2025-03-07'],
    ['1741345200000', '2025-03-07'],
    ['1741345200000000', '2025-03-07'],
    ['/Date(1741345200000)/', '2025-03-07'],
    ['07-MAR-25 11.30.00.000000 PM', '2025-03-07'],
    ['Fri Mar 7 23:30:00 EST 2025', '2025-03-07'],
    ['Fri 7 Mar 23:30:00 +0100 2025', '2025-03-07'],
    ['Mar 7, 2025 @ 11:30 pm', '2025-03-07'],
    ['2025\u201103\u201107', '2025-03-07'],
    ['7\u2013Mar\u20132025', '2025-03-07'],
    ['7 th March 2025', '2025-03-07'],
    ['2025-03-07 (confirmed)', '2025-03-07'],
  ])('%s is %s', (text, iso) => {
    expect(read(text)).toBe(iso);
  });

  it.each(['0000-00-00 00:00:00', '5551234567', '12345678', '2025-13-07T10:00:00Z', '10:00:00+00'])(
    '%s is no date',
    (text) => {
      expect(read(text)).toBeNull();
    },
  );
});

describe('a month with a year of two digits', () => {
  it.each([
    ['Mar-25', '2025-03-01'],
    ['mars-25', '2025-03-01'],
    ["Mar '25", '2025-03-01'],
    ['Mar/25', '2025-03-01'],
    ['Mrz-99', '1999-03-01'],
  ])('%s is %s, the first of the month', (text, iso) => {
    expect(read(text)).toBe(iso);
  });
  it.each(['Mar 25', '25-Mar', 'March 7', 'mid-March 2025', 'early 2025', 'before 7 Mar 2025'])(
    '%s is no day',
    (text) => {
      expect(read(text)).toBeNull();
    },
  );
  it.each([
    ['March 2025', '2025-03-01'],
    ['MÄRZ 2025:', '2025-03-01'],
    ['2025 m. kovas', '2025-03-01'],
    ['Mar-25', '2025-03-01'],
    ['7 March 2025', null],
    ['Total March 2025', null],
    ['March', null],
  ])('%s heads the month of %s', (text, iso) => {
    const day = monthHeading(text);
    expect(day === NO_DAY ? null : formatIso(day)).toBe(iso);
  });
});

describe('dotted dates', () => {
  const decide = (texts: readonly string[], locale?: string) => {
    const evidence = new DateOrderEvidence();
    texts.forEach((text) => evidence.add(text));
    return evidence.decide(locale);
  };
  it.each([
    [['05.01.2025', '7.2.25'], 'en-US', 'D/M/Y'],
    [['05.01.2025', '07.25.2025'], 'de-DE', 'M/D/Y'],
    [['05/01/2025', '06/01/2025', '7.2.2025'], 'en-US', 'M/D/Y'],
  ])('%j in %s are read as %s', (texts, locale, order) => {
    expect(decide(texts, locale)).toMatchObject({ order, by: expect.any(String) as string });
  });
});

it('a text of any length is no date at once: no pattern is tried on it', () => {
  const looked: number[] = [];
  const exec = RegExp.prototype.exec;
  const watch = jest.spyOn(RegExp.prototype, 'exec').mockImplementation(function (
    this: RegExp,
    text: string,
  ) {
    looked.push(text.length);
    return exec.call(this, text);
  });
  for (const text of [','.repeat(40000), '1 '.repeat(20000), `7 March 2025${'.'.repeat(40000)}`])
    expect(looksLikeDate(text)).toBe(false);
  watch.mockRestore();
  expect(looked.filter((length) => length > 200)).toEqual([]);
});
