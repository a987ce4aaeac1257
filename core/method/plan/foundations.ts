import type { Day } from '../../calendar/day';
import type { Book } from '../../kpis';
import type { DayOrYes, Ledger, Partner } from '../../ledger/ledger';

/** The parts of the partnership path that stand in Partners, by column, in our words. */
const FOUNDATION_COLUMNS = ['Understanding', 'Ideal client', 'Realistic expectations'] as const;
const PATH_COLUMNS = ['Sales and service models', 'Core story', 'Action steps'] as const;

type PathColumn = (typeof FOUNDATION_COLUMNS)[number] | (typeof PATH_COLUMNS)[number];

/** What each part is, and what to do while it is not in place. */
const WORDS: Readonly<Record<PathColumn, readonly [what: string, todo: string]>> = {
  Understanding: [
    "Each understands the other's business",
    'Spend an hour together: who you serve, how you get paid, what a good week looks like.',
  ],
  'Ideal client': [
    'Ideal client agreed, in qualities and in numbers',
    'Write one page on who each of you serves best, with numbers to recognize them by.',
  ],
  'Realistic expectations': [
    'What each expects, in numbers',
    'Agree on introductions a month both ways, and on the first year.',
  ],
  'Sales and service models': [
    'Who is accountable for what, from the first talk to the yearly review',
    "Draw a client's path through both practices, with a name at each step.",
  ],
  'Core story': [
    'Combined core story',
    'Write in five sentences what a client gains from working with both of you, and use it.',
  ],
  'Action steps': [
    'Written action steps with dates',
    'Start the 120-day plan, or write down the next steps of each side with a date.',
  ],
};

export interface PathElement {
  readonly column: PathColumn;
  readonly what: string;
  /** `unknown`: the workbook has no such column. `later`: dated after asOf. */
  readonly state: 'in place' | 'not yet' | 'later' | 'unknown';
  /** Since when, or from when; null without a date. */
  readonly on: Day | null;
  /** What was understood, or who is accountable, as the sheet says it; null without such words. */
  readonly words: string | null;
  /** What to do about a gap; null where there is none. */
  readonly todo: string | null;
}

interface PathState {
  readonly foundations: readonly PathElement[];
  readonly path: readonly PathElement[];
  /** Elements in place, of those that the workbook knows of. */
  readonly inPlace: number;
  readonly of: number;
}

/** The three foundations and the three path elements of one partner, with dates and gaps, as at asOf. */
export function pathState(book: Book, partner: number): PathState {
  const of = book.ledger.partners[partner]!;
  const element =
    (values: Partner['foundations'], texts: ReadonlyArray<string | null>) =>
    (column: PathColumn, at: number): PathElement =>
      elementOf(book, column, values[at] ?? null, texts[at] ?? null);
  const foundations = FOUNDATION_COLUMNS.map(element(of.foundations, of.foundationTexts));
  const path = PATH_COLUMNS.map(element(of.path, [of.accountable]));
  const known = [...foundations, ...path].filter(({ state }) => state !== 'unknown');
  return {
    foundations,
    path,
    inPlace: known.filter(({ state }) => state === 'in place').length,
    of: known.length,
  };
}

function elementOf({ ledger }: Book, column: PathColumn, value: DayOrYes, words: string | null): PathElement {
  const [what, todo] = WORDS[column];
  const { state, on } = elementState(ledger, column, value);
  return { column, what, state, on, words, todo: state === 'in place' ? null : todo };
}

/** How far an element is that stands in a column of Partners as a day or a yes. */
export function elementState(
  ledger: Pick<Ledger, 'columns' | 'asOf'>,
  column: string,
  value: DayOrYes,
): Pick<PathElement, 'state' | 'on'> {
  if (!ledger.columns.has(`Partners.${column}`)) return { state: 'unknown', on: null };
  const on = typeof value === 'number' ? value : null;
  if (value === true || (on !== null && on <= ledger.asOf)) return { state: 'in place', on };
  return { state: on === null ? 'not yet' : 'later', on };
}
