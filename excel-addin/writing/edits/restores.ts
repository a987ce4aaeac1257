import type { EditStep, NewCell } from '../../../core/host/edit-plan';
import { printOf, printsOf, type Meant, type Restore } from '../../../core/writing';
import { formatFor, meantBy, restorable, type CellContent } from '../cell-content';
import type { Ground, Loaded, Workplace } from './ground';
import { carriedFormulas, formatsOfRows, isInTable, isPlain, rowOfInsert, totalsOf } from './places';
import type { Own } from '../own';
import type { Room } from './rows-put-in';

export function meantRows(
  rows: ReadonlyArray<readonly NewCell[]>,
  { dates }: Ground,
  carried: ReadonlyArray<string | null> = [],
): Meant[][] {
  return rows.map((row) =>
    Array.from({ length: Math.max(row.length, carried.length) }, (_, c): Meant => {
      const value = row[c] ?? null;
      return value === null && carried[c] != null ? { formula: null } : meantBy(value, dates);
    }),
  );
}

/** How to put back what a step changes. */
export function before(place: Workplace, found: Ground, room: Room | undefined): Array<Restore<Own>> {
  const { step, sheet, table, areas } = place;
  if (step.kind === 'set cells') return [setBefore(place, step.cells, found)];
  const [area] = areas;
  if (!area) return [];
  const rows: ReadonlyArray<readonly NewCell[]> = step.kind === 'add columns' ? [step.headers] : step.rows;
  const carried = carriedFormulas(place, rows);
  const meant = meantRows(rows, found, carried);
  const { id } = sheet;
  if (table && isInTable(place)) {
    const top = table.area[0] + table.area[2];
    const own: Own = {
      is: 'table rows',
      sheet: id,
      table: table.name,
      area: [top, area.column + 1, rows.length, area.columns],
      meant: printsOf(meant, area.columns),
    };
    return [{ op: 'own', own }];
  }
  const inserted = rowOfInsert(place);
  if (inserted !== null && room) {
    const ahead = Array.from({ length: area.column + 1 - room.left }, () => null);
    const own: Own = {
      is: 'rows',
      sheet: id,
      area: [inserted + 1, room.left, rows.length, room.columns],
      whole: room.whole,
      meant: printsOf(
        meant.map((row) => [...ahead, ...row]),
        room.columns,
      ),
      totals: totalsOf(area, inserted, rows.length).map(({ column, formula, stretched }) => [
        column,
        formula,
        stretched,
      ]),
    };
    return [{ op: 'own', own }];
  }
  if (!hasContent(area) && !place.isGuarded)
    return [
      {
        op: 'blank',
        sheet: id,
        area: [area.row + 1, area.column + 1, area.rows, area.columns],
        formats: isPlain(area),
        meant: printsOf(meant, area.columns),
      },
    ];
  const before = formatsOfRows(place);
  const isWritten = (c: number): boolean =>
    (carried[c] ?? null) !== null || rows.some((row) => (row[c] ?? null) !== null);
  const isFormatted = (c: number): boolean =>
    rows.some((row) => formatFor(row[c] ?? null, before[c] ?? 'General') !== (before[c] ?? 'General'));
  const cells = each(area).flatMap(({ row, column, content, was, format }): StoredCell[] => {
    const c = column - area.column;
    // What is left alone on a protected sheet may be locked.
    if (place.isGuarded && !isWritten(c)) return [];
    const wanted = isWritten(c) ? (meant[row - area.row]?.[c] ?? null) : null;
    const keeps = place.isGuarded && !isFormatted(c);
    const print = printOf(was);
    return [
      [row + 1, column + 1, content, keeps ? '' : format, print, wanted === null ? print : printOf(wanted)],
    ];
  });
  return [{ op: 'cells', sheet: id, cells }];
}
type StoredCell = Extract<Restore<Own>, { readonly op: 'cells' }>['cells'][number];

/** All in one, however scattered: what is kept apart is looked at apart, with a request each. */
function setBefore(
  { sheet, areas }: Workplace,
  edits: Extract<EditStep, { readonly kind: 'set cells' }>['cells'],
  found: Ground,
): Restore<Own> {
  const wanted = new Map(edits.map((edit) => [`${edit.row}:${edit.column}`, edit]));
  return {
    op: 'cells',
    sheet: sheet.id,
    cells: areas.flatMap(each).flatMap(({ row, column, content, was, format }): StoredCell[] => {
      const edit = wanted.get(`${row + 1}:${column + 1}`);
      if (!edit) return [];
      const keeps = formatFor(edit.after, format) === format;
      return [
        [
          row + 1,
          column + 1,
          content,
          keeps ? '' : format,
          printOf(was),
          printOf(meantBy(edit.after, found.dates)),
        ],
      ];
    }),
  };
}

interface Stood {
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  readonly was: Meant;
  readonly format: string;
}

function each({ row, column, range }: Loaded): Stood[] {
  return (range.formulas as CellContent[][]).flatMap((line, r) =>
    line.map((formula, c): Stood => {
      const value = (range.values as CellContent[][])[r]?.[c] ?? '';
      const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
      return {
        row: row + r,
        column: column + c,
        content: restorable(formula, value),
        was: isFormula ? { formula } : value,
        format: String(range.numberFormat[r]?.[c] ?? 'General'),
      };
    }),
  );
}

function hasContent({ range }: Loaded): boolean {
  return (range.formulas as CellContent[][]).some((line) => line.some((formula) => formula !== ''));
}
