/**
 * A page with the *genuine* Office.js over an Excel in memory. Its proxies, its batching and its errors are real;
 * only the session underneath is ours, and the start-up handshake with the window of Excel on the web, which does
 * not exist here.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM, ResourceLoader, VirtualConsole, type DOMWindow } from 'jsdom';
import { excelServer, MOST_CHARACTERS, type ExcelServer } from './session';
import { makeWorkbook, type ExcelSheet, type ExcelWorkbook, type WorkbookContent } from './workbook';

const OFFICE_JS = path.join(__dirname, '../../../node_modules/@microsoft/office-js/dist');
export const OFFICE_URL = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

/** Where the tests pretend that dist/excel is served. */
export const ORIGIN = 'https://localhost:3000/';
const PAGE = 'taskpane.html';
/** What Excel on the web opens. */
export const PAGE_URL = `${ORIGIN}${PAGE}?_host_Info=Excel$Web$16.01$en-US$$$$0`;

/** Version of ExcelApi that the imitation claims unless a test says another one: Office 2021. */
const EXCEL_API = 14;

/** Events of Excel by their numbers in Office.js. */
const CHANGED = 10;
const CALCULATED = 16;
const FORMATTED = 18;
const ADDED = 13;
const DELETED = 15;
const RENAMED = 25;
const SHOWN = 26;
const MOVED = 27;

/** Replaces the handshake: the page is told at once that it runs in Excel on the web. */
const START = `
Office = Object.create(Office, {
  context: { value: {
    contentLanguage: 'en-US',
    displayLanguage: 'en-US',
    diagnostics: { platform: 'OfficeOnline', version: '16.0.0' },
    requirements: { isSetSupported: (set, version) => set === 'DelayForCellEdit' || (set === 'ExcelApi' && Number(version.split('.')[1]) <= (window.excelApi ?? ${EXCEL_API})) },
  } },
  addin: { value: {
    showAsTaskpane: async () => undefined,
    setStartupBehavior: async (behavior) => {
      if (behavior !== Office.StartupBehavior.load) throw new Error('Only loading is known here.');
      window.loadsAddIn();
    },
  } },
  actions: { value: { associate: (name, run) => { window.commands[name] = run; } } },
  ...Object.fromEntries((window.lacking ?? []).map((name) => [name, { value: undefined }])),
  onReady: { value: async (callback) => {
    while (!window.OfficeExtension?.connected) await new Promise((resolve) => setTimeout(resolve, 10));
    const info = { host: 'Excel', platform: 'OfficeOnline' };
    if (callback) callback(info);
    return info;
  } },
});
`;

/**
 * Puts our session under Office.js, as Microsoft's own tests do: what it would send goes to `excelAnswers` of the window, as text
 * both ways, as over a wire.
 */
export const CONNECT = `{
const session = Object.create(OfficeExtension.SessionBase.prototype);
Object.assign(session, {
  _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: 'https://excel.invalid', headers: {} }),
  _createRequestExecutorOrNull: () => ({
    executeAsync: async (data, flags, message) => {
      const sent = typeof message.Body === 'string' ? message.Body : JSON.stringify(message.Body);
      return JSON.parse(await window.excelAnswers(sent, flags));
    },
  }),
});
OfficeExtension.SessionBase._overrideSession = session;
OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
OfficeExtension.connected = true;
}`;

/** A file of the page by its address: office.js from the package, every other from the folder; null when there is none. */
export function fileOfPage(folder: string, url: string): Buffer | null {
  const [address = ''] = url.split('?');
  const file = address.startsWith(OFFICE_URL)
    ? path.join(OFFICE_JS, address.slice(OFFICE_URL.length))
    : path.join(folder, new URL(address).pathname);
  if (!existsSync(file)) return null;
  const text = readFileSync(file);
  return /\/(office|excel-web-[\d.]+)\.js$/.test(address) ? Buffer.concat([text, Buffer.from(START)]) : text;
}

class LocalFiles extends ResourceLoader {
  constructor(private readonly folder: string) {
    super();
  }
  override fetch(url: string): ReturnType<ResourceLoader['fetch']> {
    const found = fileOfPage(this.folder, url);
    return (found ? Promise.resolve(found) : Promise.reject(new Error(`No ${url} in this test`))) as never;
  }
}

