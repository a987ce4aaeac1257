/** What a firm gives its advisors with a workbook: rows of Settings, beside those that change a figure (docs/firm.md). */

/** Texts that a firm may word itself. */
export const FIRM_TEXTS = [
  'introduction',
  'criteria of fit',
  'handoff',
  'discovery conversation',
  'core story',
  'ideal client',
  'agreement outline',
  'disclaimer',
] as const;

/** Rules for a talk with the compliance officer, by id; `limit` says in which unit a rule has a limit of its own. */
export const RULES = [
  {
    id: 'sec-marketing-agreement',
    title: 'SEC Marketing Rule: written agreement',
    limit: 'paid in 12 months',
  },
  { id: 'sec-marketing-disclosure', title: 'SEC Marketing Rule: disclosure of compensation' },
  { id: 'finra-3220-gifts', title: 'FINRA Rule 3220: gifts', limit: 'a person a year' },
  { id: 'finra-2040-unregistered', title: 'FINRA Rule 2040: payments to unregistered persons' },
  { id: 'aba-7.2-value', title: 'ABA Model Rule 7.2(b): value for a recommendation' },
  { id: 'aba-5.4-fee-sharing', title: 'ABA Model Rule 5.4: fee sharing with non-lawyers' },
  { id: 'aicpa-1.520-commission', title: 'AICPA Code 1.520: commissions and referral fees' },
  { id: 'advisers-act-204-2-records', title: 'Advisers Act Rule 204-2: records' },
  { id: 'reg-s-p-privacy', title: 'Regulation S-P: privacy of client data' },
  { id: 'ni-31-103-agreement', title: 'Canada NI 31-103: referral arrangements' },
  { id: 'cobs-6.1a-inducements', title: 'UK COBS 6.1A and 2.3A: adviser charging and inducements' },
] as const satisfies ReadonlyArray<{ readonly id: string; readonly title: string; readonly limit?: string }>;

/** What an own rule of a firm looks at; those of `LIMITED_TRIGGERS` need a limit, the others have none. */
export const RULE_TRIGGERS = [
  'paid in 12 months above',
  'gift above',
  'paid model',
  'share',
  'exclusive',
  'guaranteed minimum',
  'no agreement date',
  'no disclosure date',
  'client not informed',
] as const;
export const LIMITED_TRIGGERS: readonly RuleTrigger[] = ['paid in 12 months above', 'gift above'];

export type FirmText = (typeof FIRM_TEXTS)[number];
export type RuleId = (typeof RULES)[number]['id'];
export type RuleTrigger = (typeof RULE_TRIGGERS)[number];

/** A rule that a firm added. */
export interface OwnRule {
  /** Lower-case letters, digits, dots and hyphens. */
  readonly id: string;
  readonly title: string;
  readonly when: RuleTrigger;
  /** In the workbook's currency; null for a trigger without a limit. */
  readonly limit: number | null;
  /** Only partners of this category (Partners, Category); null = all. */
  readonly category: string | null;
  /** Only partners in this country, two letters; null = all. */
  readonly country: string | null;
  /** The question to ask. */
  readonly ask: string;
  readonly citation: string | null;
}

export interface FirmSettings {
  /** Who locked settings; null = nobody. */
  readonly lockedBy: string | null;
  /** The firm's own name for this edition of its settings. */
  readonly version: string | null;
  /** Value as text by name of the setting, as the rows have it. */
  readonly locked: ReadonlyMap<string, string>;
  /** Categories of partners that the firm wants; [] = it names none. */
  readonly categories: readonly string[];
  readonly texts: ReadonlyMap<FirmText, string>;
  /** Rules that are switched off, with the reason ('' = none given). */
  readonly rulesOff: ReadonlyMap<RuleId, string>;
  readonly ruleLimits: ReadonlyMap<RuleId, number>;
  readonly ownRules: readonly OwnRule[];
}

/** Rules that have a limit of their own. */
export function hasLimit(id: RuleId): boolean {
  return RULES.some((rule) => rule.id === id && 'limit' in rule);
}
