import type { Cell } from '../input';
import { tableDescription } from '../tables';
import { headerKey } from '../values/header-key';
import { cellText } from '../values/text';
import { parseDuration } from '../values/durations';
import { looksLikeNumber } from '../values/money';
import { matchHeader } from './headers/header-match';
import { sampleOf, type HeaderRow, type Proposal } from './headers/header-row';
import { isInTime } from './hours-by-values';

/** Time sheets with several columns of time in a row: "Meeting hours" and "Travel hours" are both spent, "Total hours" is all of it. */

const PART =
  /\b(?:meet(?:ings?)?|calls?|phone|talk|zoom|travel(?:l?ing)?|driv(?:e|ing)|commut(?:e|ing)|transit|prep|preparation|preparing|follow ?ups?|admin|paperwork|research|lunch|meals?|events?|e ?mails?|writing|planning|review|debrief|notes?|reise|fahrt|vorbereitung|trajet|viaje|viaggio|reis|resa|rejse)\b/;
/** What is spent around a meeting, and no part of how long it was. */
const AROUND =
  /\b(?:travel(?:l?ing)?|driv(?:e|ing)|commut(?:e|ing)|transit|prep|preparation|preparing|follow ?ups?|paperwork|debrief|reise|fahrt|vorbereitung|trajet|viaje|viaggio|reis|resa|rejse)\b/;
const TOTAL = /\b(?:total|sum|overall|altogether|combined|incl|including|with)\b/;
/** What each of several people spent. */
const OF_ONE = /\b(?:each|per (?:person|head|staff|advisor|attendee))\b/;
const LENGTH_OF_MEETING =
  /^(?:duration|length|how long|dauer|duree|duracion|durata|duur|varaktighed|varaktighet)$/;

const keyOf = (at: HeaderRow, position: number) => headerKey(at.headers[position] ?? '').key;

/** What a column of time is of; '' where its header does not say, or says that it is all of it. */
function partOf(key: string): string {
  return TOTAL.test(key) ? '' : (PART.exec(key)?.[0] ?? '');
}

function isTime(at: HeaderRow, position: number): boolean {
  const key = keyOf(at, position);
  return (
    (isInTime(at.headers[position] ?? '') ||
      matchHeader('Activities', key).some(({ column }) => column === 'Hours')) &&
    lengthsIn(at, position).length > 0
  );
}

/** The values of a column of lengths; none where any is something else. */
function lengthsIn(at: HeaderRow, position: number): readonly Cell[] {
  const values = sampleOf(at, position).different;
  return values.every((cell) => typeof cell === 'number' || isLength(cellText(cell))) ? values : [];
}

/** "Prep" or "Travel time": nothing but what time is spent on. */
function isPartAlone(key: string): boolean {
  return key !== '' && partOf(key) === key.replace(/ time$/, '');
}

const A_DAY = 24;

/** Columns called by what time is spent on, "Prep", "Meeting" and "Travel", of which some hold parts of an hour: whole numbers may be counts. */
function partsAlone(at: HeaderRow): number[] {
  const parts = [...at.headers.keys()].filter((i) => {
    const values = lengthsIn(at, i);
    return isPartAlone(keyOf(at, i)) && values.length > 0 && values.every((cell) => !(Number(cell) > A_DAY));
  });
  const isBroken = (cell: Cell) => !Number.isInteger(Number(cell));
  return parts.some((i) => lengthsIn(at, i).some(isBroken)) && parts.length > 1 ? parts : [];
}

const isLength = (text: string) => looksLikeNumber(text) || parseDuration(text) !== null;

