import { dayFromCivil } from '../../../core/calendar/day';
import { month } from '../../../core/calendar/month';
import { listed, monthName, wordsIn } from '../../../core/words';
import { seededRandom } from '../../../template/sample/random';

/** Intl puts no-break spaces of two kinds where a locale has a space. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('how values read', () => {
  const { count, number, multiple, percent } = wordsIn();

  it.each([
    [12300, 'USD', '$12,300'],
    [-98802.02, 'usd', '\u2212$98,802'],
    [0.4, 'EUR', '\u20ac0'],
    [-0.4, 'USD', '$0'],
    [1234.5, null, '1,235'],
    [1234, 'not a code', '1,234'],
  ])('money %p in %p is %p', (value, currency, expected) => {
    expect(wordsIn(null, currency).money(value)).toBe(expected);
  });

  it.each([
    [0.5, '50%'],
    [0.0432, '4.3%'],
    [0.0001, '0%'],
    [-0.62, '\u221262%'],
    [0, '0%'],
  ])('a share of %p is %p', (value, expected) => {
    expect(percent(value)).toBe(expected);
  });

  it.each([
    [1, '1 day'],
    [0, '0 days'],
    [1.5, '1.5 days'],
    [1204, '1,204 days'],
  ])('%p days are %p', (value, expected) => {
    expect(count(value, 'day')).toBe(expected);
  });

  it.each([
    [254_275, 'USD', '$254K'],
    [5200, 'USD', '$5.2K'],
    [999_499, 'USD', '$999K'],
    [999_500, 'USD', '$1M'],
    [-34_530_468, null, '\u221234.5M'],
    [999, 'USD', '$999'],
  ])('short money of %p in %p is %p', (value, currency, expected) => {
    expect(wordsIn('en-US', currency).shortMoney(value)).toBe(expected);
  });

  it('never shows a negative zero', () => {
    expect(number(-0.001, 2)).toBe('0');
    expect(multiple(-0.01)).toBe('0.0x');
  });

  it('joins a list as a sentence does', () => {
    expect([listed([]), listed(['A']), listed(['A', 'B']), listed(['A', 'B', 'C'])]).toEqual([
      '',
      'A',
      'A and B',
      'A, B and C',
    ]);
  });

  it('writes dates and months in words', () => {
    const day = dayFromCivil(2026, 2, 3);
    const { longDate, shortDate, formatted } = wordsIn();
    expect([longDate(day), shortDate(day), monthName(month(2026, 2)), formatted(day, 'month')]).toEqual([
      'February 3, 2026',
      'Feb 3, 2026',
      'February 2026',
      'Feb 2026',
    ]);
  });

  it('shows a missing figure as an en dash', () => {
    expect(wordsIn().cellText({ reason: 'No time recorded.' })).toBe('\u2013');
  });
});

it('writes American numbers as Intl does, which it does not ask', () => {
  const { number } = wordsIn();
  const random = seededRandom(7);
  const close = [
    0, 0.5, 1.005, 2.675, 0.045, 8.345, 999.995, 0.9995, 1e-7, 999_999.5, 1e12, 1e21, 99_999_999_999.9995,
  ];
  const any = Array.from({ length: 3000 }, () => random() * 10 ** Math.floor(random() * 14 - 2));
  const halves = Array.from({ length: 1000 }, () => Math.round(random() * 1e6) / 1000);
  const values = [...close, ...any, ...halves, ...any.map(Math.round)];
  for (const digits of [0, 1, 2, 3])
    for (const fixed of [true, false]) {
      const options = { minimumFractionDigits: fixed ? digits : 0, maximumFractionDigits: digits };
      const { format } = new Intl.NumberFormat('en-US', options);
      expect(values.map((value) => number(value, digits, fixed))).toEqual(values.map(format));
    }
});

describe('in the locale of the workbook', () => {
  it.each([
    ['de-DE', 'EUR', '\u22121.234.567 \u20ac', '1,2x', '4,3 %', '1,23M \u20ac', '3 February 2026'],
    ['en-GB', 'GBP', '\u2212\u00a31,234,567', '1.2x', '4.3%', '\u00a31.23M', '3 February 2026'],
    ['fr-FR', 'EUR', '\u22121 234 567 \u20ac', '1,2x', '4,3 %', '1,23M \u20ac', '3 February 2026'],
    ['ja-JP', 'JPY', '\u2212\uffe51,234,567', '1.2x', '4.3%', '\uffe51.23M', 'February 3, 2026'],
    ['ar-EG', null, '\u22121,234,567', '1.2x', '4.3%', '1.23M', '3 February 2026'],
  ])('%s in %p', (locale, currency, money, times, share, short, date) => {
    const words = wordsIn(locale, currency);
    // Right-to-left locales surround signs with marks that have no width.
    const shown = [
      words.money(-1_234_567),
      words.multiple(1.23),
      words.percent(0.0432),
      words.shortMoney(1_230_000),
      words.longDate(dayFromCivil(2026, 2, 3)),
    ].map((text) => plain(text).replace(/[\u061c\u200e\u200f]/g, ''));
    expect(shown).toEqual([money, times, share, short, date]);
  });

  it.each([[undefined], [null], [''], ['xx'], ['not a locale!'], ['C']])(
    'a locale that is %p is read as en-US',
    (locale) => {
      expect(wordsIn(locale).locale).toBe('en-US');
      expect(wordsIn(locale).number(1234.5, 1)).toBe('1,234.5');
    },
  );

  it('reads a locale with an underscore, and gives the same words again', () => {
    expect(wordsIn('de_AT').locale).toBe('de-AT');
    expect(wordsIn('de_AT', 'EUR')).toBe(wordsIn('de_AT', 'EUR'));
  });

  it.each([
    ['ROI 2.75x to 2026-10-31 (revenue 12,300).', 'ROI 2,75x to 31 Oct 2026 (revenue 12.300).'],
    ['-1.5 of 1,204.25; 33.3%', '-1,5 of 1.204,25; 33,3%'],
    ['Rule 1.2.3, version v2.1, 2026-13-45 and row 14', 'Rule 1.2.3, version v2.1, 2026-13-45 and row 14'],
    ['3.', '3.'],
  ])('the sentence %p is %p in German figures', (sentence, expected) => {
    expect(wordsIn('de-DE').localised(sentence)).toBe(expected);
  });

  it('leaves the figures of a sentence as they are in en-US, but for its dates', () => {
    expect(wordsIn().localised('ROI 2.75x to 2026-10-31 (revenue 12,300).')).toBe(
      'ROI 2.75x to Oct 31, 2026 (revenue 12,300).',
    );
  });
});
