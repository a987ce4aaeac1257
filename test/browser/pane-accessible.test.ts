import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import type {} from '../../preview/page/page-window';
import { servedPreview } from '../support/pages/served-preview';
import { openEverything, reach, showPaneOnly, STOPS } from '../support/pages/pane-walk';

/**
 * Every screen of the list, in both themes: as it comes at 350 px, with everything on it opened at 300 px (axe takes its
 * time, and colours and names do not hang on the width). A new screen is looked at by itself.
 */

jest.setTimeout(120_000);

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const FOREIGN = 'Introduced by,Date,Owner\nOak CPA,2026-01-10,AF\nElm Law,2026-02-10,BR\n';

const preview = servedPreview();

/** What axe finds wrong, a line for each place. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await page.evaluate(() =>
    (window as unknown as { axe: { run(at: string, options: object): Promise<AxeResults> } }).axe.run(
      '#pane',
      {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        // The page around the pane is the host's own.
        rules: { region: { enabled: false } },
      },
    ),
  );
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help} ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}

/** Elements that stick out of the pane at the side and cannot be scrolled to, by their text. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    return [...document.querySelectorAll<HTMLElement>('#pane *')]
      .filter((each) => {
        const box = each.getBoundingClientRect();
        // What scrolls is reached by scrolling; what is clipped is for screen readers only.
        const exempt = (at: Element | null): boolean =>
          at !== null &&
          (getComputedStyle(at).overflowX === 'auto' ||
            getComputedStyle(at).clipPath !== 'none' ||
            exempt(at.parentElement));
        return box.width > 1 && box.right > width + 1 && !exempt(each);
      })
      .map((each) => `${each.className || each.tagName} ${each.textContent?.slice(0, 60) ?? ''}`);
  });
}

describe.each([
  [300, 'light'],
  [300, 'dark'],
  [350, 'light'],
  [350, 'dark'],
] as const)('at %i px in %s', (width, colorScheme) => {
  let page: Page;
  const errors: string[] = [];
  beforeAll(async () => {
    const context = await preview.browser.newContext({ colorScheme });
    page = await context.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(preview.address);
    await page.waitForFunction(() => window.partnerLedger !== undefined);
    await page.evaluate(AXE);
    await showPaneOnly(page, width);
    await page.locator('.pl-place').first().waitFor();
  });
  afterAll(() => page?.context().close());
  afterEach(() => expect(errors).toEqual([]));

  test.each(STOPS.map((stop) => [stop.title, stop] as const))(
    '%s is accessible and fits',
    async (_, stop) => {
      await reach(page, stop);
      if (width === 350) expect(await violations(page)).toEqual([]);
      await openEverything(page);
      if (width === 300) expect(await violations(page)).toEqual([]);
      expect(await tooWide(page)).toEqual([]);
    },
  );

  test('a sheet that is seen for the first time is accessible and fits', async () => {
    await page.setInputFiles('#file', {
      name: 'pipeline.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(FOREIGN),
    });
    await page.getByRole('heading', { name: 'This is your sheet' }).waitFor();
    await openEverything(page);
    expect(await violations(page)).toEqual([]);
    expect(await tooWide(page)).toEqual([]);
  });
});

describe('forced colours, reduced motion and 200% zoom', () => {
  test('leave every screen within its width and its focus visible', async () => {
    const context = await preview.browser.newContext({
      forcedColors: 'active',
      reducedMotion: 'reduce',
      deviceScaleFactor: 2,
    });
    const page = await context.newPage();
    await page.goto(preview.address);
    await page.waitForFunction(() => window.partnerLedger !== undefined);
    // A pane of 300 px at 200% has 150 px of its own to lay out in.
    await showPaneOnly(page, 150);
    await page.locator('.pl-place').first().waitFor();
    for (const stop of STOPS) {
      await reach(page, stop);
      expect([stop.name, await tooWide(page)]).toEqual([stop.name, []]);
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const focused = document.activeElement;
        if (focused === null || focused === document.body) return 'nothing has the focus';
        // A screen with nothing to press lets the focus go on to the rest of the page.
        return focused.closest('#pane') === null ? 'auto' : getComputedStyle(focused).outlineStyle;
      });
      expect([stop.name, outline]).toEqual([stop.name, expect.stringMatching(/solid|auto/)]);
    }
    await context.close();
  });
});
