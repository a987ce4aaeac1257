/** Apps Script in memory: the *built* files in a context of their own, without what Apps Script does not have. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { cellAt, needShort, setInto, type Book, type BookContent } from './grid';
import { makeMachine, services, type Permission } from './services';
import type { Fault, Mode } from './session';

/** What V8 in Apps Script does not have; Node's contexts lack some of them already. */
const MISSING = [
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'URL',
  'TextEncoder',
  'TextDecoder',
  'fetch',
  'Blob',
  'atob',
  'btoa',
  'crypto',
  'performance',
  'process',
  'window',
  'document',
  'self',
  'require',
  'WebAssembly',
];

/**
 * What JavaScript itself has, as names of the script: a context of Node's asks the object behind its globals at each mention of one, which
 * took a tenth of the processor time of a cell and is nothing that an interpreter does.
 */
const OWN_GLOBALS = new vm.Script(
  'const { Array, Date, Float64Array, Int32Array, JSON, Map, Math, Number, Object, RegExp, Set, String, Uint8Array } = globalThis;',
);

/** What a run may take: 30 seconds in a cell, and six minutes. */
const MILLISECONDS: Readonly<Record<Mode, number>> = {
  customFunction: 30_000,
  menu: 360_000,
  limited: 30_000,
  none: 30_000,
};
const TOO_LONG = 'Exceeded maximum execution time';

export interface AppsScript {
  readonly book: Book;
  /** Service calls so far, e.g. `Range.getValues`. */
  readonly calls: string[];
  readonly cache: Map<string, string>;
  readonly menus: string[];
  readonly sidebars: string[];
  /** Titles and contents of the dialogs. */
  readonly dialogs: Array<{ readonly title: string; readonly content: string }>;
  /** Lets a service call fail: the first from now on is number 1. Null ends it. */
  fail(fault: Fault | null): void;
  /** From here on another person runs the script. */
  as(user: string): void;
  /** A box of the permission screen that stays without a tick; null: all have one. */
  withhold(permission: Permission | null): void;
  /** What other cells do while one waits for its lock: once. */
  whileWaiting(run: () => void): void;
  /** Time passes. */
  later(minutes: number): void;
  /** So many milliseconds pass with each call of a service. */
  slow(call: string, milliseconds: number): void;
  /** How often the person was asked for permissions. */
  prompts(): number;
  /** The advisor types into a cell (1-based); the simple trigger runs. */
  type(tab: string, row: number, column: number, value: string | number): void;
  /** An expression in an interpreter that has loaded the files. */
  evaluate(expression: string): unknown;
  /** Runs a top-level function as a cell does: a fresh interpreter, read only, dates and values as Sheets gives them. */
  cell(name: string, ...args: unknown[]): unknown;
  /** Runs a top-level function as the menu or the sidebar does, with everything the scopes allow. */
  menu(name: string, ...args: unknown[]): unknown;
  /** Runs a simple trigger before anything was authorised. */
  trigger(name: string, event: unknown): unknown;
}

/** Loads a folder of script files over a spreadsheet in memory; `now` is what their clock says. */
export function appsScript(folder: string, content: BookContent, now: number): AppsScript {
  const scripts = readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .sort()
    .map((name) => new vm.Script(readFileSync(path.join(folder, name), 'utf8'), { filename: name }));
  const pages = new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.html'))
      .map((name) => [name.replace('.html', ''), readFileSync(path.join(folder, name), 'utf8')]),
  );
  const machine = makeMachine(content, (name) => pages.get(name) ?? null);
  const { session, cache, menus, sidebars, dialogs } = machine;

  let clock = now;

  /** Every call is an interpreter of its own: nothing stays in memory from the one before. */
  const interpreter = (): vm.Context => {
    const context = vm.createContext(services(machine));
    vm.runInContext(`for (const name of ${JSON.stringify(MISSING)}) delete globalThis[name];`, context);
    const keepTime = vm.runInContext(
      '(clock) => { Date = class extends Date { constructor(...of) { super(...(of.length ? of : [clock()])); } static now() { return clock(); } }; }',
      context,
    ) as (now: () => number) => void;
    keepTime(() => clock);
    OWN_GLOBALS.runInContext(context);
    session.mode = 'none';
    for (const script of scripts) script.runInContext(context);
    return context;
  };

  const run = (mode: Mode, name: string, args: readonly unknown[]): unknown => {
    const context = interpreter();
    session.mode = mode;
    const target: unknown = vm.runInContext(`typeof ${name} === 'function' ? ${name} : null`, context);
    if (typeof target !== 'function') throw new Error(`Script function not found: ${name}`);
    const end = clock + MILLISECONDS[mode];
    try {
      const result = (target as (...given: readonly unknown[]) => unknown)(...args);
      if (clock > end) throw new Error(TOO_LONG);
      return result;
    } catch (error) {
      // Whatever the script makes of it, it was ended.
      throw clock > end ? new Error(TOO_LONG) : error;
    } finally {
      session.mode = 'none';
    }
  };

  return {
    book: session.book,
    calls: session.calls,
    cache,
    menus,
    sidebars,
    dialogs,
    as(user) {
      session.user = user;
    },
    withhold(permission) {
      session.withheld = permission;
    },
    prompts: () => machine.prompts,
    whileWaiting(others) {
      machine.whileWaiting = () => {
        const { mode } = session;
        machine.whileWaiting = null;
        others();
        session.mode = mode;
      };
    },
    slow(call, milliseconds) {
      session.spend = (name) => {
        if (name === call) clock += milliseconds;
      };
    },
    later(minutes) {
      clock += minutes * 60_000;
    },
    fail(fault) {
      session.fault = fault && { ...fault, at: session.calls.length + fault.at };
    },
    type(tab, row, column, value) {
      const grid = session.book.grids.find(({ name }) => name === tab);
      if (!grid) throw new Error(`No tab ${tab}.`);
      setInto(cellAt(grid, row, column), value, session.book);
      run('limited', 'onEdit', [{ value }]);
    },
    evaluate: (expression) => vm.runInContext(expression, interpreter()) as unknown,
    cell(name, ...args) {
      const result = run('customFunction', name, args);
      for (const value of [result].flat(2)) needShort(value);
      return result;
    },
    menu: (name, ...args) => run('menu', name, args),
    trigger: (name, event) => run('none', name, [event]),
  };
}
