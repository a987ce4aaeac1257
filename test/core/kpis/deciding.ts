import type { Decision } from '../../../core/kpis';
import type { MoneyRow, Practice, ReferralRow } from '../../support/ledger';
import { answer } from './ask';

/** What is decided on the partner, as at the end of the period. */
export const decide = (practice: Practice, to?: string): Decision =>
  answer(practice, 'decision', to === undefined ? {} : { to }) as Decision;

/** asOf 2026-10-31; launched 2025-01-01; one matured introduction; 10 hours at 100 = 1,000 invested. */
export const base = (
  revenue: number,
  more: Partial<Practice> & { rows?: readonly ReferralRow[]; money?: readonly MoneyRow[] } = {},
): Practice => ({
  partners: [{ name: 'Harbor Tax', start: '2025-01-01' }],
  activities: [{ date: '2026-06-01', hours: 10 }],
  referrals: more.rows ?? [
    { received: '2026-01-05', status: 'won', closed: '2026-02-01', revenue: revenue / 2, client: 'Ash' },
    { received: '2026-01-06', status: 'won', closed: '2026-02-01', revenue: revenue / 2, client: 'Birch' },
  ],
  ...more,
});

/** Introductions that were lost. */
export const lost = (...days: string[]): ReferralRow[] =>
  days.map((received) => ({ received, qualified: true, status: 'lost', closed: '2026-10-01' }));