/** The columns, by their place in the header row, whose time is spent beside that of the column that is read as Hours. */
export function hoursBeside(at: HeaderRow, hours: number): number[] {
  const own = keyOf(at, hours);
  const part = partOf(own);
  const isMeeting = LENGTH_OF_MEETING.test(own);
  if (part === '' && !isMeeting) return [];
  const known = new Set([part]);
  // "Lunch" beside "Meeting hours" is what it cost.
  const hasUnit = headerKey(at.headers[hours] ?? '').unit !== null;
  const alone = isPartAlone(own) && !hasUnit ? partsAlone(at) : [];
  return [...at.headers.keys()].filter((i) => {
    const other = partOf(keyOf(at, i));
    if (i === hours || other === '' || known.has(other)) return false;
    if (!isTime(at, i) && !alone.includes(i)) return false;
    if (isMeeting && !AROUND.test(other)) return false;
    known.add(other);
    return true;
  });
}

/** Where one column holds all of the time, those that hold a part of it are not Hours. */
export function chooseHours(at: HeaderRow, proposals: readonly Proposal[]): Proposal[] {
  const all = proposals.filter(({ column, confidence }) => column.header === 'Hours' && confidence > 0);
  if (all.length === 0) return [...proposals, ...firstPart(at, proposals)];
  const plain = all.find(({ position }) => !OF_ONE.test(keyOf(at, position)));
  if (plain !== undefined && all.every(({ quality }) => quality !== 'corrected')) {
    const ofOne = all.filter(({ position }) => OF_ONE.test(keyOf(at, position)));
    if (ofOne.length > 0)
      return proposals.map((each) =>
        ofOne.includes(each)
          ? {
              ...each,
              confidence: 0,
              why: `It is that of one person; "${at.headers[plain.position] ?? ''}" has all of it.`,
              chosen: true as const,
            }
          : each,
      );
  }
  const sum = all.find((each) => isSumOfAll(at, each, all));
  if (sum !== undefined && all.every(({ quality }) => quality !== 'corrected'))
    return proposals.map((each) =>
      all.includes(each) && each !== sum
        ? {
            ...each,
            confidence: 0,
            why: `It is read as a part of "${at.headers[sum.position] ?? ''}".`,
            chosen: true as const,
          }
        : each,
    );
  const whole = all.find(
    ({ position }) => partOf(keyOf(at, position)) === '' && !LENGTH_OF_MEETING.test(keyOf(at, position)),
  );
  if (whole === undefined || all.some(({ quality }) => quality === 'corrected')) return [...proposals];
  return proposals.map((each) =>
    all.includes(each) && each !== whole && partOf(keyOf(at, each.position)) !== ''
      ? {
          ...each,
          confidence: 0,
          why: `It is read as a part of "${at.headers[whole.position] ?? ''}".`,
          chosen: true as const,
        }
      : each,
  );
}

const NEARLY = 0.01;

/** Whether a total is, in every row, what all the other columns of time have together: "AK hrs", "JM hrs" and "Total hrs". */
function isSumOfAll(at: HeaderRow, { position }: Proposal, all: readonly Proposal[]): boolean {
  const others = all.filter((each) => each.position !== position);
  if (others.length < 2 || !TOTAL.test(keyOf(at, position))) return false;
  const { cells, bottom, left } = at.block;
  const hours = (row: number, column: number) => Number(cells.cell(row, left + column) ?? 0);
  for (let row = at.row + 1; row <= Math.min(bottom, at.row + MOST_ROWS); row++) {
    const sum = others.reduce((before, each) => before + hours(row, each.position), 0);
    if (!(Math.abs(sum - hours(row, position)) < NEARLY)) return false;
  }
  return true;
}

const MOST_ROWS = 500;

/** Of columns that only say what time was spent on the first one; the others are read beside it. */
function firstPart(at: HeaderRow, proposals: readonly Proposal[]): Proposal[] {
  const column = tableDescription('Activities').columns.find(({ header }) => header === 'Hours');
  const isFree = (i: number) =>
    !proposals.some(({ position, confidence }) => position === i && confidence > 0);
  const parts = partsAlone(at).filter(isFree);
  const [position] = parts;
  if (column === undefined || position === undefined || parts.length < 2) return [];
  const why = 'Its header and those beside it say what the time was spent on.';
  return [{ column, position, quality: 'part', confidence: 0.5, why }];
}
