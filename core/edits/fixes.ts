import type { CellEdit, EditPlan } from '../host/edit-plan';
import { NONE } from '../ledger/ledger';
import { nameKey } from '../ledger/names';
import type { Reading } from '../ledger/reading/read';
import type { FoundColumn } from '../workbook/blocks/found';
import type { WorkbookInput } from '../workbook/input';
import type { Note } from '../workbook/notes/notes';
import { tableDescription, type TableKind } from '../workbook/tables';
import { addRecords } from './add-records';
import { editsFor, nameAt } from './name-cells';
import { sheetNamed, tablesWithHeader } from './places';
import { EditProblem } from './problem';
import { setFields } from './set-fields';
import type { SettingRow } from './settings-steps';

/** One safe way to put right what a note says; it is done on command only, after a look at what it changes. */
export type Fix =
  | { readonly kind: 'edit'; readonly label: string; readonly plan: () => EditPlan }
  | {
      readonly kind: 'settings';
      readonly label: string;
      readonly rows: readonly SettingRow[];
    };

const ORDERS = [
  ['D/M/Y', '31/01/2026: the day first'],
  ['M/D/Y', '01/31/2026: the month first'],
] as const;

/**
 * What can safely be done about a note: give one partner one spelling (in every cell, or as an alias), say which of day and
 * month comes first, or let blank cells take the partner above. [] where only the advisor knows. Nothing is ever deleted.
 */
export function fixesOf(input: WorkbookInput, reading: Reading, note: Note): Fix[] {
  const offered = (note.offers ?? []).map(({ label, rows }) => ({ kind: 'settings' as const, label, rows }));
  switch (note.kind) {
    case 'names spelled alike':
    case 'two names of one person':
      // Cells put right are better than a row of Settings that says what they mean.
      return [...spellings(input, reading, note), ...offered.slice(-1)];
    case 'the order of day and month':
      return orders(reading, note);
    case 'no partner':
      return filledDown(note);
    default:
      return offered;
  }
}

/** Each order of day and month for the column of a note; for both where two dates stand under one header. */
function orders({ tables }: Reading, { sheet, table, column: header }: Note): Fix[] {
  const dates = tables
    .filter((each) => each.sheet === sheet && each.kind === table)
    .flatMap(({ kind, columns }) =>
      columns.flatMap((each) => (each.header === header ? dateOf(kind, each) : [])),
    );
  return [...new Set(dates)].flatMap((name) =>
    ORDERS.map(([value, label]): Fix => ({
      kind: 'settings',
      label: `Read ${name} as ${label}`,
      rows: [[`Date order ${name}`, value]],
    })),
  );
}

/** `Referrals.Received` of a column that is read as a date; [] of another. */
function dateOf(kind: TableKind | null, { column }: FoundColumn): string[] {
  const isDate =
    kind !== null &&
    tableDescription(kind).columns.some(
      ({ header, type }) => header === column && (type === 'date' || type === 'dateOrYes'),
    );
  return isDate ? [`${kind}.${column}`] : [];
}

/** The partner of the row above, where a note is about a whole column whose names stand once for each group. */
function filledDown({ row, table }: Note): Fix[] {
  return row > 0
    ? []
    : [
        {
          kind: 'settings',
          label: 'Blank cells take the partner above',
          rows: [[`Fill down ${table}.Partner`, 'yes']],
        },
      ];
}

function spellings(input: WorkbookInput, reading: Reading, note: Note): Fix[] {
  const pair = twoPartners(reading, note.value);
  return pair === null ? [] : spellingFixes(input, reading, pair);
}

/** The two partners that a note about spellings names. */
function twoPartners({ ledger }: Reading, value: string): readonly [string, string] | null {
  const parts = value.split(' / ');
  for (let at = 1; at < parts.length; at++) {
    const [a, b] = [parts.slice(0, at).join(' / '), parts.slice(at).join(' / ')];
    const codes = [ledger.findPartner(a), ledger.findPartner(b)];
    const [first, second] = codes.map((code) => ledger.partners[code]?.name);
    if (codes[0] !== codes[1] && first !== undefined && second !== undefined) return [first, second];
  }
  return null;
}

function spellingFixes(input: WorkbookInput, reading: Reading, [a, b]: readonly [string, string]): Fix[] {
  const { ledger } = reading;
  const listed = (name: string) => ledger.partners[ledger.findPartner(name)]?.listed === true;
  const ways = ([from, to]: readonly [string, string]): Fix[] => [
    {
      kind: 'edit',
      label: `Write \u201c${to}\u201d everywhere`,
      plan: () => renamePartner(input, reading, from, to),
    },
    {
      kind: 'edit',
      label: `Keep both, \u201c${from}\u201d as an alias of \u201c${to}\u201d`,
      plan: () => aliasPartner(input, reading, from, to),
    },
  ];
  // Two rows of Partners can say different things; which of them holds, only the advisor knows.
  return [...(listed(a) ? [] : ways([a, b])), ...(listed(b) ? [] : ways([b, a]))];
}

/** Writes one spelling in every Partner cell that has another. */
export function renamePartner(input: WorkbookInput, reading: Reading, from: string, to: string): EditPlan {
  const { ledger } = reading;
  const code = ledger.findPartner(from);
  const isFrom = (name: string): boolean =>
    nameKey(name) === nameKey(from) || (code !== NONE && ledger.findPartner(name) === code);
  const bySheet = new Map<string, CellEdit[]>();
  for (const table of tablesWithHeader(reading)) {
    const column = table.columns.find(({ column: name }) => name === 'Partner')?.position;
    if (column === undefined || table.firstRow === 0) continue;
    const sheet = sheetNamed(input, table.sheet);
    for (let row = table.firstRow; row <= table.lastRow; row++) {
      const at = { row, header: 'Partner', column };
      const edits = isFrom(nameAt(table, sheet, at)) ? editsFor(table, sheet, at, to) : [];
      if (edits.length === 0) continue;
      const cells = bySheet.get(table.sheet) ?? [];
      bySheet.set(table.sheet, cells);
      cells.push(...edits);
    }
  }
  if (bySheet.size === 0) throw new EditProblem(`No cell names the partner "${from}" any more.`);
  return {
    what: `${from} is written ${to}`,
    steps: Array.from(bySheet).map(([sheet, cells]) => ({ kind: 'set cells' as const, sheet, cells })),
  };
}

/** Enters a spelling under Aliases of a partner, who gets a row in Partners when there is none. */
export function aliasPartner(input: WorkbookInput, reading: Reading, alias: string, of: string): EditPlan {
  const { ledger } = reading;
  const partner = ledger.partners[ledger.findPartner(of)];
  const what = `${alias} is an alias of ${of}`;
  if (partner === undefined || !partner.listed || partner.sheet === NONE)
    return { what, steps: addRecords(input, reading, 'Partners', [{ Partner: of, Aliases: alias }]) };
  const sheet = ledger.sheets[partner.sheet] ?? '';
  const place = { table: 'Partners' as const, sheet, row: partner.row };
  return {
    what,
    steps: setFields(input, reading, place, { Aliases: [...partner.aliases, alias].join('; ') }),
  };
}
