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

/** A file or a folder as a browser hands it over when it is dropped; a folder tells what it holds a few at a time. */
function entryOf(path: string, of: string | readonly object[]): object {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (typeof of === 'string')
    return {
      name,
      fullPath: path,
      isDirectory: false,
      file: (take: (file: File) => void) => take(fileOf(name, of)),
    };
  const createReader = () => {
    let next = 0;
    return { readEntries: (take: (some: readonly object[]) => void) => take(of.slice(next, (next += 2))) };
  };
  return { name, fullPath: path, isDirectory: true, createReader };
}

function drop(...entries: readonly object[]): void {
  const event = new Event('drop', { bubbles: true, cancelable: true });
  Object.assign(event, {
    dataTransfer: { files: [], items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })) },
  });
  root.querySelector('.pl-drop')!.dispatchEvent(event);
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
    // Sums have no name of their own: each stands behind its heading.
    const sums = [...root.querySelectorAll('tr')].map(({ cells }) =>
      Array.from(cells, ({ textContent }) => textContent),
    );
    expect(sums).toContainEqual(['Advisors', '3']);
    expect(sums).toContainEqual(['Revenue', '9,000']);
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

  it('takes a dropped folder with the folders in it, and passes over what is no workbook', async () => {
    await begin();
    const team = (name: string) => entryOf(`/office/${name}`, practice('Harbor Tax', 2, 3 + name.length));
    drop(
      entryOf('/office', [
        team('ann.csv'),
        team('bea.csv'),
        entryOf('/office/~$ann.xlsx', 'locked'),
        entryOf('/office/notes.txt', 'hello'),
        entryOf('/office/boston', [
          entryOf('/office/boston/ann.csv', practice('Oak Law', 3, 4)),
          entryOf('/office/boston/.DS_Store', ''),
        ]),
      ]),
    );
    await until(() => text().includes('3 workbooks read.'));
    for (const name of ['office/ann.csv', 'office/bea.csv', 'office/boston/ann.csv'])
      expect(button(`Leave out ${name}`)).toBeDefined();
    // The same place again: the later file counts.
    drop(entryOf('/office', [entryOf('/office/ann.csv', practice('Elm Law', 6, 9))]));
    await until(() => text().includes('Elm Law'));
    expect(text()).toContain('3 workbooks read.');
  });

  it('keeps another currency apart until it is told what it is worth', async () => {
    await begin();
    const of = (partner: string, currency: string) =>
      `${practice(partner, 2, 3)}\n\nSetting,Value\nCurrency,${currency}\n`;
    give(
      ['ann.csv', of('Harbor Tax', 'USD')],
      ['bea.csv', of('Elm Law', 'USD')],
      ['cy.csv', of('Oak Law', 'EUR')],
    );
    await until(() => text().includes('3 workbooks read.'));
    expect(text()).toContain('Amounts are in the currency of each row.');
    expect(careOf('cy.csv')).toContainEqual(expect.stringContaining('Its amounts are EUR'));
    const rate = async (typed: string) => {
      const label = [...root.querySelectorAll('label')].find((each) => each.textContent === '1 EUR in USD')!;
      const field = root.querySelector<HTMLInputElement>(`[id="${label.htmlFor}"]`)!;
      field.value = typed;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await until(() => field.value === typed);
    };
    await rate('much');
    await until(() => text().includes('Write a number above 0, such as 1.08.'));
    await rate('1.5');
    await until(() => text().includes('Money in USD.'));
    expect(careOf('cy.csv')).toContainEqual('Its amounts are EUR, converted at 1.5 USD.');
    expect(figuresOf('cy').at(-1)).toBe('$3,000');
  });

  it('stops between two workbooks when it is cancelled, and keeps what was there', async () => {
    await begin();
    give(['ann.csv', practice('Harbor Tax', 2, 3)]);
    await until(() => text().includes('1 workbook read.'));
    give(...Array.from({ length: 40 }, (_, n) => [`more ${n}.csv`, practice('Elm Law', 1, 2 + n)] as const));
    await until(() => [...root.querySelectorAll('button')].some((each) => each.textContent === 'Cancel'));
    button('Cancel').click();
    await until(() => text().includes('Canceled; nothing was changed.'));
    expect(text()).toContain('1 advisor has 1 partner.');
    expect(text()).not.toContain('Elm Law');
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
