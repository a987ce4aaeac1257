import { strFromU8, unzipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { openFile } from '../../files/open';
import type {} from '../../preview/page/page-window';
import { templateWorkbook } from '../../template/template';
import { servedPreview } from '../support/pages/served-preview';
import { until } from '../support/until';

jest.setTimeout(90_000);

const preview = servedPreview();

async function opened(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await preview.browser.newContext({ viewport: { width: 1280, height: 720 }, ...options });
  const page = await context.newPage();
  await page.goto(preview.address);
  await ready(page);
  return page;
}

async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => window.partnerLedger !== undefined);
  await until(async () => (await value(page, 'Scorecard', 'A7')) !== null);
}

function value(page: Page, sheet: string, at: string): Promise<unknown> {
  return page.evaluate(
    ([name, cell]) =>
      window.partnerLedger!.api.getActiveWorkbook()!.getSheetByName(name!)!.getRange(cell!).getValue(),
    [sheet, at],
  );
}

function type(page: Page, sheet: string, at: string, to: string | number): Promise<void> {
  return page.evaluate(
    ([name, cell, what]) => {
      const book = window.partnerLedger!.api.getActiveWorkbook()!;
      book
        .getSheetByName(name as string)!
        .getRange(cell as string)
        .setValue(what!);
    },
    [sheet, at, to],
  );
}

async function choose(page: Page, name: string, contents: string | Uint8Array): Promise<void> {
  await page.setInputFiles('#file', {
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(contents),
  });
}

/** Whether it comes into sight within a moment. */
function seen(what: Locator): Promise<boolean> {
  return what.waitFor({ timeout: 2_000 }).then(
    () => true,
    () => false,
  );
}

const CSV = 'Partner,Received,Status\nOak CPA,2026-01-10,open\nElm Law,2026-02-10,open\n';

