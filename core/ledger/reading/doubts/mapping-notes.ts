import { columnLetters } from '../../../workbook/blocks/column-letters';
import type { FoundColumn, FoundTable } from '../../../workbook/blocks/found';
import type { LocatedTable } from '../../../workbook/finding/find-tables';
import { columnName, copiedFrom, sameHeader } from '../../../workbook/mapping/column-name';
import { isCountHeader, isOfGoods } from '../../../workbook/mapping/amounts/counts';
import { ASIDE_WHY } from '../../../workbook/mapping/asides';
import { MAPPED_IN_SETTINGS } from '../../../workbook/mapping/headers/header-row';
import type { NoteCollector } from '../../../workbook/notes/note-list';
import { directionSaid } from '../../../workbook/values/direction-words';
import type { Offer } from '../../../workbook/notes/notes';
import { tableDescription, type TableKind } from '../../../workbook/tables';
import { headerCurrency } from '../../../workbook/values/currencies';
import { cellText, isMissing } from '../../../workbook/values/text';
import { headerKey } from '../../../workbook/values/header-key';
import { nameKey } from '../../names';
import { noteOtherPartners } from './other-partners';

const NAMES_SHOWN = 25;
/** Headers that name any person or firm, a client as well as a partner. */
const ANYBODY =
  /^(name|full name|person|who|contact|contact name|company|company name|payer|payee|recipient|account|account name|customer|attendee|from|class|tracking(?: category| option[12]?)?)$/;
const ROWS_LOOKED_AT = 500;

/** Whether a header may name anybody: nothing says that its names are partners. */
export const mayNameAnybody = (header: string) => ANYBODY.test(headerKey(header).key);

/** The columns of tables by the names that a correction takes, for a sentence that lists them. */
export function namesOf(tables: readonly LocatedTable[]): string {
  const names = new Set(
    tables.flatMap(({ found: { columns } }) => columns.map((each) => columnName(each, columns))),
  );
  const shown = [...names].slice(0, NAMES_SHOWN).join(', ');
  return names.size > NAMES_SHOWN ? `${shown} and ${names.size - NAMES_SHOWN} more` : shown;
}

/**
 * Notes what is doubtful about which columns of a table were read as what. `known`: names in Partners, `introducers`: those that
 * introductions name as partners, both as keys.
 */
export function noteMapping(
  table: LocatedTable,
  known: ReadonlySet<string>,
  introducers: () => ReadonlySet<string>,
  notes: NoteCollector,
): void {
  const { kind, found } = table;
  if (kind === null || kind === 'Settings') return;
  noteNamesTwice(kind, found, notes);
  noteCounts(kind, found, notes);
  noteAnybody(table, known, introducers, notes);
  noteOtherIncome(kind, found, notes);
  noteOtherPartners(table, known, notes);
}

/** "Commission %" beside "Commission", and "Fee (USD)" beside "Fee (CAD)": what tells such columns apart is no part of their name. */
const unitOf = ({ header, samples }: FoundColumn) =>
  header.includes('%') || (samples.length > 0 && samples.every((each) => /\d\s*%$/.test(each)))
    ? '%'
    : headerCurrency(header);

/** Columns of one unit that are called alike; one that is not read also where it is so but for a number behind its name. */
function calledAlike(columns: readonly FoundColumn[]): Array<readonly [header: string, FoundColumn[]]> {
  const called = new Map<string, Set<FoundColumn>>();
  const call = (name: string, column: FoundColumn) => {
    const { said } = headerKey(name);
    called.set(said, (called.get(said) ?? new Set()).add(column));
  };
  for (const column of columns) {
    if (column.header === '') continue;
    call(column.header, column);
    const alone = column.column === null ? copiedFrom(column.header) : undefined;
    if (alone !== undefined) call(alone, column);
  }
  return [...called].flatMap(([said, alike]) => {
    if (alike.size < 2) return [];
    const units = new Map<string | null, FoundColumn[]>();
    for (const column of alike) {
      const unit = unitOf(column);
      const known = units.get(unit);
      if (known === undefined) units.set(unit, [column]);
      else known.push(column);
    }
    return [...units.values()].flatMap((twins) => {
      const named = twins.find(({ header }) => headerKey(header).said === said);
      return named === undefined ? [] : [[named.header, twins] as const];
    });
  });
}

/** A header that stands twice, where a figure depends on which of the two is read. */
function noteNamesTwice(kind: TableKind, found: FoundTable, notes: NoteCollector): void {
  const own = found.columns.filter(
    ({ why }) => why !== ASIDE_WHY['Another partner'] && why !== ASIDE_WHY['Amount beside'],
  );
  for (const [header, twins] of calledAlike(own)) {
    const read = twins.filter((each) => each.column !== null && each.column !== 'Notes');
    const [first] = read;
    if (twins.length < 2 || !first?.column || read.some((each) => each.why === MAPPED_IN_SETTINGS)) continue;
    const letter = (each: FoundColumn) => columnLetters(each.position);
    const unread = twins.filter((each) => each.column === null);
    const said = twins
      .map((each) => `${letter(each)} is ${each.column === null ? 'not used' : `read as ${each.column}`}`)
      .join(', ');
    const other = unread[0] ?? twins[1] ?? first;
    const name = likely(kind, found, first.column);
    const copies = twins.flatMap((each) => (sameHeader(header, each.header) ? [] : [`"${each.header}"`]));
    const called =
      copies.length > 0 ? `called alike, "${header}" and ${copies.join(', ')}` : `called "${header}"`;
    notes.add(
      notes.scope(kind, found.sheet, header),
      0,
      twins.map((each) => `column ${letter(each)}`).join(', '),
      notes.problem(
        'columns called alike',
        `${twins.length === 2 ? 'Two columns are' : `${twins.length} columns are`} ${called}: ${said}.`,
        `If that is wrong, name a column by its letter: a Settings row such as "Map ${kind}.${name}" with the value "column ${letter(other)}".`,
        offersFor(kind, name, first, other),
      ),
    );
  }
}

