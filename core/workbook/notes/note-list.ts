import type { Note, NoteList, Offer } from './notes';
import { cellText } from '../values/text';
import { grown } from '../values/text-table';

/** Where notes of one column (or of a whole table, column '') come from. */
interface NoteScope {
  readonly table: string;
  readonly sheet: string;
  readonly column: string;
}

/**
 * Collects notes without an object for each: four numbers and the raw cell. Texts of problems are kept once, so they
 * must not name the row or its value; those have fields of their own.
 */
export class NoteCollector implements NoteList {
  private scopes: NoteScope[] = [];
  private problems: Array<readonly [problem: string, suggestion: string, offers: readonly Offer[]]> = [];
  private problemCodes = new Map<string, number>();
  private scopeOf = new Int32Array(64);
  private rowOf = new Int32Array(64);
  private problemOf = new Int32Array(64);
  private values: unknown[] = [];
  private count = 0;

  get length(): number {
    return this.count;
  }

  /** A code for {@link add}. */
  scope(table: string, sheet: string, column = ''): number {
    return this.scopes.push({ table, sheet, column }) - 1;
  }

  /** A code for {@link add}; the same sentences with the same answers give the same code. */
  problem(problem: string, suggestion: string, offers: readonly Offer[] = []): number {
    const key = `${problem}\n${suggestion}${offers.length === 0 ? '' : JSON.stringify(offers)}`;
    const known = this.problemCodes.get(key);
    if (known !== undefined) return known;
    const code = this.problems.push([problem, suggestion, offers]) - 1;
    this.problemCodes.set(key, code);
    return code;
  }

  add(scope: number, row: number, value: unknown, problem: number): void {
    if (this.count === this.rowOf.length) this.grow();
    this.scopeOf[this.count] = scope;
    this.rowOf[this.count] = row;
    this.problemOf[this.count] = problem;
    this.values.push(value);
    this.count++;
  }

  at(position: number): Note {
    const scope = this.scopes[this.scopeOf[position] ?? -1];
    const problem = this.problems[this.problemOf[position] ?? -1];
    if (!(position >= 0 && position < this.count) || !scope || !problem)
      throw new RangeError(`There is no note ${position}; there are ${this.count}.`);
    return {
      table: scope.table,
      sheet: scope.sheet,
      row: this.rowOf[position] ?? 0,
      column: scope.column,
      value: cellText(this.values[position]),
      problem: problem[0],
      suggestion: problem[1],
      ...(problem[2].length === 0 ? {} : { offers: problem[2] }),
    };
  }

  *[Symbol.iterator](): Iterator<Note> {
    for (let i = 0; i < this.count; i++) yield this.at(i);
  }

  private grow(): void {
    this.scopeOf = grown(this.scopeOf);
    this.rowOf = grown(this.rowOf);
    this.problemOf = grown(this.problemOf);
  }
}
