import path from 'node:path';
import { largePractice } from '../../bench/large-practice';
import { TODAY } from '../../bench/rows';
import { toSheets, evaluateFormula } from '../../core/functions';
import { appsScript, type AppsScript } from '../hosts/gas/runtime';
import { googleSheets, NOW, practiceBook } from './practice';

/** The cell named Ledger and the cells that take it, on the built files: what they ask of Google's services. */

const dist = path.join(__dirname, '../../dist/gas');
const timeZone = 'America/New_York';
const open = (sheets = googleSheets(timeZone)): AppsScript => appsScript(dist, { sheets, timeZone }, NOW);
const book = practiceBook();
const asSheets = (formula: string): unknown => {
  const result = toSheets(evaluateFormula(book, formula));
  return 'throws' in result ? { throws: result.throws } : result.value;
};
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;
const withoutMark = (value: unknown): unknown => String(value).replace(/, #\w+$/, '');

/** What one call of a cell asks of the services. */
function callsOf(script: AppsScript, name: string, ...args: unknown[]): string[] {
  script.calls.length = 0;
  script.cell(name, ...args);
  return [...script.calls];
}

describe('the Ledger cell', () => {
  test('keeps what was read; the cells that take it ask the cache once and nothing else', () => {
    const script = open();
    const ledger = script.cell('PARTNER_LEDGER', [['Partner'], ['Harbor Tax']]) as string;
    expect(withoutMark(ledger)).toBe(withoutMark(asSheets('=PARTNER_LEDGER()')));
    expect(script.cell('PARTNER_ROI', 'Harbor Tax', '', '', ledger)).toBe(
      asSheets('=PARTNER_ROI("Harbor Tax")'),
    );
    for (const args of [
      ['PARTNER_ROI', 'Harbor Tax', '', '', ledger],
      ['PARTNER_DECISION', [['Harbor Tax'], ['Lindqvist Estate Law'], ['*']], '', '', ledger],
      ['PARTNER_SCORECARD', '', '', ledger],
      ['PARTNER_NOTES', ledger],
      ['PARTNER_EXPLAIN', 'roi', 'Harbor Tax', '', '', ledger],
    ] as Array<[string, ...unknown[]]>)
      expect([args[0], callsOf(script, ...args)]).toEqual([args[0], ['Cache.getAll']]);
  });

  test('cells without it read the sheets once, and leave the cache alone', () => {
    const calls = callsOf(open(), 'PARTNER_ROI', 'Harbor Tax');
    expect(calls.filter((call) => call === 'Range.getValues')).toHaveLength(
      Object.keys(googleSheets(timeZone)).length,
    );
    expect(calls.filter((call) => call.startsWith('Cache.'))).toEqual([]);
  });

  test('a spreadsheet that takes longer than the 30 seconds of a cell is told in a sentence', () => {
    const rows = Array.from({ length: 60_000 }, () => ['Harbor Tax', '2026-01-05', 'won', 100, 'x']);
    const sheets = { Referrals: [['Partner', 'Received', 'Status', 'First-year revenue', 'Notes'], ...rows] };
    const quick = open(sheets);
    quick.slow('Range.getValues', 6000);
    expect(quick.cell('PARTNER_CLIENTS', 'Harbor Tax', 'start', '2026-10-31')).toBe(60_000);
    const slow = open(sheets);
    slow.slow('Range.getValues', 11_000);
    expect(() => slow.cell('PARTNER_CLIENTS', 'Harbor Tax')).toThrow(
      'too large to be read by a formula: Google ends one after 30 seconds, and the tab "Referrals" was not read yet after 20',
    );
    expect(() => slow.cell('PARTNER_LEDGER')).toThrow('too large to be read by a formula');
  });

  test('a blank cell as partner, and wrong arguments, ask for nothing at all', () => {
    expect(callsOf(open(), 'PARTNER_ROI', '')).toEqual([]);
    const script = open();
    expect(() => script.cell('PARTNER_ROI', 'Harbor Tax', 'tomorrow')).toThrow('"from" must be a date');
    expect(script.calls).toEqual([]);
  });

  test('what was read for a mark that is no longer kept is kept for the next cell', () => {
    const script = open();
    const ledger = script.cell('PARTNER_LEDGER') as string;
    script.cache.clear();
    expect(callsOf(script, 'PARTNER_ROI', 'Harbor Tax', '', '', ledger)).toContain('Range.getValues');
    expect(callsOf(script, 'PARTNER_NET', 'Harbor Tax', '', '', ledger)).toEqual(['Cache.getAll']);
  });

  test('cells that start together and find nothing kept share one reading', () => {
    const script = open();
    const ledger = script.cell('PARTNER_LEDGER') as string;
    script.cache.clear();
    script.whileWaiting(() => script.cell('PARTNER_NET', 'Harbor Tax', '', '', ledger));
    const calls = callsOf(script, 'PARTNER_ROI', 'Harbor Tax', '', '', ledger);
    const readings = calls.filter((call) => call === 'Range.getValues').length;
    expect(readings).toBe(Object.keys(googleSheets(timeZone)).length);
    expect(calls[calls.length - 1]).toBe('Cache.getAll');
  });

  test('its mark names the reading it speaks of, also after the sheets have changed', () => {
    const sheets = structuredClone(googleSheets(timeZone));
    const script = open(sheets);
    const ledger = script.cell('PARTNER_LEDGER') as string;
    const before = script.cell('PARTNER_REVENUE', '*', 'start', '', ledger);
    const money = script.book.grids.find(({ name }) => name === 'Money')!;
    const [amount] = [...money.cells.values()].filter(({ value }) => typeof value === 'number' && value > 0);
    amount!.value = Number(amount!.value) + 1000;
    expect(script.cell('PARTNER_REVENUE', '*', 'start', '', ledger)).toBe(before);
    const now = script.cell('PARTNER_REVENUE', '*', 'start');
    expect(now).not.toBe(before);
    const next = script.cell('PARTNER_LEDGER') as string;
    expect(next).not.toBe(ledger);
    expect(script.cell('PARTNER_REVENUE', '*', 'start', '', next)).toBe(now);
    // Nothing is kept any more under the old mark: fresh data win.
    script.cache.clear();
    expect(script.cell('PARTNER_REVENUE', '*', 'start', '', ledger)).toBe(now);
  });

  test.each<[string, (script: AppsScript) => void]>([
    ['cannot be reached', ({ cache }) => Object.assign(cache, { has: fail })],
    ['takes nothing', ({ cache }) => Object.assign(cache, { set: fail })],
    [
      'holds something else',
      ({ cache }) => {
        for (const key of cache.keys()) cache.set(key, 'something else');
      },
    ],
  ])('a cache that %s costs a reading, never a figure', (_what, spoil) => {
    const script = open();
    const ledger = script.cell('PARTNER_LEDGER') as string;
    spoil(script);
    expect(script.cell('PARTNER_ROI', 'Harbor Tax', '', '', ledger)).toBe(
      asSheets('=PARTNER_ROI("Harbor Tax")'),
    );
    expect(script.cell('PARTNER_LEDGER')).toBe(ledger);
  });
});

function fail(): never {
  throw new Error('Exception: Service invoked too many times for one day: cache.');
}

describe('a ledger of 10,000 rows', () => {
  const script = appsScript(dist, { sheets: largePractice(10_000) }, TODAY * 86_400_000);
  const cold = plain(script.cell('PARTNER_SCORECARD'));
  const ledger = script.cell('PARTNER_LEDGER') as string;
  const partners = Array.from({ length: 20 }, (_, i) => [`Partner ${i}`]);

  test('is kept in parts below 100 KB', () => {
    expect(script.cache.size).toBeGreaterThan(2);
    expect(script.cache.size).toBeLessThan(20);
    for (const text of script.cache.values()) expect(Buffer.byteLength(text)).toBeLessThan(100_000);
  });

  test('gives the same from the cache, to the last digit', () => {
    expect(plain(script.cell('PARTNER_SCORECARD', '', '', ledger))).toEqual(cold);
    expect(plain(script.cell('PARTNER_NET', partners, '', '', ledger))).toEqual(
      plain(script.cell('PARTNER_NET', partners)),
    );
  });

  test.each<[string, number, unknown[]]>([
    ['PARTNER_ROI', 2, ['Partner 7', '', '', ledger]],
    ['PARTNER_ROI', 2, [partners, '', '', ledger]],
    ['PARTNER_SCORECARD', 2, ['', '', ledger]],
  ])('%s asks the cache at most %i times, and no sheet', (name, most, args) => {
    const calls = callsOf(script, name, ...args);
    expect(calls.length).toBeLessThanOrEqual(most);
    expect(new Set(calls)).toEqual(new Set(['Cache.getAll']));
  });

  test('any part that is gone makes a cell that needs it read the sheets', () => {
    const keys = [...script.cache.keys()];
    for (const key of keys) {
      const kept = script.cache.get(key)!;
      script.cache.delete(key);
      expect(callsOf(script, 'PARTNER_EXPLAIN', 'introductions', '*', '', '', ledger)).toContain(
        'Range.getValues',
      );
      expect(script.cache.get(key)).toBe(kept);
    }
  });
});
