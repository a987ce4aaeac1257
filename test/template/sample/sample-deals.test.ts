import { complianceReport } from '../../../core/compliance';
import { agreementState, hasGaps, needsAgreement } from '../../../core/method/deals/agreement';
import { dealAssumptions } from '../../../core/method/deals/deal-assumptions';
import { dealNumbers } from '../../../core/method/deals/deal-inputs';
import { figure, openBook } from '../../../core/kpis';
import { readWorkbook } from '../../../core/ledger/reading/read';
import { wordsIn } from '../../../core/words';
import { samplePractice } from '../../../template/sample/sample';

const book = openBook(readWorkbook({ ...samplePractice(), locale: 'en-US' }).ledger);
const partner = (name: string) => book.ledger.findPartner(name);

/** The sample practice carries an example of everything that is said about deals. */
describe('the sample practice', () => {
  const { flags } = complianceReport(book, { shared: 'partner copy' });
  test.each([
    [
      'sec-marketing-agreement',
      'Moreno Business Law',
      /^1,250 in 1 payment of the 12 months, and "Agreement date" is blank\.$/,
    ],
    ['sec-marketing-disclosure', 'Brightpath Consulting', /"Compensation disclosed" is blank/],
    ['finra-3220-gifts', 'Harbor Tax', /^1 gift to Dana Harbor above 100 in the calendar year\.$/],
    [
      'finra-3220-gifts',
      'Keystone Insurance Group',
      /^1 gift to Rob Stone above 300 in the calendar year\.$/,
    ],
    ['finra-2040-unregistered', 'Harbor Tax', /20% of revenue/],
    ['aba-7.2-value', 'Moreno Business Law', /referral fee/],
    ['aba-5.4-fee-sharing', 'Moreno Business Law', /10% of revenue/],
    ['aicpa-1.520-commission', 'Harbor Tax', /20% of revenue/],
    ['advisers-act-204-2-records', 'Brightpath Consulting', /"Compensation disclosed" is blank/],
    ['reg-s-p-privacy', 'Harbor Tax', /can name clients/],
  ])('%s: %s', (rule, name, what) => {
    const found = flags.find((flag) => flag.rule === rule && flag.name === name);
    expect(found?.what).toMatch(what);
    expect(found?.rows.length).toBeGreaterThan(0);
  });

  test('a retainer falls short, and an exit without terms is a gap', () => {
    const asked = { from: book.ledger.asOf - 364, to: book.ledger.asOf };
    // 24 a year are guaranteed, 15.42 came.
    expect(figure(book, 'shortfall', partner('Brightpath Consulting'), asked)).toEqual({
      value: expect.closeTo(24 - 15.42, 2) as number,
    });
    const state = agreementState(book, partner('Brightpath Consulting'), wordsIn());
    expect(state.elements[4]).toMatchObject({ what: 'How it ends', state: 'not yet' });
  });

  test('pays its partners: to the fees that came in, or until the quarter that is due next', () => {
    const owedAndPaid = (name: string) => {
      const life = { from: 'start', to: null } as const;
      return (['payout', 'sharePaid', 'payoutDue'] as const).map((key) => {
        const found = figure(book, key, partner(name), life);
        return 'value' in found ? Math.round(Number(found.value)) : found.reason;
      });
    };
    // Harbor: all but the client won in October, whose fees begin in November.
    expect(owedAndPaid('Harbor Tax')).toEqual([68925, 66915, 2010]);
    expect(owedAndPaid('Summit Mortgage')).toEqual([14954, 11773, 3182]);
    expect(owedAndPaid('Brightpath Consulting')[2]).toBe(-59);
  });

  test('some agreements are whole and some are not', () => {
    const states = book.ledger.partners.flatMap((each, n) =>
      needsAgreement(each) ? [hasGaps(agreementState(book, n, wordsIn()))] : [],
    );
    expect(new Set(states)).toEqual(new Set([true, false]));
  });

  test('a deal can be planned with every partner, the youngest by the rates of the practice', () => {
    for (const [n, { name }] of book.ledger.partners.entries()) {
      const { list } = dealAssumptions(book, n);
      // Nothing was ever received from these, and nothing is expected: the advisor says how many.
      if (list.find(({ key }) => key === 'introductions')?.value === null) continue;
      expect([name, dealNumbers(list) !== null]).toEqual([name, true]);
    }
    const { list } = dealAssumptions(book, partner('Cedar Exit Planning'));
    expect(list.find(({ key }) => key === 'revenuePerClient')).toMatchObject({ source: 'practice' });
  });
});
