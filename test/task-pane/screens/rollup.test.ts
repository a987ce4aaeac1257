/** @jest-environment jsdom */
import { webcrypto } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';
import type { Cell } from '../../../core/workbook/input';
import { button, choose, confirmed, host, open, pane, press, root, until } from '../driver';

// Browsers have them; this page has not.
Object.assign(globalThis, { TextDecoder, TextEncoder });
Object.defineProperty(globalThis, 'crypto', { value: webcrypto });

afterEach(() => pane.unmount());

const text = () => root.textContent ?? '';

/** A practice as a .csv: `won` of `of` introductions of Harbor Tax in the spring of 2026, each named after a client. */
function practice(partner: string, won: number, of: number): string {
  const rows = Array.from({ length: of }, (_, i) =>
    [
      partner,
      '2026-04-10',
      `Client Secret ${i}`,
      i < won ? 'won' : 'lost',
      '2026-05-01',
      i < won ? 1000 : '',
    ].join(','),
  );
  return ['Partner,Received,Client,Status,Closed,First-year revenue', ...rows].join('\n');
}

function fileOf(name: string, content: string): File {
  const bytes = new TextEncoder().encode(content);
  const file = new File([bytes as BlobPart], name);
  Object.defineProperty(file, 'arrayBuffer', { value: () => Promise.resolve(bytes.slice().buffer) });
  Object.defineProperty(file, 'text', { value: () => Promise.resolve(content) });
  return file;
}

