import { tableDescription, type TableKind } from '../tables';
import {
  AMOUNT,
  REVENUE,
  amountsByHeader,
  chooseAmount,
  chooseAssets,
  chooseKind,
} from './amounts/choose-amounts';
import type { HeaderMatch } from './headers/match-quality';
import { datesByRows, dayOfActivities } from './dates-by-rows';
import { chooseCost } from './amounts/choose-cost';
import { moneyAside } from './amounts/debit-credit';
import { saysKinds } from './amounts/money-columns';
import { saysPaid } from './amounts/payment-lists';
import type { OwnKinds } from '../values/money-kinds';
import { headerKey } from '../values/header-key';
import { cellText, wordKey } from '../values/text';
import { isCurrency } from '../values/currencies';
import { DIRECTION } from '../values/words';
import { outcomeOf, type OwnOutcomes } from '../outcome/outcome';
import type { MoneySettings } from './amounts/amount-columns';
import { isBehindGap } from './headers/behind-gap';
import { sampleOf, type HeaderRow, type Proposal } from './headers/header-row';
import { chooseHours } from './hours-beside';
import { insideFirst } from './inside-first';
import { lastNameOf } from './name-parts';
import { isInTime, timeByValues } from './hours-by-values';
import { dayOfAmount, dueLast } from './day-of-money';
import { typeByValues } from './type-by-values';
import {
  isClientOrProspect,
  isDay,
  isOutcomeByHeader,
  isOutcomeByValues,
  outcomeAside,
  saysWonDays,
  outcomeRank,
  saidBy,
} from './outcome-columns';
import { NAMES_OUTCOME, isWonDate } from './outcome-headers';

const STATUS = 'Status';
/** Least confidence of a column whose values are plain outcomes. */
const PROVEN = 0.7;

const isOfMoney = (kind: TableKind, column: string) =>
  tableDescription(kind).columns.some(({ header, type }) => header === column && type === 'money');

/** What a column may be by its values, whatever its header says. */
export function proposedByValues(
  kind: TableKind,
  at: HeaderRow,
  position: number,
  matches: readonly HeaderMatch[],
  partnerNames: Pick<ReadonlySet<string>, 'has'>,
): HeaderMatch[] {
  const named = lastNameOf(kind, at, position);
  if (named !== null) return [{ column: named, quality: 'part' }];
  // "Lunch" is what it cost, "Lunch hours" are hours.
  const isKnown = matches.some(
    ({ column }) => !isOfMoney(kind, column) || !isInTime(at.headers[position] ?? ''),
  );
  if (kind === 'Activities')
    return isKnown ? [] : [...timeByValues(at, position, partnerNames), ...typeByValues(at, position)];
  const amounts =
    kind === 'Referrals' || kind === 'Money' ? amountsByHeader(kind, at, position, matches) : [];
  if (kind === 'Money' && moneyAside(at, position) === 'Credit') return [{ column: AMOUNT, quality: 'sure' }];
  // "Payment" may be what came, or whether it did.
  const mayBePaid =
    amounts.length === 0 && matches.every(({ column }) => column === AMOUNT || column === 'Date');
  if (kind === 'Money' && mayBePaid && saysPaid(at, position)) return [{ column: STATUS, quality: 'part' }];
  const mayBeKind = amounts.length === 0 && matches.every((each) => each.column !== 'Kind');
  if (kind === 'Money' && mayBeKind && saysKinds(at, position)) return [{ column: 'Kind', quality: 'part' }];
  if ((kind === 'Money' || kind === 'Referrals') && matches.length === 0 && saysCurrencies(at, position))
    return [{ column: 'Currency', quality: 'part' }];
  const isDayWon = kind === 'Referrals' && matches.every(({ column }) => column !== 'Closed');
  if (isDayWon && saysWonDays(at, position)) return [{ column: 'Closed', quality: 'part' }];
  if (kind !== 'Referrals' || matches.some((each) => each.column === STATUS)) return amounts;
  if (matches.length === 0 && saysBothDirections(at, position))
    return [{ column: 'Direction', quality: 'part' }];
  const saysOutcomes =
    outcomeAside(at, position) === 'Won flag' ||
    (mayBeOutcome(at, position, matches) &&
      (isOutcomeByValues(at, position) || isClientOrProspect(at, position))) ||
    (matches.length === 0 && isOutcomeByHeader(at, position));
  if (saysOutcomes) return [...amounts, { column: STATUS, quality: 'part' }];
  return amounts;
}

/** Whether a header names nothing, or only a day or a name where none stands: "Agreement" may be signed on one, or be signed or declined. */
function mayBeOutcome(at: HeaderRow, position: number, matches: readonly HeaderMatch[]): boolean {
  if (matches.length === 0) return true;
  return (
    matches.every(({ column }) => ['Closed', 'Received', 'Client', 'Partner'].includes(column)) &&
    // "Signed 3/10" says more than the day.
    !sampleOf(at, position).different.some((cell) => isDay(cell) && outcomeOf(cellText(cell)) === undefined)
  );
}

