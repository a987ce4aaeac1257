import { debitOrCredit, isWayOfPaying, moneyKindOf } from '../../../../core/workbook/values/money-kinds';

describe('a kind of money', () => {
  const WORDS: Readonly<Record<string, readonly string[]>> = {
    revenue: [
      'Upfront commission',
      'Trail',
      'Renewal',
      'First-year commission',
      'Bonus',
      'Invoice 1042',
      'Quarterly AUM fee',
      '12b-1',
      'Override',
      '01 Advisory fee',
      'Retainer',
      'New business',
      'Setup fee',
      'Financial planning',
      'Hourly consulting',
      'Tax prep',
      'Investment mgmt',
      'Annuity',
      'Adviser charge',
      'Bestandscourtage',
      'Seminar fee',
      'Website Payment',
      'Subscription payment',
    ],
    clawback: [
      'Clawback',
      'Commission clawback',
      'Chargeback - client left',
      'Charge-back',
      'Reversal of commission',
      'Storno',
      'Advance recovery',
      'Terugboeking',
      'Stornohaftung',
      'Provisionsstorno',
      'Reprise de commission',
      'Extorno',
      'Terugvordering',
      'Provisionsrückforderung',
      'Rückforderung',
    ],
    refund: [
      'Refund',
      'Fee refund',
      'Partial refund',
      'Credit memo',
      'Credit note 12',
      'Return of premium',
      'Unearned commission',
      'Rebate',
      'Gutschrift',
      'Rückzahlung',
      'Kreditfaktura',
      'Zwrot',
      'Honorarrückzahlung',
      'Beitragsrückerstattung',
    ],
    share: [
      'Referral fee paid',
      'Referral fees',
      'Payout',
      "Solicitor's fee",
      'Payment to partner',
      'Fee split',
      'Revenue sharing paid',
      'Partner share Q2',
      'Solicitor fee',
      'Referral commission paid',
      "Finder's fee",
      'Split to COI',
      'Fee share',
      'Promoter compensation',
      'Solicitation fee',
      'Partner reward',
      "Commission d'apport versée",
      'Rétrocession versée',
      'Commission partenaire',
      'Commission apporteur',
      'Comisión por referido',
      'Aanbrengprovisie',
      'Doorverwijsvergoeding',
      'Tippgeberprovision',
      'CPA split',
      'Affiliate commission',
      'Commission split',
      'Share of fee',
      'Profit share',
      'JV share',
      'Endorsement fee',
    ],
    'fee in': [
      'Incoming referral fee',
      'Referral fee from partner',
      'Referral fee received',
      'Referral income',
      'Referral fee earned',
      'Fee received for referral',
      'Fee from partner',
      'Referral fee from CPA',
    ],
    cost: [
      'Client lunch',
      'Holiday gift',
      'Meals & entertainment',
      'Bill',
      'Event cost',
      'Sponsorship',
      'Marketing expense',
      'Ad spend',
      'Conference tickets',
      'Charity donation',
      'Co-marketing',
      'Geschenk',
      'Event',
      'Parking',
      'Hotel',
      'Uber',
      'Chamber dues',
      'Ads',
      'Venue',
      'Bewirtung',
      'Repas',
    ],
    none: ['Membership', 'Lapse', 'Kickstart', 'Blue plan', 'ACH', 'Marine', ''],
  };
  it.each(Object.entries(WORDS).flatMap(([kind, words]) => words.map((word) => [word, kind])))(
    '"%s" is %s',
    (word, kind) => {
      expect(moneyKindOf(word) ?? 'none').toBe(kind);
    },
  );
  it('is what the advisor says, before everything else', () => {
    expect(moneyKindOf('Trail', new Map([['trail', 'cost']] as const))).toBe('cost');
  });
});

it('knows ways of paying from kinds', () => {
  expect(['ACH', 'Wire', 'Debit card', 'Direct debit', 'Check', 'Refund', 'Fee'].map(isWayOfPaying)).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
});

it('knows debit and credit by word and letter, a card not', () => {
  expect(['D', 'Cr', 'DEBIT', 'Haben', 'S', 'Debit card', 'x'].map(debitOrCredit)).toEqual([
    'debit',
    'credit',
    'debit',
    'credit',
    'debit',
    null,
    null,
  ]);
});

it.each(['Out', 'outflow', 'DBIT', '-', 'Cargo'])('"%s" takes off', (word) => {
  expect(debitOrCredit(word)).toBe('debit');
});
