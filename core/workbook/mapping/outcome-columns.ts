import { lastBelow } from '../blocks/block';
import { isProof, outcomeOf, type Outcome, type OwnOutcomes } from '../outcome/outcome';
import { isDateCell } from '../values/days/date-cell';
import { looksLikeDate } from '../values/days/dates';
import { isMonthOrYear } from '../values/days/named-date';
import { cellText, isBlank, isMissing, wordKey } from '../values/text';
import { headerKey } from '../values/header-key';
import { inFull, legendOf } from '../values/header-legend';
import { yesNoOf } from '../values/words';
import { isNumeric } from './amounts/amount-at';
import { isCountByValues, isCountHeader, isOfGoods } from './amounts/counts';
import { matchHeader } from './headers/header-match';
import type { Aside } from './asides';
import type { Cell } from '../input';
import { sampleOf, type HeaderRow } from './headers/header-row';
import {
  asksWon,
  CLOSED_FLAG,
  isReasonLost,
  isWonFlag,
  LOST_DATE,
  LOST_FLAG,
  mayAskWon,
  NAMES_OUTCOME,
  namesStatus,
  OUTCOME_AMOUNT,
  saysLost,
} from './outcome-headers';
import { isLetters, withLetters } from './words-beside';

/** What the values of a column say about what became of the rows. */
export interface Said {
  readonly won: boolean;
  /** Won is said by nothing but "active", which may be said of a record. */
  readonly activeOnly: boolean;
  readonly lost: boolean;
  readonly open: boolean;
  /** At least one value is a plain "won" or "lost", or a word that Settings explain. */
  readonly proof: boolean;
  /** Every value is yes or no, true or false, ticked or not. */
  readonly flag: boolean;
  /** One and the same throughout, without a blank. */
  readonly uniform: boolean;
  /** Share of the different values whose meaning is known. */
  readonly known: number;
}

const NO_OWN: OwnOutcomes = new Map();
const ACTIVE = /^active$/;
const MOST_ROWS = 50_000;
const MOST_VALUES = 500;

/** What a column says, by its different values. */
export function saidBy({ block, row }: HeaderRow, position: number, own: OwnOutcomes): Said {
  const texts = new Set<string>();
  let blank = false;
  const header = block.cells.cell(row, position);
  const last = lastBelow(block, row, MOST_ROWS);
  const legend = legendOf(cellText(header));
  for (let at = row + 1; at <= last && texts.size < MOST_VALUES; at++) {
    const cell = block.cells.cell(at, position);
    if (isBlank(cell) || cell === header) blank = true;
    else texts.add(cellText(legend === null ? cell : inFull(legend, cell)));
  }
  const values = [...texts].filter((text) => !isMissing(text));
  const known = withLetters(values, own);
  const outcomes = values.map((text) => outcomeOf(text, known));
  return {
    won: outcomes.includes('won'),
    activeOnly: values.every((text, i) => outcomes[i] !== 'won' || ACTIVE.test(wordKey(text))),
    lost: outcomes.includes('lost'),
    open: outcomes.includes('open'),
    proof: values.some((text) => isProof(text) !== null || known.has(wordKey(text))),
    flag: values.length > 0 && values.every((text) => yesNoOf(text) !== undefined),
    uniform: values.length === 1 && !blank,
    known: values.length === 0 ? 0 : outcomes.filter((each) => each !== undefined).length / values.length,
  };
}

/** Whether a column holds what was lost, beside one of what was won. */
export function isLostAmount(at: HeaderRow, i: number): boolean {
  const saidBy = (header = '') => OUTCOME_AMOUNT.exec(headerKey(header).key)?.[1];
  const { values } = sampleOf(at, i);
  return (
    saidBy(at.headers[i]) === 'lost' &&
    values.length > 0 &&
    values.every(isNumeric) &&
    at.headers.some((header) => saidBy(header) === 'won')
  );
}

/** Whether another column says what became of the rows. */
function hasOutcome(at: HeaderRow, i: number): boolean {
  return at.headers.some((header, other) => {
    const { key } = headerKey(header);
    // "Client" asks nothing where it names one.
    const isAnswered = () => sampleOf(at, other).different.some(isYesNo);
    return (
      other !== i &&
      key !== '' &&
      ((asksWon(key) && isAnswered()) ||
        CLOSED_FLAG.test(key) ||
        isOutcomeByValues(at, other) ||
        namesStatus(key))
    );
  });
}

