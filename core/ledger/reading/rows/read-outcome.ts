import { NO_DAY } from '../../../calendar/day';
import { LOST, OPEN, WON } from '../../ledger';
import type { Aside } from '../../../workbook/mapping/asides';
import {
  isWonFlag,
  outcomeRank,
  saidBy,
  withLetters,
  type Said,
} from '../../../workbook/mapping/outcome-columns';
import { isClosedAlone, isProof, outcomeOf, type Outcome } from '../../../workbook/outcome/outcome';
import type { TableReader } from '../../../workbook/columns/table-reader';
import { isStage, noteStages } from './stage-words';
import { FALSE, NUMBER, TRUE } from '../../../workbook/input';
import { cellText, counted, isBlank, isMissing, tidy, wordKey } from '../../../workbook/values/text';
import { headerKey } from '../../../workbook/values/header-key';
import {
  DateOrderEvidence,
  dayFromSerial,
  isPlausibleSerial,
  looksLikeDate,
  parseDateText,
} from '../../../workbook/values/days/dates';
import { YES_NO } from '../../../workbook/values/words';

/** A row about which no column says anything; counted as open. */
export const BLANK = 3;
/** A row whose word nobody knows; counted as open, with a note. */
const UNKNOWN = 4;
const CODES: Readonly<Record<Outcome, number>> = { won: WON, lost: LOST, open: OPEN };

/** Dates that say when it was decided, not when it is expected to be. */
const DECIDED =
  /^(decided( on)?|decision date|date decided|date of decision|outcome date|closed( date| on)?|date closed|resolved( on)?)$/;
/** Dates that only a won row has. */
const WON_DAY =
  /\b(won|client since|became (a )?(client|customer)|(became )?customer date|converted|conversion|onboard(ed|ing)?|signed|funded|engaged|engagement|hired|retained|joined|agreement)\b/;

/**
 * WON, LOST, OPEN or BLANK for every row: by the status column, and where that cannot say it, by the tick-boxes, the other
 * status columns, the reason of a loss and the days beside it. `closed` are the days under
 * Closed; the day of a loss that stands in a column of its own is put there.
 */
export function readOutcomes(reader: TableReader, closed: Int32Array): Int8Array<ArrayBuffer> {
  const lostOn = daysAt(reader, reader.asides('Lost date')[0]);
  const column = reader.has('Status') ? statusColumn(reader) : null;
  const status = column?.codes ?? new Int8Array(reader.count).fill(BLANK);
  const beside = besides(reader, column?.said ?? null, closed, lostOn);
  let notYet = 0;
  const settled = new Map<string, number>();
  for (let i = 0; i < status.length; i++) {
    const own = status[i] as number;
    // A plain word of a column that says both won and lost needs no second opinion.
    if (own === WON || (own === LOST && column?.isFlag !== true)) continue;
    if (own === OPEN && column?.saysBoth === true) continue;
    const found = beside.find(({ of }) => of(i) !== null);
    if (found) {
      status[i] = found.of(i) as number;
      const key = `${found.header}|${status[i]}`;
      settled.set(key, (settled.get(key) ?? 0) + 1);
    } else if (own === LOST) {
      status[i] = OPEN;
      notYet++;
    } else if (own === UNKNOWN) {
      status[i] = OPEN;
      noteUnknown(reader, i);
    }
  }
  // "Became client" may hold the day instead of a yes.
  const wonOn = column?.isWonFlag === true ? daysAt(reader, reader.table.positions.get('Status')) : NO_DAYS;
  if (!reader.has('Closed') && wonOn.some((day) => day !== NO_DAY))
    reader.derive(
      'Closed',
      Array.from(wonOn, (day, i) => (day === NO_DAY ? null : reader.cell('Status', i))),
    );
  for (let i = 0; i < wonOn.length; i++)
    if (wonOn[i] !== NO_DAY && closed[i] === NO_DAY) closed[i] = wonOn[i] as number;
  for (let i = 0; i < lostOn.length; i++)
    if (status[i] === LOST && closed[i] === NO_DAY) closed[i] = lostOn[i] as number;
  noteSettled(reader, settled, column);
  if (notYet > 0)
    reader.note(
      reader.scope('Status'),
      -1,
      counted(notYet, 'row'),
      'no is not yet',
      `"No" under "${reader.header('Status')}" is read as "not yet": these rows are open.`,
      'Nothing to do, unless it means that they were lost; then add a Settings row "Status word no" with the value lost.',
      [
        {
          label: '\u201cNo\u201d is lost',
          rows: ['no', 'false'].map((word) => [`Status word ${word}`, 'lost'] as const),
        },
      ],
    );
  return status;
}

