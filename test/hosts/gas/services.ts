/** The services of Apps Script over a spreadsheet in memory, as a script finds them in its global scope. */
import { CHARTS } from './charts';
import { serialOf } from './dates';
import { makeBook, type Book, type BookContent } from './grid';
import { conditionBuilder, validationBuilder } from './rules';
import { called, service, type Mode, type Session } from './session';
import { makeSheet } from './sheet';
import { makeSpreadsheet } from './spreadsheet';
import { strict } from './strict';

/** Bytes that the cache takes for one key, and characters of the key. */
const CACHE_VALUE_BYTES = 100 * 1024;
const CACHE_KEY_LENGTH = 250;
/** When there are more keys than that, the oldest go at once, whoever may want them. */
const CACHE_KEYS = 1000;
const CACHE_KEYS_THAT_GO = 100;

/** Bytes that one property takes, and all of them. */
const PROPERTY_BYTES = 9 * 1024;
const PROPERTIES_BYTES = 500 * 1024;

/** The spreadsheet and everything else that outlives a run of the script. */
export interface Machine {
  readonly session: Session;
  readonly cache: Map<string, string>;
  readonly menus: string[];
  readonly sidebars: string[];
  /** Titles and contents of the dialogs. */
  readonly dialogs: Array<{ readonly title: string; readonly content: string }>;
  /** The page of a name; null when the script has none. */
  readonly page: (name: string) => string | null;
  locked: boolean;
  /** What other cells do while one waits for its lock. */
  whileWaiting: (() => void) | null;
  /** How often a person was asked for permissions. */
  prompts: number;
}

/** What each permission is for; a person can leave any of their boxes without a tick. */
const PERMISSIONS = {
  spreadsheets: 'https://www.googleapis.com/auth/spreadsheets.currentonly',
  ui: 'https://www.googleapis.com/auth/script.container.ui',
};
export type Permission = keyof typeof PERMISSIONS;

export function makeMachine(content: BookContent, page: Machine['page'] = () => null): Machine {
  const book: Book = makeBook(content);
  return {
    session: {
      book,
      mode: 'none',
      calls: [],
      fault: null,
      sheetOf: makeSheet,
      user: 'ann',
      withheld: null,
      spend: null,
    },
    cache: new Map(),
    menus: [],
    sidebars: [],
    dialogs: [],
    page,
    locked: false,
    whileWaiting: null,
    prompts: 0,
  };
}

