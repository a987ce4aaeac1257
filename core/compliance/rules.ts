import { RULES, type RuleId } from '../workbook/settings/firm-settings';

/**
 * The rules that a flag may come from: one dated table, in our own words. Facts for a talk with the compliance officer, no
 * legal advice; docs/compliance.md says how each is looked at.
 */

/** The day on which the facts of this table were put together. */
export const RULES_AS_OF = '2026-11-21';

/** Stands with every flag. */
export const NOT_ADVICE = 'For a talk with your compliance officer; not legal advice.';

export type Jurisdiction = 'US' | 'CA' | 'GB';

export interface ComplianceRule {
  readonly id: RuleId;
  readonly title: string;
  readonly jurisdiction: Jurisdiction;
  /** Whether it binds the practice (then the practice's country counts as well as the partner's) or the partner's profession. */
  readonly binds: 'practice' | 'partner';
  /** Only for firms of this type (Settings, Firm type). */
  readonly firmType: 'broker-dealer' | null;
  readonly citation: string;
  /** What it says. */
  readonly says: string;
  /** ISO day of the newest fact in `says`; null: the source gave none. */
  readonly factOf: string | null;
  /** What was not read in the primary text; null: nothing is known to be missing. */
  readonly unchecked: string | null;
  readonly flaggedWhen: string;
  /** The question to ask. */
  readonly ask: string;
}

type Body = Omit<ComplianceRule, 'id' | 'title' | 'binds' | 'firmType' | 'factOf' | 'unchecked'> &
  Partial<Pick<ComplianceRule, 'binds' | 'firmType' | 'factOf' | 'unchecked'>>;

