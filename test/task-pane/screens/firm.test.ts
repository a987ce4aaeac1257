/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { TextDecoder, TextEncoder } from 'node:util';
import type { SheetInput } from '../../../core/workbook/input';
import { applyEdit } from '../../support/apply-edit';
import type { FakeHost } from '../driver';
import { button, host, open, pane, press, referrals, root, until } from '../driver';

// Browsers have them; this page has not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

afterEach(() => pane.unmount());

/** A workbook that takes edits as a spreadsheet does. */
const live =
  (...sheets: readonly SheetInput[]) =>
  (each: FakeHost): void => {
    each.sheets = sheets;
    const { edit } = each;
    each.edit = (plan) => {
      const after = applyEdit(each.sheets, plan);
      edit.call(each, plan);
      each.sheets = after;
      each.change();
    };
  };
const REFERRALS: SheetInput = { name: 'Referrals', rows: referrals() };
const settings = (...rows: ReadonlyArray<readonly [string, string | number]>): SheetInput => ({
  name: 'Settings',
  rows: [['Name', 'Value'], ['Columns confirmed', 'yes'], ...rows],
});
const fieldOf = (label: string) =>
  [...root.querySelectorAll('.pl-field')].find((each) => each.querySelector('label')?.textContent === label);

function type(label: string, text: string): void {
  const input = fieldOf(label)?.querySelector('input');
  if (!input) throw new Error(`No field ${label}.`);
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

async function choosing(name: string, content: string): Promise<void> {
  const input = root.querySelector<HTMLInputElement>('input[type="file"]')!;
  const file = new File([content], name, { type: 'application/json' });
  file.text ??= () => Promise.resolve(content);
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

async function begin(...rows: ReadonlyArray<readonly [string, string | number]>): Promise<void> {
  await open(live(REFERRALS, settings(...rows)));
  await press('Setup', 'Firm settings');
  await press('Firm settings', 'Money and time');
}

describe('the settings of the firm', () => {
  it('a change is kept by name, a wrong one is not', async () => {
    await begin(['Hourly cost', 90]);
    expect(fieldOf('Hourly cost')?.querySelector('input')?.value).toBe('90');
    type('Hourly cost', 'much');
    await until(() => root.textContent?.includes('Write it as a number') === true);
    expect(button('Nothing changed').getAttribute('aria-disabled')).toBe('true');
    type('Hourly cost', '1,250.50');
    type('Currency', 'eur');
    await until(() => root.textContent?.includes('Keep 2 changes') === true);
    await press('Keep 2 changes', '2 settings kept');
    expect(host.settings).toEqual([
      ['Currency', 'EUR'],
      ['Hourly cost', 1250.5],
    ]);
  });

  it('what is locked has no field, but who locked it and at what', async () => {
    await begin(['Hourly cost', 250], ['Locked by', 'Meridian'], ['Locked Hourly cost', 250]);
    expect(fieldOf('Hourly cost')).toBeUndefined();
    expect(root.textContent).toContain('Hourly cost: 250Locked by Meridian.');
    expect(root.textContent).toContain('Meridian has locked 1 setting of this workbook');
  });

  it('a firm.json is looked at, then loaded in one edit', async () => {
    await begin(['Hourly cost', 90]);
    await choosing(
      'firm.json',
      JSON.stringify({ name: 'Meridian', hourlyCost: 250, locked: ['hourlyCost'] }),
    );
    await until(() => root.textContent?.includes('Hourly cost: 250 (locked)') === true);
    expect(host.edits).toEqual([]);
    await press('Load them', 'The settings of Meridian are in this workbook');
    expect(host.edits).toHaveLength(1);
    await until(() => root.textContent?.includes('Locked by Meridian.') === true);
  });

  it('everything that is wrong with a firm.json is said, and nothing loaded', async () => {
    await begin();
    await choosing('firm.json', '{ "name": "", "hourlyCost": -1 }');
    await until(() => root.textContent?.includes('firm.json cannot be loaded') === true);
    expect(root.textContent).toContain('hourlyCost:');
    expect(() => button('Load them')).toThrow();
  });
});

describe('the upgrade', () => {
  it('of an older workbook: what it adds, one press, and then it is the present version', async () => {
    const bytes = readFileSync(path.join(__dirname, '../../fixtures/versions/v1.xlsx'));
    const { openFile } = await import('../../../files/open');
    const { sheets } = await openFile('v1.xlsx', new Uint8Array(bytes));
    await open(live(...sheets));
    await press('Setup', 'Upgrade');
    await press('Upgrade', 'It adds the following');
    expect(root.textContent).toContain('Adds the tab "Actions"');
    await press('Upgrade to version', 'which is the present one');
    expect(host.edits).toHaveLength(1);
    expect(host.undoable()).toMatch(/^the upgrade to template version/);
  });

  it('is offered on the first page of a workbook that says it is older, and of no other', async () => {
    await open(live(REFERRALS, settings(['Template version', 2])));
    await press('See what it adds', 'It adds the following');
    pane.unmount();
    await open(live(REFERRALS, settings()));
    expect(() => button('See what it adds')).toThrow();
  });

  it('of a workbook that was not made from the template: says so, and offers none', async () => {
    await open(live(REFERRALS, settings()));
    await press('Setup', 'Upgrade');
    await press('Upgrade', 'was not made from the template');
    expect(() => button('Upgrade to')).toThrow();
  });
});