/** What a client holds or hedges, or where an account is kept, is no currency of the amounts. */
const OF_HOLDINGS =
  /\b(?:exposures?|hedg\w*|holdings?|portfolio|investment|trading|traded|pairs?|risk|residence|travel|preferred|savings|debt|loan|mortgage)\b/;

function saysCurrencies(at: HeaderRow, position: number): boolean {
  const values = sampleOf(at, position).different;
  if (OF_HOLDINGS.test(headerKey(at.headers[position] ?? '').key)) return false;
  return values.length > 0 && values.every((cell) => isCurrency(cellText(cell)));
}

/** Whether the values of a column are nothing but directions in plain words, and both of them. */
function saysBothDirections(at: HeaderRow, position: number): boolean {
  const texts = [...new Set(sampleOf(at, position).different.map(cellText))];
  const said = texts.map((text) => (text.length > 1 ? DIRECTION.get(wordKey(text)) : undefined));
  return said.includes(true) && said.includes(false) && !said.includes(undefined);
}

/** What Settings say that decides between columns. */
export interface OwnMeanings extends MoneySettings {
  /** `Status word 1254321` / won, by `wordKey`. */
  readonly statusWords: OwnOutcomes;
  /** `Kind word Kickstart` / revenue, likewise. */
  readonly kindWords: OwnKinds;
}

/**
 * Decides between columns that could be the same one of ours by what their values say, where headers alone would mislead:
 * the status is the column that says both won and lost, a tick-box is no date and no name.
 */
export function chooseColumns(
  kind: TableKind,
  at: HeaderRow,
  proposals: readonly Proposal[],
  own: OwnMeanings,
): Proposal[] {
  if (kind === 'Money') {
    const dated = dueLast(at, notItsOwnClient(proposals));
    return dayOfAmount(at, chooseAmount(at, chooseKind(at, dated, own.kindWords), AMOUNT, own));
  }
  if (kind === 'Activities')
    return [
      ...chooseCost(at, chooseHours(at, partnersAmongPeople(at, proposals))),
      ...dayOfActivities(at, proposals),
    ];
  if (kind !== 'Referrals') return [...proposals];
  const noFlags = insideFirst(at, proposals).map((each) =>
    each.quality !== 'corrected' && isFlagElsewhere(at, each)
      ? { ...each, confidence: 0, why: 'Its values are yes and no, or counts.', chosen: true as const }
      : each,
  );
  const named = onlyPartnerFirst(noFlags);
  const settled = chooseAssets(at, chooseClosed(at, chooseStatus(at, named, own.statusWords)), own);
  const chosen = chooseAmount(at, settled, REVENUE, own);
  return [...chosen, ...datesByRows(at, chosen, own.statusWords)];
}

/** What is taken off the confidence of a column that may be as well something else. */
const A_LITTLE = 0.001;

/** Of two columns that are the partner as surely, the one that could be nothing else: "Who" beside "Intro'd by" is the client. */
function onlyPartnerFirst(proposals: readonly Proposal[]): Proposal[] {
  const open = proposals.filter(({ confidence }) => confidence > 0);
  const partners = open.filter(({ column }) => column.header === 'Partner');
  const best = Math.max(...partners.map(({ confidence }) => confidence));
  const isOnly = (each: Proposal) =>
    !open.some((other) => other !== each && other.position === each.position);
  const tied = partners.filter(({ confidence, quality }) => confidence === best && quality !== 'corrected');
  return proposals.map((each) =>
    tied.includes(each) &&
    !isOnly(each) &&
    tied.some((other) => isOnly(other) && other.position > each.position)
      ? { ...each, confidence: each.confidence - A_LITTLE }
      : each,
  );
}

/** "Name" is the client only where another column is the partner. */
function notItsOwnClient(proposals: readonly Proposal[]): Proposal[] {
  const partner = proposals
    .filter(({ column, confidence }) => column.header === 'Partner' && confidence > 0)
    .reduce<Proposal | undefined>((a, b) => (a && a.confidence >= b.confidence ? a : b), undefined);
  return proposals.map((each) =>
    each.column.header === 'Client' && each.position === partner?.position && each.quality === 'vague'
      ? { ...each, confidence: 0, why: 'It names the partner.', chosen: true as const }
      : each,
  );
}

/** Why those who took part are the partner. */
export const AMONG_PEOPLE = 'No other column names with whom it was.';

/** Where no column names the partner but the one of those who took part, the partner is among them. */
function partnersAmongPeople(at: HeaderRow, proposals: readonly Proposal[]): Proposal[] {
  const people = proposals.find(({ column, confidence }) => column.header === 'People' && confidence > 0);
  const partner = tableDescription('Activities').columns.find(({ header }) => header === 'Partner');
  const isNamed = proposals.some(({ column, confidence }) => column === partner && confidence > 0);
  const values = sampleOf(at, people?.position ?? -1).different;
  const areNames =
    values.length > 0 && values.every((cell) => typeof cell === 'string' && /\p{L}/u.test(cell));
  if (people === undefined || partner === undefined || people.quality === 'corrected' || isNamed || !areNames)
    return [...proposals];
  return proposals.map((each) => (each === people ? { ...each, column: partner, why: AMONG_PEOPLE } : each));
}