const BODIES: Readonly<Record<RuleId, Body>> = {
  'sec-marketing-agreement': {
    jurisdiction: 'US',
    citation: 'SEC Marketing Rule, 17 CFR 275.206(4)-1(b)',
    says: 'Whoever is compensated for referring clients, a CPA or an attorney too, is a promoter. The adviser oversees them, has a written agreement with them and uses no ineligible person. $1,000 or less in the preceding 12 months, in cash or not, needs no written agreement. A risk alert of the staff of 16 December 2025 names missing agreements and refer-a-friend programmes.',
    factOf: '2025-12-16',
    unchecked: 'Whether the $1,000 also relieve from checking the promoter for disqualification.',
    flaggedWhen:
      'More than $1,000 was paid or given as gifts in the 12 months to the day, before the Agreement date or without one.',
    ask: 'Is there a written agreement that says what they do and what they are paid, and was it in place before these payments?',
  },
  'sec-marketing-disclosure': {
    jurisdiction: 'US',
    citation: 'SEC Marketing Rule, 17 CFR 275.206(4)-1(b)',
    says: 'A paid referral comes with a clear and prominent disclosure that it is paid, and of the amount or percentage; $1,000 or less does not relieve from it. A risk alert of the staff of 16 December 2025 names missing amounts and disclosures behind a hyperlink.',
    factOf: '2025-12-16',
    flaggedWhen: 'Anything was paid, and Compensation disclosed is blank or later than a payment.',
    ask: 'Were the clients told that the referral is paid, and how much, when they were referred? Where is that on record?',
  },
  'finra-3220-gifts': {
    jurisdiction: 'US',
    firmType: 'broker-dealer',
    citation: 'FINRA Rule 3220; Regulatory Notice 26-05',
    says: 'Gifts in relation to the business of the recipient\u2019s employer: at most $300 a person a year from 30 March 2026, $100 before. All of them are recorded.',
    factOf: '2026-03-30',
    flaggedWhen:
      'Gifts to one person in one calendar year come to more than the limit that applied on the day of the gift.',
    ask: 'Was the gift entered in the gift log, and does an exclusion of the rule cover it?',
  },
  'finra-2040-unregistered': {
    jurisdiction: 'US',
    firmType: 'broker-dealer',
    citation: 'FINRA Rule 2040',
    says: 'No pay that depends on transactions to someone who would have to be registered for it. That a person need not be registered is determined and recorded.',
    factOf: '2015-08-24',
    flaggedWhen:
      'A Share %, a revenue model by revenue, or a payment of kind share, and the Category does not say that the partner is registered.',
    ask: 'Was it determined that they need no registration for this pay, and where is that recorded?',
  },
  'aba-7.2-value': {
    jurisdiction: 'US',
    binds: 'partner',
    citation: 'ABA Model Rule 7.2(b)',
    says: 'A lawyer gives nothing of value for a recommendation, apart from nominal gifts (5). Reciprocal referral agreements (4) must not be exclusive, and the client is informed. Each state has its own version.',
    flaggedWhen:
      'An attorney with a paid model, an exclusive agreement or a guaranteed minimum; referrals both ways within 12 months without "Client informed".',
    ask: 'What does the rule of their state say about this arrangement, is it free of exclusivity, and were the clients told of it?',
  },
  'aba-5.4-fee-sharing': {
    jurisdiction: 'US',
    binds: 'partner',
    citation: 'ABA Model Rule 5.4',
    says: 'Lawyers do not share fees with people who are not lawyers. Each state has its own version.',
    flaggedWhen: 'An attorney with a Share %, or paid by Money rows of kind share.',
    ask: 'Is what is shared a legal fee, and does the rule of their state allow it?',
  },
  'aicpa-1.520-commission': {
    jurisdiction: 'US',
    binds: 'partner',
    citation: 'AICPA Code of Professional Conduct 1.520',
    says: 'No commission when the CPA audits, reviews or examines for that client; permitted ones are disclosed. States differ: California has barred fees solely for a referral; Hawaii, Puerto Rico and the Virgin Islands were listed as prohibiting them.',
    unchecked: 'The list of states is undated.',
    flaggedWhen: 'A CPA with a paid model; the referrals marked "Attest client" are named.',
    ask: 'What does their state board say, and do they audit, review or examine for any of these clients?',
  },
  'advisers-act-204-2-records': {
    jurisdiction: 'US',
    citation: 'Advisers Act Rule 204-2, 17 CFR 275.204-2',
    says: 'Agreements and disclosures are kept for 5 years, the first 2 in the office.',
    flaggedWhen:
      'Compensation is agreed or paid, and the agreement or the disclosure has no date in the workbook.',
    ask: 'Where is the signed agreement, and the disclosure, and from which day is each?',
  },
  'reg-s-p-privacy': {
    jurisdiction: 'US',
    citation: 'Regulation S-P, 17 CFR 248, as amended in 2024',
    says: 'Privacy of client data. The amendments bind large firms since 3 December 2025, others since 3 June 2026.',
    factOf: '2026-06-03',
    flaggedWhen: 'A partner copy or a roll-up is made, and the referrals in it name clients.',
    ask: 'May these names go to this recipient, and are clients told so in the privacy notice? Aliases do not need to be asked about.',
  },
  'ni-31-103-agreement': {
    jurisdiction: 'CA',
    citation: 'National Instrument 31-103, sections 13.7 to 13.11',
    says: 'A written referral agreement before anything is paid, referral fees recorded by the firm, disclosure to the client. No amount is too small.',
    flaggedWhen:
      'Anything was paid, and Agreement date or Compensation disclosed is blank or later than a payment.',
    ask: 'Is there a written referral agreement with the firm, and was the client told in writing before the account was opened?',
  },
  'cobs-6.1a-inducements': {
    jurisdiction: 'GB',
    citation: 'FCA Handbook, COBS 6.1A and 2.3A',
    says: 'Advice is paid by adviser charges agreed with the client; inducements are restricted.',
    flaggedWhen: 'Any paid model.',
    ask: 'Is this payment an inducement, and how does it fit with adviser charging?',
  },
};

/** Every rule, in the order in which Settings and docs/firm.md list them. */
export const RULE_TABLE: readonly ComplianceRule[] = RULES.map(({ id, title }) => ({
  binds: 'practice',
  firmType: null,
  factOf: null,
  unchecked: null,
  ...BODIES[id],
  id,
  title,
}));
