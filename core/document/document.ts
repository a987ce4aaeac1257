import type { ValueFormat } from '../words';

/** A page as data: from it come a sheet (sheet.ts), an HTML page (html.ts), text to paste (email.ts) and what the pane shows. */
export interface Document {
  readonly title: string;
  /** The line under the title: up to when the data count, or whom it is for. */
  readonly subtitle: string;
  /** Whose it is, on every page: firm, advisor, office; left out when Settings name none of them. */
  readonly whose?: string;
  /** BCP 47: how its values are written. */
  readonly locale: string;
  /** ISO 4217 code of Settings "Currency"; null when it is not set. */
  readonly currency: string | null;
  /** null: no room for notes. */
  readonly notes: NotesArea | null;
  readonly sections: readonly Section[];
  /** Small print at the end: what it was made from, and with what. */
  readonly footer: readonly string[];
}

export interface Section {
  readonly title: string;
  /** Whom the section is about; null when it is about more than one partner. */
  readonly partner: string | null;
  /** A word beside the title, such as a decision. */
  readonly badge?: { readonly text: string; readonly tone?: Tone };
  readonly blocks: readonly Block[];
  /** What follows the blocks: two columns beside each other where there is room, else the one below the other. */
  readonly beside?: readonly [readonly Block[], readonly Block[]];
  /** One level down, e.g. the partners one by one. */
  readonly sections: readonly Section[];
  /**
   * `first`: with the others so marked it says all that must be read, on one page. `lookup`: its inner sections are for
   * looking up, so they are listed first, and folded in the pane.
   */
  readonly part?: 'first' | 'lookup';
}

/** What a section says before its inner sections, the one block below the other. */
export function blocksOf({ blocks, beside = [[], []] }: Section): Block[] {
  return [...blocks, ...beside.flat()];
}

export type Block =
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone?: Tone }
  | ListBlock
  | TableBlock
  | TilesBlock
  | StripBlock
  | TermsBlock;

/** A few figures side by side, each with what it was before and a line of its months. */
export interface TilesBlock {
  readonly kind: 'tiles';
  readonly tiles: readonly Tile[];
}

interface Tile {
  readonly name: string;
  /** What the figure means, in a few words. */
  readonly meaning: string;
  /** The period of `value`. */
  readonly period: string;
  readonly value: DocumentCell;
  /** The same figure over other periods; the same periods in every tile. */
  readonly beside: ReadonlyArray<{ readonly period: string; readonly value: DocumentCell }>;
  readonly trend: Trend;
}

/** A figure month by month, the oldest first; null in a month without a value. */
export type Trend = ReadonlyArray<number | null>;

/** How many of each kind there are, by colour and by word; a kind without a tone is drawn in the accent. */
export interface StripBlock {
  readonly kind: 'strip';
  readonly parts: ReadonlyArray<{ readonly word: string; readonly count: number; readonly tone?: Tone }>;
}

/** What terms mean that are used for the first time; where a term opens its meaning when it is pressed, this is left out. */
interface TermsBlock {
  readonly kind: 'terms';
  readonly terms: readonly BriefTerm[];
}

interface BriefTerm {
  readonly term: string;
  readonly brief: string;
}

/** What a term means, as a sentence: `Velocity: introductions a month.` */
export function briefText({ term, brief }: BriefTerm): string {
  return `${term}: ${brief}.`;
}

/** What terms mean, as a line: `ROI: what came in. Velocity: introductions a month.` */
export function briefTexts({ terms }: TermsBlock): string {
  return terms.map(briefText).join(' ');
}

/** A strip in words: `2 exit, 3 optimize`, with dots between. */
export function stripText({ parts }: StripBlock): string {
  return parts.map(({ word, count }) => `${count} ${word}`).join(' \u00b7 ');
}

interface ListBlock {
  readonly kind: 'list';
  readonly items: readonly string[];
  /** Things to do: a box to tick before each. */
  readonly checklist?: true;
}

export interface TableBlock {
  readonly kind: 'table';
  /** What the table shows, in a few words. */
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: ReadonlyArray<readonly DocumentCell[]>;
  /** Whether the last row sums up the others. */
  readonly total?: boolean;
  /** How the table is drawn where a host draws charts: columns by position, the first one has the names. */
  readonly chart?: {
    readonly title: string;
    readonly kind: 'column' | 'bar';
    readonly series: readonly number[];
    /** The picture says all that a reader needs: where it is drawn, the table is for screen readers. */
    readonly instead?: true;
  };
}

/** Room for the advisor's own words. What they write on the sheet is kept when the document is made again. */
export interface NotesArea {
  /** What the room is for, in a few words. */
  readonly label: string;
  readonly lines: number;
}

/** `lead` is the sentence to read if no other is; `note` is secondary text; the other tones never carry meaning that the text does not. */
export type Tone = 'lead' | 'note' | 'good' | 'warning' | 'bad';

/** A typed value, unrounded, or the sentence that says why there is none. */
export type DocumentCell =
  | {
      readonly value: string | number | boolean;
      /** `date` and `month`: the value is a Day. `percent`: 0.5 is 50%. `days`: a number of days. */
      readonly format: ValueFormat;
      readonly tone?: Tone;
      /** What a reader should know about this value, e.g. why a decision is fragile. */
      readonly note?: string;
      /** The months behind it: drawn where there is room to draw; `value` then says them in letters. */
      readonly trend?: Trend;
    }
  | { readonly reason: string };

export function text(
  value: string,
  more: { readonly tone?: Tone; readonly note?: string; readonly trend?: Trend } = {},
): DocumentCell {
  return { value, format: 'text', ...more };
}
