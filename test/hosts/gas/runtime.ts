/** Apps Script in memory: the *built* files in a context of their own, without what Apps Script does not have. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { makeBook, type Book, type BookContent } from './grid';
import { makeSpreadsheet, type Mode, type Session } from './spreadsheet';
import { strict } from './strict';

/** Bytes that the cache takes for one key, and keys in all. */
const CACHE_VALUE_BYTES = 100 * 1024;
const CACHE_KEY_LENGTH = 250;

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

export interface AppsScript {
  readonly book: Book;
  /** Service calls so far, e.g. `Range.getValues`. */
  readonly calls: string[];
  readonly cache: Map<string, string>;
  readonly menus: string[];
  readonly sidebars: string[];
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
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
  const session: Session = { book: makeBook(content), mode: 'none', calls: [] };
  const cache = new Map<string, string>();
  const menus: string[] = [];
  const sidebars: string[] = [];
  let locked = false;

  const needs = (wanted: readonly Mode[], what: string): void => {
    if (!wanted.includes(session.mode))
      throw new Error(`Exception: You do not have permission to call ${what}`);
    session.calls.push(what);
  };
  const checkKey = (key: string): string => {
    if (key.length > CACHE_KEY_LENGTH) throw new Error('Exception: Argument too large: key');
    return key;
  };
  const put = (key: string, value: unknown): void => {
    if (typeof value !== 'string') throw new Error('Exception: Invalid argument: value');
    if (Buffer.byteLength(value) > CACHE_VALUE_BYTES) throw new Error('Exception: Argument too large: value');
    cache.set(checkKey(key), value);
  };

  const services = (): Record<string, unknown> => ({
    SpreadsheetApp: strict('SpreadsheetApp', {
      getActiveSpreadsheet: () => {
        needs(['menu', 'customFunction'], 'SpreadsheetApp.getActiveSpreadsheet');
        return makeSpreadsheet(session);
      },
      flush: () => needs(['menu'], 'SpreadsheetApp.flush'),
      newRichTextValue: () => {
        let text = '';
        const builder = strict('RichTextValueBuilder', {
          setText: (value: string) => {
            text = value;
            return builder;
          },
          build: () => ({ text }),
        }) as { setText(value: string): unknown; build(): { text: string } };
        return builder;
      },
      getUi: () => {
        needs(['menu', 'none'], 'SpreadsheetApp.getUi');
        return strict('Ui', {
          createAddonMenu: () => {
            const menu: Record<string, (...args: string[]) => unknown> = strict('Menu', {
              addItem: (caption: string, functionName: string) => {
                menus.push(`${caption} -> ${functionName}`);
                return menu;
              },
              addToUi: () => undefined,
            });
            return menu;
          },
          showSidebar: (page: { file: string }) => {
            needs(['menu'], 'Ui.showSidebar');
            sidebars.push(page.file);
          },
        });
      },
    }),
    HtmlService: strict('HtmlService', {
      createHtmlOutputFromFile: (name: string) => {
        if (!pages.includes(`${name}.html`))
          throw new Error(`Exception: No HTML file named ${name} was found.`);
        const output = strict('HtmlOutput', {
          file: name,
          setTitle: (): unknown => output,
          getContent: () => readFileSync(path.join(folder, `${name}.html`), 'utf8'),
        });
        return output;
      },
    }),
    Utilities: strict('Utilities', {
      formatDate: (date: Date, timeZone: string, format: string) => {
        session.calls.push('Utilities.formatDate');
        if (Object.prototype.toString.call(date) !== '[object Date]' || format !== 'yyyy-MM-dd')
          throw new Error('Exception: Invalid argument: date or format (of this imitation)');
        const parts = new Intl.DateTimeFormat('en-CA', {
          timeZone,
          year: 'numeric',
          month: '2-digit',
          day: '2-digit',
        });
        return parts.format(date);
      },
    }),
    CacheService: strict('CacheService', {
      getDocumentCache: () =>
        strict('Cache', {
          get: (key: string) => {
            needs(['menu', 'customFunction'], 'Cache.get');
            return cache.get(checkKey(key)) ?? null;
          },
          getAll: (keys: string[]) => {
            needs(['menu', 'customFunction'], 'Cache.getAll');
            return Object.fromEntries(
              keys.filter((key) => cache.has(checkKey(key))).map((key) => [key, cache.get(key)]),
            );
          },
          putAll: (values: Record<string, string>, seconds: number) => {
            needs(['menu', 'customFunction'], 'Cache.putAll');
            if (!(seconds >= 1 && seconds <= 21_600))
              throw new Error('Exception: Invalid argument: expiration');
            for (const [key, value] of Object.entries(values)) put(key, value);
          },
        }),
    }),
    LockService: strict('LockService', {
      getDocumentLock: () =>
        strict('Lock', {
          tryLock: () => {
            needs(['menu'], 'Lock.tryLock');
            const free = !locked;
            locked = true;
            return free;
          },
          releaseLock: () => {
            locked = false;
          },
        }),
    }),
    console: strict('console', { log: () => undefined, warn: () => undefined, error: () => undefined }),
  });

  /** Every call is an interpreter of its own: nothing stays in memory from the one before. */
  const interpreter = (): vm.Context => {
    const context = vm.createContext(services());
    vm.runInContext(`for (const name of ${JSON.stringify(MISSING)}) delete globalThis[name];`, context);
    vm.runInContext(
      `Date = class extends Date { constructor(...of) { super(...(of.length ? of : [${now}])); } };`,
      context,
    );
    session.mode = 'none';
    for (const script of scripts) script.runInContext(context);
    return context;
  };

  const run = (mode: Mode, name: string, args: readonly unknown[]): unknown => {
    const context = interpreter();
    session.mode = mode;
    const target: unknown = vm.runInContext(`typeof ${name} === 'function' ? ${name} : null`, context);
    if (typeof target !== 'function') throw new Error(`Script function not found: ${name}`);
    try {
      return (target as (...given: readonly unknown[]) => unknown)(...args);
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
    evaluate: (expression) => vm.runInContext(expression, interpreter()) as unknown,
    cell: (name, ...args) => run('customFunction', name, args),
    menu: (name, ...args) => run('menu', name, args),
    trigger: (name, event) => run('none', name, [event]),
  };
}