/** Whether a column of yes and no was proposed as a day, a name or an amount, or one of counts as the number of a record. */
function isFlagElsewhere(at: HeaderRow, { column, position }: Proposal): boolean {
  if (column.header === 'Net new') return outcomeAside(at, position) === 'Won flag';
  if (column.type === 'boolean' || column.type === 'choice') return false;
  const aside = outcomeAside(at, position);
  const isCount = aside === 'Number of referrals';
  if (column.header === 'Id') return isCount;
  return (
    aside === 'Won flag' ||
    aside === 'Lost flag' ||
    aside === 'Closed flag' ||
    (isCount && column.header === 'Client')
  );
}

/**
 * "Close Date" may be the day expected where "Date Won" and "Date Lost" say when it was; and the day of a loss stands beside the day
 * on which others were won.
 */
function chooseClosed(at: HeaderRow, proposals: readonly Proposal[]): Proposal[] {
  const header = (each: Proposal) => at.headers[each.position] ?? '';
  const isLost = (each: Proposal) => outcomeAside(at, each.position) === 'Lost date';
  const open = proposals.filter(({ column, confidence }) => column.header === 'Closed' && confidence > 0);
  const won = at.headers.some((_, i) => outcomeAside(at, i) === 'Lost date')
    ? (open.find((each) => isWonDate(header(each))) ?? open.find((each) => !isLost(each)))
    : undefined;
  if (won === undefined) return [...proposals];
  const isLess = (each: Proposal) => isLost(each) || (isWonDate(header(won)) && !isWonDate(header(each)));
  return proposals.map((each) =>
    open.includes(each) && each.quality !== 'corrected' && isLess(each)
      ? {
          ...each,
          confidence: 0,
          why: `It could be Closed too, but "${header(won)}" says when it was won.`,
          chosen: true as const,
        }
      : each,
  );
}

/** Confidence of a status whose words are mostly unknown. */
const ASKED = 0.4;
const LONGEST_WORDS = 40;

/** Whether a header says that its column is the status, and its values are words that nobody knows: better asked than not read. */
function isAsked(at: HeaderRow, { position, quality }: Proposal): boolean {
  const values = sampleOf(at, position).values;
  return (
    (quality === 'sure' || quality === 'vague') &&
    NAMES_OUTCOME.test(headerKey(at.headers[position] ?? '').said) &&
    values.every((cell) => typeof cell === 'string' && /\p{L}/u.test(cell) && cell.length <= LONGEST_WORDS)
  );
}

function chooseStatus(at: HeaderRow, proposals: readonly Proposal[], own: OwnOutcomes): Proposal[] {
  const all = proposals.filter((each) => each.column.header === STATUS && !each.barred);
  if (all.some((each) => each.quality === 'corrected')) return [...proposals];
  const inside = all.filter(({ position }) => !isBehindGap(at, position));
  const candidates = inside.some(({ confidence }) => confidence > 0) ? inside : all;
  const ranked = candidates.map((each) => {
    const said = saidBy(at, at.block.left + each.position, own);
    const proven = said.proof || (said.flag && said.won) || said.known >= 0.5;
    const confidence = said.proof ? Math.max(each.confidence, PROVEN) : each.confidence;
    return { each, said, confidence, rank: proven ? outcomeRank(said, at.headers[each.position] ?? '') : 0 };
  });
  ranked.sort((a, b) => b.rank - a.rank || b.confidence - a.confidence);
  const best =
    ranked.find(({ confidence }) => confidence > 0) ?? ranked.find(({ each }) => isAsked(at, each));
  if (!best) return [...proposals];
  if (best.confidence <= 0)
    return proposals.map((each) =>
      each === best.each
        ? { ...each, confidence: ASKED, why: 'The header is a known name; its words are asked.' }
        : each,
    );
  const winner = at.headers[best.each.position] ?? '';
  return proposals.map((each) => {
    const found = ranked.find((other) => other.each === each);
    if (!found)
      return all.includes(each)
        ? { ...each, confidence: 0, why: 'It stands apart, as a list of words does.', chosen: true as const }
        : each;
    if (found === best)
      return found.confidence === each.confidence
        ? each
        : { ...each, confidence: found.confidence, why: 'Some of its values are plainly won or lost.' };
    if (found.confidence <= 0) return each;
    const why =
      found.rank < best.rank
        ? `It could be ${STATUS} too, but "${winner}" says more about what became of the introductions.`
        : `It could be ${STATUS} too, but "${winner}" fits better.`;
    return { ...each, confidence: 0, why, chosen: true as const };
  });
}