export function services(machine: Machine): Record<string, unknown> {
  const { session, cache, menus, sidebars, dialogs } = machine;
  const needs = (wanted: readonly Mode[], what: string): void => {
    if (!wanted.includes(session.mode))
      throw new Error(`Exception: You do not have permission to call ${what}`);
    called(session, what, () => undefined);
  };
  const granted = (permission: Permission, what: string): void => {
    if (session.withheld === permission && session.mode === 'menu')
      throw new Error(
        `Exception: Specified permissions are not sufficient to call ${what}. Required permissions: ${PERMISSIONS[permission]}`,
      );
  };
  const checkKey = (key: string): string => {
    if (key.length > CACHE_KEY_LENGTH) throw new Error('Exception: Argument too large: key');
    return key;
  };
  const put = (key: string, value: unknown): void => {
    if (typeof value !== 'string') throw new Error('Exception: Invalid argument: value');
    if (Buffer.byteLength(value) > CACHE_VALUE_BYTES) throw new Error('Exception: Argument too large: value');
    cache.set(checkKey(key), value);
    if (cache.size > CACHE_KEYS)
      for (const old of [...cache.keys()].slice(0, CACHE_KEYS_THAT_GO)) cache.delete(old);
  };

  return {
    SpreadsheetApp: strict('SpreadsheetApp', {
      getActiveSpreadsheet: () => {
        granted('spreadsheets', 'SpreadsheetApp.getActiveSpreadsheet');
        needs(['menu', 'customFunction', 'limited'], 'SpreadsheetApp.getActiveSpreadsheet');
        return makeSpreadsheet(session);
      },
      flush: () => needs(['menu'], 'SpreadsheetApp.flush'),
      ProtectionType: strict('ProtectionType', { RANGE: 'RANGE', SHEET: 'SHEET' }),
      SheetType: strict('SheetType', { GRID: 'GRID', OBJECT: 'OBJECT', DATASOURCE: 'DATASOURCE' }),
      CopyPasteType: strict('CopyPasteType', {
        PASTE_FORMAT: 'PASTE_FORMAT',
        PASTE_COLUMN_WIDTHS: 'PASTE_COLUMN_WIDTHS',
      }),
      newDataValidation: () => validationBuilder(session),
      newConditionalFormatRule: () => conditionBuilder(session),
      newRichTextValue: () => {
        let text = '';
        const builder: Record<string, unknown> = strict('RichTextValueBuilder', {
          setText: (value: string) => {
            text = value;
            return builder;
          },
          setLinkUrl: () => builder,
          build: () => ({ text }),
        });
        return builder;
      },
      getUi: () => {
        needs(['menu', 'none', 'limited'], 'SpreadsheetApp.getUi');
        return strict('Ui', {
          createAddonMenu: () => {
            const menu: Record<string, (...args: string[]) => unknown> = strict('Menu', {
              addItem: (caption: string, functionName: string) => {
                menus.push(`${caption} -> ${functionName}`);
                return menu;
              },
              addSeparator: () => menu,
              addToUi: () => undefined,
            });
            return menu;
          },
          showSidebar: (page: { file: string }) => {
            granted('ui', 'Ui.showSidebar');
            needs(['menu'], 'Ui.showSidebar');
            sidebars.push(page.file);
          },
          showModalDialog: (page: { getContent(): string }, title: string) => {
            granted('ui', 'Ui.showModalDialog');
            needs(['menu'], 'Ui.showModalDialog');
            dialogs.push({ title, content: page.getContent() });
          },
          alert: (title: string, text: string) => {
            needs(['menu'], 'Ui.alert');
            dialogs.push({ title, content: text });
          },
          ButtonSet: strict('Ui.ButtonSet', { OK: 'OK' }),
        });
      },
    }),
    HtmlService: strict('HtmlService', {
      createHtmlOutput: (content: string) => {
        const output = strict('HtmlOutput', {
          // A page that a script made has no file: it is its content.
          file: content,
          setTitle: (): unknown => output,
          setWidth: (): unknown => output,
          setHeight: (): unknown => output,
          getContent: () => content,
        });
        return output;
      },
      createTemplateFromFile: (name: string) => {
        const content = machine.page(name);
        if (content === null) throw new Error(`Exception: No HTML file named ${name} was found.`);
        return strict('HtmlTemplate', { getRawContent: () => content });
      },
      createHtmlOutputFromFile: (name: string) => {
        const content = machine.page(name);
        if (content === null) throw new Error(`Exception: No HTML file named ${name} was found.`);
        const output = strict('HtmlOutput', {
          file: name,
          setTitle: (): unknown => output,
          getContent: () => content,
        });
        return output;
      },
    }),
    Utilities: strict('Utilities', {
      formatDate: (date: Date, timeZone: string, format: string) => {
        session.calls.push('Utilities.formatDate');
        if (Object.prototype.toString.call(date) !== '[object Date]' || !/^(yyyy-MM-dd|Z)$/.test(format))
          throw new Error('Exception: Invalid argument: date or format (of this imitation)');
        if (format === 'Z') return zoneText(date, timeZone);
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
          put: (key: string, value: string, seconds: number) => {
            needs(['menu', 'customFunction', 'limited'], 'Cache.put');
            if (!(seconds >= 1 && seconds <= 21_600))
              throw new Error('Exception: Invalid argument: expiration');
            put(key, value);
          },
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
    ScriptApp: strict('ScriptApp', {
      AuthMode: strict('AuthMode', { FULL: 'FULL' }),
      requireAllScopes: () => {
        needs(['menu'], 'ScriptApp.requireAllScopes');
        if (session.withheld === null) return;
        // The run ends, and the person is asked.
        machine.prompts++;
        throw new Error('Exception: Authorization is required to perform that action.');
      },
    }),
    Session: strict('Session', {
      getTemporaryActiveUserKey: () => {
        needs(['menu'], 'Session.getTemporaryActiveUserKey');
        return session.user;
      },
    }),
    Charts: CHARTS,
    PropertiesService: strict('PropertiesService', {
      getDocumentProperties: () => {
        const { properties } = session.book;
        const set = (values: Readonly<Record<string, string>>): void => {
          const next = new Map([...properties, ...Object.entries(values)]);
          let bytes = 0;
          for (const [key, value] of next) {
            if (typeof value !== 'string' || Buffer.byteLength(value) > PROPERTY_BYTES)
              throw new Error('Exception: Argument too large: value');
            bytes += Buffer.byteLength(key) + Buffer.byteLength(value);
          }
          if (bytes > PROPERTIES_BYTES)
            throw new Error('Exception: You have exceeded the property storage quota.');
          for (const [key, value] of Object.entries(values)) properties.set(key, value);
        };
        return service(
          session,
          'Properties',
          {
            getProperty: (key: string) => properties.get(key) ?? null,
            getProperties: () => Object.fromEntries(properties),
            getKeys: () => [...properties.keys()],
          },
          {
            setProperty: (key: string, value: string) => set({ [key]: value }),
            setProperties: (values: Readonly<Record<string, string>>, deleteAllOthers = false) => {
              if (deleteAllOthers) properties.clear();
              set(values);
            },
            deleteAllProperties: () => properties.clear(),
            deleteProperty: (key: string) => void properties.delete(key),
          },
        );
      },
    }),
    LockService: strict('LockService', {
      getUserLock: () =>
        strict('Lock', {
          tryLock: () => {
            needs(['menu', 'customFunction'], 'Lock.tryLock');
            machine.whileWaiting?.();
            return true;
          },
          releaseLock: () => undefined,
        }),
      getDocumentLock: () =>
        strict('Lock', {
          tryLock: () => {
            needs(['menu'], 'Lock.tryLock');
            const free = !machine.locked;
            machine.locked = true;
            return free;
          },
          // Whatever fails, Google ends a lock with the run.
          releaseLock: () => {
            machine.locked = false;
          },
        }),
    }),
    console: strict('console', { log: () => undefined, warn: () => undefined, error: () => undefined }),
  };
}

/** `+0530`, as `Z` in a pattern gives it. */
function zoneText(date: Date, timeZone: string): string {
  const minutes = Math.round((serialOf(date, timeZone) - serialOf(date, 'UTC')) * 1440);
  const part = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${part(Math.abs(minutes) / 60)}${part(Math.abs(minutes) % 60)}`;
}
