import { formatIso } from '../../core/calendar/day';
import {
  byKind,
  HOLDS,
  saidOf,
  type ExportPlace,
  type ImportPlan,
  type ImportValue,
  type TakenTable,
} from '../../core/import';
import { wordsIn } from '../../core/words';
import type { Cell } from '../../core/workbook/input';
import { cellText } from '../../core/workbook/values/text';
import { columnsTable } from './columns-table';
import { oneLine, section, SHOWN, wrapped, WIDTH } from '../output/text-table';

const { count } = wordsIn();

function plain(value: ImportValue | Cell): string | number | boolean | null {
  return typeof value === 'object' && value !== null ? formatIso(value.date) : (value ?? null);
}

export function importJson(plan: ImportPlan): string {
  return JSON.stringify(
    {
      ...plan,
      perhaps: plan.perhaps.map((row) => ({ ...row, day: formatIso(row.day) })),
      newRows: plan.newRows.map(({ day, values, ...row }) => ({
        ...row,
        day: day === null ? null : formatIso(day),
        values: Object.fromEntries([...values].map(([column, value]) => [column, plain(value)])),
      })),
      changedRows: plan.changedRows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, before: plain(cell.before), after: plain(cell.after) })),
      })),
    },
    null,
    2,
  );
}

/** The plan as text: how the columns are read, then what would be added, changed and left out. */
export function importText(plan: ImportPlan): string {
  const place = placesIn(plan);
  return [
    `${plan.format === null ? 'No known export; read by its headers and values' : `Recognized: ${plan.format}`}.`,
    ...plan.tables.flatMap((table) => [whereTo(table, plan.tables.length > 1), columnsTable(table.columns)]),
    ...(plan.lacking.length > 0
      ? [
          wrapped(
            `The workbook has no column for ${plan.lacking.join(', ')}: add ${plan.lacking.length === 1 ? 'it' : 'them'} to keep what the export says (--new-columns does).${plan.lacking.includes('Id') ? ' Without Id a row is found again by partner, client and day received only.' : ''}`,
            WIDTH,
          ),
        ]
      : []),
    '',
    `${count(plan.newRows.length, 'new row')}${kinds(plan)}; ${count(plan.changedRows.length, 'row')} with changes; ${count(plan.sameRows, 'row')} there already; ${count(plan.leftOut.length, 'row')} left out.`,
    ...section(
      'New',
      plan.newRows.map((row) => {
        const without = row.kind === 'Referrals' ? 'no day received' : '';
        const parts = [
          row.partner,
          row.client,
          row.day === null ? without : formatIso(row.day),
          ...saidOf(row),
        ];
        return `${place(row)}: ${parts.filter((part) => part !== '').join(', ')}`;
      }),
    ),
    ...section(
      'Perhaps there already under other details (--same-day adds them all the same)',
      plan.perhaps.map(
        ({ tab, row, partner, client, day, sheet, bookRow, bookClient }) =>
          `${place({ tab, row })}: ${[partner, client, formatIso(day)].filter((part) => part !== '').join(', ')}: "${sheet}" row ${bookRow} is of the same partner and day${bookClient === '' ? '' : ` (${bookClient})`}`,
      ),
    ),
    ...section(
      'Changed (only --update applies it)',
      plan.changedRows.map(
        (row) =>
          `"${row.sheet}" row ${row.bookRow} (${row.partner}, ${row.client}): ${row.cells.map((cell) => `${cell.header} ${cellText(cell.before) === '' ? 'blank' : `"${oneLine(cellText(cell.before), 30)}"`} -> "${oneLine(String(plain(cell.after)), 30)}"`).join('; ')}`,
      ),
    ),
    ...section('Left out', reasons(plan)),
    ...section('Stays behind', plan.staysBehind),
    ...section('About the values', [...plan.remarks, ...doubts(plan)]),
    ...section(
      `${
        plan.leftOut.some((each) => each.waits)
          ? 'Left out until you say who they are (--new-partners takes them as they are, --same-partner "name here=name there" renames one)'
          : 'New partners'
      }`,
      plan.unknownPartners.map(
        ({ name, rows, close }) =>
          `${name} (${count(rows, 'row')})${close.length > 0 ? `; close: ${close.join(', ')}` : ''}`,
      ),
    ),
  ].join('\n');
}

const isOfOneSheet = ({ tables }: ImportPlan): boolean => new Set(tables.map(({ tab }) => tab)).size === 1;

/** Rows are named with their sheet where the export has several. */
function placesIn(plan: ImportPlan): (place: ExportPlace) => string {
  const isOne = isOfOneSheet(plan);
  return ({ tab, row }) => (isOne ? `row ${row}` : `"${tab}" row ${row}`);
}

function whereTo({ kind, tab, headerRow, target }: TakenTable, isOfSeveral: boolean): string {
  const what = isOfSeveral ? `"${tab}" below row ${headerRow} (${HOLDS[kind]}): rows` : 'Rows';
  return target === null ? `${what} go to a new sheet.` : `${what} go to "${target}".`;
}

function kinds({ newRows }: ImportPlan): string {
  const text = byKind(newRows);
  return text === '' ? '' : ` (${text})`;
}

/** What the reading says about values of the export, once for each column and problem. */
function doubts({ notes }: ImportPlan): string[] {
  const groups = new Map<string, number>();
  for (const { column, problem } of notes) {
    const key = `${column === '' ? '' : `${column}: `}${problem}`;
    groups.set(key, (groups.get(key) ?? 0) + 1);
  }
  return [...groups].map(([text, times]) => (times === 1 ? text : `${text} (${times} rows)`));
}

/** `reason Rows 2, 5.`, once for each reason and sheet; those that wait for an answer stand under their question. */
function reasons(plan: ImportPlan): string[] {
  const isOne = isOfOneSheet(plan);
  const groups = new Map<
    string,
    { readonly tab: string; readonly reason: string; readonly rows: number[] }
  >();
  for (const { tab, row, reason, waits } of plan.leftOut) {
    if (waits === true) continue;
    const key = JSON.stringify([tab, reason]);
    const known = groups.get(key);
    if (known) known.rows.push(row);
    else groups.set(key, { tab, reason, rows: [row] });
  }
  return [...groups.values()].map(
    ({ tab, reason, rows }) =>
      `${isOne ? '' : `"${tab}": `}${reason} ${rows.length === 1 ? 'Row' : 'Rows'} ${rows.slice(0, SHOWN).join(', ')}${rows.length > SHOWN ? ' ...' : ''}.`,
  );
}
