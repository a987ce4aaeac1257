import { NO_DAY } from '../../../../calendar/day';
import { LOST, OPEN, WON } from '../../../ledger';
import type { TableReader } from '../../../../workbook/columns/table-reader';
import type { Aside } from '../../../../workbook/mapping/asides';
import { type Said } from '../../../../workbook/mapping/outcome-columns';
import { isWonFlag } from '../../../../workbook/mapping/outcome-headers';
import { outcomeOf } from '../../../../workbook/outcome/outcome';
import { cellText, counted, isBlank, isMissing, wordKey } from '../../../../workbook/values/text';
import { headerKey } from '../../../../workbook/values/header-key';
import { YES_NO } from '../../../../workbook/values/words';
import { headerAt, isTicked, saysWonByDay } from './beside-cells';
import { outcomeByTitle } from './outcome-by-title';
import { BLANK } from './status-column';

const REVENUE = 'First-year revenue';

export interface ClosedAlone {
  readonly header: string;
  /** It is the day closed that tells, not a tick-box. */
  readonly isByDay: boolean;
  /** WON or LOST of a row that is ticked, where its amount or its reason tells; null otherwise. */
  readonly of: (i: number) => number | null;
  /** Notes the rows that are ticked and that nothing decides. */
  readonly noteOpen: (status: Int8Array) => void;
}

/** The day on which something was closed; a "Close date" may be the day expected. */
const CLOSED_ON = /^(?:date )?(?:deal )?closed(?: (?:on|date))?$/;

/**
 * A tick-box "Closed?" where no column can say won, or the day closed where none says anything: closed is then no loss. A reason is
 * a loss; where only rows that are closed have an amount, or some rows a reason, the other closed ones are won; else it is asked.
 * Null where the table has none, or something else says won.
 */
export function closedAlone(reader: TableReader, main: Said | null, closed: Int32Array): ClosedAlone | null {
  const [position] = reader.asides('Closed flag');
  const isDay = position === undefined && main === null && isClosedOn(reader);
  if ((position === undefined && !isDay) || canSayWon(reader, main)) return null;
  const { today } = reader.context;
  const ticked = (i: number) =>
    position === undefined
      ? closed[i] !== NO_DAY && (closed[i] as number) <= today
      : isTicked(reader, position, i);
  const reasons = reader.asides('Reason lost');
  const hasReason = (i: number) => reasons.some((at) => !isMissing(cellText(reader.valueAt(at, i))));
  const hasAmount = (i: number) => reader.has(REVENUE) && !reader.isMissing(REVENUE, i);
  let [amounts, others, lost] = [0, 0, 0];
  for (let i = 0; i < reader.count; i++) {
    if (hasReason(i)) lost++;
    if (!hasAmount(i)) continue;
    if (ticked(i)) amounts++;
    else others++;
  }
  const byAmount = amounts > 0 && others === 0;
  const header = position === undefined ? reader.header('Closed') : headerAt(reader, position);
  return {
    header,
    isByDay: isDay,
    of: (i) => {
      if (!ticked(i)) return null;
      if (hasReason(i)) return LOST;
      return (byAmount && hasAmount(i)) || (!byAmount && lost > 0) ? WON : null;
    },
    noteOpen: (status) => {
      // An open row with a day closed is noted where that is taken away.
      if (isDay) return;
      let open = 0;
      for (let i = 0; i < status.length; i++)
        if ((status[i] === OPEN || status[i] === BLANK) && ticked(i)) open++;
      if (open > 0) noteAsked(reader, header, open);
    },
  };
}

function isClosedOn(reader: TableReader): boolean {
  const says: readonly Aside[] = ['Other status', 'Lost flag', 'Lost date'];
  return (
    reader.has('Closed') &&
    CLOSED_ON.test(headerKey(reader.header('Closed')).key) &&
    says.every((aside) => reader.asides(aside).length === 0) &&
    outcomeByTitle(reader) === null
  );
}

function canSayWon(reader: TableReader, main: Said | null): boolean {
  if (main?.won === true || reader.asides('Won flag').length > 0 || saysWonByDay(reader)) return true;
  const { statusWords } = reader.context;
  return reader.asides('Other status').some((position) => {
    const { texts } = reader.codesAt(position);
    const isFlag = texts.length > 0 && texts.every((text) => YES_NO.has(wordKey(text)));
    return (
      (!isFlag || isWonFlag(headerAt(reader, position))) &&
      texts.some((text) => !isBlank(text) && outcomeOf(text, statusWords) === 'won')
    );
  });
}

function noteAsked(reader: TableReader, header: string, open: number): void {
  reader.note(
    reader.scope('Status'),
    -1,
    counted(open, 'row'),
    'an outcome that is not known',
    `"${header}" says neither won nor lost; these rows count as open.`,
    `If closed means won, add a Settings row "Map Referrals.Status" with the value "${header}"; if not, add a column Status.`,
    [
      {
        label: 'Closed means won',
        rows: [
          ['Map Referrals.Status', header],
          ['Status word no', 'open'],
          ['Status word false', 'open'],
        ],
      },
    ],
  );
}