function give(...files: ReadonlyArray<readonly [name: string, content: string]>): void {
  const input = root.querySelector<HTMLInputElement>('input[type="file"]')!;
  Object.defineProperty(input, 'files', {
    value: files.map(([name, content]) => fileOf(name, content)),
    configurable: true,
  });
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

async function begin(settings: readonly Cell[][] = [['As of', '2026-10-31']]): Promise<void> {
  await open((each) => {
    const [referrals, own] = confirmed(...each.sheets.filter(({ name }) => name === 'Referrals'));
    each.sheets = [referrals!, { ...own!, rows: [...own!.rows, ...settings] }];
  });
  await press('Setup', 'Roll-up');
  await press('Roll-up', 'Drop the workbooks of your office');
}

/** The sentences beside a workbook under "Workbooks that need care". */
function careOf(file: string): string[] {
  const heading = [...root.querySelectorAll('h4')].find(
    (each) => each.textContent === 'Workbooks that need care',
  );
  return [...(heading?.parentElement?.querySelectorAll('li') ?? [])]
    .filter((entry) => entry.querySelector('.pl-entry-name')!.textContent === file)
    .map((entry) => entry.querySelector('dd')!.textContent ?? '');
}

/** A row of a table whose figures stand under its name. */
function figuresOf(name: string): string[] {
  const body = [...root.querySelectorAll('tbody')].find(
    (each) => each.querySelector('th[scope="rowgroup"]')?.textContent === name,
  );
  return [...(body?.querySelectorAll('td') ?? [])].map((each) => each.textContent ?? '');
}

describe('the roll-up of an office', () => {
  it('puts workbooks together: advisors by rank, the partners that they share; a bad one is a line', async () => {
    await begin();
    give(
      ['ann.csv', practice('Harbor Tax', 7, 8)],
      ['bea.csv', practice('HARBOR TAX LLC', 1, 8)],
      ['carl.csv', practice('Oak Law', 1, 1)],
      ['photo.csv', '\u0089PNG\r\n'],
    );
    await until(() => text().includes('4 workbooks read; 1 of them could not be read.'));
    expect(text()).toContain('3 advisors have 2 partners; 1 of them serves more than one advisor.');
    expect(text()).toContain('As of October 31, 2026, from November 1, 2025 to October 31, 2026.');
    expect(figuresOf('ann')[0]).toBe('1');
    expect(figuresOf('bea')[0]).toBe('2');
    // One of one has no rank.
    expect(figuresOf('carl')[0]).toContain('A rank needs 6 decided introductions.');
    expect(figuresOf('HARBOR TAX LLC')).toEqual(['2', '16', '8', expect.stringContaining('8,000')]);
    expect(careOf('photo.csv')).toHaveLength(1);
    expect(careOf('carl.csv')).toContainEqual(expect.stringContaining('Settings has no "Advisor name"'));
    expect(text()).not.toContain('Secret');
  });

  it('is written as a sheet of that day into the open workbook, without a client', async () => {
    await begin();
    give(['ann.csv', practice('Harbor Tax', 2, 3)]);
    await until(() => text().includes('1 workbook read.'));
    await press('Write to workbook', 'The roll-up is on the sheet');
    const [plan] = host.plans;
    expect([plan?.mark, plan?.title]).toEqual(['rollup:2026-10-31', 'Roll-up 2026-10-31']);
    expect(JSON.stringify(plan)).toContain('Harbor Tax');
    expect(JSON.stringify(plan)).not.toContain('Secret');
  });

  it('counts the same file once, and keeps two files of one name', async () => {
    await begin();
    give(['ann.csv', practice('Harbor Tax', 2, 3)]);
    await until(() => text().includes('1 workbook read.'));
    give(['copy.csv', practice('Harbor Tax', 2, 3)], ['ann.csv', practice('Harbor Tax', 2, 4)]);
    await until(() => text().includes('3 workbooks read.'));
    expect(careOf('copy.csv')).toContainEqual('It is the same file as "ann.csv": it counts once.');
    expect(careOf('ann.csv (2)')).toContainEqual(expect.stringContaining('the same advisor'));
    expect(text()).toContain('2 advisors have 1 partner');
    button('Leave out ann.csv (2)').click();
    await until(() => text().includes('1 advisor has 1 partner'));
  });

  it('is read again when the day or the window is another one', async () => {
    await begin();
    give(['ann.csv', practice('Harbor Tax', 2, 3)]);
    await until(() => text().includes('1 workbook read.'));
    choose(
      [...root.querySelectorAll('select')].find((each) => each.value === '12 months')!,
      'start',
    );
    await until(() => text().includes('Read them again'));
    await press('Read them again', 'since each partnership began');
    expect(text()).not.toContain('Read them again');
  });

  it('asks whether two names are one partner', async () => {
    await begin();
    give(['ann.csv', practice('Harbor Tax', 2, 3)], ['bea.csv', practice('Harbour Tax', 2, 3)]);
    await until(() => text().includes('2 workbooks read.'));
    const asked = () =>
      [...root.querySelectorAll('.pl-field')]
        .find((each) => each.querySelector('label')?.textContent?.includes(' and '))!
        .querySelector('select')!;
    expect(text()).toContain('2 advisors have 2 partners.');
    choose(asked(), 'yes');
    await until(() => text().includes('2 advisors have 1 partner; 1 of them serves more than one advisor.'));
    choose(asked(), '');
    await until(() => text().includes('2 advisors have 2 partners.'));
  });

  it('reads under the settings of a firm.json that is dropped with them, and says what is wrong with one', async () => {
    await begin();
    give(
      ['ann.csv', practice('Harbor Tax', 2, 3)],
      ['firm.json', '{"name":"Alder Wealth","currency":"EUR"}'],
    );
    await until(() => text().includes('Read under the settings of Alder Wealth (firm.json).'));
    await until(() => text().includes('Money in EUR.'));
    give(['other.json', '{"currency":7}']);
    await until(() => text().includes('other.json cannot be used'));
    expect(text()).toContain('Alder Wealth');
  });

  it('refuses a day in the future', async () => {
    await begin([['As of', '2026-10-31']]);
    const day = root.querySelector<HTMLInputElement>('input[type="date"]')!;
    day.value = '2027-01-01';
    day.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => text().includes('A day in the future has no records.'));
    expect(root.querySelector<HTMLInputElement>('input[type="file"]')!.disabled).toBe(true);
  });
});
