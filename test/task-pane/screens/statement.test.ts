/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from 'node:util';
import { button, choose, confirmed, host, open, pane, press, root, takeEdits, until } from '../driver';

// Browsers have them; this page has not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

afterEach(() => pane.unmount());

const BOOK = [
  ['Partner', 'Received', 'Client', 'Status', 'Closed', 'First-year revenue'],
  ['Harbor Tax', '2026-01-10', 'Ann Alder', 'won', '2026-02-01', 5000],
  ['Birch Law', '2026-02-10', 'Cy Cedar', 'won', '2026-03-01', 4000],
];

async function begin(lines: readonly string[]): Promise<void> {
  await open((each) => {
    each.sheets = confirmed({ name: 'Referrals', rows: BOOK });
    takeEdits(each);
  });
  await press('Setup', 'Money from statements');
  await press('Money from statements', 'Drop a statement');
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const input = root.querySelector<HTMLInputElement>('input[type="file"]')!;
  const file = new File([bytes as BlobPart], 'fees.csv', { type: 'text/csv' });
  Object.defineProperty(file, 'arrayBuffer', { value: () => Promise.resolve(bytes.slice().buffer) });
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await until(() => root.querySelector('h3')?.textContent === 'fees.csv');
}

const text = () => root.textContent ?? '';
const select = (label: string) =>
  [...root.querySelectorAll('.pl-field')]
    .find((each) => each.querySelector('label')!.textContent!.startsWith(label))!
    .querySelector('select')!;

describe('money from statements', () => {
  it('goes to the partner who introduced the client, by one press; the same statement again adds nothing', async () => {
    await begin([
      'Billing date,Household,Fee',
      '2026-04-30,Ann Alder,100',
      '2026-04-30,"Cedar, Cy",50',
      '2026-04-30,Walk In,9',
    ]);
    expect(text()).toContain('1 new row; 0 there already; 2 kept aside.');
    choose(select('Cedar, Cy'), 'Cy Cedar');
    await until(() => text().includes('2 new rows; 0 there already; 1 kept aside.'));
    await press('Import 2 rows', 'What you imported is in the workbook. Not in it: 1 row kept aside.');
    expect(
      host.sheets
        .find(({ name }) => name === 'Money')!
        .rows.slice(1)
        .map((row) => [row[0], row[3], row[5]]),
    ).toEqual([
      ['Harbor Tax', 100, 'Ann Alder'],
      ['Birch Law', 50, 'Cy Cedar'],
    ]);
    expect(button('Nothing to import').getAttribute('aria-disabled')).toBe('true');
  });

  it('asks for a column that it does not find', async () => {
    await begin(['Billing date,Whose,Fee', '2026-04-30,Ann Alder,100']);
    await until(() => text().includes('says the client'));
    choose(select('Client'), 'Whose');
    await until(() => text().includes('1 new row'));
  });
});