test('the scorecard and the pane are drawn before the grid is there, with a small part of the bytes', async () => {
  const context = await preview.browser.newContext({ viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  let loaded = 0;
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/*', async (route) => {
    if (/\/grid\.js$/.test(route.request().url())) await held;
    const response = await route.fetch();
    loaded += (await response.body()).length;
    await route.fulfill({ response });
  });
  // The grid's script is held back: the page is not loaded until it comes.
  await page.goto(preview.address, { waitUntil: 'commit' });
  await page.locator('#grid table th', { hasText: 'Harbor Tax' }).waitFor();
  await page.locator('#pane', { hasText: 'The one thing to do' }).waitFor();
  const first = loaded;
  release();
  await ready(page);
  expect(await page.locator('#grid > table').count()).toBe(0);
  expect(first / loaded).toBeLessThan(0.4);
  await context.close();
});

test('nothing is lost without being asked: a file is opened, the page is left', async () => {
  const page = await opened();
  await choose(page, 'pipeline.csv', CSV);
  await page.getByText('Opened pipeline.csv').waitFor();
  // Nothing was changed: nothing is asked.
  await page.getByRole('button', { name: 'Back to the sample' }).click();
  await page.locator('#pane', { hasText: '337 referrals' }).waitFor();
  await type(page, 'Money', 'D2', 12_345);
  await choose(page, 'pipeline.csv', CSV);
  const dialog = page.getByRole('dialog', { name: 'Keep your changes?' });
  await dialog.getByRole('button', { name: 'Stay here' }).click();
  expect(await value(page, 'Money', 'D2')).toBe(12_345);
  const asked = page.waitForEvent('dialog');
  void page.reload().catch(() => undefined);
  const leaving = await asked;
  expect(leaving.type()).toBe('beforeunload');
  await leaving.dismiss();
  expect(await value(page, 'Money', 'D2')).toBe(12_345);
  await choose(page, 'pipeline.csv', CSV);
  await dialog.getByRole('button', { name: 'Go on without them' }).click();
  await page.getByText('Opened pipeline.csv').waitFor();
  await page.context().close();
});

test('a workbook is saved with what was typed in the grid and written by the pane, and opens again', async () => {
  const page = await opened();
  const bytes = await templateWorkbook({ today: 20_000, sample: true });
  await choose(page, 'Practice.xlsx', bytes);
  await page.getByText('Opened Practice.xlsx').waitFor();
  // Colors of the file's own rules are on show.
  expect(
    await page.evaluate(
      () =>
        (window.partnerLedger!.api.getActiveWorkbook()!.save().resources ?? []).find(
          ({ name }) => name === 'SHEET_CONDITIONAL_FORMATTING_PLUGIN',
        )?.data ?? '',
    ),
  ).toContain('highlightCell');
  await type(page, 'Money', 'D2', 12_345);
  await page.getByRole('button', { name: 'Review', exact: true }).click();
  await page.getByRole('button', { name: 'Write to workbook' }).click();
  await page.locator('#pane', { hasText: 'review is on the sheet' }).waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as .xlsx' }).click();
  const saved = await readFile(await (await download).path());
  const { sheets } = await openFile('Practice.xlsx', new Uint8Array(saved));
  expect(sheets.find(({ name }) => name === 'Money')!.rows[1]![3]).toBe(12_345);
  expect(sheets.filter(({ generated }) => generated).map(({ name }) => name)).toContainEqual(
    expect.stringMatching(/review/i),
  );
  // As it was planned for one page across, whatever the browser's fonts are.
  const review = Object.entries(unzipSync(new Uint8Array(saved))).flatMap(([name, part]) =>
    name.startsWith('xl/worksheets/') && /<rowBreaks/.test(strFromU8(part)) ? [strFromU8(part)] : [],
  );
  expect(review).toHaveLength(1);
  const widths = Array.from(review[0]!.matchAll(/<col [^>]*width="([\d.]+)"/g), ([, width]) => Number(width));
  const scale = Number(/<pageSetup scale="(\d+)"/.exec(review[0]!)?.[1]) / 100;
  const inches = (scale * widths.reduce((sum, width) => sum + width * 7 + 5, 0)) / 96;
  expect(inches).toBeLessThan(0.8 * 11);
  await page.getByRole('button', { name: 'Back to the sample' }).click();
  await page.locator('#pane', { hasText: '337 referrals' }).waitFor();
  await page.context().close();
});

test('a cell without a value says why, under the pointer and above the pane', async () => {
  const page = await opened();
  const why = /no time|hours/i;
  expect(await value(page, 'Scorecard', 'C12')).toBe('#N/A');
  // The grid takes its place after its first picture: the pointer goes to the cell until it is there.
  const tip = page.getByRole('tooltip').filter({ hasText: why });
  const at = async () => {
    const canvas = (await page.locator('#grid canvas').last().boundingBox())!;
    return { x: canvas.x + 480, y: canvas.y + 325 };
  };
  await until(async () => {
    const { x, y } = await at();
    await page.mouse.move(x, y - 60);
    await page.mouse.move(x, y);
    return seen(tip);
  });
  await until(async () => {
    const { x, y } = await at();
    await page.mouse.click(x, y);
    return seen(page.locator('#reason', { hasText: why }));
  });
  expect(await page.textContent('#reason')).toMatch(/^C12: /);
  await page.context().close();
});

test('the line beside the pane is moved by pointer and keys, and stays where it was put', async () => {
  const page = await opened();
  const width = () => page.evaluate(() => document.querySelector('#side')!.clientWidth);
  const line = page.getByRole('separator', { name: 'Size of the pane' });
  const before = await width();
  await line.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  expect(await width()).toBe(before + 40);
  const box = (await line.boundingBox())!;
  await page.mouse.move(box.x + 3, box.y + 200);
  await page.mouse.down();
  await page.mouse.move(box.x - 97, box.y + 200);
  await page.mouse.up();
  const dragged = await width();
  expect(dragged).toBeGreaterThan(before + 120);
  expect(await line.getAttribute('aria-valuenow')).toBe(String(dragged));
  await page.reload();
  await ready(page);
  expect(await width()).toBe(dragged);
  await page.getByRole('separator').dblclick();
  expect(await width()).toBe(before);
  await page.context().close();
});

test.each([
  ['a small laptop', 1280, 720, false],
  ['a tablet on its side', 1024, 768, true],
  ['a tablet upright', 820, 1180, true],
])('on %s everything is in sight, and the page never scrolls into white', async (_, width, height, touch) => {
  const page = await opened({ viewport: { width, height }, hasTouch: touch });
  const tap = (name: string) => {
    const button = page.getByRole('button', { name, exact: true });
    return touch ? button.tap() : button.click();
  };
  for (const place of ['Partners', 'Review', 'Home']) {
    await tap(place);
    await page.locator('.pl-screen .pl-heading').first().waitFor();
    const sizes = await page.evaluate(() => {
      const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
      return [scrollHeight - clientHeight, scrollWidth - clientWidth];
    });
    expect(sizes).toEqual([0, 0]);
  }
  await page.mouse.wheel(0, 5_000);
  expect(await page.evaluate(() => [scrollX, scrollY])).toEqual([0, 0]);
  for (const id of ['grid', 'pane']) {
    const box = (await page.locator(`#${id}`).boundingBox())!;
    expect(box.width).toBeGreaterThan(259);
    expect(box.height).toBeGreaterThan(259);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
  }
  await page.context().close();
});
