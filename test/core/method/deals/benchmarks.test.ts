import { openBook, type Period } from '../../../../core/kpis';
import {
  attributed,
  benchmark,
  BENCHMARKS,
  CLAIM_MARK,
  standing,
} from '../../../../core/method/deals/benchmarks';
import { bandText, comparisons } from '../../../../core/method/deals/comparisons';
import { wordsIn } from '../../../../core/words';
import { ledgerOf, type Practice } from '../../../support/ledger';

const words = wordsIn('en-US', 'USD');
const year: Period = { from: null, to: null };

function row(practice: Practice, id: string, period: Period = year, currency = 'USD') {
  const found = comparisons(openBook(ledgerOf(practice)), period, wordsIn('en-US', currency)).find(
    (each) => each.id === id,
  );
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

describe('what others say', () => {
  it('carries the mark where it is a claim of the authors, the name where it is a study, and never both', () => {
    for (const each of BENCHMARKS) {
      const text = attributed(each);
      expect(text.endsWith(CLAIM_MARK)).toBe(each.source.kind === 'authors');
      if (each.source.kind === 'study') expect(text.toLowerCase()).toContain(each.source.name.toLowerCase());
      expect(bandText(each, words).endsWith(CLAIM_MARK)).toBe(each.source.kind === 'authors');
    }
  });

  it.each([
    ['activePartners', '3 to 5*'],
    ['allianceShare', '18% to 24%*'],
    ['revenueAPartnership', '$150,000 to $400,000*'],
    ['firstRevenue', 'up to 365 days*'],
    ['introductionsAYear', 'from 4*'],
    ['costOfAClient', 'up to $3,119'],
    ['topPriority', '87%*'],
  ] as const)('%s reads %s', (id, text) => {
    expect(bandText(benchmark(id), words)).toBe(text);
  });

  it.each([
    [2.9, 'below'],
    [3, 'within'],
    [5, 'within'],
    [5.1, 'above'],
  ])('%s against 3 to 5 is %s', (value, expected) => {
    expect(standing({ low: 3, high: 5 }, value)).toBe(expected);
  });
});

describe('the practice beside it', () => {
  const active = ['A', 'B'].map((name) => ({ name, stage: 'active' as const, start: '2025-11-01' }));

  it('counts the active partnerships', () => {
    expect(row({ partners: active }, 'activePartners')).toMatchObject({
      ours: { value: 2 },
      standing: 'below',
    });
  });

  it('takes revenue and introductions as the mean of the active partnerships only', () => {
    const practice: Practice = {
      partners: [...active, { name: 'C', stage: 'exited', start: '2025-11-01' }],
      money: [
        { partner: 'A', date: '2026-02-01', amount: 300_000 },
        { partner: 'B', date: '2026-02-01', amount: 100_000 },
        { partner: 'C', date: '2026-02-01', amount: 900_000 },
      ],
      referrals: [{ partner: 'A', received: '2026-01-05', qualified: true }],
    };
    expect(row(practice, 'revenueAPartnership')).toMatchObject({
      ours: { value: 200_000 },
      standing: 'within',
    });
    expect(row(practice, 'introductionsAYear')).toMatchObject({ ours: { value: 0.5 }, standing: 'below' });
    expect(row(practice, 'firstRevenue').ours).toEqual({ value: 92 });
  });

  it('does not hold amounts of another currency against dollars', () => {
    const practice: Practice = {
      partners: active,
      money: [{ partner: 'A', date: '2026-02-01', amount: 10 }],
    };
    expect(row(practice, 'revenueAPartnership', year, 'EUR').standing).toBeNull();
    expect(row(practice, 'revenueAPartnership', year, 'EUR').band).toBe('$150,000 to $400,000*');
    expect(row(practice, 'revenueAPartnership').standing).toBe('below');
  });

  it('takes hours a month only from partnerships with hours, against the claim and against Settings', () => {
    const practice: Practice = {
      partners: active,
      activities: [{ partner: 'A', date: '2026-01-10', hours: 36 }],
      settings: { thresholds: { maintenanceHours: 2 } },
    };
    const hours = row(practice, 'maintenanceHours');
    expect('value' in hours.ours && hours.ours.value).toBeCloseTo(36 / (365 / 30.4375), 6);
    expect(hours.standing).toBe('within');
    expect(row(practice, 'maintenanceSetting').standing).toBe('above');
    expect(row({ partners: active, activities: [] }, 'maintenanceHours').ours).toEqual({
      reason: 'No hours are recorded for an active partnership.',
    });
  });

  it('says how many of the active have a written agreement by asOf', () => {
    const practice: Practice = {
      partners: [
        { ...active[0]!, agreementDate: 20_000 },
        { ...active[1]!, agreementDate: 30_000 },
      ],
    };
    expect(row(practice, 'formalAgreement')).toMatchObject({ ours: { value: 0.5 }, standing: 'above' });
  });

  it('sets the cost of a client against the study, and hours for 10,000 against prospecting', () => {
    const practice: Practice = {
      partners: active,
      settings: { hourlyCost: 100, prospectingHoursPer10k: 14 },
      activities: [{ partner: 'A', date: '2026-01-10', hours: 40 }],
      referrals: [
        { partner: 'A', received: '2026-01-05', status: 'won', closed: '2026-02-01', revenue: 20_000 },
      ],
    };
    expect(row(practice, 'costOfAClient')).toMatchObject({ ours: { value: 4000 }, standing: 'above' });
    expect(row(practice, 'prospecting')).toMatchObject({
      ours: { value: 20 },
      standing: 'above',
      band: 'up to 14',
    });
    expect(row({ partners: active }, 'prospecting')).toMatchObject({ standing: null, band: '\u2013' });
    expect(row({ partners: active }, 'costOfAClient').ours).toEqual({
      reason: 'No client was won in the period.',
    });
  });

  it('gives a reason, never a made-up 0, when there is no partnership', () => {
    for (const each of comparisons(openBook(ledgerOf({})), year, words)) {
      if (each.id === 'activePartners') continue;
      expect(each.ours).toEqual({ reason: expect.stringMatching(/\.$/) });
      expect(each.standing).toBeNull();
    }
  });
});
