import type { DayOrYes, Partner } from '../ledger/ledger';
import { AGREEMENT_COLUMNS } from '../workbook/tables';
import type { ImportValue } from './plan';

const FOUNDATIONS = ['Understanding', 'Ideal client', 'Realistic expectations'] as const;
const PATH = ['Sales and service models', 'Core story', 'Action steps'] as const;
const IN_WORDS = ['Understanding in words', 'Ideal client in words', 'Expectations in words'] as const;

const date = (day: number | null): ImportValue | null => (day === null ? null : { date: day });
const dayOrYes = (said: DayOrYes): ImportValue | null =>
  typeof said === 'boolean' ? (said ? 'yes' : 'no') : date(said);

/** What the list of partners says of one, by canonical header; what it leaves blank says nothing. */
export function partnerFields(of: Partner): ReadonlyMap<string, ImportValue> {
  const fields: ReadonlyArray<readonly [column: string, value: ImportValue | null]> = [
    ['Aliases', of.aliases.length === 0 ? null : of.aliases.join('; ')],
    ['Firm', of.firm],
    ['Category', of.category],
    ['Stage', of.stage],
    ['Stage since', date(of.stageSince)],
    ['Start date', date(of.startDate)],
    ['Revenue model', of.model],
    ['Share %', of.share],
    ['Retainer a month', of.retainerAMonth],
    ['Guaranteed minimum', of.guaranteedMinimum],
    ['Expected introductions a month', of.expectedIntroductionsAMonth],
    ['Expected revenue a year', of.expectedRevenueAYear],
    ['Contact cadence', of.contactCadenceDays],
    ['Sales cycle', of.salesCycleDays],
    ['Retirement date', date(of.retirementDate)],
    ['Exclusive', of.exclusive === null ? null : of.exclusive ? 'yes' : 'no'],
    ['Country', of.country],
    ['Team', of.team],
    ['Rating by clients', of.clientRating],
    ...FOUNDATIONS.map((column, i) => [column, dayOrYes(of.foundations[i] ?? null)] as const),
    ...PATH.map((column, i) => [column, dayOrYes(of.path[i] ?? null)] as const),
    ...AGREEMENT_COLUMNS.map((column, i) => [column, dayOrYes(of.agreement[i] ?? null)] as const),
    ['Agreement date', date(of.agreementDate)],
    ['Compensation disclosed', date(of.compensationDisclosed)],
    ...IN_WORDS.map((column, i) => [column, of.foundationTexts[i] ?? null] as const),
    ['Accountable', of.accountable],
    ['E-mail', of.emails.length === 0 ? null : of.emails.join('; ')],
  ];
  return new Map(fields.flatMap(([column, value]) => (value === null ? [] : [[column, value] as const])));
}
