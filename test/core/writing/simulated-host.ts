import {
  isLeftOver,
  parseOwner,
  formatOwner,
  type Area,
  type FormerCell,
  type Locked,
  type SeenArea,
  type Session,
  type Touch,
  type WritingHost,
} from '../../../core/writing';

/** A workbook in memory, as several sessions have it open. */
export interface SimulatedBook {
  readonly sheets: Map<string, SimulatedSheet>;
  readonly notes: Map<string, string>;
  /** Named texts: what only the host knows how to put back. */
  readonly names: Map<string, string>;
  structureLocked: boolean;
  clock: number;
}

interface SimulatedSheet {
  name: string;
  locked: boolean;
  hidden: boolean;
  /** Whose unfinished sheet it is. */
  owner: string;
  readonly cells: Map<string, unknown>;
}

export interface NameChange {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

export type Fault = 'none' | 'refused' | 'halfway';

/** The verbs over a workbook, which fail where a test says so: not at all carried out, or up to the middle. */
export class SimulatedHost implements WritingHost<NameChange> {
  calls = 0;
  fault: (call: number) => Fault = () => 'none';
  /** Called before each call is carried out: somebody else at work. */
  meanwhile: (call: number) => void = () => undefined;

  constructor(
    readonly book: SimulatedBook,
    readonly session: Session,
  ) {}

  now(): number {
    return this.book.clock;
  }
  sheetNames(): ReadonlyMap<string, string> {
    return this.call(() => new Map([...this.book.sheets].map(([id, { name }]) => [id, name])));
  }
  locked(touches: readonly Touch[]): Locked | null {
    return this.call(() => {
      for (const touch of touches) {
        if (touch === 'sheets') {
          if (this.book.structureLocked) return { place: 'the structure', remedy: 'Take it off.' };
          continue;
        }
        const sheet = this.book.sheets.get(touch.sheet);
        if (sheet?.locked) return { place: `the tab "${sheet.name}"`, remedy: 'Take it off.' };
      }
      return null;
    });
  }
  read(areas: ReadonlyArray<{ readonly sheet: string; readonly area: Area }>): Array<SeenArea | null> {
    return this.call(() =>
      areas.map(({ sheet: id, area: [top, left] }) => {
        const sheet = this.book.sheets.get(id);
        if (!sheet) return null;
        const at = (r: number, c: number): unknown => sheet.cells.get(`${top + r}:${left + c}`) ?? '';
        const isFormula = (content: unknown): content is string => String(content).startsWith('=');
        return {
          value: (r, c) => (isFormula(at(r, c)) ? 0 : at(r, c)),
          formula: (r, c) => {
            const content = at(r, c);
            return isFormula(content) ? content : null;
          },
        };
      }),
    );
  }
  setCells(id: string, cells: readonly FormerCell[]): void {
    this.each(cells, ({ row, column, content }) => this.put(id, row, column, content));
  }
  clear(id: string, areas: readonly Area[]): void {
    this.each(
      areas.flatMap(([top, left, rows, columns]) =>
        Array.from({ length: rows * columns }, (_, i) => [
          top + Math.floor(i / columns),
          left + (i % columns),
        ]),
      ),
      ([row, column]) => this.put(id, row ?? 0, column ?? 0, ''),
    );
  }
  removeSheet(id: string): void {
    this.call(() => void this.book.sheets.delete(id));
  }
  putBack({ name, before, after }: NameChange): string {
    return this.call(() => {
      if (this.book.names.get(name) === after) this.book.names.set(name, before);
      return '';
    });
  }
  lookOf({ name }: NameChange): string {
    return this.call(() => this.book.names.get(name) ?? '');
  }
  lookOfSheet(id: string): string {
    return this.call(() => JSON.stringify([...(this.book.sheets.get(id)?.cells ?? [])]));
  }
  missing({ name }: NameChange): string | null {
    return this.call(() => (this.book.names.has(name) ? null : `the name ${name} is gone`));
  }
  touchesOf(): Touch[] {
    return [];
  }
  isOwn(kept: unknown): kept is NameChange {
    return typeof (kept as Partial<NameChange> | null)?.name === 'string';
  }
  noteKeys(): string[] {
    return this.call(() => [...this.book.notes.keys()]);
  }
  readNote(key: string): string {
    return this.call(() => this.book.notes.get(key) ?? '');
  }
  putNote(key: string, text: string): void {
    this.call(() => void this.book.notes.set(key, text));
  }
  dropNotes(keys: readonly string[]): void {
    this.each(keys, (key) => void this.book.notes.delete(key));
  }
  sweep(needed: ReadonlySet<string>, starting: boolean): void {
    this.call(() => {
      for (const [id, { owner }] of this.book.sheets) {
        const whose = parseOwner(owner);
        if (owner === '' || needed.has(id)) continue;
        if (whose === null || isLeftOver(whose, this.session, this.book.clock, starting))
          this.book.sheets.delete(id);
      }
    });
  }

