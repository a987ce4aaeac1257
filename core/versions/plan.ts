import type { TableKind } from '../workbook/tables';
import { isRecord } from './record';

/** Columns at the right end of a table. */
interface AddedColumns {
  readonly table: TableKind;
  readonly sheet: string;
  /** The Excel Table or named range that grows; null for a plain range. */
  readonly region: string | null;
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly headers: readonly string[];
}

/** One thing that an upgrade adds. Rows and columns are those of the sheet, 1-based. Nothing else is touched. */
export type UpgradeStep =
  | ({ readonly kind: 'add columns' } & AddedColumns)
  | {
      readonly kind: 'add sheet';
      readonly table: TableKind;
      readonly sheet: string;
      readonly headers: readonly string[];
    }
  | {
      readonly kind: 'add settings';
      readonly sheet: string;
      readonly region: string | null;
      /** Last row of the table. */
      readonly after: number;
      readonly left: number;
      /** Each row from column `left` on; null stays blank. */
      readonly rows: ReadonlyArray<ReadonlyArray<string | number | null>>;
    }
  | {
      readonly kind: 'set value';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly value: string | number | null;
    };

/** One thing that an undo takes back, always something that the upgrade added and that is still as it was. */
export type UndoStep =
  | ({ readonly kind: 'remove columns' } & AddedColumns)
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
  | Extract<UpgradeStep, { readonly kind: 'set value' }>;

/** What an upgrade would do, or why there is none; `sentence` says it. */
export type UpgradePlan =
  | {
      readonly state: 'upgrade';
      readonly from: string;
      readonly to: string;
      readonly sentence: string;
      readonly steps: readonly UpgradeStep[];
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
export function describeStep(step: UpgradeStep | UndoStep): string {
  switch (step.kind) {
    case 'add columns':
      return `${step.sheet}: adds the columns ${step.headers.join(', ')} at the right end of ${step.table}.`;
    case 'add sheet':
      return `Adds the tab "${step.sheet}" with the columns ${step.headers.join(', ')}.`;
    case 'add settings':
      return describeSettings(step);
    case 'set value':
      return `${step.sheet}: sets the version in row ${step.row} to ${step.value ?? 'blank'}.`;
    case 'remove columns':
      return `${step.sheet}: removes the blank columns ${step.headers.join(', ')} from ${step.table}.`;
    case 'remove sheet':
      return `Removes the blank tab "${step.sheet}".`;
    case 'remove settings':
      return `${step.sheet}: removes ${step.rows.length === 1 ? 'one row' : `${step.rows.length} rows`} that the upgrade added.`;
  }
}

/** The rows that keep what was added would say all of it a second time. */
function describeSettings({ sheet, rows }: Extract<UpgradeStep, { readonly kind: 'add settings' }>): string {
  const cells = rows.map((row) => row.filter((cell) => cell !== null));
  const settings = cells.filter((row) => !row.some((cell) => isRecord(String(cell))));
  const named = settings.map(([name, value]) =>
    value === undefined ? `${name} (blank)` : `${name} = ${value}`,
  );
  const records = cells.length - settings.length;
  const keeping = records === 1 ? 'a row that keeps' : `${records} rows that keep`;
  return `${sheet}: adds ${named.length > 0 ? `the rows ${named.join(', ')}, and ` : ''}${keeping} what the upgrade added.`;
}