/** Whether anything in a table of introductions says what became of them. */
export function saysOutcome(reader: TableReader): boolean {
  const asides = [
    'Won flag',
    'Lost flag',
    'Closed flag',
    'Lost date',
    'Reason lost',
    'Other status',
  ] as const;
  return (
    reader.has('Status') ||
    asides.some((aside) => reader.asides(aside).length > 0) ||
    (reader.has('Closed') && WON_DAY.test(headerKey(reader.header('Closed')).key))
  );
}

interface StatusColumn {
  readonly codes: Int8Array<ArrayBuffer>;
  readonly said: Said;
  /** "No" means "not yet", unless something else says that the row was lost. */
  readonly isFlag: boolean;
  readonly saysBoth: boolean;
  /** Its header asks whether the row was won: a day under it says so, too. */
  readonly isWonFlag: boolean;
}

const NO_DAYS = new Int32Array(0);

function statusColumn(reader: TableReader): StatusColumn | null {
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
  // Beside "Won", a deal that is "Active" is still going on.
  const isGoing = encoded.texts.some((text) => isProof(text) === 'won');
  // Where deals are "Closed Won", the other words of the column are stages of the pipeline.
  const isPipeline = encoded.texts.some((text) => isClosedAlone(text) && isProof(text) === 'won');
  const stages = new Set<string>();
  const codeOf = (text: string) => {
    const key = wordKey(text);
    const outcome =
      isGoing && key === 'active' && !statusWords.has(key) ? 'open' : outcomeOf(text, statusWords);
    if (outcome !== undefined) return CODES[outcome];
    if (isMissing(text)) return BLANK;
    if (asksWon && looksLikeDate(text)) return WON;
    if (!isPipeline || !isStage(text)) return UNKNOWN;
    stages.add(tidy(text));
    return OPEN;
  };
  const known = encoded.texts.map(codeOf);
  for (let i = 0; i < reader.count; i++) {
    const code = encoded.codes[i] as number;
    if (code >= 0) codes[i] = known[code] as number;
    else if (code === TRUE) codes[i] = WON;
    else if (code === FALSE) codes[i] = LOST;
    else {
      const cell = reader.cell('Status', i);
      if (!isBlank(cell)) codes[i] = codeOf(cellText(cell));
    }
  }
  noteStages(reader, stages);
  return { codes, said, isFlag, saysBoth: said.won && said.lost && !isFlag, isWonFlag: asksWon };
}

/** Days of a column that only won or only lost rows have, as its own values order them; none where there is no such column. */
function daysAt(reader: TableReader, position: number | undefined): Int32Array {
  if (position === undefined) return NO_DAYS;
  const { codes, numbers, texts } = reader.codesAt(position);
  const evidence = new DateOrderEvidence();
  for (const text of texts) evidence.add(text);
  const { order } = evidence.decide(reader.context.locale);
  const days = texts.map((text) => parseDateText(text, order, reader.dateSystem));
  const serialDay = (serial: number) =>
    isPlausibleSerial(serial) ? dayFromSerial(serial, reader.dateSystem) : NO_DAY;
  return codes.map((code, i) => (code === NUMBER ? serialDay(numbers?.[i] ?? NaN) : (days[code] ?? NO_DAY)));
}

interface Beside {
  readonly header: string;
  /** WON or LOST by this column; null when it does not say. */
  readonly of: (i: number) => number | null;
}

