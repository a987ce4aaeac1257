/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from 'node:util';
import type { FakeHost } from '../driver';
import { button, choose, confirmed, host, open, pane, press, root, takeEdits, until } from '../driver';

// Browsers have them; this page has not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

afterEach(() => pane.unmount());

const BOOK = [
  ['Partner', 'Received', 'Client', 'Status', 'Closed', 'First-year revenue'],
  ['Harbor Tax', '2026-01-10', 'Alder', 'won', '2026-02-01', 5000],
  ['Birch Law', '2026-02-10', 'Beech', 'open', null, null],
];
const EXPORT = [
  'Partner,Date received,Client,Status,Close date,Amount,Id',
  'Harbor Tax,2026-01-10,Alder,won,2026-02-01,5000,R1',
  'Birch Law,2026-02-10,Beech,won,2026-03-01,700,R2',
  'Harbor Tax,2026-04-10,Cedar,open,,,R3',
  'Harbour Taxes,2026-05-10,Dogwood,open,,,R4',
  ',2026-05-11,Elder,open,,,R5',
].join('\n');

/** A workbook that takes edits as a spreadsheet does. */
function live(each: FakeHost): void {
  each.sheets = confirmed({ name: 'Referrals', rows: BOOK });
  takeEdits(each);
}

async function choosing(name: string, content: string): Promise<void> {
  const input = root.querySelector<HTMLInputElement>('input[type="file"]')!;
  const file = new File([content], name, { type: 'text/csv' });
  file.arrayBuffer ??= () =>
    new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as ArrayBuffer);
      reader.readAsArrayBuffer(file);
    });
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await until(() => root.querySelector('h3')?.textContent === name);
}

async function begin(content = EXPORT, name = 'export.csv'): Promise<void> {
  await open(live);
  await press('Setup', 'Import');
  await press('Import', 'Drop an export');
  await choosing(name, content);
}
const sum = () => root.querySelector('.pl-import-sum')?.textContent;

