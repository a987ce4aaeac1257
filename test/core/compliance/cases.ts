import { complianceReport } from '../../../core/compliance';
import { openBook } from '../../../core/kpis';
import type { RuleId } from '../../../core/workbook/settings/firm-settings';
import {
  day,
  ledgerOf,
  type ActivityRow,
  type MoneyRow,
  type PartnerRow,
  type Practice,
} from '../../support/ledger';

export type Shared = 'partner copy' | 'roll-up';

export const partner = (more: Partial<PartnerRow> = {}): readonly PartnerRow[] => [
  { name: 'Harbor Tax', start: '2020-01-01', ...more },
];
export const paid = (...rows: ReadonlyArray<readonly [date: string, amount: number]>): MoneyRow[] =>
  rows.map(([date, amount]) => ({ date, amount, kind: 'share' }));
export const gift = (date: string, value: number, more: Partial<ActivityRow> = {}): ActivityRow => ({
  date,
  type: 'gift',
  gift: value,
  recipient: 'Dana',
  ...more,
});
export const both = (informed: boolean | undefined) => [
  { received: '2026-01-01', ...(informed === undefined ? {} : { informed }) },
  { received: '2026-02-01', given: true, informed: true },
];
export const DEALER = { firmType: 'Broker-dealer' };
export const inTime = { agreementDate: day('2020-01-01'), compensationDisclosed: day('2020-01-01') };
export const attorney = { profession: 'attorney' as const, category: 'Estate attorney' };
export const cpa = { profession: 'cpa' as const, category: 'CPA' };

/** Rules that flag the partner, with what triggered them. */
export function flags(practice: Practice, shared?: Shared) {
  const { flags: found } = complianceReport(
    openBook(ledgerOf(practice)),
    shared === undefined ? {} : { shared },
  );
  return new Map(found.map((flag) => [flag.rule, flag]));
}

/** A practice, and whether it triggers a rule; asOf is 2026-10-31, so the 12 months begin on 2025-11-01. */
export type Edge = [rule: RuleId, what: string, practice: Practice, flagged: boolean, shared?: Shared];
