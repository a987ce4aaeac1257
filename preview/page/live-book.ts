import { CommandType } from '@univerjs/core';
import { callFunction, toPreview } from '../../core/functions';
import type { FunctionEntry } from '../../core/functions/entry';
import { openBook, type Book } from '../../core/kpis';
import { readWorkbook } from '../../core/ledger/reading/read';
import type { WorkbookInput } from '../../core/workbook/input';
import type { Implementation } from '../grid/cell-function';
import type { Grid } from '../grid/engine';
import { Reasons } from '../grid/reasons';

/** Edits come in bursts (a paste, a fill); what looks at the whole workbook waits for the last of them. */
const QUIET_MS = 120;
/** Calculations in a row without an edit: a volatile formula inside a table must not keep the page busy for ever. */
const MOST_ROUNDS = 3;
const MOVES = /^sheet\.mutation\.(?:insert|remove|move)-/;

/**
 * The book of the open workbook for formulas in its cells. It is read when a formula asks and something was edited since.
 * Formulas whose arguments do not tell the engine of an edit (no Ledger cell, rows written below its ranges) are
 * calculated again after it.
 */
export class LiveBook {
  private book: Book | null = null;
  /** Marks of the books that the formulas of the last calculation saw. */
  private shown = new Set<string>();
  private rounds = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();
  /** Rows or columns moved: names and places that the engine keeps may be those from before. */
  private moved = false;
  /** Why cells have no value. */
  readonly reasons = new Reasons();
  private readonly subscriptions: { dispose(): void }[] = [];

  constructor(
    private readonly grid: Grid,
    readonly read: () => WorkbookInput,
  ) {
    this.subscriptions.push(
      grid.workbook.onCommandExecuted((command, options) => {
        if (command.type !== CommandType.MUTATION || !command.id.startsWith('sheet.mutation.')) return;
        // Results of formulas in the advisor's own tables are data as well, but no edit.
        if (options?.fromFormula !== true) this.rounds = 0;
        this.book = null;
        this.moved ||= MOVES.test(command.id);
        this.later(options?.fromFormula !== true);
      }),
    );
  }

  /** Carries out a function of the catalogue for a cell. */
  implementation(entry: FunctionEntry): Implementation {
    return (args, place) => {
      const book = this.current();
      this.shown.add(book.ledger.mark);
      const answer = toPreview(callFunction(entry, args, { book }));
      this.reasons.keep(place, answer);
      return answer;
    };
  }

  /** The book as the cells are now. */
  current(): Book {
    this.book ??= openBook(readWorkbook(this.read()).ledger);
    return this.book;
  }

  /** Calls back after the advisor's edits; gives the function that stops it. */
  onEdit(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const each of this.subscriptions) each.dispose();
    this.listeners.clear();
  }

  private edited = false;

  private later(edit: boolean): void {
    this.edited ||= edit;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.settle(), QUIET_MS);
  }

  private settle(): void {
    const { mark } = this.current().ledger;
    const outdated = [...this.shown].some((each) => each !== mark);
    if ((outdated || this.moved) && this.rounds < MOST_ROUNDS) {
      this.rounds++;
      this.shown = new Set();
      if (this.moved) this.reasons.forget();
      this.moved = false;
      this.grid.api.getFormula().executeCalculation();
    }
    if (this.edited) for (const listener of this.listeners) listener();
    this.edited = false;
  }
}
