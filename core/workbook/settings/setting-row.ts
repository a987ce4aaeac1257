import type * as z from 'zod/mini';
import type { Cell, DateSystem } from '../input';
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

/** A setter that validates and stores; its result is the sentence of the first problem. */
export function set<Value>(
  schema: z.ZodMiniType<Value, Cell>,
  store: (draft: Draft, value: Value) => void,
): Setter {
  return (draft, row) => {
    const result = schema.safeParse(row.value);
    if (!result.success) return result.error.issues[0]?.message ?? 'It is not valid.';
    store(draft, result.data);
    return null;
  };
}
