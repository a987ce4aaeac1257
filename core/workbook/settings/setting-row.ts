import type { Cell, DateSystem } from '../input';
import type { SettingReader } from './setting-values';
import type { Draft } from './settings-draft';
import type { NoteKind } from '../note-kinds';

/** One row of a Settings table, or one given by the host. */
export interface SettingRow {
  readonly name: Cell;
  readonly value: Cell;
  readonly dateSystem: DateSystem;
  /** BCP 47; decides the order of day and month where the value does not. */
  readonly locale: string | undefined;
  /** Given by the host on top of the Settings sheet. */
  readonly given?: true;
  /** Calls back with what is wrong with it. */
  readonly problem: (kind: NoteKind, problem: string, suggestion: string) => void;
}

/** Stores the value of a row; its result is the sentence of what is wrong with it, or null. */
export type Setter = (draft: Draft, row: SettingRow) => string | null;

/** A setter that reads the value and stores it. */
export function set<Value>(read: SettingReader<Value>, store: (draft: Draft, value: Value) => void): Setter {
  return (draft, row) => {
    const result = read(row.value);
    if ('problem' in result) return result.problem;
    store(draft, result.value);
    return null;
  };
}
