import type { Day } from '../calendar/day';
import type { ValueFormat } from '../words';

export type { ValueFormat } from '../words';

/** The monthly review as data: a sheet, a page and, later, the partner's copy are made from this one document. */
export interface Review {
  readonly title: string;
  /** `2026-10`. */
  readonly month: string;
  /** The last day that counts: the end of the month, or today when that is earlier. */
  readonly asOf: Day;
  /** Whether the month was still running on `asOf`. */
  readonly toDate: boolean;
  /** BCP 47: how its values are written. */
  readonly locale: string;
  /** ISO 4217 code of Settings "Currency"; null when it is not set. */
  readonly currency: string | null;
  /** Mark of the ledger that the review was made from. */
  readonly mark: string;
  readonly sections: readonly Section[];
}

export interface Section {
  readonly title: string;
  /** Whom the section is about; null when it is about more than one partner. */
  readonly partner: string | null;
  readonly blocks: readonly Block[];
  /** One level down, e.g. the partners one by one. */
  readonly sections: readonly Section[];
}

export type Block =
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone?: Tone }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | TableBlock;

export interface TableBlock {
  readonly kind: 'table';
  /** What the table shows, in a few words. */
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: ReadonlyArray<readonly ReviewCell[]>;
  /** Whether the last row sums up the others. */
  readonly total?: boolean;
  /** How the table is drawn where a host draws charts: columns by position, the first one has the names. */
  readonly chart?: {
    readonly title: string;
    readonly kind: 'column' | 'bar';
    readonly series: readonly number[];
  };
}

/** `note` is secondary text; the other tones never carry meaning that the text does not. */
export type Tone = 'note' | 'good' | 'warning' | 'bad';

/** A typed value, unrounded, or the sentence that says why there is none. */
export type ReviewCell =
  | {
      readonly value: string | number | boolean;
      /** `date` and `month`: the value is a Day. `percent`: 0.5 is 50%. `days`: a number of days. */
      readonly format: ValueFormat;
      readonly tone?: Tone;
      /** What a reader should know about this value, e.g. why a decision is fragile. */
      readonly note?: string;
    }
  | { readonly reason: string };

export function text(value: string, more: { tone?: Tone; note?: string } = {}): ReviewCell {
  return { value, format: 'text', ...more };
}