/** What a column is that stands beside the status; null when it is none. */
export function outcomeAside(at: HeaderRow, i: number): Aside | null {
  const { key } = headerKey(at.headers[i] ?? '');
  const { values, different } = sampleOf(at, i);
  if (key === '' || values.length === 0) return null;
  if (isReasonLost(key)) return 'Reason lost';
  if (isLostAmount(at, i)) return 'Lost amount';
  // "Client?" may say "maybe" beside yes and no.
  const asks = asksWon(key) || (mayAskWon(at.headers[i] ?? '') && !hasOutcome(at, i));
  // "P" is "pending" beside yes and no.
  const letters = asks ? withLetters(different.map(cellText), NO_OWN) : NO_OWN;
  const isAnswer = (cell: Cell) =>
    isYesNo(cell) || outcomeOf(cellText(cell), letters) !== undefined || isDay(cell);
  if (asks && different.every(isAnswer) && different.some(isYesNo) && !isDayOrNo(different))
    return 'Won flag';
  if (different.every(isYesNo)) {
    if (LOST_FLAG.test(key)) return 'Lost flag';
    return CLOSED_FLAG.test(key) ? 'Closed flag' : null;
  }
  if (isOfGoods(at.headers[i] ?? '', at.headers)) return null;
  if (isCountHeader(at.headers[i] ?? '') && different.every((cell) => /^\d+$/.test(cellText(cell).trim())))
    return 'Number of referrals';
  // Where clients are named, each row is one of them.
  const namesClients = () =>
    at.headers.some((header) =>
      matchHeader('Referrals', headerKey(header).key).some(({ column }) => column === 'Client'),
    );
  if (isCountByValues(at.headers[i] ?? '', values.map(cellText)) && !namesClients())
    return 'Number of referrals';
  // Headings of years may stand between the days.
  const areDays = different.some(isDay) && different.every((cell) => isDay(cell) || isMonthOrYear(cell));
  return (LOST_DATE.test(key) || saysLost(key)) && areDays ? 'Lost date' : null;
}

/** Whether a column has the day on which each became a client, and at most "no" where one did not: "Became client (date)". */
export function saysWonDays(at: HeaderRow, i: number): boolean {
  const { different } = sampleOf(at, i);
  return (
    asksWon(headerKey(at.headers[i] ?? '').key) &&
    isDayOrNo(different) &&
    different.every((cell) => isDateCell(cell) || isYesNo(cell))
  );
}

/** Whether values are the days of what happened, and "no" where it did not. */
function isDayOrNo(values: readonly Cell[]): boolean {
  return values.some(isDateCell) && !values.some((cell) => cell === true || yesNoOf(cellText(cell)) === true);
}

/** Whether a cell is yes or no, ticked or not. */
export function isYesNo(cell: Cell): boolean {
  return typeof cell === 'boolean' || yesNoOf(cellText(cell)) !== undefined;
}

/** Whether a cell is a day, as a number or a text, whichever a host gives. */
export function isDay(cell: unknown): boolean {
  return typeof cell === 'number' || looksLikeDate(cellText(cell));
}

/** Least different words of a column that is one of outcomes though none of them is plainly won or lost, and their share that is known. */
const LEAST_WORDS = 3;
const MOSTLY = 0.75;

/** What is told of a row, and where or what something is: a word in it decides nothing. */
const REMARKS =
  /\b(notes?|comments?|remarks?|details?|description|reason|name|title|subject|next|action|city|town|county|region|address|product|service|campaign|company|employer)\b/;
const LONGEST_STAGE = 30;

function isShort(header: string, values: readonly unknown[]): boolean {
  const texts = values.map(cellText);
  return (
    texts.length > new Set(texts).size &&
    !REMARKS.test(headerKey(header).key) &&
    texts.every((text) => text.length <= LONGEST_STAGE)
  );
}