  /** What a write of this host does by itself, not through the engine. */
  beginSheet(id: string): void {
    const owner = formatOwner({ ...this.session, at: this.book.clock });
    this.call(() => void this.book.sheets.set(id, { ...newSheet(id), hidden: true, owner }));
  }
  showSheet(id: string, name: string): void {
    this.call(() => Object.assign(this.book.sheets.get(id) ?? {}, { name, hidden: false, owner: '' }));
  }
  putCells(id: string, cells: ReadonlyArray<readonly [row: number, column: number, content: unknown]>): void {
    this.each(cells, ([row, column, content]) => this.put(id, row, column, content));
  }
  setName(name: string, text: string): void {
    this.call(() => void this.book.names.set(name, text));
  }

  private call<T>(run: () => T): T {
    const fault = this.next();
    if (fault !== 'none') throw new Error('Injected fault.');
    return run();
  }
  private each<T>(items: readonly T[], run: (item: T) => void): void {
    const fault = this.next();
    const count = fault === 'none' ? items.length : fault === 'halfway' ? Math.floor(items.length / 2) : 0;
    items.slice(0, count).forEach(run);
    if (fault !== 'none') throw new Error('Injected fault.');
  }
  private next(): Fault {
    const call = ++this.calls;
    this.meanwhile(call);
    return this.fault(call);
  }
  private put(id: string, row: number, column: number, content: unknown): void {
    const sheet = this.book.sheets.get(id);
    if (sheet?.locked) throw new Error('AccessDenied');
    if (content === '' || content === null) sheet?.cells.delete(`${row}:${column}`);
    else sheet?.cells.set(`${row}:${column}`, content);
  }
}

function newSheet(name: string): SimulatedSheet {
  return { name, locked: false, hidden: false, owner: '', cells: new Map() };
}

/** Data with two referrals, Money with one row, and a name. */
export function simulatedBook(): SimulatedBook {
  const filled = (name: string, rows: ReadonlyArray<readonly unknown[]>): SimulatedSheet => {
    const sheet = newSheet(name);
    rows.forEach((row, r) => row.forEach((content, c) => sheet.cells.set(`${r + 1}:${c + 1}`, content)));
    return sheet;
  };
  return {
    sheets: new Map([
      [
        'data',
        filled('Data', [
          ['Partner', 'Revenue'],
          ['Harbor', 100],
          ['Elm', '=B2*2'],
        ]),
      ],
      ['money', filled('Money', [['Partner', 'Amount']])],
    ]),
    notes: new Map(),
    names: new Map([['Mine', 'A1:B3']]),
    structureLocked: false,
    clock: 1_000_000_000,
  };
}

/** The same host as one that answers later. */
export function answeringLater(host: SimulatedHost): SimulatedHost {
  return new Proxy(host, {
    get(target, key) {
      const member: unknown = Reflect.get(target, key);
      if (typeof member !== 'function' || ['now', 'isOwn', 'touchesOf'].includes(String(key))) return member;
      return async (...args: unknown[]): Promise<unknown> => {
        await Promise.resolve();
        return (member as (...given: unknown[]) => unknown).apply(target, args);
      };
    },
  });
}
