import { readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { appsScript, type AppsScript } from '../hosts/gas/runtime';
import { scriptRun } from '../support/pages/script-run';
import { googleSheets, NOW } from './practice';

jest.setTimeout(60_000);

const dist = path.join(__dirname, '../../dist/gas');

function openSidebar(script: AppsScript): JSDOM {
  return new JSDOM(readFileSync(path.join(dist, 'sidebar.html'), 'utf8'), {
    url: 'https://sidebar.example/',
    runScripts: 'dangerously',
    pretendToBeVisual: true,
    beforeParse(window) {
      Object.assign(window, {
        google: { script: { run: scriptRun((name, args) => script.menu(name, ...args)) } },
      });
    },
  });
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 5000 && !holds(); tries++)
    await new Promise((resolve) => setTimeout(resolve, 10));
}

const script = appsScript(
  dist,
  { sheets: googleSheets('America/New_York'), timeZone: 'America/New_York' },
  NOW,
);
let page: JSDOM;
const shown = (): string => page.window.document.getElementById('pane')?.textContent ?? '';

/** Clicks the tab or button whose text matches. */
function click(pattern: RegExp): void {
  const found = [...page.window.document.querySelectorAll('button')].find((button) =>
    pattern.test(button.textContent ?? ''),
  );
  if (!found) throw new Error(`No button ${String(pattern)} among: ${shown().slice(0, 300)}`);
  found.click();
}

beforeAll(() => {
  page = openSidebar(script);
});
afterAll(() => page.window.close());

test('the sidebar shows every partner of the spreadsheet', async () => {
  await until(() => shown().includes('Northgate Trust Company'));
  expect(shown()).toContain('Harbor Tax');
  expect(shown()).toContain('Northgate Trust Company');
});

test('it writes the review of the month into a sheet of its own', async () => {
  click(/^Review$/);
  await until(() => shown().includes('Write to workbook'));
  click(/^Write to workbook$/);
  await until(() => /is on the sheet/.test(shown()));
  const sheet = script.book.grids[script.book.grids.length - 1];
  expect(sheet?.name).toMatch(/^Review \d{4}-\d{2}$/);
  expect(sheet?.hidden).toBe(false);
  expect([...(sheet?.cells.values() ?? [])].some(({ value }) => value === 'Harbor Tax')).toBe(true);
});
