import { NO_DAY } from '../../../../calendar/day';
import { LOST, WON } from '../../../ledger';
import type { TableReader } from '../../../../workbook/columns/table-reader';
import { NUMBER, type Cell } from '../../../../workbook/input';
import type { Aside } from '../../../../workbook/mapping/asides';
import { outcomeRank, saidBy, type Said } from '../../../../workbook/mapping/outcome-columns';
import { isWonFlag } from '../../../../workbook/mapping/outcome-headers';
import { isClosedAlone, outcomeOf } from '../../../../workbook/outcome/outcome';
import { cellText, isBlank, isMissing, wordKey } from '../../../../workbook/values/text';
import { headerKey } from '../../../../workbook/values/header-key';
import { YES_NO } from '../../../../workbook/values/words';
import { isDateCell } from '../../../../workbook/values/days/date-cell';
import {
  DateOrderEvidence,
  dayFromSerial,
  isPlausibleSerial,
  parseDateText,
} from '../../../../workbook/values/days/dates';
import { headerAt, isTicked, saysWonByDay } from './beside-cells';
import type { ClosedAlone } from './closed-alone';
import { outcomeByTitle } from './outcome-by-title';
import { noteUnknownTitles } from './outcome-notes';
import { CODES } from './status-column';

/** Dates that say when it was decided, not when it is expected to be. */
const DECIDED =
  /^(decided( on)?|decision date|date decided|date of decision|outcome date|closed( date| on)?|date closed|resolved( on)?)$/;
const REVENUE = 'First-year revenue';
export const NO_DAYS = new Int32Array(0);

/** Days of a column that only won or only lost rows have, as its own values order them; none where there is no such column. */
export function daysAt(reader: TableReader, position: number | undefined): Int32Array {
  if (position === undefined) return NO_DAYS;
  const { codes, numbers, texts } = reader.codesAt(position);
  const evidence = new DateOrderEvidence();
  for (const text of texts) evidence.add(text);
  const { order } = evidence.decide(reader.context.locale, headerAt(reader, position));
  const days = texts.map((text) => parseDateText(text, order, reader.dateSystem));
  const serialDay = (serial: number) =>
    isPlausibleSerial(serial) ? dayFromSerial(serial, reader.dateSystem) : NO_DAY;
  return codes.map((code, i) =>
    code === NUMBER ? serialDay(numbers?.[i] ?? NaN) : code >= 0 ? (days[code] as number) : NO_DAY,
  );
}

/** What else than the status says what became of a row. */
interface Beside {
  readonly header: string;
  /** The name of the tab, or the title, that says it of a row; where there is no column. */
  readonly titleOf?: (i: number) => string;
  /** WON or LOST by this column; null when it does not say. */
  readonly of: (i: number) => number | null;
}

