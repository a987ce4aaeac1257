import { isProof, outcomeOf, type OwnOutcomes } from '../outcome/outcome';
import { looksLikeDate } from '../values/dates';
import { cellText, headerKey, isBlank, isMissing, wordKey } from '../values/text';
import { YES_NO } from '../values/words';
import { isCount } from './amount-columns';
import type { Aside } from './asides';
import type { HeaderRow } from './header-row';

/** What the values of a column say about what became of the rows. */
export interface Said {
  readonly won: boolean;
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

const MOST_ROWS = 50_000;
const MOST_VALUES = 500;

/** What a column says, by its different values. */
export function saidBy({ block, row }: HeaderRow, position: number, own: OwnOutcomes): Said {
  const texts = new Set<string>();
  let blank = false;
  const header = block.cells.cell(row, position);
  const last = Math.min(block.bottom, row + MOST_ROWS);
  for (let at = row + 1; at <= last && texts.size < MOST_VALUES; at++) {
    const cell = block.cells.cell(at, position);
    if (isBlank(cell) || cell === header) blank = true;
    else texts.add(cellText(cell));
  }
  const values = [...texts].filter((text) => !isMissing(text));
  const outcomes = values.map((text) => outcomeOf(text, own));
  return {
    won: outcomes.includes('won'),
    lost: outcomes.includes('lost'),
    open: outcomes.includes('open'),
    proof: values.some((text) => isProof(text) !== null || own.has(wordKey(text))),
    flag: values.length > 0 && values.every((text) => YES_NO.has(wordKey(text))),
    uniform: values.length === 1 && !blank,
    known: values.length === 0 ? 0 : outcomes.filter((each) => each !== undefined).length / values.length,
  };
}

const BOX = '(?: yes no| y n| flag)?';
const WON_FLAG = new RegExp(
  `^(?:(?:is |was )?(?:won|converted|closed won|signed|signed up|onboarded|funded|client|customer)|(?:deal|opportunity|lead|referral|prospect) (?:is )?(?:won|converted|closed won)|hired us|engaged us|(?:became|turned into|converted to|is now|now) (?:a )?(?:new )?(?:client|customer))${BOX}$`,
);
const CLOSED_FLAG = new RegExp(`^(?:is |deal is |deal |opportunity is )?closed${BOX}$|^closed true false$`);
const LOST_FLAG = new RegExp(
  `^(?:is |was )?(?:lost|closed lost)${BOX}$|^(?:deal|opportunity|lead) (?:is )?lost$`,
);
const REASON_LOST =
  /\breasons? (for )?(the )?(closed )?(lost|loss|losing|declined|rejected|disqualified|unqualified|lapsed?)\b|\b(lost|loss|lapse|decline|rejection|disqualification|disqualified|unqualified) (reasons?|because)\b|^why (we )?lost\b/;
const LOST_DATE =
  /^(?:(?:deal|lead|opportunity) )*(?:(?:closed )?lost (?:date|time|on|at)|date lost)$|^lost$/;

/** Whether a tick-box of this header says won, and "no" under it "not yet". */
export function isWonFlag(header: string): boolean {
  return WON_FLAG.test(headerKey(header).key);
}

/** What a column is that stands beside the status; null when it is none. */
export function outcomeAside(at: HeaderRow, i: number): Aside | null {
  const { key } = headerKey(at.headers[i] ?? '');
  const values = at.samples[i]?.values ?? [];
  if (key === '' || values.length === 0) return null;
  if (REASON_LOST.test(key)) return 'Reason lost';
  if (isCount(key) && values.every((cell) => /^\d+$/.test(cellText(cell).trim())))
    return 'Number of referrals';
  if (values.every((cell) => typeof cell === 'boolean' || YES_NO.has(wordKey(cellText(cell))))) {
    if (WON_FLAG.test(key)) return 'Won flag';
    if (LOST_FLAG.test(key)) return 'Lost flag';
    return CLOSED_FLAG.test(key) ? 'Closed flag' : null;
  }
  const dated = (cell: unknown) => typeof cell === 'number' || looksLikeDate(cellText(cell));
  return LOST_DATE.test(key) && values.every(dated) ? 'Lost date' : null;
}

/** Whether a column without a known header is one of outcomes by its values alone: both won and lost, in plain words. */
export function isOutcomeByValues(at: HeaderRow, i: number): boolean {
  const values = at.samples[i]?.values ?? [];
  const proofs = values.map((cell) => (typeof cell === 'string' ? isProof(cell) : null));
  return (
    proofs.includes('won') &&
    proofs.includes('lost') &&
    values.filter((cell) => outcomeOf(cellText(cell)) !== undefined).length >= values.length / 2
  );
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
  if (said.won || said.lost) return (said.won ? 3.1 : 2.9) - lifecycle;
  return said.open ? 1 : 0.5;
}