/** Why somebody was introduced, not what became of it. */
const WHY_SENT =
  /\b(?:reasons?|trigger|need|situation|life event|circumstances?)\b.*\b(?:referr(?:al|ed|ing)|intro(?:duction|duced)?|meeting|call(?:ing)?|inquiry|contact)\b|^(?:life events?|triggers?(?: events?)?|needs?|situations?|circumstances?)$/;

/** Whether a column without a known header is one of outcomes by its values alone: both won and lost, in plain words or in many. */
export function isOutcomeByValues(at: HeaderRow, i: number): boolean {
  const { values, different } = sampleOf(at, i);
  const words = different.filter((cell) => typeof cell === 'string');
  if (WHY_SENT.test(headerKey(at.headers[i] ?? '').key)) return false;
  // One proof is enough where the others are short words that come back, as stages do.
  if (words.some((text) => isProof(text) !== null) && isShort(at.headers[i] ?? '', values)) return true;
  if (isLetters(different)) return true;
  const outcomes: Array<Outcome | undefined> = [];
  let known = words.length;
  for (const text of words) {
    const outcome = outcomeOf(text);
    // Most columns are none; then half of the words are enough to tell.
    if (outcome === undefined && --known < words.length / 2) return false;
    outcomes.push(outcome);
  }
  const proofs = words.map(isProof);
  if (proofs.includes('won') && proofs.includes('lost')) return true;
  return (
    words.length >= LEAST_WORDS &&
    words.every((text) => /\p{L}/u.test(text)) &&
    known >= words.length * MOSTLY &&
    outcomes.includes('won') &&
    outcomes.includes('lost') &&
    !words.some((text) => yesNoOf(text) !== undefined)
  );
}

/**
 * Whether a header that ends like one of outcomes ("Committee decision", "Matter result") is one, where no other column is: half of its
 * words are known, and one of them says more than that a record is active.
 */
export function isOutcomeByHeader(at: HeaderRow, i: number): boolean {
  const texts = sampleOf(at, i).different.map(cellText);
  if (!NAMES_OUTCOME.test(headerKey(at.headers[i] ?? '').key) || texts.some((text) => isYesNo(text)))
    return false;
  const outcomes = texts.map((text) => outcomeOf(text));
  const known = outcomes.filter((each) => each !== undefined).length;
  const isSaid = outcomes.some((each, at) => each === 'won' && !ACTIVE.test(wordKey(texts[at] ?? '')));
  return isSaid && known >= texts.length / 2 && !hasOutcome(at, i);
}

/** Who is a client, and who might become one. */
const WHO_IS_CLIENT = /^(?:(?:active|current|new|past|former|ex) )?(?:clients?|customers?)(?: [a-d])?$/;
const WHO_IS_NOT =
  /^(?:(?:active|current|new|hot|warm|cold|inactive|former) )?(?:prospects?|leads?|suspects?|prospective clients?)$/;

/** Whether a column without a known header says of each row whether it is a client or a prospect, and nothing else. */
export function isClientOrProspect(at: HeaderRow, i: number): boolean {
  const keys = sampleOf(at, i).different.map((cell) => wordKey(cellText(cell)));
  const clients = keys.filter((key) => WHO_IS_CLIENT.test(key)).length;
  const others = keys.filter((key) => WHO_IS_NOT.test(key)).length;
  return clients > 0 && others > 0 && clients + others === keys.length;
}

/**
 * How well a column tells the outcome: both won and lost before one of them, words before tick-boxes, what is open throughout
 * last. The lifecycle is that of a person, so a column about the deal comes before it.
 */
export function outcomeRank(said: Said, header: string): number {
  const { key } = headerKey(header);
  const lifecycle = /\blife ?cycle\b|\bcontact (type|status)\b/.test(key) ? 0.5 : 0;
  if (said.flag) return said.won && said.lost && !isWonFlag(header) ? 3.5 : said.won ? 2.4 : 0.8;
  if (said.won && said.lost) return 4 - lifecycle;
  if (said.uniform) return said.won || said.lost ? 1.2 - lifecycle : 1;
  if (said.won && said.activeOnly && !said.lost) return 2;
  if (said.won || said.lost) return (said.won ? 3.1 : 2.9) - lifecycle;
  return said.open ? 1 : 0.5;
}
