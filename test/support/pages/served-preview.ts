import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Server } from 'node:http';
import type {} from '../../../preview/page/page-window';
import { addressOf, serve } from '../../../preview/serve.mjs';
import { launchBrowser } from './browser';

/** The built preview, served while the tests of a file run, and the browser that looks at it. */
export interface ServedPreview {
  readonly browser: Browser;
  readonly address: string;
  /** A page of its own on which the preview is ready; its context goes with it. */
  open(options?: BrowserContextOptions): Promise<Page>;
}

/** To be called where the tests of a file begin: it serves before the first and ends after the last. */
export function servedPreview(): ServedPreview {
  let server: Server;
  let browser: Browser;
  beforeAll(async () => {
    server = await serve(0);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });
  return {
    get browser() {
      return browser;
    },
    get address() {
      return addressOf(server);
    },
    async open(options) {
      const page = await browser.newPage(options);
      await page.goto(addressOf(server));
      await page.waitForFunction(() => window.partnerLedger !== undefined);
      return page;
    },
  };
}
