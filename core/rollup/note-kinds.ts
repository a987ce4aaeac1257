import { severityOf, type Severity } from '../workbook/notes/note-severity';
import type { Note, NoteList } from '../workbook/notes/notes';
import { TABLES } from '../workbook/tables';
import { byCode } from '../workbook/values/text';
import type { NoteCount } from './part';

/**
 * What a data note is about, in our own words. A sentence of a note can quote the workbook (a header, a tab, an alias), so none of
 * them leaves it: only the kind does. In this order, the first that fits.
 */
const KINDS: ReadonlyArray<readonly [said: RegExp, kind: string]> = [
  [
    /^Map |^Date order|^Fill down|^Table |^Leave out|no such (header|tab|table)|no column was found for it/,
    'a correction that fits nothing',
  ],
  [/has locked it/, "not as the firm's settings say"],
  [/no setting of this name/, 'a setting that is not known'],
  [/totals? row|repeats the header|sums below/i, 'totals and repeated headers'],
  [
    /exact duplicate|the same as|copy of another|stands more than once|two tables|under another partner|also stand/i,
    'rows that stand twice',
  ],
  [/spelt almost alike|may be one person|several partners|alias|listed twice/i, 'names of partners'],
  [
    /names? no partner|partner from|taken for the partner|for the partner|names are partners/i,
    'rows without a partner of their own',
  ],
  [/currenc/i, 'another currency'],
  [/too far from today|after today/i, 'dates that cannot be'],
  [/closed before/i, 'closed before received'],
  [/no (closed )?date|no date received|without a date|when .* (received|decided)/i, 'no date'],
  [
    /not a date|neither a date|order of its column|day from the month|day first|day and month|only a day/i,
    'dates that are doubtful',
  ],
  [/no amount|without an amount|has no amount/i, 'no amount'],
  [/not a number|outside the range|two numbers|percent|thousand/i, 'numbers that are doubtful'],
  [/assets|first-year revenue|estimate/i, 'revenue that is doubtful'],
  [/status|won|lost|became of|not yet/i, 'what became of introductions'],
  [/still to assess/i, 'still to assess'],
  [/credits? add up/i, 'credits above 1'],
  [/\bId\b/, 'Ids that do not agree'],
  [/kinds? of money|kind/i, 'kinds of money'],
  [/durations|hours/i, 'durations'],
  [/hidden/i, 'hidden rows and tabs'],
  [/formula/i, 'formulas without a value'],
  [/the word is not known|not known/i, 'words that are not known'],
  [/nothing but|title|remark/i, 'titles and remarks among the rows'],
  [/not read|none of the rows/i, 'columns or rows that are not read'],
  [/180 days|last record/i, 'an old export'],
];

const TABLE_KINDS: ReadonlySet<string> = new Set(TABLES.map(({ kind }) => kind));

function kindOf({ problem }: Note): string {
  return KINDS.find(([said]) => said.test(problem))?.[1] ?? 'other';
}

/** The notes counted by table, kind and how much they matter; the most first, ties by their names. */
export function noteCounts(notes: NoteList): NoteCount[] {
  const counts = new Map<string, { table: string; kind: string; severity: Severity; count: number }>();
  for (const note of notes) {
    const table = TABLE_KINDS.has(note.table) ? note.table : '';
    const found = { table, kind: kindOf(note), severity: severityOf(note), count: 1 };
    const key = JSON.stringify([found.table, found.kind, found.severity]);
    const before = counts.get(key);
    if (before === undefined) counts.set(key, found);
    else before.count++;
  }
  return [...counts.entries()]
    .sort(([a, x], [b, y]) => y.count - x.count || byCode(a, b))
    .map(([, each]) => each);
}
