import type { NoteKind } from '../note-kinds';
import type { Note, NoteList, Offer } from './notes';
import { mix } from '../values/column-codes';
import { cellText, hashText } from '../values/text';
import { grown } from '../values/folded-table';

/** Where notes of one column (or of a whole table, column '') come from. */
interface NoteScope {
  readonly table: string;
  readonly sheet: string;
  readonly column: string;
}

interface Problem {
  readonly kind: NoteKind;
  readonly problem: string;
  readonly suggestion: string;
  readonly offers: readonly Offer[];
  /** Tells the value of which only a number is kept. */
  readonly tell: ((value: number) => string) | null;
}

/**
 * Collects notes without an object for each: four numbers and the raw cell. Texts of problems are kept once, so they
 * must not name the row or its value; those have fields of their own.
 */
export class NoteCollector implements NoteList {
  private scopes: NoteScope[] = [];
  private scopeCodes = new Map<string, number>();
  private problems: Problem[] = [];
  private problemCodes = new Map<string, Map<string, number>>();
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
    const key = `${table}\n${sheet}\n${column}`;
    const known = this.scopeCodes.get(key);
    if (known !== undefined) return known;
    const code = this.scopes.push({ table, sheet, column }) - 1;
    this.scopeCodes.set(key, code);
    return code;
  }

  /** A code for {@link add}; the same sentences with the same answers give the same code. */
  problem(kind: NoteKind, problem: string, suggestion: string, offers: readonly Offer[] = []): number {
    let known = this.problemCodes.get(problem);
    if (known === undefined) this.problemCodes.set(problem, (known = new Map()));
    const key = offers.length === 0 ? suggestion : `${suggestion}\n${JSON.stringify(offers)}`;
    let code = known.get(key);
    if (code === undefined) {
      code = this.problems.push({ kind, problem, suggestion, offers, tell: null }) - 1;
      known.set(key, code);
    }
    return code;
  }

  /** A code for {@link add} with which a value that is a number is told by `tell`, when it is asked for. */
  told(kind: NoteKind, problem: string, suggestion: string, tell: (value: number) => string): number {
    return this.problems.push({ kind, problem, suggestion, offers: [], tell }) - 1;
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
      value: this.valueOf(position, problem),
      kind: problem.kind,
      problem: problem.problem,
      suggestion: problem.suggestion,
      ...(problem.offers.length === 0 ? {} : { offers: problem.offers }),
    };
  }

  /** A hash of the sentences, the rows and the values of all notes, without making their texts. */
  hash(seed: number): number {
    const sentences = this.problems.map(({ problem }) => hashText(problem));
    let hash = seed;
    for (let i = 0; i < this.count; i++) {
      const code = this.problemOf[i] as number;
      const value = this.values[i];
      const isTold = typeof value === 'number' && this.problems[code]?.tell != null;
      hash = mix(mix(hash, this.rowOf[i] as number), sentences[code] as number);
      hash = isTold ? mix(hash, value) : hashText(cellText(value), hash);
    }
    return hash;
  }

  private valueOf(position: number, { tell }: Problem): string {
    const value = this.values[position];
    return tell !== null && typeof value === 'number' ? tell(value) : cellText(value);
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
