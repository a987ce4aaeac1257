/** The public door of the compliance flags. */
import type { Day } from '../calendar/day';
import type { Book } from '../kpis';
import type { RuleId } from '../workbook/settings/firm-settings';
import { CHECKS, type Finding } from './checks';
import { countryCode, DEFAULT_COUNTRY } from './countries';
import { casesOf, type Case, type TriggerRow } from './evidence';
import { checkOwn } from './own';
import { clientNames, type Shared } from './privacy';
import { RULE_TABLE, type ComplianceRule } from './rules';

export { giftLimit } from './checks';
export type { TriggerRow } from './evidence';
export type { Shared } from './privacy';
export { NOT_ADVICE, RULE_TABLE, RULES_AS_OF, type ComplianceRule, type Jurisdiction } from './rules';

/** One thing to talk about: which rule, with whom, what triggered it and what to ask. */
export interface Flag {
  /** A rule of the table, or the id of a rule of the firm. */
  readonly rule: string;
  readonly title: string;
  /** null: a rule of the firm that names none. */
  readonly citation: string | null;
  /** Whether the firm added the rule. */
  readonly own: boolean;
  /** Index into `Ledger.partners`. */
  readonly partner: number;
  readonly name: string;
  /** What triggered it, in one or two sentences with ISO dates. */
  readonly what: string;
  readonly rows: readonly TriggerRow[];
  readonly ask: string;
}

/** A rule of the table that was not looked at for anybody, and why. */
export interface NotLookedAt {
  readonly rule: RuleId;
  readonly title: string;
  /** Whether the practice switched it off; else it does not concern the practice. */
  readonly off: boolean;
  readonly why: string;
}

export interface ComplianceReport {
  readonly day: Day;
  /** In the order of the partners, and of the rules for each; the firm's own rules come last. */
  readonly flags: readonly Flag[];
  readonly notLookedAt: readonly NotLookedAt[];
  /** What to know about the amounts, e.g. that limits are in another currency than the workbook; '' = nothing. */
  readonly remark: string;
}

/**
 * Looks at every partner by every rule, as the workbook stood at a day (asOf by default): terms as they are written, what was paid
 * and given up to the day. A document that is about to be shared brings the rule on privacy in.
 */
export function complianceReport(
  book: Book,
  { day = book.ledger.asOf, shared }: { readonly day?: Day; readonly shared?: Shared } = {},
): ComplianceReport {
  const { settings } = book.ledger;
  const home = countryCode(settings.country ?? DEFAULT_COUNTRY);
  const cases = casesOf(book, day);
  const countryOf = ({ partner }: Case) => (partner.country === null ? home : countryCode(partner.country));
  const skipped = new Map<RuleId, NotLookedAt>();
  const skip = (rule: ComplianceRule, off: boolean, why: string) =>
    skipped.set(rule.id, { rule: rule.id, title: rule.title, off, why });

  const used = RULE_TABLE.filter((rule) => {
    const reason = settings.firm.rulesOff.get(rule.id);
    const elsewhere = !cases.some((of) => applies(rule, countryOf(of), home));
    if (reason !== undefined)
      skip(rule, true, reason === '' ? 'Switched off in Settings, without a reason.' : reason);
    else if (elsewhere) skip(rule, false, notThere(rule.jurisdiction, book.ledger.partners.length));
    else if (rule.firmType !== null && !isBrokerDealer(settings.firmType))
      skip(rule, false, notOurType(settings.firmType));
    else if (rule.id === 'reg-s-p-privacy' && shared === undefined)
      skip(rule, false, 'It asks about a partner copy or a roll-up when one is made.');
    return !skipped.has(rule.id);
  });

  const flags = cases.flatMap((of): Flag[] => {
    const where = countryOf(of);
    const found = used.flatMap((rule) => {
      if (!applies(rule, where, home)) return [];
      const finding =
        rule.id === 'reg-s-p-privacy'
          ? clientNames(of, shared ?? 'partner copy')
          : CHECKS[rule.id](of, settings.firm.ruleLimits.get(rule.id) ?? null);
      return finding === null ? [] : [flag(of, finding, rule, false)];
    });
    const own = settings.firm.ownRules.flatMap((rule) => {
      const finding = checkOwn(rule, of, where);
      return finding === null ? [] : [flag(of, finding, rule, true)];
    });
    return [...found, ...own];
  });
  return { day, flags, notLookedAt: [...skipped.values()], remark: currencyRemark(settings.currency) };
}

/** The flags of each rule together: rules in the order of the table, then those of the firm. */
export function byRule(flags: readonly Flag[]): ReadonlyArray<readonly [Flag, ...Flag[]]> {
  const ids = [...RULE_TABLE.map(({ id }) => id as string), ...flags.map(({ rule }) => rule)];
  return [...new Set(ids)].flatMap((id) => {
    const [first, ...more] = flags.filter(({ rule }) => rule === id);
    return first === undefined ? [] : [[first, ...more] as const];
  });
}

interface Named {
  readonly id: string;
  readonly title: string;
  readonly citation: string | null;
  readonly ask: string;
}

function flag({ index, partner }: Case, { what, rows }: Finding, rule: Named, own: boolean): Flag {
  const { id, title, citation, ask } = rule;
  return { rule: id, title, citation, own, partner: index, name: partner.name, what, rows, ask };
}

/** A rule for the practice holds where the practice or the partner is; one for a profession where the partner is. */
function applies({ jurisdiction, binds }: ComplianceRule, where: string, home: string): boolean {
  return where === jurisdiction || (binds === 'practice' && home === jurisdiction);
}

function isBrokerDealer(firmType: string | null): boolean {
  return firmType !== null && /broker.?dealer|\bb\/?d\b|hybrid|dual/i.test(firmType);
}

function notOurType(firmType: string | null): string {
  return firmType === null
    ? 'It is for broker-dealers, and "Firm type" of Settings is blank.'
    : `It is for broker-dealers; "Firm type" of Settings is ${firmType}.`;
}

function currencyRemark(currency: string | null): string {
  return currency === null || currency === 'USD'
    ? ''
    : `Limits of the rules are US dollars; amounts of the workbook are ${currency} and are compared as they stand.`;
}

const PLACES = { US: 'the United States', CA: 'Canada', GB: 'the United Kingdom' } as const;

/** Why a rule of another country is not looked at. */
function notThere(jurisdiction: ComplianceRule['jurisdiction'], partners: number): string {
  return partners === 0
    ? 'No partner is read yet.'
    : `No partner is in ${PLACES[jurisdiction]}, nor is the practice.`;
}
