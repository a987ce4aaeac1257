import type { OwnRule, RuleTrigger } from '../workbook/settings/firm-settings';
import { wordKey } from '../workbook/values/text';
import {
  compensation,
  exclusive,
  giftFinding,
  giftsAbove,
  guaranteedMinimum,
  notInformed,
  shareTerm,
  type Check,
} from './checks';
import { partnerRow, rowsOf, sumOf, type Case } from './evidence';
import { numberText } from '../kpis/numbers';
import { termsHold } from './terms';

/** How the triggers of a firm's own rules are looked at. Those with a limit have one: the reader of Settings sees to it. */
const TRIGGERS: Readonly<Record<RuleTrigger, Check>> = {
  'paid in 12 months above': (of, limit) => {
    const payments = of.payments.filter((each) => each.day >= of.yearBefore);
    const sum = sumOf(payments.map((each) => each.amount));
    if (sum <= (limit ?? 0)) return null;
    return {
      what: `${numberText(sum)} paid in the 12 months, above ${numberText(limit ?? 0)}.`,
      rows: rowsOf(payments),
    };
  },
  'gift above': (of, limit) =>
    giftFinding(
      giftsAbove(of, () => limit ?? 0),
      () => limit ?? 0,
    ),
  'paid model': compensation,
  share: shareTerm,
  exclusive,
  'guaranteed minimum': guaranteedMinimum,
  'no agreement date': (of) => blank(of, 'Agreement date', of.partner.agreementDate),
  'no disclosure date': (of) => blank(of, 'Compensation disclosed', of.partner.compensationDisclosed),
  'client not informed': notInformed,
};

function blank(of: Case, column: string, date: number | null) {
  if (date !== null || !termsHold(of.partner)) return null;
  const what = `"${column}" is blank`;
  return { what: `${what}.`, rows: partnerRow(of, what) };
}

/** Looks at one partner by a rule of the firm; null where the rule is about other partners, or nothing triggers it. */
export function checkOwn(rule: OwnRule, of: Case, country: string) {
  if (rule.country !== null && rule.country !== country) return null;
  if (rule.category !== null && wordKey(rule.category) !== wordKey(of.partner.category ?? '')) return null;
  return TRIGGERS[rule.when](of, rule.limit);
}
