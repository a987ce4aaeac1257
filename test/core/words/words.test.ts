import { dayFromCivil } from '../../../core/calendar/day';
import { month } from '../../../core/calendar/month';
import {
  cellText,
  count,
  formatted,
  listed,
  longDate,
  money,
  monthName,
  multiple,
  number,
  percent,
  shortDate,
  shortMoney,
} from '../../../core/words';

describe('how values read', () => {
  it.each([
    [12300, 'USD', '$12,300'],
    [-98802.02, 'usd', '\u2212$98,802'],
    [0.4, 'EUR', '\u20ac0'],
    [-0.4, 'USD', '$0'],
    [1234.5, null, '1,235'],
    [1234, 'not a code', '1,234'],
  ])('money %p in %p is %p', (value, currency, expected) => {
    expect(money(value, currency)).toBe(expected);
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
    expect(shortMoney(value, currency)).toBe(expected);
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
    expect([longDate(day), shortDate(day), monthName(month(2026, 2)), formatted(day, 'month', null)]).toEqual(
      ['February 3, 2026', 'Feb 3, 2026', 'February 2026', 'Feb 2026'],
    );
  });

  it('shows a missing figure as an en dash', () => {
    expect(cellText({ reason: 'No time recorded.' }, 'USD')).toBe('\u2013');
  });
});