/** What else says what became of a row, the surest first. */
function besides(reader: TableReader, main: Said | null, closed: Int32Array, lostOn: Int32Array): Beside[] {
  const { statusWords } = reader.context;
  const columns = (aside: Aside) => reader.asides(aside);
  const headerAt = (position: number) =>
    cellText(reader.headerRow.headers[position - reader.table.block.left]);
  const ticked = (position: number, i: number) => {
    const cell = reader.valueAt(position, i);
    return cell === true || (!isBlank(cell) && YES_NO.get(wordKey(cellText(cell))) === true);
  };
  const flag = (aside: Aside, code: number): Beside[] =>
    columns(aside).map((position) => ({
      header: headerAt(position),
      of: (i) => (ticked(position, i) ? code : null),
    }));
  const others = columns('Other status')
    .map((position) => ({ position, said: saidBy(reader.headerRow, position, statusWords) }))
    .filter(({ said }) => !said.uniform)
    .sort((a, b) => outcomeRank(b.said, headerAt(b.position)) - outcomeRank(a.said, headerAt(a.position)))
    .map(({ position, said }): Beside => {
      const isFlag = said.flag && isWonFlag(headerAt(position));
      return {
        header: headerAt(position),
        of: (i) => {
          const cell = reader.valueAt(position, i);
          if (isBlank(cell)) return null;
          const outcome = outcomeOf(cellText(cell), statusWords);
          if (outcome === 'won' && main?.won !== true) return WON;
          return outcome === 'lost' && main?.lost !== true && !isFlag ? LOST : null;
        },
      };
    });
  const isFlagMain = main?.flag === true;
  const days: Beside[] = [];
  const closedHeader = reader.has('Closed') ? headerKey(reader.header('Closed')).key : '';
  const { today } = reader.context;
  const happened = (i: number) => closed[i] !== NO_DAY && (closed[i] as number) <= today;
  if (isFlagMain && DECIDED.test(closedHeader))
    days.push({ header: reader.header('Closed'), of: (i) => (happened(i) ? LOST : null) });
  // A column that never says won leaves it to the day that only a client has.
  if (main?.won !== true && !isFlagMain && WON_DAY.test(closedHeader))
    days.push({ header: reader.header('Closed'), of: (i) => (happened(i) ? WON : null) });
  const lostDay: Beside[] =
    columns('Lost date').length === 0
      ? []
      : [
          {
            header: headerAt(columns('Lost date')[0] ?? -1),
            of: (i) => (lostOn[i] !== NO_DAY ? LOST : null),
          },
        ];
  return [
    ...(main?.won === true && !isFlagMain ? [] : flag('Won flag', WON)),
    ...others,
    ...flag('Lost flag', LOST),
    ...flag('Closed flag', LOST),
    ...lostDay,
    ...columns('Reason lost').map((position) => ({
      header: headerAt(position),
      of: (i: number) => (isMissing(cellText(reader.valueAt(position, i))) ? null : LOST),
    })),
    ...days,
  ];
}

function noteUnknown(reader: TableReader, i: number): void {
  const cell = reader.cell('Status', i);
  const word = tidy(cellText(cell));
  reader.note(
    reader.scope('Status'),
    i,
    cell,
    'an outcome that is not known',
    isClosedAlone(word)
      ? 'The word says neither won nor lost; it is counted as open.'
      : 'The word is not known; it is counted as open.',
    `Say what it means in Settings, as "Status word ${word}", and won, lost or open beside it.`,
    (['won', 'lost', 'open'] as const).map((meaning) => ({
      label: `\u201c${word}\u201d is ${meaning}`,
      rows: [[`Status word ${word}`, meaning]] as const,
    })),
  );
}

/** What was decided by another column than the status is said once for each. */
function noteSettled(
  reader: TableReader,
  settled: ReadonlyMap<string, number>,
  main: StatusColumn | null,
): void {
  for (const [key, count] of settled) {
    const at = key.lastIndexOf('|');
    const [header, code] = [key.slice(0, at), Number(key.slice(at + 1))];
    // A tick-box and the one beside it belong together; nobody needs to hear of it.
    if (main?.isFlag === true && code === LOST) continue;
    reader.note(
      reader.scope('Status'),
      -1,
      counted(count, 'row'),
      'the outcome by another column',
      `These rows are ${code === WON ? 'won' : 'lost'} by "${header}".`,
      'Nothing to do, unless it is wrong; then say in Settings which column is Status, as "Map Referrals.Status".',
    );
  }
}
