/**
 * How much a note matters: something is not counted, something was decided that may be wrong, or something was passed
 * over on purpose.
 */
export type Severity = 'left out' | 'doubtful' | 'information';

/** Worst first. */
export const SEVERITIES: readonly Severity[] = ['left out', 'doubtful', 'information'];

/**
 * What a data note is about, with how much it matters. Whoever makes a note names its kind; sentences can quote the workbook, kinds
 * never do, so they may be counted outside of it. Each has its row in docs/reading.md.
 */
export const NOTE_KINDS = {
  'no partner': 'left out',
  'no date': 'left out',
  'no amount': 'left out',
  'no step or candidate': 'left out',
  'not a date': 'left out',
  'a date too far away': 'left out',
  'not a number': 'left out',
  'a number out of range': 'left out',
  'whose part of a split': 'left out',
  'another currency': 'left out',
  'closed before received': 'left out',
  'an Id several times': 'left out',
  'a rounded Id': 'left out',
  'no column that a table needs': 'left out',
  'no column for the day received': 'left out',
  'counts instead of rows': 'left out',
  'rows below a table': 'left out',
  'columns called alike': 'left out',
  'an alias that is taken': 'left out',
  'still to assess': 'doubtful',
  'no column for the outcome': 'doubtful',
  'no column for the day decided': 'doubtful',
  'a word that is not known': 'doubtful',
  'an outcome that is not known': 'doubtful',
  'words taken for stages': 'doubtful',
  'closed without an outcome': 'doubtful',
  'lost without a date': 'doubtful',
  'won without an amount': 'doubtful',
  'a date after today': 'doubtful',
  'ended before closed': 'doubtful',
  'answered before asked': 'doubtful',
  'a quarter or a week for a day': 'doubtful',
  'the order of day and month': 'doubtful',
  'day and month exchanged': 'doubtful',
  'the decimal sign': 'doubtful',
  'percent or not': 'doubtful',
  'assets or revenue': 'doubtful',
  'amounts by the month or quarter': 'doubtful',
  'amounts of several years': 'doubtful',
  'several currencies': 'doubtful',
  'kinds of money': 'doubtful',
  'invoices and payments': 'doubtful',
  'revenue of nobody': 'doubtful',
  'the unit of durations': 'doubtful',
  'several introductions in a row': 'doubtful',
  'an exact duplicate': 'doubtful',
  'an introduction twice': 'doubtful',
  'a client of two partners': 'doubtful',
  'a table twice': 'doubtful',
  'rows of one Id that differ': 'doubtful',
  'credits above 1': 'doubtful',
  'an Id without a referral': 'doubtful',
  'a partner listed twice': 'doubtful',
  'names spelled alike': 'doubtful',
  'two names of one person': 'doubtful',
  'too many partners': 'doubtful',
  'names that may be clients': 'doubtful',
  'hidden rows': 'doubtful',
  'formulas without a value': 'doubtful',
  'a tab that shows an error': 'doubtful',
  'formats that are not told': 'doubtful',
  'a stray quotation mark': 'doubtful',
  'an unfinished change': 'doubtful',
  'an old export': 'doubtful',
  'as of a later day': 'doubtful',
  'a setting that is not known': 'doubtful',
  'a setting that cannot be used': 'doubtful',
  'a correction that fits nothing': 'doubtful',
  'locked by the firm': 'doubtful',
  'not paid': 'information',
  'it did not take place': 'information',
  'an expectation': 'information',
  'amounts in thousands': 'information',
  'amounts in millions': 'information',
  'amounts in cents': 'information',
  'a sum in a cell': 'information',
  'the header again': 'information',
  totals: 'information',
  'a title or a remark': 'information',
  'boxes not ticked': 'information',
  'a control character': 'information',
  'the partner of the row above': 'information',
  'the partner of a merged cell': 'information',
  'the partner by the tab': 'information',
  'several partners in a cell': 'information',
  'given to the partner': 'information',
  'the outcome by another column': 'information',
  'no is not yet': 'information',
  'the kind of money by a name': 'information',
  'dates by a heading': 'information',
  'day and month exchanged back': 'information',
  'a tab left out': 'information',
} as const satisfies Readonly<Record<string, Severity>>;

export type NoteKind = keyof typeof NOTE_KINDS;

/** How much a note matters. */
export function severityOf({ kind }: { readonly kind: NoteKind }): Severity {
  return NOTE_KINDS[kind];
}
