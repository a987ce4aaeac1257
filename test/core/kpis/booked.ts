import { type Practice } from '../../support/ledger';

export const estimated: Practice = {
  referrals: [
    { received: '2025-01-01', status: 'won', closed: '2025-02-01', revenue: 10000, client: 'Ash' },
    {
      received: '2026-01-01',
      status: 'won',
      closed: '2026-02-01',
      revenue: 8000,
      credit: 0.5,
      client: 'Birch',
    },
    { received: '2026-02-01', status: 'won', closed: '2026-03-01', client: 'Cedar' },
  ],
};
export const booked: Practice = {
  ...estimated,
  money: [
    { date: '2025-06-01', amount: 5000 },
    { date: '2026-06-01', amount: 7000.1 },
    { date: '2026-07-01', amount: -100.05 },
    { date: '2026-07-02', kind: 'fee in', amount: 300 },
    { date: '2026-07-03', kind: 'refund', amount: -50 },
    { date: '2026-07-04', kind: 'clawback', amount: 25 },
    { date: '2026-07-05', kind: 'share', amount: -1200 },
    { date: '2026-07-06', kind: 'cost', amount: 80 },
    { date: '2027-01-01', amount: 1e6 }, // after asOf
  ],
};
export const year = { from: '2026-01-01' };
