import type { NoteKind } from '../note-kinds';

/** One answer to what a note asks: what it is called, and the rows of Settings that keep it. */
export interface Offer {
  readonly label: string;
  readonly rows: ReadonlyArray<readonly [name: string, value: string]>;
}

/** A data note: whatever was left out or is doubtful, where it stands and what to do about it. */
export interface Note {
  readonly table: string;
  readonly sheet: string;
  /** Sheet row, 1-based; 0 when the note is about the whole table or sheet. */
  readonly row: number;
  /** Header of the column as the advisor wrote it; '' when the note is about the whole row. */
  readonly column: string;
  readonly value: string;
  readonly kind: NoteKind;
  readonly problem: string;
  readonly suggestion: string;
  /** Where the advisor decides by a press: the answers; absent where there is nothing to choose. */
  readonly offers?: readonly Offer[];
}

/** Notes are kept compactly (a sheet of a million rows may have a million); they are made when asked for. */
export interface NoteList extends Iterable<Note> {
  readonly length: number;
  /** The note at a position, 0-based; throws a RangeError outside. */
  at(position: number): Note;
}
