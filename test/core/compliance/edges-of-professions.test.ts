import { partner, paid, both, DEALER, attorney, cpa, flags, type Edge } from './cases';

describe('rules on who is paid, and on names, on both sides of their edge', () => {
  test.each<Edge>([
    [
      'finra-2040-unregistered',
      'a share',
      { partners: partner({ ...cpa, share: 0.001 }), settings: DEALER },
      true,
    ],
    [
      'finra-2040-unregistered',
      'a share of 0',
      { partners: partner({ ...cpa, share: 0 }), settings: DEALER },
      false,
    ],
    [
      'finra-2040-unregistered',
      'a share of a registered one',
      { partners: partner({ category: 'Registered representative', share: 0.2 }), settings: DEALER },
      false,
    ],
    [
      'finra-2040-unregistered',
      'a retainer depends on no transaction',
      { partners: partner({ ...cpa, model: 'retainer', retainerAMonth: 100 }), settings: DEALER },
      false,
    ],
    [
      'finra-2040-unregistered',
      'a fee',
      { partners: partner({ model: 'referral fee' }), settings: DEALER },
      true,
    ],
    [
      'finra-2040-unregistered',
      'a fee, but the firm is an adviser',
      { partners: partner({ model: 'referral fee' }), settings: { firmType: 'RIA' } },
      false,
    ],
    [
      'aba-7.2-value',
      'an attorney with a model',
      { partners: partner({ ...attorney, model: 'co-marketing' }) },
      true,
    ],
    [
      'aba-7.2-value',
      'an attorney without one',
      { partners: partner({ ...attorney, model: 'none' }) },
      false,
    ],
    [
      'aba-7.2-value',
      'a consultant with one',
      { partners: partner({ profession: 'consultant', model: 'referral fee' }) },
      false,
    ],
    ['aba-7.2-value', 'an exclusive attorney', { partners: partner({ ...attorney, exclusive: true }) }, true],
    [
      'aba-7.2-value',
      'an attorney who is not exclusive',
      { partners: partner({ ...attorney, exclusive: false }) },
      false,
    ],
    [
      'aba-7.2-value',
      'a guaranteed minimum',
      { partners: partner({ ...attorney, guaranteedMinimum: 1 }) },
      true,
    ],
    ['aba-7.2-value', 'a minimum of 0', { partners: partner({ ...attorney, guaranteedMinimum: 0 }) }, false],
    [
      'aba-7.2-value',
      'both ways, not informed',
      { partners: partner(attorney), referrals: both(false) },
      true,
    ],
    [
      'aba-7.2-value',
      'both ways, nothing about informed',
      { partners: partner(attorney), referrals: both(undefined) },
      true,
    ],
    ['aba-7.2-value', 'both ways, informed', { partners: partner(attorney), referrals: both(true) }, false],
    [
      'aba-7.2-value',
      'one way only',
      { partners: partner(attorney), referrals: [{ received: '2026-01-01' }] },
      false,
    ],
    [
      'aba-5.4-fee-sharing',
      'an attorney with a share',
      { partners: partner({ ...attorney, share: 0.001 }) },
      true,
    ],
    [
      'aba-5.4-fee-sharing',
      'an attorney with a share of 0',
      { partners: partner({ ...attorney, share: 0 }) },
      false,
    ],
    ['aba-5.4-fee-sharing', 'a CPA with a share', { partners: partner({ ...cpa, share: 0.2 }) }, false],
    [
      'aba-5.4-fee-sharing',
      'an exited attorney',
      { partners: partner({ ...attorney, share: 0.2, stage: 'exited' }) },
      false,
    ],
    [
      'aba-5.4-fee-sharing',
      'a share paid without a Share %',
      { partners: partner(attorney), money: paid(['2026-05-01', 10]) },
      true,
    ],
    [
      'aicpa-1.520-commission',
      'a CPA with a model',
      { partners: partner({ ...cpa, model: 'referral fee' }) },
      true,
    ],
    ['aicpa-1.520-commission', 'a CPA without', { partners: partner({ ...cpa, model: 'none' }) }, false],
    [
      'aicpa-1.520-commission',
      'an attorney with a model',
      { partners: partner({ ...attorney, model: 'referral fee' }) },
      false,
    ],
    [
      'reg-s-p-privacy',
      'a partner copy with a client',
      { partners: partner(), referrals: [{ received: '2026-01-01', client: 'Ash' }] },
      true,
      'partner copy',
    ],
    [
      'reg-s-p-privacy',
      'a roll-up with a client',
      { partners: partner(), referrals: [{ received: '2026-01-01', client: 'Ash' }] },
      true,
      'roll-up',
    ],
    [
      'reg-s-p-privacy',
      'a partner copy without a name',
      { partners: partner(), referrals: [{ received: '2026-01-01' }] },
      false,
      'partner copy',
    ],
    [
      'reg-s-p-privacy',
      'nothing is shared',
      { partners: partner(), referrals: [{ received: '2026-01-01', client: 'Ash' }] },
      false,
    ],
  ])('%s: %s', (rule, _, practice, expected, ...[shared]) => {
    expect(flags(practice, shared).has(rule)).toBe(expected);
  });
});
