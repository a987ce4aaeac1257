import { parseIso } from '../../core/calendar/day';
import { readArguments } from '../../cli/arguments';
import { Problems } from '../../cli/io';

const none = { map: [], table: [], set: [] };

function problems(options: Parameters<typeof readArguments>[0]): readonly string[] {
  try {
    readArguments(options);
  } catch (error) {
    if (error instanceof Problems) return error.sentences;
    throw error;
  }
  return [];
}

describe('the options of the command line', () => {
  it('are read into mappings, kinds, settings and days', () => {
    const { reading, period, month } = readArguments({
      map: ['referrals.first-year revenue=Fee = net', ' Money.Partner = Exe_Name '],
      table: ['a=b.csv=money', 'Tab=Activities'],
      set: ['Hourly cost=150', 'Default hours: call=0.5'],
      from: '2026-01-01',
      to: '2026-06-30',
      asOf: '2026-10-31',
      month: '2026-10',
    });
    expect(reading).toEqual({
      maps: [
        { table: 'Referrals', column: 'First-year revenue', header: 'Fee = net' },
        { table: 'Money', column: 'Partner', header: 'Exe_Name' },
      ],
      tables: [
        ['a=b.csv', 'Money'],
        ['Tab', 'Activities'],
      ],
      settings: [
        ['Hourly cost', '150'],
        ['Default hours: call', '0.5'],
      ],
      asOf: parseIso('2026-10-31'),
      locale: null,
    });
    expect(period).toEqual({ from: parseIso('2026-01-01'), to: parseIso('2026-06-30') });
    expect(month).toMatchObject({ year: 2026, month: 10 });
  });

  it('may be left out', () => {
    expect(readArguments(none)).toEqual({
      reading: { maps: [], tables: [], settings: [], asOf: null, locale: null },
      period: { from: null, to: null },
      month: null,
    });
  });

  it.each<[string, Parameters<typeof readArguments>[0], RegExp]>([
    [
      'a mapping without a header',
      { ...none, map: ['Referrals.Partner'] },
      /should read Table\.Column=header/,
    ],
    ['a mapping without a table', { ...none, map: ['Partner=x'] }, /should read Table\.Column=header/],
    [
      'an unknown table',
      { ...none, map: ['Referal.Partner=x'] },
      /no table "Referal"; there are Referrals, Partners/,
    ],
    [
      'an unknown column',
      { ...none, map: ['Money.Partnr=x'] },
      /Money has no column "Partnr"; it has Partner, Date/,
    ],
    [
      'a header beside the word that there is none',
      { ...none, map: ['Money.Partner=x', 'money.partner=-'] },
      /Money\.Partner a header and "-"/,
    ],
    ['an unknown kind of table', { ...none, table: ['a.csv=Cash'] }, /no table "Cash"; there are Referrals/],
    ['a table option without a kind', { ...none, table: ['a.csv'] }, /should read FILE=Table/],
    ['a setting without a value', { ...none, set: ['Hourly cost='] }, /should read Name=value/],
    [
      'a date that is none',
      { ...none, from: '2026-02-30' },
      /--from "2026-02-30" is not a date: write it like 2026-10-31/,
    ],
    ['a date in another order', { ...none, asOf: '31.10.2026' }, /--as-of "31\.10\.2026" is not a date/],
    ['from after to', { ...none, from: '2026-02-01', to: '2026-01-01' }, /--from is after --to/],
    ['a month that is none', { ...none, month: '2026-13' }, /--month "2026-13" is not a month/],
  ])('give one sentence for %s', (_, options, sentence) => {
    const found = problems(options);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(sentence);
    expect(found[0]).toMatch(/\.$/);
  });

  it('name all problems at once', () => {
    expect(
      problems({ map: ['x'], table: ['y'], set: ['z'], from: 'a', to: 'b', asOf: 'c', month: 'd' }),
    ).toHaveLength(7);
  });
});
