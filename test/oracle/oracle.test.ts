import fc from 'fast-check';
import { isoOf } from './days';
import { compare, software } from './compare';
import type { Practice } from './practice';
import { practices, windows } from './random';
import { oracle } from './scorecard';

jest.setTimeout(120_000);

/** By hand: ORACLE_RUNS=5000 npx jest --selectProjects long test/oracle */
const RUNS = Number(process.env['ORACLE_RUNS'] ?? 500);

test(`every figure of the scorecard equals a second reading of the definitions on ${RUNS} random practices`, () => {
  fc.assert(
    fc.property(practices, windows, (practice, asked) => {
      expect(compare(practice, asked)).toEqual([]);
    }),
    { numRuns: RUNS, seed: 20261121 },
  );
});

test('a workbook that is cut at the day as at which figures are taken has the same figures', () => {
  fc.assert(
    fc.property(practices, windows, (practice, asked) => {
      const asOf = isoOf(oracle(practice, {}).asOf);
      const upTo = { ...practice, asOf, option: undefined };
      const known = (day: string | undefined) => day === undefined || day <= asOf;
      const cut: Practice = {
        ...upTo,
        referrals: upTo.referrals.map((table) => ({
          ...table,
          rows: table.rows
            .filter(({ received }) => known(received))
            .map((row) =>
              !table.closed || known(row.closed)
                ? row
                : { ...row, status: 'open' as const, closed: undefined },
            ),
        })),
        activities: upTo.activities.filter(({ date }) => known(date)),
        money: upTo.money.filter(({ date }) => known(date)),
      };
      // Who has nothing but later rows is not in the cut workbook at all.
      const stays = new Set(software(cut, asked).card.partners.map(({ partner }) => partner));
      const whole = software(upTo, asked).card;
      const { partners, portfolio } = software(cut, asked).card;
      expect(partners).toEqual(whole.partners.filter(({ partner }) => stays.has(partner)));
      expect(portfolio).toEqual(whole.portfolio);
    }),
    { numRuns: Math.ceil(RUNS / 10), seed: 20261121 },
  );
});
