import type { FWorkbook } from '@univerjs/sheets/facade';
import { EditProblem } from '../../core/edits';
import { Changes } from './changes';

/** Remembers the last write that was made through the pane, and takes it back. */
export class History {
  private last: { readonly what: string; readonly changes: Changes } | null = null;

  constructor(private readonly workbook: FWorkbook) {}

  /** Makes a write: all of it, or after a failure nothing. */
  write<T>(what: string, write: (changes: Changes) => T): T {
    const changes = new Changes(this.workbook);
    try {
      const result = write(changes);
      changes.seal();
      this.last = { what, changes };
      return result;
    } catch (cause) {
      changes.takeBack();
      throw cause;
    }
  }

  get undoable(): string | null {
    return this.last?.what ?? null;
  }

  undo(): string {
    if (this.last === null) throw new EditProblem('There is nothing to undo.');
    const { what, changes } = this.last;
    const changed = changes.changed();
    if (changed !== null)
      throw new EditProblem(`"${what}" was not undone, because ${changed}; nothing was changed.`);
    changes.takeBack();
    this.last = null;
    return `Undone: ${what}.`;
  }
}
