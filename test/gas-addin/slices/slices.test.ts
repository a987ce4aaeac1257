import fc from 'fast-check';
import { CATALOGUE, callFunction, toSheets } from '../../../core/functions';
import {
  FIGURE_KEYS,
  explain,
  figure,
  openBook,
  type Book,
  type Figure,
  type FigureKey,
  type Subject,
} from '../../../core/kpis';
import type { Ledger } from '../../../core/ledger/ledger';
import { partnerSearch, nameKey } from '../../../core/ledger/names';
import { readWorkbook } from '../../../core/ledger/reading/read';
import { Gone, openSlices, type Load } from '../../../gas-addin/slices/read';
import { sliceText } from '../../../gas-addin/slices/write';
import { samplePractice } from '../../../template/sample/sample';
import { periods, practices } from '../../core/ledger/index/practices';
import { ledgerOf } from '../../support/ledger';

// Thousands of figures for each practice drawn.
jest.setTimeout(60_000);

const loader =
  (text: string): Load =>
  (pieces) =>
    pieces.map(([begin, end]) => text.slice(begin, end));

/** A ledger of a test with names as the reader finds them. */
function named(ledger: Ledger): Ledger {
  const keys = new Map(ledger.partners.map(({ name }, p) => [nameKey(name), p]));
  return { ...ledger, ...partnerSearch(keys, (p) => ledger.partners[p]?.name ?? '') };
}

/** Equal to the last bit, decisions word by word. */
function same(a: Figure<unknown>, b: Figure<unknown>): boolean {
  if ('value' in a && 'value' in b && typeof a.value === 'number') return Object.is(a.value, b.value);
  return JSON.stringify(a) === JSON.stringify(b);
}

const book = (ledger: Ledger): Book => openBook(ledger);

describe('a ledger as slices', () => {
  test('every figure of every partner and of the portfolio is the same to the last digit', () => {
    fc.assert(
      fc.property(practices, fc.array(periods, { minLength: 1, maxLength: 4 }), (practice, windows) => {
        const ledger = named(ledgerOf(practice));
        const whole = book(ledger);
        const kept = openSlices(loader(sliceText(openBook(ledger))));
        const parts = ledger.partners.map(({ name }) => kept.of([name]));
        const nobody = kept.of([]);
        for (const period of windows)
          for (const key of FIGURE_KEYS) {
            const check = (of: Book, subject: Subject, expected: Subject): void => {
              const [mine, theirs] = [figure(of, key, subject, period), figure(whole, key, expected, period)];
              if (!same(mine, theirs))
                throw new Error(`${key} of ${expected}: ${JSON.stringify([mine, theirs])}`);
            };
            check(nobody, 'portfolio', 'portfolio');
            parts.forEach((part, p) => {
              check(part, part.ledger.findPartner(ledger.partners[p]!.name), p);
              check(kept.whole(), p, p);
            });
          }
      }),
    );
  });

  test('so are the rows that explain it', () => {
    fc.assert(
      fc.property(practices, periods, (practice, period) => {
        const ledger = named(ledgerOf(practice));
        const whole = book(ledger);
        const kept = openSlices(loader(sliceText(openBook(ledger))));
        const parts = ledger.partners.map(({ name }) => kept.of([name]));
        const text = (of: Book, key: FigureKey, subject: Subject): string =>
          JSON.stringify(explain(of, key, subject, period));
        for (const key of FIGURE_KEYS) {
          expect(text(kept.whole(), key, 'portfolio')).toBe(text(whole, key, 'portfolio'));
          parts.forEach((part, p) => expect(text(part, key, 0)).toBe(text(whole, key, p)));
        }
      }),
      { numRuns: 30 },
    );
  });
});

