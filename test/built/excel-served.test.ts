import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:https';
import { request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { generateCertificates } from 'office-addin-dev-certs';
import type { Browser } from 'playwright-core';
import { headersOf } from '../../excel-addin/build/headers';
import { serve } from '../../excel-addin/serve.mjs';
import { launchBrowser } from '../support/pages/browser';

const dist = path.join(__dirname, '../../dist/excel');
const read = (file: string): string => readFileSync(path.join(dist, file), 'utf8');

let folder: string;
let ca: string;
let server: Server;
let port: number;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'certificates-'));
  const [authority, certificate, key] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((file) =>
    path.join(folder, file),
  ) as [string, string, string];
  await generateCertificates(authority, certificate, key, 1);
  ca = readFileSync(authority, 'utf8');
  server = await serve(0, { cert: readFileSync(certificate), key: readFileSync(key) }, headersOf);
  port = (server.address() as AddressInfo).port;
});

afterAll(() => {
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A GET as somebody makes it who trusts the authority of the development certificates. */
function get(file: string): Promise<{ status: number; headers: Record<string, unknown>; text: string }> {
  return new Promise((resolve, reject) => {
    request({ host: 'localhost', port, path: file, ca }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    })
      .on('error', reject)
      .end();
  });
}

test.each([
  'taskpane.html',
  'functions.js',
  'functions.json',
  'manifest.xml',
  'help.html',
  'icons/icon-32.png',
])('%s is served over https with a certificate for localhost', async (file) => {
  const { status, headers } = await get(`/${file}`);
  expect(status).toBe(200);
  expect(headers['content-security-policy']).toContain('frame-ancestors');
  expect(headers['x-content-type-options']).toBe('nosniff');
});

test('only what Excel itself fetches may be read from other origins', async () => {
  const allowed = async (file: string): Promise<unknown> =>
    (await get(file)).headers['access-control-allow-origin'];
  expect(await Promise.all(['/functions.json', '/functions.js'].map(allowed))).toEqual(['*', '*']);
  expect(await Promise.all(['/taskpane.html', '/manifest.xml'].map(allowed))).toEqual([undefined, undefined]);
});

test('nothing outside the folder is served', async () => {
  expect((await get('/..%2f..%2fpackage.json')).status).toBe(404);
});

test('every kind of server is told the same headers', async () => {
  const { headers } = await get('/functions.json');
  for (const name of [
    'Content-Security-Policy',
    'X-Content-Type-Options',
    'Referrer-Policy',
    'Cache-Control',
  ]) {
    const value = String(headers[name.toLowerCase()]);
    expect(read('_headers')).toContain(`  ${name}: ${value}\n`);
    expect(read('nginx.conf').split(`add_header ${name} "${value}" always;`)).toHaveLength(4);
    const iis = new JSDOM(read('web.config'), { contentType: 'text/xml' }).window.document;
    expect(
      iis.querySelector(`configuration > system\\.webServer add[name="${name}"]`)?.getAttribute('value'),
    ).toBe(value);
    expect(iis.querySelectorAll('location add[name="Access-Control-Allow-Origin"]')).toHaveLength(2);
  }
});

describe('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  }, 60_000);
  afterAll(() => browser?.close());

  test('the genuine Office.js and the pane load under the policy; anything else is refused', async () => {
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    const page = await context.newPage();
    const office = path.join(__dirname, '../../node_modules/@microsoft/office-js/dist');
    await page.route('https://appsforoffice.microsoft.com/**', (route) => {
      const file = new URL(route.request().url()).pathname.replace('/lib/1/hosted/', '');
      return route.fulfill({ path: path.join(office, file) });
    });
    const refused: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) refused.push(message.text());
    });
    await page.goto(`https://localhost:${port}/taskpane.html?_host_Info=Excel$Web$16.01$en-US$$$$0`);
    await page.waitForFunction(() => 'Excel' in window && 'run' in (window as never)['Excel']);
    expect(refused).toEqual([]);
    await page.evaluate(() => fetch('https://example.com/').catch(() => undefined));
    expect(refused.join()).toContain('connect-src');
    await context.close();
  }, 60_000);
});
