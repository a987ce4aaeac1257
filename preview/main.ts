import { dayFromCivil, type Day } from '../core/calendar/day';
import type { Host } from '../core/host/host';
import { listed } from '../core/words';
import { FileProblem, openFile } from '../files/open';
import { mountPane, type MountedPane } from '../task-pane';
import { samplePractice } from '../template/sample/sample';
import { moveBetweenAreas } from './grid/areas';
import { BeforeLeaving } from './page/before-leaving';
import { download } from './page/download';
import { downloadTemplate } from './page/download-template';
import { takeDroppedFiles } from './page/drop';
import { firstScorecard } from './page/first-scorecard';
import './page/page-window';
import { resizePane } from './page/pane-size';
import './page.css';
import type { OpenGrid } from './open-grid';
import type { OpenedWorkbook, Session } from './page/session';
import { UpgradeOffer } from './page/upgrade-offer';
import { waitingHost } from './page/waiting-host';

function element<E extends HTMLElement>(id: string): E {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element "${id}".`);
  return found as E;
}

const status = element('status');
const pane = element('pane');
const grid = element('grid');
/** The grid comes last: the scorecard and the pane stand before it is there. */
const opening = import('./open-grid').then(({ openGrid }) => {
  grid.replaceChildren();
  return openGrid('grid', { tip: element('tip'), selected: element('reason') }, navigator.language);
});
let mounted: MountedPane | null = null;
/** The workbook on show, with the bytes of the .xlsx that it came from. */
let shown: { readonly file: OpenedWorkbook; readonly bytes: Uint8Array | null; session: Session | null };

const upgradeOffer = new UpgradeOffer(
  {
    version: element('version'),
    sentence: element('version-sentence'),
    button: element('upgrade'),
    dialog: element('offer'),
    changes: element('offer-changes'),
    accept: element('offer-accept'),
    decline: element('offer-decline'),
  },
  sayDownloaded,
  (cause) => sayFailure(cause, 'The upgraded copy could not be made.'),
);
const leaving = new BeforeLeaving(
  {
    dialog: element('leave'),
    sentence: element('leave-sentence'),
    save: element('leave-save'),
    drop: element('leave-drop'),
    stay: element('leave-stay'),
  },
  () => shown.session?.original.isChanged ?? false,
  save,
);

/** What is typed or pasted goes into the grid. */
function toGrid(): void {
  grid.querySelector<HTMLElement>('[contenteditable="true"], [contenteditable=""]')?.focus();
}

function say(text: string, kind: 'news' | 'problem' = 'news'): void {
  status.textContent = text;
  status.dataset.kind = kind;
}

function sayDownloaded(name: string): void {
  say(`${name} is in your downloads: open it in Excel, or here.`);
}

/** Says what a person can put right, else `sentence`; what nobody foresaw goes to the console as well. */
function sayFailure(cause: unknown, sentence: string): void {
  const known = cause instanceof FileProblem;
  if (!known) console.error(cause);
  say(known ? cause.message : sentence, 'problem');
}

function today(): Day {
  const now = new Date();
  return dayFromCivil(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

function mount(host: Host): void {
  mounted?.unmount();
  mounted = mountPane(pane, host);
}

/** Opens a workbook in place of the one on show, in the grid and in the pane. */
async function show(file: OpenedWorkbook, bytes: Uint8Array | null): Promise<Session> {
  const opened = await opening;
  const session = begun(opened, file);
  shown = { file, bytes, session };
  mount(opened.host(session));
  upgradeOffer.show(null);
  return session;
}

function sample(): OpenedWorkbook {
  const { sheets, today: day } = samplePractice();
  return { name: 'Sample practice', sheets, today: day };
}

/** The sample before the grid is there: its scorecard as a table, and the pane, whose writes wait for the grid. */
function beginWithSample(): void {
  const file = sample();
  shown = { file, bytes: null, session: null };
  const input = { sheets: file.sheets, today: file.today, locale: navigator.language };
  grid.replaceChildren(firstScorecard(input));
  const host = opening.then((opened) => {
    const session = begun(opened, file);
    shown.session = session;
    window.partnerLedger = { api: opened.api };
    return opened.host(session);
  });
  host.catch((cause: unknown) => sayFailure(cause, 'The spreadsheet could not be loaded: reload the page.'));
  mount(waitingHost(input, host));
  saySample();
}

/** A workbook in the grid: what of its changes no file will have is said before anything is saved. */
function begun({ open }: OpenGrid, file: OpenedWorkbook): Session {
  const session = open(file);
  session.original.onUnkept((what) =>
    say(`Changed here only: ${what}. Save as .xlsx leaves that as it is in the file.`),
  );
  return session;
}

function saySample(): void {
  say('Sample practice: invented partners, clients and figures.');
}

async function backToSample(): Promise<void> {
  if (!(await leaving.mayGo(shown.file.name))) return;
  await show(sample(), null);
  saySample();
}

/** A blank sheet: a list that is pasted beside the sample would be counted together with it. */
async function beginBlank(): Promise<void> {
  if (!(await leaving.mayGo(shown.file.name))) return;
  const name = 'My referrals';
  const { workbook } = await show({ name, sheets: [{ name, rows: [] }], today: today() }, null);
  const sheet = workbook.getSheetByName(name);
  if (sheet) workbook.setActiveSheet(sheet).getRange(0, 0).activate();
  toGrid();
  say('A blank sheet: copy your list with its headers, and paste it into cell A1.');
}

/** Opens the advisor's file; whatever is wrong with it is said, and the present workbook stays. */
async function openOwn(file: File): Promise<void> {
  if (!(await leaving.mayGo(shown.file.name))) return;
  say(`Reading ${file.name} ...`);
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const opened = { ...(await openFile(file.name, bytes)), today: today() };
    const isCsv = /\.csv$/i.test(opened.name);
    const rules = isCsv ? undefined : await rulesOf(file.name, bytes);
    const { upgrade: plan } = await show({ ...opened, rules }, isCsv ? null : bytes);
    upgradeOffer.show({ opened, bytes, plan });
    say(
      `Opened ${opened.name}.${isCsv ? '' : ' Formulas of its own are shown as their last values; saving keeps them.'}`,
    );
  } catch (cause) {
    sayFailure(cause, `"${file.name}" could not be opened; the workbook on show is unchanged.`);
  }
}

/** The conditional formats of a file. They are looks: without them it is read all the same. */
async function rulesOf(name: string, bytes: Uint8Array): Promise<OpenedWorkbook['rules']> {
  const { conditionalFormats } = await import('../files/reading/conditional-formats');
  try {
    return conditionalFormats(name, bytes);
  } catch {
    return undefined;
  }
}

/** Hands the workbook on show to the browser as a download; gives whether it could be made. */
async function save(): Promise<boolean> {
  const { file, bytes, session } = shown;
  if (session === null) return false;
  try {
    // Only who saves loads what makes a file.
    const { savedWorkbook } = await import('./saving/save');
    const saved = await savedWorkbook({ name: file.name, sheets: file.sheets, bytes }, session.original);
    download(saved.name, saved.bytes);
    session.original.markSaved();
    const { unkept } = session.original;
    const without = unkept.length === 0 ? '' : ` Left as they were: ${listed(unkept)}.`;
    say(`${saved.name} is in your downloads, with your changes.${without}`);
    return true;
  } catch (cause) {
    sayFailure(cause, 'The workbook could not be saved; nothing of it is lost here.');
    return false;
  }
}

const input = element<HTMLInputElement>('file');
input.addEventListener('change', () => {
  const file = input.files?.[0];
  // The same file chosen again is to be read again.
  if (file) void openOwn(file).finally(() => (input.value = ''));
});
element('blank').addEventListener('click', () => void beginBlank());
element('sample').addEventListener('click', () => void backToSample());
element('save').addEventListener('click', () => void save());
element('template').addEventListener('click', () => {
  downloadTemplate(today()).then(sayDownloaded, (cause) =>
    sayFailure(cause, 'The template could not be made.'),
  );
});
takeDroppedFiles(element('drop'), (files) => {
  const [file] = files;
  if (file && files.length === 1) void openOwn(file);
  else say('Drop one file at a time.', 'problem');
});
moveBetweenAreas(element('bar'), grid, pane, toGrid);
resizePane(element('work'), element('line'), element('side'));
beginWithSample();