test('a verdict that hangs on the median deal of the portfolio asks for the others, and is the same', () => {
  const ledger = named(
    ledgerOf({
      asOf: '2026-10-31',
      partners: [{ name: 'Quiet', start: '2025-01-01' }, { name: 'Busy' }],
      activities: [{ partner: 'Quiet', date: '2026-05-05', hours: 10 }],
      money: [{ partner: 'Quiet', date: '2026-05-05', amount: 900 }],
      referrals: [
        { partner: 'Busy', received: '2026-02-01', status: 'won', closed: '2026-04-01', revenue: 5000 },
      ],
    }),
  );
  const expected = figure(book(ledger), 'decision', 0, { from: null, to: null });
  expect(expected).toMatchObject({ value: { verdict: 'exit', fragile: true } });
  const pieces: number[] = [];
  const kept = openSlices((wanted) => {
    pieces.push(wanted.length);
    return loader(sliceText(openBook(ledger)))(wanted);
  });
  expect(figure(kept.of(['Quiet']), 'decision', 0, { from: null, to: null })).toEqual(expected);
  // The length, the head, the partner, then everyone.
  expect(pieces).toEqual([1, 1, 1, 2]);
});

test('a workbook without a single row is kept too', () => {
  const ledger = named(ledgerOf({}));
  const kept = openSlices(loader(sliceText(openBook(ledger))));
  expect(kept.whole().ledger.partners).toEqual([]);
  const [entry] = CATALOGUE.filter(({ name }) => name === 'PARTNER_SCORECARD');
  expect(callFunction(entry!, [], { book: (names) => kept.of(names) })).toEqual(
    callFunction(entry!, [], { book: book(ledger) }),
  );
});

describe('the sample practice as slices', () => {
  const { ledger } = readWorkbook(samplePractice());
  const whole = book(ledger);
  const text = sliceText(openBook(ledger));
  const names = ledger.partners.map(({ name }) => name);

  test.each(CATALOGUE.map((entry) => [entry.name, entry] as const))('%s gives the same', (_name, entry) => {
    const partners: unknown[] = [
      undefined,
      '*',
      '',
      'Nobody at all',
      'Harbour Tax Advisers',
      ...names,
      names.map((name) => [name]),
      [['', '*', names[1], 'Nobody']],
    ];
    for (const partner of partners) {
      const args = entry.parameters.map(({ kind, name }) =>
        kind === 'partner' ? partner : kind === 'key' ? 'decision' : name === 'from' ? '2025-11-01' : null,
      );
      const kept = openSlices(loader(text));
      const result = (of: Book): unknown => toSheets(callFunction(entry, args, { book: of }));
      const sliced = toSheets(callFunction(entry, args, { book: (asked) => kept.of(asked) }));
      expect(sliced).toEqual(result(whole));
    }
  });

  test('is plain ASCII, whatever the names are', () => {
    const renamed = {
      ...ledger,
      partners: ledger.partners.map((partner) => ({ ...partner, team: 'Zoë 株式会社 "a\\b"' })),
    };
    const kept = sliceText(openBook(renamed));
    expect(/^[\x20-\x7e]*$/.test(kept)).toBe(true);
    expect(openSlices(loader(kept)).whole().ledger.partners).toEqual(renamed.partners);
  });

  test('the whole of the slices is the ledger', () => {
    const back = openSlices(loader(text)).whole().ledger;
    for (const key of Object.keys(ledger) as Array<keyof Ledger>)
      if (typeof ledger[key] !== 'function' && key !== 'notes' && key !== 'clients')
        expect([key, back[key]]).toEqual([key, ledger[key]]);
    expect([...back.notes]).toEqual([...ledger.notes].slice(0, 1000));
    back.clients.forEach((name, code) => expect(name).toBe(ledger.clients[code]));
  });

  test('one partner takes its own slice only', () => {
    const asked: number[] = [];
    const kept = openSlices((pieces) => {
      for (const [begin, end] of pieces) asked.push(end - begin);
      return loader(text)(pieces);
    });
    const part = kept.of(['Harbor Tax']);
    figure(part, 'decision', part.ledger.findPartner('Harbor Tax'), { from: null, to: null });
    const head = asked[0]! + asked[1]!;
    expect(asked).toHaveLength(3);
    expect(asked[2]).toBeLessThan((text.length - head) / 3);
  });

  test('a text of another form is as good as gone', () => {
    expect(() => openSlices(loader(text.replace('"form":3', '"form":1')))).toThrow(Gone);
  });
});
