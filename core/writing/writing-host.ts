import type { Awaitable } from '../host/host';

/** Row and column (1-based), rows and columns. */
export type Area = readonly [row: number, column: number, rows: number, columns: number];

export interface AreaAt {
  /** The host's id of the sheet. */
  readonly sheet: string;
  readonly area: Area;
}

/**
 * Something that a write is going to change: cells of a sheet (these areas of it, or any; what they hold, or with `formats` how
 * they look), or the list of sheets (one is added, shown or removed).
 */
export type Touch =
  { readonly sheet: string; readonly areas?: readonly Area[]; readonly formats?: true } | 'sheets';

/** What is protected against a write. */
export interface Locked {
  /** As a sentence goes on with it: `the tab "Money"`, `the structure of this workbook`. */
  readonly place: string;
  /** What to do about it, as a sentence: `Take the protection off (Review > Unprotect Sheet) and try again.` */
  readonly remedy: string;
}

/** What stands in an area; rows and columns 0-based within it. */
export interface SeenArea {
  /** '' for a blank cell. */
  value(row: number, column: number): unknown;
  /** With "="; null for a constant or a blank cell. */
  formula(row: number, column: number): string | null;
}

/** Whose write it is. */
export interface Session {
  /** The same for one person (or one browser of theirs) whenever they come; never a name or an address. */
  readonly person: string;
  /** Another one each time that the add-in starts. */
  readonly run: string;
}

/** A cell as it was: what the host needs to set it again. */
export interface FormerCell {
  readonly row: number;
  readonly column: number;
  /** The host's own form of what stood there, as JSON. */
  readonly content: unknown;
  /** Its number format; '' when the write leaves formats alone. */
  readonly format: string;
}

/**
 * The few things that a spreadsheet must be able to do so that the engine can write in it; `Own` is what only this host knows
 * how to put back, as JSON. A call may fail at any time, and leave a part of what it was to do.
 */
export interface WritingHost<Own> {
  readonly session: Session;
  /** Milliseconds of some clock that all sessions share. */
  now(): number;
  /** What it has refused, as a sentence for the advisor; null for what it does not know. */
  problem?(error: unknown): string | null;
  /** The names of the sheets by id. */
  sheetNames(): Awaitable<ReadonlyMap<string, string>>;
  /** The first of these that is protected against us; null when none is. */
  locked(touches: readonly Touch[]): Awaitable<Locked | null>;
  /** What stands in areas; null for each whose sheet is gone. */
  read(areas: readonly AreaAt[]): Awaitable<ReadonlyArray<SeenArea | null>>;
  setCells(sheet: string, cells: readonly FormerCell[]): Awaitable<void>;
  /** Blanks areas of a sheet, with their formats when `formats` says so. */
  clear(sheet: string, areas: readonly Area[], formats: boolean): Awaitable<void>;
  removeSheet(sheet: string): Awaitable<void>;
  /**
   * Puts back what only this host knows, as far as it still is what was written; can be asked again after it was done. Gives
   * what was changed since and stays, as a sentence names it; '' when nothing was.
   */
  putBack(own: Own): Awaitable<string>;
  /** How that looks now, as text: the same text later means that nobody has changed it. */
  lookOf(own: Own): Awaitable<string>;
  /** How a whole sheet looks now; '' when it is gone. */
  lookOfSheet(sheet: string): Awaitable<string>;
  /** Why undo cannot put it back any more, as a sentence goes on with it (`its copy is gone`); null when it can. */
  missing(own: Own): Awaitable<string | null>;
  /** What putting it back touches. */
  touchesOf(own: Own): readonly Touch[];
  /** Whether something that was kept in the file is of this kind. */
  isOwn(kept: unknown): kept is Own;
  /** Notes that are kept in the file, out of sight, by key. */
  noteKeys(): Awaitable<readonly string[]>;
  readNote(key: string): Awaitable<string>;
  putNote(key: string, text: string): Awaitable<void>;
  dropNotes(keys: readonly string[]): Awaitable<void>;
  /**
   * Removes hidden sheets and names of ours that served a write and that nothing needs any more; what is `needed` still
   * is, and so are those of other sessions that may be at work.
   */
  sweep(needed: ReadonlySet<string>, starting: boolean): Awaitable<void>;
}
