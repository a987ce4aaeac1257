import { formatIso } from '../calendar/day';
import type { EditStep, NewCell } from '../host/edit-plan';
import { isRecord } from './record';

type AddedColumns = Extract<EditStep, { readonly kind: 'add columns' }>;
type SetCells = Extract<EditStep, { readonly kind: 'set cells' }>;

/** One thing that an undo takes back, always something that the upgrade added and that is still as it was. */
export type UndoStep =
  | ({ readonly kind: 'remove columns' } & Omit<AddedColumns, 'kind'>)
  | { readonly kind: 'remove sheet'; readonly sheet: string }
  | {
      readonly kind: 'remove settings';
      readonly sheet: string;
      readonly region: string | null;
      readonly left: number;
      readonly right: number;
      /** Rows that are cleared, from the last one up. */
      readonly rows: readonly number[];
      /** How many of them are the last rows of the table, which then ends above them. */
      readonly atEnd: number;
    }
  | SetCells;

/** What an upgrade would do, or why there is none; `sentence` says it. */
export type UpgradePlan =
  | {
      readonly state: 'upgrade';
      readonly from: string;
      readonly to: string;
      readonly sentence: string;
      /** All of them only add, but for the version in Settings. */
      readonly steps: readonly EditStep[];
      /** What stays as it is although the present layout has it otherwise, a sentence each. */
      readonly stays: readonly string[];
    }
  | {
      /** Something stands where something would be added: nothing is changed before it is out of the way. */
      readonly state: 'blocked';
      readonly sentence: string;
      readonly problems: readonly string[];
    }
  | { readonly state: 'current' | 'newer' | 'foreign'; readonly sentence: string };

export type UndoPlan =
  | {
      readonly state: 'undo';
      readonly sentence: string;
      readonly steps: readonly UndoStep[];
      /** What the upgrade added and stays, because something was typed into it or uses it: a sentence each. */
      readonly stays: readonly string[];
    }
  | { readonly state: 'newer' | 'nothing'; readonly sentence: string };

/** A step in plain words. */
export function describeStep(step: EditStep | UndoStep): string {
  switch (step.kind) {
    case 'add columns':
      return `${step.sheet}: adds the columns ${step.headers.join(', ')} at the right end of ${step.table}.`;
    case 'add sheet':
      return `Adds the tab "${step.sheet}" with the columns ${step.headers.join(', ')}.`;
    case 'append rows':
      return describeSettings(step);
    case 'set cells':
      return step.cells
        .map(({ row, after }) => `${step.sheet}: sets the version in row ${row} to ${shown(after)}.`)
        .join(' ');
    case 'remove columns':
      return `${step.sheet}: removes the blank columns ${step.headers.join(', ')} from ${step.table}.`;
    case 'remove sheet':
      return `Removes the blank tab "${step.sheet}".`;
    case 'remove settings':
      return `${step.sheet}: removes ${step.rows.length === 1 ? 'one row' : `${step.rows.length} rows`} that the upgrade added.`;
  }
}

/** The rows that keep what was added would say all of it a second time. */
function describeSettings({ sheet, rows }: Extract<EditStep, { readonly kind: 'append rows' }>): string {
  const cells = rows.map((row) => row.filter((cell) => cell !== null));
  const settings = cells.filter((row) => !row.some((cell) => isRecord(String(cell))));
  const named = settings.map(([name, value]) =>
    value === undefined ? `${shown(name)} (blank)` : `${shown(name)} = ${shown(value)}`,
  );
  const records = cells.length - settings.length;
  const keeping = records === 1 ? 'a row that keeps' : `${records} rows that keep`;
  return `${sheet}: adds ${named.length > 0 ? `the rows ${named.join(', ')}, and ` : ''}${keeping} what the upgrade added.`;
}

function shown(cell: NewCell | undefined): string {
  if (cell === null || cell === undefined) return 'blank';
  return typeof cell === 'object' ? formatIso(cell.date) : String(cell);
}
