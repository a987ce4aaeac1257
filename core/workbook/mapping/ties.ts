import { countOf, type ColumnSample } from '../blocks/block';
import type { ColumnDescription, TableKind } from '../tables';
import { looksLikeNumber } from '../values/money';
import { cellText, fold, wordKey } from '../values/text';
import { headerKey } from '../values/header-key';
import { lacksYear } from '../values/days/named-date';
import { areTimesOfDay } from '../values/days/times-of-day';
import type { MatchQuality } from './headers/match-quality';
import { channelShare } from './value-fit';

/** Who keeps the sheet, rather than whom it is about. */
const OWN_PEOPLE = /\b(users?|employees?|staff)\b/;

/** Headers of money that name a client as well as a partner. */
const ANYBODY = /^(?:payee|name|payer|contact|from)$/;
/** What QuickBooks and Xero have for departments, lines of business, or who sent the client. */
const CLASS = /^(?:class|tracking(?: category| option[12]?)?)$/;
const LINE_OF_BUSINESS =
  /^(?:(?:financial|tax|estate|wealth|investments?|asset|retirement|insurance|advisory|advice|planning|plans?|management|consulting|payroll|bookkeeping|accounting|operations|admin|administration|overhead|sales|marketing|services?|business|personal|individual|corporate|general|office|department|practice|aum|fees?|and|other) ?)+$/;

/** What says how long, whatever the values look like. */
const HOW_LONG = /\b(?:hours|hrs|duration|length|spent|invested|long)\b/;

/** "Source" is a person or a channel, "Referral" the prospect or the referrer: only the values tell. */
export function tieByValues(
  kind: TableKind,
  column: ColumnDescription,
  quality: MatchQuality,
  sample: ColumnSample,
  header: string,
  { partnerNames }: { readonly partnerNames: Pick<ReadonlySet<string>, 'has'> },
  headings: () => 'month' | 'year' | null,
): { bonus: number; why: string } {
  const none = { bonus: 0, why: '' };
  if (quality === 'canonical' || sample.values.length === 0) return none;
  if (column.type === 'date' && headings() === null && countOf(sample, lacksYear) >= sample.values.length / 2)
    return { bonus: -0.2, why: 'Its days hold no year.' };
  if (column.header === 'Hours' && !HOW_LONG.test(headerKey(header).said) && areTimesOfDay(sample.values))
    return { bonus: -1, why: 'Its values are times of day: when it was, not how long.' };
  if (column.type === 'name' && kind !== 'Candidates') {
    const known = countOf(sample, (cell) => partnerNames.has(fold(cellText(cell))));
    if (known >= sample.values.length / 2)
      return { bonus: 0.3, why: 'Its values are names in your Partners table.' };
    if (OWN_PEOPLE.test(headerKey(header).key) && column.header === 'Partner')
      return { bonus: -0.2, why: 'Its header speaks of the users of the system.' };
    if (channelShare(sample) >= 0.5)
      return { bonus: -1, why: 'Its values are channels (website, event ...), not people or firms.' };
    if (kind === 'Money' && quality === 'vague' && ANYBODY.test(headerKey(header).key))
      return { bonus: -0.15, why: 'Its header may name anybody.' };
    if (kind === 'Money' && column.header === 'Partner' && CLASS.test(headerKey(header).key)) {
      const lines = countOf(sample, (cell) => LINE_OF_BUSINESS.test(wordKey(cellText(cell))));
      return lines >= sample.values.length / 2
        ? { bonus: -1, why: 'Its values are lines of business.' }
        : { bonus: -0.1, why: 'Its header may name lines of business.' };
    }
    const repeats = sample.values.length >= 6 && sample.different.length <= sample.values.length * 0.6;
    if (quality === 'vague' && kind !== 'Partners') {
      if (repeats) return { bonus: 0.1, why: 'Its values repeat, as those of partners do.' };
      if (sample.values.length >= 6) return { bonus: -0.25, why: 'Its values hardly repeat.' };
    }
  }
  if (kind === 'Referrals' && column.header === 'Client' && quality === 'vague') {
    const known = countOf(sample, (cell) => partnerNames.has(fold(cellText(cell))));
    if (known >= sample.values.length / 2)
      return { bonus: -0.5, why: 'Its values are names in your Partners table.' };
    if (sample.different.every((cell) => typeof cell === 'number' || looksLikeNumber(cellText(cell))))
      return { bonus: -0.1, why: 'Its values are numbers.' };
  }
  return none;
}
