import type { ExportPlace, ImportOptions, ImportPlan } from '../../../core/import';
import type { SheetInput } from '../../../core/workbook/input';

/** An export that was read. */
export interface Exported {
  readonly name: string;
  readonly sheets: readonly SheetInput[];
}

/** What the advisor has said about an export. */
export interface Choices {
  /** Rows of Settings that read this export alone: `Map Referrals.Partner`, `Date order Referrals.Received`. */
  readonly settings: ReadonlyMap<string, string>;
  /** The partner of every row; '' for none. */
  readonly partner: string;
  /** What a partner that the workbook does not know is: another name of one that it knows, or new. */
  readonly partners: ReadonlyMap<string, { readonly is: string } | 'new'>;
  /** Rows of the export (`rowKey`) whose changes are taken over. */
  readonly changed: ReadonlySet<string>;
  readonly newColumns: boolean;
  /** Rows of the export (`rowKey`) that are others than those of the workbook that look like them. */
  readonly others: ReadonlySet<string>;
}

export const NO_CHOICES: Choices = {
  settings: new Map(),
  partner: '',
  partners: new Map(),
  changed: new Set(),
  newColumns: false,
  others: new Set(),
};

const MAP = /^Map (.+)$/;

export function optionsOf({ settings, partner, partners, newColumns, others }: Choices): ImportOptions {
  const rows = [...settings].filter(([, value]) => value !== '');
  const said = [...partners];
  return {
    maps: rows.flatMap(([name, value]) => {
      const column = MAP.exec(name)?.[1];
      return column === undefined ? [] : [[column, value] as const];
    }),
    settings: rows.filter(([name]) => !MAP.test(name)),
    partnerNames: new Map(said.flatMap(([name, is]) => (is === 'new' ? [] : [[name, is.is] as const]))),
    newPartners: new Set(said.flatMap(([name, is]) => (is === 'new' ? [name] : []))),
    newColumns,
    others,
    ...(partner === '' ? {} : { partner }),
  };
}

/** The choices with more rows of Settings; a blank value takes one back. */
export function withSettings(
  choices: Choices,
  rows: ReadonlyArray<readonly [name: string, value: string]>,
): Choices {
  const settings = new Map(choices.settings);
  for (const [name, value] of rows) settings.set(name, value);
  return { ...choices, settings };
}

/** Rows are named with their sheet where the export has several. */
export function placesIn({ tables }: ImportPlan): (place: ExportPlace) => string {
  const isOne = new Set(tables.map(({ tab }) => tab)).size === 1;
  return ({ tab, row }) => (isOne ? `Row ${row}` : `${tab}, row ${row}`);
}
