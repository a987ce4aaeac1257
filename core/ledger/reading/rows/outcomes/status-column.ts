import { LOST, OPEN, WON } from '../../../ledger';
import { FALSE, NUMBER, TRUE } from '../../../../workbook/input';
import type { TableReader } from '../../../../workbook/columns/table-reader';
import { saidBy, type Said } from '../../../../workbook/mapping/outcome-columns';
import { isWonFlag } from '../../../../workbook/mapping/outcome-headers';
import { withLetters } from '../../../../workbook/mapping/words-beside';
import {
  isClosedAlone,
  isProof,
  outcomeOf,
  type Outcome,
  type OwnOutcomes,
} from '../../../../workbook/outcome/outcome';
import { looksLikeDate } from '../../../../workbook/values/days/dates';
import { cellText, isBlank, isMissing, tidy, wordKey } from '../../../../workbook/values/text';
import { YES_NO } from '../../../../workbook/values/words';
import { isStage, noteStages } from './stage-words';

/** A row about which no column says anything; counted as open. */
export const BLANK = 3;
/** A row whose word nobody knows; counted as open, with a note. */
export const UNKNOWN = 4;
export const CODES: Readonly<Record<Outcome, number>> = { won: WON, lost: LOST, open: OPEN };

interface StatusColumn {
  readonly codes: Int8Array<ArrayBuffer>;
  readonly said: Said;
  /** "No" means "not yet", unless something else says that the row was lost. */
  readonly isFlag: boolean;
  readonly saysBoth: boolean;
  /** Its header asks whether the row was won: a day under it says so, too. */
  readonly isWonFlag: boolean;
}

/** Steps on the way that may as well be the decision. */
export const MAYBE_WON: ReadonlySet<string> = new Set(['accepted', 'engaged']);

const NOT_ACCEPTED: ReadonlySet<string> = new Set(['declined', 'rejected', 'refused']);

/** A word for somebody who is, or just became, a client, perhaps with the day. */
const CLIENT =
  /^(?:(?:a|our|new|became|become|is|now) )*(?:clients?|customers?)(?: (?:on|since|as of|\d+|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*))*$/;

/**
 * Which of those steps nobody can know: all where every other word is a loss, and where none is a win "engaged", as a client or in
 * talks, and "accepted" beside "declined".
 */
function askedSteps(texts: readonly string[], own: OwnOutcomes): ReadonlySet<string> {
  const keys = texts.filter((text) => !isMissing(text)).map(wordKey);
  const isStep = (key: string) => MAYBE_WON.has(key) && !own.has(key);
  const steps = new Set(keys.filter(isStep));
  if (steps.size === 0) return steps;
  const others = texts
    .filter((text) => !isMissing(text) && !isStep(wordKey(text)))
    .map((text) => outcomeOf(text, own));
  if (others.length > 0 && others.every((each) => each === 'lost')) return steps;
  if (others.length === 0 || others.includes('won')) return new Set();
  const isAsked = (step: string) => step === 'engaged' || keys.some((key) => NOT_ACCEPTED.has(key));
  return new Set([...steps].filter(isAsked));
}

/** What the status column says of each row; null where the table lacks it. */
export function statusColumn(reader: TableReader): StatusColumn | null {
  const codes = new Int8Array(reader.count).fill(BLANK);
  const encoded = reader.codes('Status');
  if (!encoded) return null;
  const statusWords = withLetters(encoded.texts, reader.context.statusWords);
  const said = saidBy(reader.headerRow, reader.table.positions.get('Status') ?? -1, statusWords);
  const header = reader.header('Status');
  const typed = encoded.texts.some((text) => /^(y|yes|n|no)$/i.test(text.trim()));
  const saysNo = ['no', 'n', 'false', '0', '✗', '✘'].some((word) => statusWords.has(word));
  const asksWon = isWonFlag(header);
  const yesOrDay = (text: string) => YES_NO.has(wordKey(text)) || looksLikeDate(text);
  const isTicked = said.flag || (asksWon && encoded.texts.every(yesOrDay));
  const isFlag = isTicked && !saysNo && (asksWon || !typed);
  // Beside "Won", a deal that is "Active" is still going on, and so, with a note, is a person beside "New client".
  const isGoing = encoded.texts.some((text) => isProof(text) === 'won');
  const client = encoded.texts.find(
    (text) => CLIENT.test(wordKey(text)) && outcomeOf(text, statusWords) === 'won',
  );
  // Where deals are "Closed Won", the other words of the column are stages of the pipeline.
  const pipeline = encoded.texts.find((text) => isClosedAlone(text) && isProof(text) === 'won');
  // Among other numbers 1 is the first stage, and no yes.
  const areNumbered = encoded.codes.some(
    (code, i) => code === NUMBER && (encoded.numbers?.[i] as number) > 1,
  );
  const stages = new Set<string>();
  const asked = askedSteps(encoded.texts, statusWords);
  const codeOf = (text: string) => {
    const key = wordKey(text);
    if (areNumbered && key === '1' && !statusWords.has(key)) return UNKNOWN;
    const isActive = key === 'active' && !statusWords.has(key);
    if (isActive && !isGoing && client !== undefined) stages.add(tidy(text));
    const outcome = isActive && (isGoing || client !== undefined) ? 'open' : outcomeOf(text, statusWords);
    if (outcome !== undefined) return asked.has(key) ? UNKNOWN : CODES[outcome];
    if (isMissing(text)) return BLANK;
    if (asksWon && looksLikeDate(text)) return WON;
    if (pipeline === undefined || !isStage(text)) return UNKNOWN;
    stages.add(tidy(text));
    return OPEN;
  };
  const known = encoded.texts.map(codeOf);
  const [ticked, unticked] = [codeOf(cellText(true)), codeOf(cellText(false))];
  for (let i = 0; i < reader.count; i++) {
    const code = encoded.codes[i] as number;
    if (code >= 0) codes[i] = known[code] as number;
    else if (code === TRUE) codes[i] = ticked;
    else if (code === FALSE) codes[i] = unticked;
    else {
      const cell = reader.cell('Status', i);
      if (!isBlank(cell)) codes[i] = codeOf(cellText(cell));
    }
  }
  noteStages(reader, stages, tidy(pipeline ?? client ?? ''));
  return { codes, said, isFlag, saysBoth: said.won && said.lost && !isFlag, isWonFlag: asksWon };
}