/** What a second column of the same name may be: of two days of an introduction the second is that of closing; else it is the one to read. */
function likely(kind: TableKind, found: FoundTable, read: string): string {
  const isDay =
    kind === 'Referrals' &&
    tableDescription(kind).columns.some((each) => each.header === read && each.type === 'date');
  return isDay && !found.columns.some(({ column }) => column === 'Closed') ? 'Closed' : read;
}

/** Both columns, each as what it may be; or either of them alone. */
function offersFor(kind: string, name: string, one: FoundColumn, other: FoundColumn): Offer[] {
  const letter = (each: FoundColumn) => `column ${columnLetters(each.position)}`;
  const only = (each: FoundColumn): Offer => ({
    label: `Only ${letter(each)}, as ${one.column}`,
    rows: [[`Map ${kind}.${one.column}`, letter(each)]],
  });
  if (name === one.column) return [only(one), only(other)];
  return [
    {
      label: `${letter(one)} as ${one.column}, ${letter(other)} as ${name}`,
      rows: [
        [`Map ${kind}.${one.column}`, letter(one)],
        [`Map ${kind}.${name}`, letter(other)],
      ],
    },
    only(one),
  ];
}

/** Columns with a number of introductions or clients in each row, which no figure can be made of. */
function noteCounts(kind: TableKind, found: FoundTable, notes: NoteCollector): void {
  const isList = kind === 'Partners' || kind === 'Candidates';
  const headers = found.columns.map(({ header }) => header);
  const counts = found.columns.filter(
    ({ column, header, samples }) =>
      column === null &&
      !isOfGoods(header, headers) &&
      (kind !== 'Money' || !/^(?:qty|quantity|count)$/i.test(header)) &&
      (isCountHeader(header) || (isList && directionSaid(header) !== null)) &&
      samples.length > 0 &&
      samples.every((each) => /^\d{1,4}$/.test(each)),
  );
  if (counts.length === 0) return;
  notes.add(
    notes.scope(kind, found.sheet),
    0,
    counts.map(({ header }) => header).join(', '),
    notes.problem(
      'counts instead of rows',
      'Columns hold counts of introductions or clients; counts are not read.',
      'Introductions need a row each, in a Referrals table: the partner, the day, the client, what became of it.',
    ),
  );
}

const INCOME =
  /^(?:[a-z]+ ){0,3}(?:fees?|revenues?|commissions?|comms?|income|retainers?|trails?|overrides?|bonus(?:es)?|gdc|fyc)(?: (?:annual|annually|yearly|total|amount))?$/;

/** A column of income that could be read as well as the one that is: nothing says that either counts before the other. */
function noteOtherIncome(kind: TableKind, found: FoundTable, notes: NoteCollector): void {
  const own = kind === 'Referrals' ? 'First-year revenue' : kind === 'Money' ? 'Amount' : null;
  const read = found.columns.find(({ column }) => column !== null && column === own);
  if (own === null || read === undefined || read.why === MAPPED_IN_SETTINGS) return;
  for (const { column, header, why, samples } of found.columns) {
    const isAsGood = why.startsWith(`It could be ${own} too`) && why.endsWith('fits better.');
    if (column !== null || !isAsGood || !INCOME.test(headerKey(header).key)) continue;
    if (sameHeader(header, read.header) || samples.every((each, i) => each === read.samples[i])) continue;
    notes.add(
      notes.scope(kind, found.sheet, header),
      0,
      samples.join(', '),
      notes.problem(
        'another column of income',
        `Beside "${read.header}" the column "${header}" has amounts, too, and is not read.`,
        'If it is the income, use it instead; if both are, add them up in one column.',
        [{ label: `Use \u201c${header}\u201d`, rows: [[`Map ${kind}.${own}`, header]] }],
      ),
    );
  }
}

/** A partner column that nothing but a word such as "Name" speaks for: its names may be those of clients. */
function noteAnybody(
  { kind, found, block, header, positions }: LocatedTable,
  known: ReadonlySet<string>,
  introducers: () => ReadonlySet<string>,
  notes: NoteCollector,
): void {
  if (kind !== 'Referrals' && kind !== 'Activities' && kind !== 'Money') return;
  const column = found.columns.find((each) => each.column === 'Partner');
  const position = positions.get('Partner') as number;
  if (!column || column.why === MAPPED_IN_SETTINGS) return;
  if (!mayNameAnybody(column.header)) return;
  const introduced = introducers();
  let names = 0;
  let partners = 0;
  for (let row = header + 1; row <= Math.min(block.bottom, header + ROWS_LOOKED_AT); row++) {
    const text = cellText(block.cells.cell(row, position));
    if (isMissing(text)) continue;
    names++;
    if (known.has(nameKey(text)) || introduced.has(nameKey(text))) partners++;
  }
  if (partners >= names / 2) return;
  const map = `Map ${kind}.Partner`;
  notes.add(
    notes.scope(kind, found.sheet, column.header),
    0,
    column.samples.join(', '),
    notes.problem(
      'names that may be clients',
      `The column "${column.header}" was taken for the partner, but nothing says that its names are partners; they may be clients.`,
      `If they are partners, list them in a Partners table or add a Settings row "${map}" with the value "${column.header}"; if they are not, "${map}" with the value -.`,
      [
        { label: 'They are partners', rows: [[map, column.header]] },
        { label: 'They are not', rows: [[map, '-']] },
      ],
    ),
  );
}
