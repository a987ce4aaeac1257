import { LocaleType, LogLevel, mergeLocales, Univer, type PluginCtor, type Plugin } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import enUS from '@univerjs/preset-sheets-core/locales/en-US';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/sheets-ui/facade';
import { dayFromCivil, type Day } from '../core/calendar/day';
import { FileProblem, openFile } from '../files/open';
import { mountPane, type MountedPane } from '../task-pane';
import { samplePractice } from '../template/sample/sample';
import { moveBetweenAreas } from './grid/areas';
import { downloadTemplate } from './page/download-template';
import { previewHost } from './host';
import './page/page-window';
import './page.css';
import { Sessions, type OpenedWorkbook, type Session } from './page/session';
import { UpgradeOffer } from './page/upgrade-offer';

function element<E extends HTMLElement>(id: string): E {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element "${id}".`);
  return found as E;
}

const status = element('status');
const pane = element('pane');
const univer = startUniver('grid');
const api = FUniver.newAPI(univer);
const sessions = new Sessions(univer, api, navigator.language);
let mounted: MountedPane | null = null;
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

/** What `createUniver` of the presets does, without the packages that come with it. */
function startUniver(container: string): Univer {
  const engine = new Univer({
    logLevel: LogLevel.ERROR,
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeLocales(enUS) },
  });
  const preset = UniverSheetsCorePreset({
    container,
    header: true,
    toolbar: false,
    formulaBar: true,
    disableAutoFocus: true,
  });
  for (const each of preset.plugins) {
    const [plugin, options] = Array.isArray(each) ? each : [each];
    engine.registerPlugin(plugin as PluginCtor<Plugin>, options);
  }
  return engine;
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

function show(opened: OpenedWorkbook): Session {
  const session = sessions.open(opened);
  mounted?.unmount();
  mounted = mountPane(
    pane,
    previewHost(session.workbook, session.live, (sheet, row, column) => {
      sheet.scrollToCell(row, column);
    }),
  );
  upgradeOffer.show(null);
  return session;
}

function showSample(): void {
  const sample = samplePractice();
  show({ name: 'Sample practice', sheets: sample.sheets, today: sample.today });
  say('Sample practice: invented partners, clients and figures.');
}

/** Opens the advisor's file; whatever is wrong with it is said, and the present workbook stays. */
async function openOwn(file: File): Promise<void> {
  say(`Reading ${file.name} ...`);
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const opened = { ...(await openFile(file.name, bytes)), today: today() };
    const { upgrade: plan } = show(opened);
    upgradeOffer.show({ opened, bytes, plan });
    say(
      `Opened ${opened.name}.${/\.csv$/i.test(opened.name) ? '' : ' Formulas of its own are shown as their last values.'}`,
    );
  } catch (cause) {
    sayFailure(cause, `"${file.name}" could not be opened; the workbook on show is unchanged.`);
  }
}

const input = element<HTMLInputElement>('file');
input.addEventListener('change', () => {
  const file = input.files?.[0];
  // The same file chosen again is to be read again.
  if (file) void openOwn(file).finally(() => (input.value = ''));
});
element('sample').addEventListener('click', showSample);
element('template').addEventListener('click', () => {
  downloadTemplate(today()).then(sayDownloaded, (cause) =>
    sayFailure(cause, 'The template could not be made.'),
  );
});

const veil = element('drop');
/** Files for the page; a place in the pane may take its own. */
const carriesFile = (event: DragEvent): boolean =>
  (event.dataTransfer?.types.includes('Files') ?? false) &&
  !(event.target instanceof Element && event.target.closest('[data-takes-files]'));
// In the capture phase: the grid has drop handlers of its own.
for (const name of ['dragenter', 'dragover'] as const)
  window.addEventListener(
    name,
    (event) => {
      if (!carriesFile(event)) {
        veil.hidden = true;
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      veil.hidden = false;
    },
    true,
  );
window.addEventListener(
  'dragleave',
  (event) => {
    if (event.relatedTarget === null) veil.hidden = true;
  },
  true,
);
window.addEventListener(
  'drop',
  (event) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (!carriesFile(event)) {
      veil.hidden = true;
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    veil.hidden = true;
    const [file] = files;
    if (file && files.length === 1) void openOwn(file);
    else say('Drop one file at a time.', 'problem');
  },
  true,
);

const grid = element('grid');
moveBetweenAreas(element('bar'), grid, pane, () => {
  grid.querySelector<HTMLElement>('[contenteditable="true"], [contenteditable=""]')?.focus();
});

showSample();
window.partnerLedger = { api };