/** Office.js and what a test needs of its window. */
export interface OfficePage {
  readonly window: DOMWindow;
  readonly server: ExcelServer;
  readonly book: ExcelWorkbook;
  readonly Excel: typeof globalThis.Excel;
  readonly Office: typeof globalThis.Office;
  readonly OfficeExtension: typeof globalThis.OfficeExtension;
  /** Functions that the page associated, by id, called as Excel calls them. */
  readonly functions: Readonly<Record<string, (...args: unknown[]) => Promise<unknown>>>;
  /** Presses a button of the ribbon, by the name of its function; settles when it is no longer busy. */
  press(command: string): Promise<void>;
  /** Tells the page that cells changed, as Excel does after an edit. */
  edited(sheetName?: string): void;
  /** Tells the page that cells have another format, which Excel does not call a change. */
  formatted(sheetName: string): void;
  /** Adds or removes a tab as a person does: Excel does not call that a change of cells. */
  addTab(sheet: ExcelSheet): void;
  removeTab(sheetName: string): void;
  /** Renames, hides or shows a tab; Excel tells it since ExcelApi 1.17. */
  renameTab(sheetName: string, name: string): void;
  showTab(sheetName: string, visibility: ExcelSheet['visibility']): void;
  /** Drags a tab to another place, from 0; told since then, too. */
  moveTab(sheetName: string, to: number): void;
  /** Tells the page that a sheet was calculated. */
  calculated(sheetName: string): void;
  /** Settles when the page has also looked at what it looks at later, half a second after its start or a change. */
  rested(): Promise<void>;
  close(): void;
}

/** Parts of Office that are missing in some hosts, or come late. */
type Lacking = 'actions' | 'addin';

