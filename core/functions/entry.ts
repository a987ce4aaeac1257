import type { Day } from '../calendar/day';
import type { Book } from '../kpis/book';

export type ParameterKind = 'partner' | 'date' | 'ledger' | 'key' | 'tables';

export interface Parameter {
  readonly name: string;
  readonly kind: ParameterKind;
  readonly description: string;
}

/** One cell of a result: a value, blank, or no value with its reason. */
export type CellResult = { readonly value: string | number | boolean | null } | { readonly reason: string };

/** What a catalogue function gives; each host turns it into what its cells show. */
export type FunctionResult =
  | { readonly kind: 'cell'; readonly cell: CellResult }
  | {
      readonly kind: 'table';
      readonly rows: ReadonlyArray<ReadonlyArray<CellResult>>;
      /** One cell per name of a range: the first row is no header row. */
      readonly headless?: true;
    }
  /** Wrong arguments: #VALUE! with the sentence. */
  | { readonly kind: 'invalid'; readonly message: string };

/** Arguments after the one layer of coercion: see arguments.ts. */
export interface Arguments {
  /** One name, a column or row of names, `'*'`, or null for the portfolio. A blank cell is `''`. */
  readonly partner: string | readonly (readonly string[])[] | null;
  readonly from: Day | 'start' | null;
  readonly to: Day | null;
  readonly key: string | null;
}

/** One entry makes a function exist in Excel, Sheets, the preview, the command line, the help and the README. */
export interface FunctionEntry {
  readonly name: string;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  readonly gives: 'cell' | 'table';
  /** A formula that computes on the sample practice. */
  readonly example: string;
  compute(book: Book, args: Arguments): FunctionResult;
}
