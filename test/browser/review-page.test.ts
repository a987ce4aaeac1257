import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { documentHtml } from '../../core/document/html';
import { launchBrowser } from '../support/pages/browser';
import { PRACTICES, reviewOf } from '../support/reviews';

/** The page of a review as a browser shows and prints it. */

jest.setTimeout(60_000);

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Pixels between the margins that the page asks for, 14 mm on each side. */
const PAPER = { A4: ((210 - 28) / 25.4) * 96, Letter: ((215.9 - 28) / 25.4) * 96 } as const;

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
afterEach(() => page.close());

const show = async (practice: string, colorScheme: 'light' | 'dark' = 'light') => {
  page = await browser.newPage({ colorScheme });
  const requests: string[] = [];
  page.on('request', (request) => void requests.push(request.url()));
  await page.setContent(documentHtml(reviewOf(practice)));
  return requests;
};

describe.each(PRACTICES)('the page of a practice that is %s', (practice) => {
  it.each(['light', 'dark'] as const)('has nothing that axe finds wrong, %s', async (scheme) => {
    await show(practice, scheme);
    await page.evaluate(AXE);
    const { violations } = await page.evaluate(() =>
      (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
    );
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });

  it('does not scroll sideways on a phone', async () => {
    await show(practice);
    await page.setViewportSize({ width: 380, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(380);
  });

  it.each(Object.entries(PAPER))('has no table that %s cuts', async (_, width) => {
    await show(practice);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: Math.floor(width), height: 900 });
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('main > section table, svg')]
        .filter((each) => each.closest('.hidden') === null)
        .filter((each) => each.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .map((each) => each.textContent?.slice(0, 80)),
    );
    expect(cut).toEqual([]);
  });

  it('prints black on white from a dark screen', async () => {
    await show(practice, 'dark');
    await page.emulateMedia({ media: 'print' });
    expect(
      await page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.body);
        return [color, backgroundColor];
      }),
    ).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  });
});

test('the page asks nothing of the network', async () => {
  const requests = await show('healthy');
  await page.waitForLoadState('networkidle');
  expect(requests.filter((url) => !url.startsWith('about:'))).toEqual([]);
});
