import fc from 'fast-check';
import { complianceReport } from '../../../core/compliance';
import { explain, figure, openBook, type FigureKey } from '../../../core/kpis';
import { readWorkbook } from '../../../core/ledger/reading/read';
import { agreementState } from '../../../core/method/deals/agreement';
import { dealAssumptions } from '../../../core/method/deals/deal-assumptions';
import { dealNumbers } from '../../../core/method/deals/deal-inputs';
import { dealSheet } from '../../../core/method/deals/deal-sheet';
import { HORIZONS, planDeal, winners } from '../../../core/method/deals/models';
import { wordsIn } from '../../../core/words';
import { seededRandom } from '../../../template/sample/random';
import { samplePractice } from '../../../template/sample/sample';

jest.setTimeout(30_000);

const MONEY: readonly FigureKey[] = ['payout', 'payoutDue'];

/** Practices like the sample, with other days and amounts. */
const books = fc
  .integer({ min: 1, max: 1_000_000 })
  .map((seed) => openBook(readWorkbook({ ...samplePractice(seededRandom(seed)), locale: 'en-US' }).ledger));

test('flags of any practice name rows that are there, and every number of a plan is finite', () => {
  fc.assert(
    fc.property(books, (book) => {
      const { sheets, partners } = book.ledger;
      for (const { rows, what, partner } of complianceReport(book, { shared: 'roll-up' }).flags) {
        expect(what).not.toMatch(/NaN|Infinity|undefined|null/);
        expect(partners[partner]).toBeDefined();
        for (const { sheet, row } of rows) {
          expect(sheets).toContain(sheet);
          expect(row).toBeGreaterThan(0);
        }
      }
      partners.forEach((_, partner) => {
        const { list } = dealAssumptions(book, partner);
        for (const { value, from } of list) {
          expect(value === null || Number.isFinite(value)).toBe(true);
          expect(from).not.toMatch(/NaN|Infinity|undefined/);
        }
        const numbers = dealNumbers(list, { introductions: list[0]?.value ?? 3 });
        if (numbers !== null) {
          for (const { years } of planDeal(numbers))
            for (const year of years) expect(Object.values(year).every(Number.isFinite)).toBe(true);
          for (const horizon of HORIZONS) expect(winners(numbers, horizon).length).toBeGreaterThan(0);
          const { rows } = dealSheet(list, numbers, { partner: null, asOf: null, currency: null });
          for (const cell of rows.flat())
            if (typeof cell?.value === 'number') expect(Number.isFinite(cell.value)).toBe(true);
        }
        expect(agreementState(book, partner, wordsIn()).elements).toHaveLength(5);
      });
    }),
    { numRuns: 3 },
  );
});

test('the rows that explain what is owed add up to it, for every partner of any practice', () => {
  fc.assert(
    fc.property(books, (book) => {
      const whole = { from: null, to: null };
      for (const key of MONEY)
        for (const subject of [...book.ledger.partners.keys(), 'portfolio' as const]) {
          const found = figure(book, key, subject, whole);
          if (!('value' in found)) continue;
          const sum = explain(book, key, subject, whole).rows.reduce((all, row) => all + row.contribution, 0);
          expect(sum).toBeCloseTo(found.value as number, 4);
        }
    }),
    { numRuns: 2 },
  );
});
