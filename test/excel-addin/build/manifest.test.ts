import { readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { PNG } from 'pngjs';
import { drawIcon, ICON_SIZES } from '../../../excel-addin/icons/draw';
import {
  checkedOrigin,
  checkedPublisher,
  manifestFor,
  DEVELOPMENT_ORIGIN,
} from '../../../excel-addin/build/manifest';
import { headersOf } from '../../../excel-addin/build/headers';
import { supportPage } from '../../../excel-addin/build/support';

const root = path.join(__dirname, '../../..');
const development = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
const iconFile = (size: number): string => path.join(root, `excel-addin/icons/icon-${size}.png`);

const parse = (text: string): Document => new JSDOM(text, { contentType: 'text/xml' }).window.document;
const attributes = (document: Document, name: string): string[] =>
  [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? '');

const deployed = manifestFor(development, 'https://addins.example.com/ledger');

describe.each([
  ['development', development, DEVELOPMENT_ORIGIN],
  ['deployed', deployed, 'https://addins.example.com/ledger'],
])('the %s manifest', (_name, text, origin) => {
  const document = parse(text);

  test('resolves every resource id, and has no resource that nobody uses', () => {
    const wanted = new Set(attributes(document, 'resid'));
    const given = [...document.querySelectorAll('Resources *[id]')].map((element) =>
      element.getAttribute('id'),
    );
    expect(new Set(given)).toEqual(wanted);
    expect(given).toHaveLength(wanted.size);
  });

  test('is served over https from one origin', () => {
    const addresses = attributes(document, 'DefaultValue').filter((value) => /^\w+:/.test(value));
    expect(addresses.length).toBeGreaterThan(8);
    for (const address of addresses) expect(address.startsWith(`${origin}/`)).toBe(true);
    expect(text).not.toMatch(/DefaultValue="http:/);
  });

  test('has no namespace: people type the name of the function alone', () => {
    expect(document.querySelector('Namespace')).toBeNull();
  });

  test('runs functions, commands and pane in one long-lived page', () => {
    const page = document.querySelector('Runtime')?.getAttribute('resid');
    expect(document.querySelector('Runtime')?.getAttribute('lifetime')).toBe('long');
    expect(document.querySelector('Page > SourceLocation')?.getAttribute('resid')).toBe(page);
    expect(document.querySelector('FunctionFile')?.getAttribute('resid')).toBe(page);
    expect(document.querySelector('Host')?.parentElement?.parentElement?.tagName).toBe('OfficeApp');
  });

  test('keeps the texts within the lengths that Office cuts at', () => {
    for (const element of document.querySelectorAll('ShortStrings > *'))
      expect(element.getAttribute('DefaultValue')?.length).toBeLessThanOrEqual(125);
    for (const element of document.querySelectorAll('LongStrings > *'))
      expect(element.getAttribute('DefaultValue')?.length).toBeLessThanOrEqual(250);
  });

  test('names icons that exist in the size that they stand for', () => {
    const icons = attributes(document, 'DefaultValue').filter((value) => value.endsWith('.png'));
    expect(icons).toHaveLength(5);
    const sizeOf = (selector: string, expected: number): void => {
      const element = document.querySelector(selector);
      expect(element?.getAttribute('DefaultValue')).toBe(`${origin}/icons/icon-${expected}.png`);
    };
    sizeOf('IconUrl', 32);
    sizeOf('HighResolutionIconUrl', 64);
    for (const image of document.querySelectorAll('Icon > *')) {
      const id = image.getAttribute('resid');
      sizeOf(`Resources [id="${id}"]`, Number(image.getAttribute('size')));
    }
  });
});

test('a deployed copy is told apart from the one in development by name and id', () => {
  const id = (text: string): string | undefined => parse(text).querySelector('Id')?.textContent ?? undefined;
  expect(id(deployed)).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(id(deployed)).not.toBe(id(development));
  expect(deployed).toContain('<DisplayName DefaultValue="Partner Ledger"/>');
  expect(deployed).toContain('<AppDomain>https://addins.example.com</AppDomain>');
  expect(deployed).not.toContain('localhost');
});

test.each([
  ['https://addins.example.com/', 'https://addins.example.com'],
  ['https://example.com/ledger//', 'https://example.com/ledger'],
])('the origin %s becomes %s', (given, expected) => expect(checkedOrigin(given)).toBe(expected));

test.each(['http://example.com', 'example.com', ''])(
  'the origin "%s" is refused with what to give',
  (given) => expect(() => checkedOrigin(given)).toThrow(/https/),
);

test.each(ICON_SIZES)('the icon of %d pixels is the one that the script draws', (size) => {
  const committed = PNG.sync.read(readFileSync(iconFile(size)));
  expect([committed.width, committed.height]).toEqual([size, size]);
  expect(committed.data.equals(drawIcon(size).data)).toBe(true);
  const colours = new Set<number>();
  for (let at = 0; at < committed.data.length; at += 4) colours.add(committed.data.readUInt32BE(at));
  expect(colours.size).toBeGreaterThan(4);
});

describe('what whoever deploys it says of themselves', () => {
  const publisher = { provider: 'Example & Sons', support: 'help@example.com', version: '1.2.0.0' };

  test('stands in the manifest, whose version is at least 1.0', () => {
    const text = manifestFor(development, 'https://addins.example.com', checkedPublisher(publisher));
    const document = parse(text);
    expect(document.querySelector('ProviderName')?.textContent).toBe('Example & Sons');
    expect(document.querySelector('OfficeApp > Version')?.textContent).toBe('1.2.0.0');
    expect(parse(deployed).querySelector('OfficeApp > Version')?.textContent).toBe('1.0.0.0');
    expect(document.querySelector('OfficeApp > SupportUrl')?.getAttribute('DefaultValue')).toBe(
      'https://addins.example.com/support.html',
    );
  });

  test('is on the page that the manifest links to, with what happens to data', () => {
    const page = parse(
      supportPage(publisher)
        .replace('<!doctype html>', '')
        .replace(/<meta[^>]*>/g, ''),
    );
    expect(page.querySelector('#support + p a')?.getAttribute('href')).toBe('mailto:help@example.com');
    expect(page.querySelector('#privacy + ul')?.textContent).toContain('Example & Sons');
    expect(supportPage({})).toContain('Ask whoever gave you this add-in');
  });

  test.each([
    [{ support: 'someone' }, '--env support=someone'],
    [{ support: 'http://example.com' }, '--env support=http://example.com'],
    [{ version: '0.9.0.0' }, '--env version=0.9.0.0'],
    [{ provider: ' ' }, '--env provider='],
  ])('%j is refused with a sentence', (given, sentence) => {
    expect(() => checkedPublisher(given)).toThrow(sentence);
  });
});

test('tables are resized only where the manifest asks for an Excel that can', () => {
  const set = parse(development).querySelector('Set[Name="ExcelApi"]');
  expect(Number(set?.getAttribute('MinVersion')?.split('.')[1])).toBeGreaterThanOrEqual(13);
});

test('Teams may show the pane in a frame', () => {
  expect(headersOf('taskpane.html')['Content-Security-Policy']).toContain('https://teams.microsoft.com');
});