/** Opens the pane of `folder` (default: an empty page) in Excel on the web; `now` is what its clock says. */
export async function openInExcel(
  content: WorkbookContent,
  folder = '',
  now = Date.UTC(2026, 10, 6, 12),
  lacking: readonly Lacking[] = [],
  excelApi = EXCEL_API,
): Promise<OfficePage> {
  const html = folder
    ? readFileSync(path.join(folder, PAGE), 'utf8')
    : `<!doctype html><script src="${OFFICE_URL}office.js"></script>`;
  const problems: string[] = [];
  const consoleOfPage = new VirtualConsole();
  // The handshake that is replaced complains that nobody answers it.
  consoleOfPage.on('jsdomError', (error: Error) => {
    if (!error.message.includes('conversationId')) problems.push(error.message);
  });
  const dom = new JSDOM(html, {
    url: PAGE_URL,
    runScripts: 'dangerously',
    resources: new LocalFiles(folder),
    virtualConsole: consoleOfPage,
    pretendToBeVisual: true,
    beforeParse(window) {
      Object.assign(window, { lacking: [...lacking], excelApi });
      window.eval(
        `Date = class extends Date { constructor(...of) { super(...(of.length ? of : [${now}])); } };`,
      );
    },
  });
  const { window } = dom;
  const globals = window as unknown as Record<string, never> & {
    Excel?: typeof globalThis.Excel;
    Office: typeof globalThis.Office;
    OfficeExtension: OfficeExtensionInternals;
    CustomFunctions: { readonly _association: { readonly mappings: OfficePage['functions'] } };
  };
  const book = makeWorkbook(content);
  const server = excelServer(book);
  const commands: Record<string, (event: { completed(): void }) => Promise<void>> = {};
  Object.assign(window, {
    commands,
    loadsAddIn: () => (book.loadsAddIn = true),
    excelAnswers: (sent: string, flags: number) => excelAnswers(server, sent, flags),
  });
  for (let tries = 0; !('OfficeExtension' in globals && globals.Excel?.run); tries++) {
    if (tries > 200) throw new Error(`Office.js did not load: ${problems.join('; ')}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  window.eval(CONNECT);
  if (window.document.readyState !== 'complete')
    await new Promise((resolve) => window.addEventListener('load', resolve));
  await globals.Office.onReady();
  await quiet(server);
  if (problems.length) throw new Error(`The page failed: ${problems.join('; ')}`);
  const tell = (messageType: number, event: object, name?: string): void => {
    const { Constants, _testTriggerRichApiMessageEvent: trigger } = globals.OfficeExtension;
    const sheet = name === undefined ? book.sheets[0] : book.sheets.find((each) => each.name === name);
    const message = JSON.stringify({ worksheetId: sheet?.id, ...event });
    trigger({
      entries: [{ messageCategory: 65536, messageType, targetId: Constants.eventWorkbookId, message }],
    });
  };
  const tab = (name: string): ExcelSheet => {
    const sheet = book.sheets.find((each) => each.name === name);
    if (!sheet) throw new Error(`No tab ${name}.`);
    return sheet;
  };
  /** Versions before tell nothing of it. */
  const since17 = (messageType: number, event: object, name: string): void => {
    if (excelApi >= 17) tell(messageType, event, name);
  };
  return {
    window,
    server,
    book,
    Excel: globals.Excel,
    Office: globals.Office,
    OfficeExtension: globals.OfficeExtension as never,
    functions: globals.CustomFunctions._association.mappings,
    press: (name) =>
      new Promise((completed, reject) => {
        const command = commands[name];
        if (!command) reject(new Error(`No command ${name}.`));
        else command({ completed }).catch(reject);
      }),
    edited: (name) => tell(CHANGED, { address: 'A1', changeType: 'RangeEdited' }, name),
    formatted: (name) => tell(FORMATTED, { address: 'A1' }, name),
    calculated: (name) => tell(CALCULATED, { address: 'A1' }, name),
    addTab(sheet) {
      book.sheets.push(sheet);
      tell(ADDED, {}, sheet.name);
    },
    removeTab(name) {
      const sheet = tab(name);
      book.sheets.splice(book.sheets.indexOf(sheet), 1);
      tell(DELETED, { worksheetId: sheet.id });
    },
    renameTab(nameBefore, nameAfter) {
      tab(nameBefore).name = nameAfter;
      since17(RENAMED, { nameBefore, nameAfter, source: 'Local' }, nameAfter);
    },
    showTab(name, visibilityAfter) {
      const sheet = tab(name);
      const visibilityBefore = sheet.visibility;
      sheet.visibility = visibilityAfter;
      since17(SHOWN, { visibilityBefore, visibilityAfter, source: 'Local' }, name);
    },
    moveTab(name, positionAfter) {
      const sheet = tab(name);
      const positionBefore = book.sheets.indexOf(sheet);
      book.sheets.splice(positionBefore, 1);
      book.sheets.splice(positionAfter, 0, sheet);
      since17(MOVED, { positionBefore, positionAfter, source: 'Local' }, name);
    },
    rested: () => quiet(server, 1000),
    close: () => window.close(),
  };
}

/** Opens an empty page for code that a test runs without the page: what its scripts find as globals is there for that code, too. */
export async function openForCode(content: WorkbookContent, excelApi = EXCEL_API): Promise<OfficePage> {
  const page = await openInExcel(content, '', undefined, [], excelApi);
  const { Excel, Office, OfficeExtension } = page;
  Object.assign(globalThis, { Excel, Office, OfficeExtension });
  page.server.requests = 0;
  return page;
}

/** A request that waits for the end of typing into a cell has this among its flags. */
const DELAY_FOR_CELL_EDIT = 64;

function refusal(Code: string, Message: string): string {
  const Error = { Code, Message, HttpStatusCode: 400, ActionIndex: 0 };
  return JSON.stringify({ StatusCode: 400, Headers: {}, Body: { Error } });
}

/** Settles when the page has asked for nothing for a moment: it has registered its events and read the workbook. */
async function quiet(server: ExcelServer, moment = 40): Promise<void> {
  let seen = -1;
  while (seen !== server.requests) {
    seen = server.requests;
    await new Promise((resolve) => setTimeout(resolve, moment));
  }
}

/** What Excel answers to a request, as text. */
export async function excelAnswers(server: ExcelServer, sent: string, flags: number): Promise<string> {
  server.largest = Math.max(server.largest, sent.length);
  if (sent.length > MOST_CHARACTERS)
    return refusal('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.');
  if (server.typing) {
    if (!(flags & DELAY_FOR_CELL_EDIT))
      return refusal('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.');
    await server.typing;
  }
  return JSON.stringify(server.execute(JSON.parse(sent) as never));
}

/** What Microsoft's own tests use of Office.js. */
interface OfficeExtensionInternals {
  readonly Constants: { readonly eventWorkbookId: string };
  _testTriggerRichApiMessageEvent(message: object): void;
}