describe('the import of an export', () => {
  it('is looked at first: what is new, what is known otherwise, what is left out and why', async () => {
    await begin();
    expect(sum()).toBe('1 new row; 1 row with changes; 1 row there already; 2 rows left out.');
    expect(root.textContent).toContain('Row 4: Harbor Tax, Cedar');
    expect(root.textContent).toContain('Status \u201copen\u201d becomes \u201cwon\u201d');
    expect(root.textContent).toContain('The row names no partner and is left out.');
    expect(root.textContent).toContain('Harbour Taxes');
    expect(host.edits).toEqual([]);
  });

  it('two names that may be one are named, each pair by itself', async () => {
    const pairs = ['Willow Advisory', 'Willow Advisroy', 'Juniper Partners', 'Juniper Partnres'];
    const rows = pairs.map((name, i) => `${name},2026-05-1${i},Client ${i},open,,,W${i}`);
    await begin([EXPORT, ...rows].join('\n'));
    for (const pair of ['Willow Advisroy / Willow Advisory', 'Juniper Partnres / Juniper Partners'])
      expect(root.textContent).toContain(`they are kept apart. \u201c${pair}\u201d`);
  });

  it('writes the new rows and the ticked changes in one edit; the same export again adds nothing', async () => {
    await begin();
    const tick = [...root.querySelectorAll('label')].find((each) =>
      each.textContent?.startsWith('Birch Law, Beech'),
    );
    tick?.querySelector('input')?.click();
    await until(() => root.textContent?.includes('Import 1 new row and 1 change') === true);
    await press('Import 1 new row', 'What you imported is in the workbook. Not in it: 2 rows left out.');
    expect(host.edits).toHaveLength(1);
    expect(host.edits[0]?.what).toBe('the import of export.csv');
    const rows = host.sheets.find(({ name }) => name === 'Referrals')?.rows;
    expect(rows?.[2]).toEqual(['Birch Law', '2026-02-10', 'Beech', 'won', '2026-03-01', 700]);
    expect(rows?.[3]?.slice(0, 4)).toEqual(['Harbor Tax', '2026-04-10', 'Cedar', 'open']);
    expect(sum()).toBe('0 new rows; 0 rows with changes; 3 rows there already; 2 rows left out.');
    expect(button('Nothing to import').getAttribute('aria-disabled')).toBe('true');
  });

  it('a partner that the workbook does not know is left out until the advisor says who it is', async () => {
    await begin();
    const select = () =>
      [...root.querySelectorAll('select')].find((each) =>
        each.closest('.pl-field')?.textContent?.startsWith('Harbour Taxes'),
      )!;
    expect([...select().options].map(({ text }) => text)).toContain('The same as Harbor Tax');
    choose(select(), 'new');
    await until(() => sum()?.startsWith('2 new rows') === true);
    choose(select(), 'is Harbor Tax');
    await until(() => root.textContent?.includes('Row 5: Harbor Tax, Dogwood') === true);
    choose(select(), '');
    await until(() => sum()?.startsWith('1 new row;') === true);
  });

  it('what the table has no column for is kept in new columns only when that is ticked', async () => {
    await begin();
    const box = [...root.querySelectorAll('label')].find((each) => each.textContent?.startsWith('Keep Id'));
    box?.querySelector('input')?.click();
    await until(() => box?.querySelector('input')?.checked === true);
    await press('Import 1 new row', 'there already');
    await until(() => host.edits.length === 1);
    expect(host.edits[0]?.steps.map(({ kind }) => kind)).toEqual(['add columns', 'append rows']);
  });

  it('a file of several tables comes in as a whole, and is known again', async () => {
    await begin(
      [
        'Partner,Received,Client,Status',
        'Harbor Tax,2026-04-10,Cedar,open',
        'Birch Law,2026-04-11,Fir,won',
        '',
        'Date,Partner,Activity type,Hours',
        '2026-04-12,Harbor Tax,Lunch,1.5',
        '2026-04-13,Birch Law,Call,0.5',
      ].join('\n'),
      'office.csv',
    );
    expect(sum()).toBe(
      '4 new rows (2 introductions, 2 activities); 0 rows with changes; 0 rows there already; 0 rows left out.',
    );
    expect(root.textContent).toContain('(activities): rows go to a new sheet.');
    expect(root.textContent).toContain('Row 6: Harbor Tax, Apr 12, 2026, meal, 1.5 h');
    await press('Import 4 new rows', 'All of it is in the workbook.');
    expect(host.edits).toHaveLength(1);
    expect(host.sheets.find(({ name }) => name === 'Activities')?.rows).toHaveLength(3);
    expect(sum()).toContain('0 new rows; 0 rows with changes; 4 rows there already');
  });

  it('an export without a partner: a column is named, or one partner for all rows', async () => {
    await begin('Date received,Client,Status,sales_agent\n2026-04-10,Cedar,open,Ann Fox');
    expect(root.textContent).toContain('says who the partner is');
    choose(root.querySelectorAll('select')[0]!, 'sales_agent');
    await until(() => root.textContent?.includes('Partners that the workbook does not know') === true);
    expect(root.textContent).toContain('Ann Fox');
  });

  it('all rows of an export may come from one partner', async () => {
    await begin('Date received,Client,Status\n2026-04-10,Cedar,open');
    choose(root.querySelectorAll('select')[1]!, 'Birch Law');
    await until(() => sum()?.startsWith('1 new row') === true);
    expect(root.textContent).toContain('Birch Law, Cedar');
  });

  it('a file that is no table is refused with a sentence, and nothing is lost', async () => {
    await open(live);
    await press('Setup', 'Import');
    await press('Import', 'Drop an export');
    const input = root.querySelector<HTMLInputElement>('input[type="file"]')!;
    const file = new File([''], 'empty.csv');
    file.arrayBuffer ??= () => Promise.resolve(new ArrayBuffer(0));
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => root.querySelector('[role="alert"], .pl-message-bad') !== null);
    expect(root.textContent).toContain('empty.csv');
  });
});
