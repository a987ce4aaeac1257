import fc from 'fast-check';
import { calendar, type Format } from '../../../gas-addin/reading/calendar';

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Google's service, as far as it is used, by the time zones of Node. */
function clocks(timeZone: string, asked: string[] = []): Format {
  const made = (key: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
    const known =
      formatters.get(timeZone + key) ?? new Intl.DateTimeFormat('en-CA', { timeZone, ...options });
    formatters.set(timeZone + key, known);
    return known;
  };
  return (date, pattern) => {
    asked.push(pattern);
    if (pattern === 'yyyy-MM-dd') {
      return made('day', { year: 'numeric', month: '2-digit', day: '2-digit' }).format(date);
    }
    const parts = made('zone', { timeZoneName: 'longOffset' }).formatToParts(date);
    const offset = parts.find(({ type }) => type === 'timeZoneName')!.value.replace(/^GMT|:/g, '');
    return offset === '' ? '+0000' : offset;
  };
}

const ZONES = [
  'Etc/UTC',
  'America/New_York',
  'America/St_Johns',
  'Europe/London',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Apia',
  'Africa/Casablanca',
];

test('every moment has the day that the clocks of the time zone show', () => {
  const moments = fc.array(fc.integer({ min: Date.UTC(1960, 0, 1), max: Date.UTC(2035, 0, 1) }), {
    minLength: 10,
    maxLength: 60,
  });
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), moments, (timeZone, all) => {
      const read = calendar(clocks(timeZone));
      const format = clocks(timeZone);
      for (const moment of all) {
        const { iso, day } = read(new Date(moment));
        expect([timeZone, moment, iso]).toEqual([timeZone, moment, format(new Date(moment), 'yyyy-MM-dd')]);
        expect(day * 86_400_000).toBe(Date.parse(iso));
      }
    }),
  );
});

test('five years of midnights take a call for each fortnight, and one by one only where clocks are changed', () => {
  const asked: string[] = [];
  const read = calendar(clocks('America/New_York', asked));
  for (let day = 0; day < 1826; day++) read(new Date(Date.UTC(2021, 0, 1, 5) + day * 86_400_000));
  expect(asked.filter((pattern) => pattern === 'Z').length).toBeLessThanOrEqual(133);
  expect(asked.length).toBeLessThan(133 + 10 * 14 + 8);
});

test('a few dates are asked for themselves, each once', () => {
  const asked: string[] = [];
  const read = calendar(clocks('Europe/London', asked));
  for (let i = 0; i < 20; i++) read(new Date(Date.UTC(2026, 0, 1 + (i % 5))));
  expect(asked).toEqual(Array<string>(5).fill('yyyy-MM-dd'));
});
