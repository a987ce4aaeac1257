import { openBook } from '../../../core/kpis';
import { keepText, keptBooks } from '../../../gas-addin/cells/ledger-cache';
import { sliceText } from '../../../gas-addin/slices/write';
import { ledgerOf } from '../../support/ledger';

/** What Google's cache holds, and each call that wrote to it. */
function fakeCache() {
  const values = new Map<string, string>();
  const writes: string[][] = [];
  const cache = {
    putAll(given: Record<string, string>, seconds: number): void {
      expect(seconds).toBe(21_600);
      writes.push(Object.keys(given));
      for (const [key, value] of Object.entries(given)) values.set(key, value);
    },
    getAll: (keys: string[]) =>
      Object.fromEntries(keys.filter((key) => values.has(key)).map((key) => [key, values.get(key)])),
  };
  return { cache, values, writes };
}

const ledger = ledgerOf({
  referrals: Array.from({ length: 30 }, (_, i) => ({
    partner: `Partner ${i % 3}`,
    received: '2026-01-05',
    // Names that make the text longer than one part.
    client: `${i} ${'long name '.repeat(1000)}`,
  })),
});
const text = sliceText(openBook(ledger));

test('a text of several parts comes back from any place in it', () => {
  const { cache, values } = fakeCache();
  keepText(cache, 'abc', text);
  expect(values.size).toBe(Math.ceil(text.length / 95_000));
  expect(values.size).toBeGreaterThan(2);
  const back = keptBooks(cache, 'abc')!.whole().ledger;
  expect([...back.clients]).toEqual(ledger.clients);
  expect(back.referrals).toEqual(ledger.referrals);
});

test('one that takes many calls is written with its first part last', () => {
  const { cache, values, writes } = fakeCache();
  keepText(cache, 'abc', 'x'.repeat(95_000 * 50));
  expect(writes.map((keys) => keys.length)).toEqual([20, 20, 10]);
  expect(writes[2]).toContain('ledger::abc:0');
  expect(values.size).toBe(50);
});

test('one that would fill the cache is not kept', () => {
  const { cache, values } = fakeCache();
  keepText(cache, 'abc', 'x'.repeat(95_000 * 201));
  expect(values.size).toBe(0);
});

test('no cache, and one that fails, keep nothing and give nothing', () => {
  const fail = (): never => {
    throw new Error('Exception: Service error');
  };
  for (const cache of [null, { putAll: fail, getAll: fail }]) {
    expect(() => keepText(cache, 'abc', text)).not.toThrow();
    expect(keptBooks(cache, 'abc')).toBeNull();
  }
});
