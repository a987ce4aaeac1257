import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type {} from '../preview/page/page-window';
import { addressOf, serve } from '../preview/serve.mjs';
import { launchBrowser } from '../test/support/pages/browser';
import { openEverything, reach, showPaneOnly, STOPS } from '../test/support/pages/pane-walk';

/**
 * `npm run screens [-- word ...]`: pictures of every screen of the pane with the sample practice, in light and dark at 300 and
 * 350 px, as it comes and with everything opened, in dist/screens. Words choose screens by their names. Build the
 * preview first.
 */
const folder = fileURLToPath(new URL('../dist/screens/', import.meta.url));
const wanted = process.argv.slice(2);

const FOREIGN = `Our referrals since 2024
Introduced by,Date,Prospect,Owner,Stage,Closed on,First year fee
Oak CPA,2026-01-10,Acme,AF,won,2026-03-01,"$5,000"
Elm Law,2026-02-10,Bolt,BR,lost,2026-03-05,
Oak CPA,2026-04-10,Corex,AF,open,,
`;

const stops = STOPS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
if (wanted.length === 0) await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const server = await serve(0);
const browser = await launchBrowser();
for (const width of [300, 350] as const)
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ colorScheme, deviceScaleFactor: 2 });
    const page = await context.newPage();
    await page.goto(addressOf(server));
    await page.waitForFunction(() => window.partnerLedger !== undefined);
    const shoot = (name: string) =>
      page.screenshot({
        path: path.join(folder, `${name}-${width}-${colorScheme}.png`),
        fullPage: true,
      });
    await showPaneOnly(page, width);
    await page.locator('.pl-place').first().waitFor();
    for (const stop of stops) {
      await reach(page, stop);
      await shoot(stop.name);
      await openEverything(page);
      await shoot(`${stop.name}-open`);
    }
    if (wanted.length === 0 || wanted.includes('first-run')) {
      const buffer = Buffer.from(FOREIGN);
      await page.setInputFiles('#file', { name: 'pipeline.csv', mimeType: 'text/csv', buffer });
      await page.getByRole('heading', { name: 'This is your sheet' }).waitFor();
      await shoot('first-run');
    }
    await context.close();
  }
await browser.close();
server.close();
