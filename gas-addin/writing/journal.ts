/**
 * Sheets has no transactions: a run that fails, or is ended by Google, leaves what it did before. So before anything is
 * changed, how to put it back is written into the document's properties. Whoever finds a journal of a write that was not
 * finished carries it out: the failed write itself, the next write, or the next start of the pane. The journal of a finished
 * write stays as what undo needs.
 */

/** An area of a sheet: row and column (1-based), rows and columns. */
export type Area = readonly [row: number, column: number, rows: number, columns: number];

/** One thing to be put back; each can be done twice. Sheets by their ids. */
export type Restore =
  | { readonly op: 'no sheet'; readonly sheet: number }
  /** Cells with what they held. */
  | { readonly op: 'cells'; readonly sheet: number; readonly cells: readonly StoredCell[] }
  | { readonly op: 'blank'; readonly sheet: number; readonly area: Area; readonly formats: boolean }
  | { readonly op: 'name'; readonly name: string; readonly sheet: number; readonly area: Area }
  | { readonly op: 'no name'; readonly name: string }
  /** Rows and columns that a sheet had; blank ones that were added at its ends are removed. */
  | { readonly op: 'size'; readonly sheet: number; readonly rows: number; readonly columns: number }
  /** Rows that were put in below a row of a sheet; `had` is how many rows the sheet had, which tells how far it came. */
  | {
      readonly op: 'no rows';
      readonly sheet: number;
      readonly row: number;
      readonly rows: number;
      readonly had: number;
    }
  /** A sheet of ours gets its copy back; `mark` is the text of its old mark, `charts` those that it may have. */
  | {
      readonly op: 'copy';
      readonly sheet: number;
      readonly copy: number;
      readonly mark: string;
      readonly charts: string;
      readonly frozen: number;
    };

/** A date is kept as its moment in milliseconds. */
export type StoredCell = readonly [
  row: number,
  column: number,
  kind: 'text' | 'formula' | 'value' | 'moment',
  content: string | number | boolean,
  format: string,
];

export interface Journal {
  /** What undo would take back. */
  readonly what: string;
  readonly restores: readonly Restore[];
  /** Areas that hold what was written, and whole sheets that were added. */
  readonly areas: ReadonlyArray<{ readonly sheet: number; readonly area: Area }>;
  readonly tabs: readonly number[];
}

interface Header {
  readonly state: 'writing' | 'done';
  readonly parts: number;
  /** How everything looked when it was done. */
  readonly look?: string;
}

export interface KeptJournal extends Journal {
  readonly state: Header['state'];
  readonly look: string;
}

const HEADER = 'journal';
/** Characters of one property: Google keeps 9 KB, and a character may take three bytes. */
const PART = 3000;
/** Parts at most: Google keeps 500 KB in all. */
const MOST_PARTS = 150;

const properties = () => PropertiesService.getDocumentProperties();
const part = (number: number): string => `${HEADER}.${number}`;

/** From here on whatever happens is put back, until {@link finishJournal}. */
export function beginJournal(journal: Journal): void {
  const text = JSON.stringify(journal);
  const parts = Math.ceil(text.length / PART);
  if (parts > MOST_PARTS)
    throw new Error('These are too many cells to be changed at once. Do it in several parts.');
  dropJournal();
  const values: Record<string, string> = {};
  for (let at = 0; at < parts; at++) values[part(at)] = text.slice(at * PART, (at + 1) * PART);
  properties().setProperties(values);
  putHeader({ state: 'writing', parts });
}

/** What was written counts; `look` is how it looks. */
export function finishJournal(journal: Journal, look: string): void {
  putHeader({ state: 'done', parts: Math.ceil(JSON.stringify(journal).length / PART), look });
}

/** The write is taken back, to its end. */
export function reopenJournal(): void {
  const header = readHeader();
  if (header) putHeader({ ...header, state: 'writing' });
}

export function readJournal(): KeptJournal | null {
  const header = readHeader();
  if (header === null) return null;
  const all = properties().getProperties();
  const text = Array.from({ length: header.parts }, (_, at) => all[part(at)] ?? '').join('');
  return { ...(JSON.parse(text) as Journal), state: header.state, look: header.look ?? '' };
}

/** Forgets it; its parts are without use as soon as the first property is gone. */
export function dropJournal(): void {
  const kept = properties();
  const all = kept.getProperties();
  const others = Object.keys(all).filter((key) => key !== HEADER && key.indexOf(`${HEADER}.`) !== 0);
  if (others.length === Object.keys(all).length) return;
  if (all[HEADER] !== undefined) kept.deleteProperty(HEADER);
  // All the others at once, however many there are.
  kept.setProperties(Object.fromEntries(others.map((key) => [key, all[key] ?? ''])), true);
}

function putHeader(header: Header): void {
  properties().setProperty(HEADER, JSON.stringify(header));
}

function readHeader(): Header | null {
  const text = properties().getProperty(HEADER);
  return text === null ? null : (JSON.parse(text) as Header);
}