/** What else says what became of a row, the surest first. */
export function besides(
  reader: TableReader,
  main: Said | null,
  closed: Int32Array,
  lostOn: Int32Array,
  alone: ClosedAlone | null,
): Beside[] {
  const { statusWords } = reader.context;
  const columns = (aside: Aside) => reader.asides(aside);
  const flag = (aside: Aside, code: number, isAlso = (_: Cell) => false): Beside[] =>
    columns(aside).map((position) => ({
      header: headerAt(reader, position),
      of: (i) => (isTicked(reader, position, i) || isAlso(reader.valueAt(position, i)) ? code : null),
    }));
  const isFlagMain = main?.flag === true;
  // What is closed without being won is lost; where a tick-box says no, a blank one says nothing.
  const isClosedUnticked = (text: string, i: number) =>
    isFlagMain &&
    isWonFlag(reader.header('Status')) &&
    isClosedAlone(text) &&
    !(main.lost && isBlank(reader.cell('Status', i)));
  const others = columns('Other status')
    .map((position) => ({ position, said: saidBy(reader.headerRow, position, statusWords) }))
    .filter(({ said }) => !said.uniform)
    .sort(
      (a, b) =>
        outcomeRank(b.said, headerAt(reader, b.position)) - outcomeRank(a.said, headerAt(reader, a.position)),
    )
    .map(({ position, said }): Beside => {
      const isFlag = said.flag && isWonFlag(headerAt(reader, position));
      return {
        header: headerAt(reader, position),
        of: (i) => {
          const cell = reader.valueAt(position, i);
          if (isBlank(cell)) return null;
          const outcome = outcomeOf(cellText(cell), statusWords);
          if (outcome === undefined && isClosedUnticked(cellText(cell), i)) return LOST;
          if (outcome === 'won' && main?.won !== true) return WON;
          // What never came so far as the status has no word in it.
          const isUnsaid = main?.lost !== true || reader.isMissing('Status', i);
          return outcome === 'lost' && isUnsaid && !isFlag ? LOST : null;
        },
      };
    });
  const days: Beside[] = [];
  const closedHeader = reader.has('Closed') ? headerKey(reader.header('Closed')).key : '';
  const { today } = reader.context;
  const happened = (i: number) => closed[i] !== NO_DAY && (closed[i] as number) <= today;
  if (isFlagMain && DECIDED.test(closedHeader))
    days.push({ header: reader.header('Closed'), of: (i) => (happened(i) ? LOST : null) });
  // A column that never says won, or only that a record is active, leaves it to the day that only a client has.
  if ((main?.won !== true || main.activeOnly) && !isFlagMain && saysWonByDay(reader))
    days.push({ header: reader.header('Closed'), of: (i) => (happened(i) ? WON : null) });
  // "Declined" where others have the day says what became of the row; "No" there is "not yet".
  if (reader.has('Closed'))
    days.push({
      header: reader.header('Closed'),
      of: (i) => {
        const cell = reader.cell('Closed', i);
        if (typeof cell !== 'string' || closed[i] !== NO_DAY || isMissing(cell) || YES_NO.has(wordKey(cell)))
          return null;
        return outcomeOf(cell, statusWords) === 'lost' ? LOST : null;
      },
    });
  // An amount under "Won ($)" stands where it was won.
  const wonAmount =
    main?.won !== true && reader.has(REVENUE) && /^won\b/.test(headerKey(reader.header(REVENUE)).key);
  const isAmount = (cell: Cell) => /[1-9]/.test(cellText(cell));
  if (wonAmount)
    days.push({
      header: reader.header(REVENUE),
      of: (i) => (isAmount(reader.cell(REVENUE, i)) ? WON : null),
    });
  // And one under "Lost ($)" beside it where it was lost.
  for (const position of columns('Lost amount'))
    days.push({
      header: headerAt(reader, position),
      of: (i) => (isAmount(reader.valueAt(position, i)) ? LOST : null),
    });
  const lostDay: Beside[] =
    columns('Lost date').length === 0
      ? []
      : [
          {
            header: headerAt(reader, columns('Lost date')[0] ?? -1),
            of: (i) => (lostOn[i] !== NO_DAY ? LOST : null),
          },
        ];
  return [
    ...(main?.won === true && !isFlagMain ? [] : flag('Won flag', WON, isDateCell)),
    ...others,
    ...flag('Lost flag', LOST),
    ...(alone === null ? flag('Closed flag', LOST) : [alone]),
    ...lostDay,
    ...columns('Reason lost').map((position) => ({
      header: headerAt(reader, position),
      of: (i: number) => (isMissing(cellText(reader.valueAt(position, i))) ? null : LOST),
    })),
    ...days,
    ...byTitle(reader, main),
  ];
}

/** A column that says neither leaves it to the tab: "Won" and "Lost" may hold the last stage of each row. */
function byTitle(reader: TableReader, main: Said | null): Beside[] {
  const said = main?.won === true || main?.lost === true ? null : outcomeByTitle(reader);
  if (said === null) return [];
  const isByDay = main === null && saysWonByDay(reader);
  noteUnknownTitles(
    reader,
    Array.from({ length: reader.count }, (_, i) => said(i)).flatMap((each) =>
      each?.isUnknown ? [each.title] : [],
    ),
  );
  return [
    {
      header: '',
      titleOf: (i) => said(i)?.title ?? '',
      of: (i) => {
        const outcome = said(i)?.outcome ?? 'open';
        // "Clients" may hold those who are none yet, where a column has the day of each that is.
        return outcome === 'open' || (outcome === 'won' && isByDay) ? null : CODES[outcome];
      },
    },
  ];
}
