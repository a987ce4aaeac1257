/** @jest-environment jsdom */
import type { FakeHost } from '../driver';
import { button, host, open, pane, press, referrals, root, until } from '../driver';

afterEach(() => pane.unmount());

/** A sheet that nobody has confirmed, with a column that is not known. */
function foreign(each: FakeHost): void {
  each.sheets = [{ name: 'Pipeline', rows: referrals() }];
}

/** The two presses of a correction. */
async function change(header: string, to: string): Promise<void> {
  const choices = () => [...root.querySelectorAll(`[aria-label="What ${header} holds"] button`)];
  button(`Change what ${header} is read as`).click();
  await until(() => choices().length > 0);
  const before = host.settings.length;
  (choices().find((each) => each.textContent === to) as HTMLElement).click();
  await until(() => host.settings.length > before);
}

describe('the first run', () => {
  it('begins with the sheet as it was read: tables, samples, how sure', async () => {
    await open(foreign);
    expect(root.querySelector('h2')?.textContent).toBe('This is your sheet');
    expect(root.textContent).toContain('Referrals on \u201cPipeline\u201d, 10 rows');
    expect(root.textContent).toContain('Harbor Tax');
    expect(root.textContent).toMatch(/\d+% sure/);
    expect(host.settings).toEqual([]);
  });

  it('corrects a column in two presses, kept in Settings, and offers to take it back', async () => {
    await open(foreign);
    const summary = [...root.querySelectorAll('summary')].find(
      (each) => each.textContent === '1 column not used',
    );
    summary?.parentElement?.setAttribute('open', '');
    await change('Mood', 'Notes');
    expect(host.settings).toEqual([['Map Referrals.Notes', 'Mood']]);
    await until(() => root.textContent?.includes('\u201cMood\u201d is now read as Notes') === true);
    await press('Undo: the settings', 'undone.');
    await until(() =>
      [...root.querySelectorAll('summary')].some((each) => each.textContent === '1 column not used'),
    );
  });

  const OF_SALES = [
    ['sales_agent', 'account', 'deal_stage', 'engage_date', 'close_date', 'close_value', 'source'],
    ['Moses Frase', 'Cancity', 'Won', '2026-01-05', '2026-03-01', 1054, 'Harbor Tax'],
    ['Violet Mclelland', 'Isdom', 'Lost', '2026-01-15', '2026-03-05', 0, 'Elm Law'],
    ['Moses Frase', 'Acme', 'Won', '2026-02-05', '2026-03-09', 514, 'Harbor Tax'],
  ];

  it('asks for a needed column that was not found where it says so, and confirms nothing before', async () => {
    await open((each) => {
      each.sheets = [{ name: 'crm', rows: OF_SALES.map((row) => row.slice(0, 6)) }];
    });
    expect(root.textContent).toContain('Nothing can be read before you say which column is Partner.');
    expect(root.textContent).not.toContain('That is right');
    await press('Home', 'Which column is Partner?');
    await press('Say which columns are which', 'Nothing can be read');
    const offered = root.querySelector('[aria-label="The column that is Partner"]')!;
    expect(offered.textContent).toContain('sales_agent');
    const before = host.settings.length;
    [...offered.querySelectorAll('button')].find((each) => each.textContent === 'sales_agent')?.click();
    await until(() => host.settings.length > before);
    expect(host.settings).toEqual([['Map Referrals.Partner', 'sales_agent']]);
    await until(() => root.textContent?.includes('3 referrals, 2 partners') === true);
    expect(root.textContent).not.toContain('Nothing can be read');
  });

  it('asks for no column of a list on a tab that is called by its partner', async () => {
    const rows = [
      ['Date', 'Client', 'Status', 'Closed', 'Fee'],
      ['2026-01-05', 'Ann Low', 'Won', '2026-03-01', 8000],
      ['2026-01-15', 'Bo Kay', 'Lost', '2026-03-05', null],
    ];
    await open((each) => {
      each.sheets = [
        { name: 'Harbor Tax', rows },
        { name: 'Elm Law', rows: rows.slice(0, 2) },
      ];
    });
    expect(root.textContent).toContain('the name of the tab was taken for the partner');
    expect(root.textContent).not.toContain('Nothing can be read');
  });

  it('asks for the hourly cost and the revenue of the firm once, with why, and says which figures wait', async () => {
    await open((each) => {
      each.sheets = [
        { name: 'Pipeline', rows: referrals() },
        {
          name: 'Calls',
          rows: [
            ['Partner', 'Date', 'Type', 'Hours'],
            ['Harbor Tax', '2026-05-01', 'call', 1],
          ],
        },
      ];
    });
    expect(root.textContent).toContain('ROI, net and the decisions wait for this');
    expect(root.textContent).toContain('What is missing');
    const field = root.querySelector<HTMLInputElement>('input[inputmode="decimal"]')!;
    field.value = '$1,250.50';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => root.textContent?.includes('That is right, keep it') === true);
    await press('That is right, keep it', 'Kept in Settings');
    expect(host.settings).toEqual([
      ['Hourly cost', 1250.5],
      ['Columns confirmed', 'yes'],
    ]);
    await until(() => root.querySelector('h2')?.textContent === 'Home');
    await press('Setup', 'Your sheet');
    await press('Your sheet', 'What does the firm earn');
    expect(root.textContent).not.toContain('What does an hour');
  });

  it('asks whose workbook it is, and keeps what is filled in', async () => {
    await open(foreign);
    const type = async (label: string, value: string) => {
      const field = [...root.querySelectorAll('label')].find((each) => each.textContent?.includes(label));
      const input =
        root.querySelector<HTMLInputElement>(`#${field?.htmlFor ?? ''}`) ?? field?.querySelector('input');
      input!.value = value;
      input!.dispatchEvent(new Event('input', { bubbles: true }));
      // The page is drawn again before the next key.
      await new Promise((drawn) => setTimeout(drawn, 20));
    };
    await type('What is your name?', ' Maya Brandt ');
    await type('What is your firm called?', 'Brandt Wealth');
    await press('That is right, keep it', 'Kept in Settings');
    expect(host.settings).toEqual([
      ['Advisor name', 'Maya Brandt'],
      ['Firm name', 'Brandt Wealth'],
      ['Columns confirmed', 'yes'],
    ]);
    await press('Setup', 'Your sheet');
    await press('Your sheet', 'Which office are you in?');
    expect(root.textContent).not.toContain('What is your name?');
  });

  it('asks for nothing that the firm has given', async () => {
    await open((each) => {
      foreign(each);
      each.sheets = [
        ...each.sheets,
        {
          name: 'Settings',
          rows: [
            ['Setting', 'Value'],
            ['Firm name', 'Meridian'],
            ['Office', 'Boston'],
            ['Advisor name', 'Ana'],
          ],
        },
      ];
    });
    for (const asked of ['What is your name?', 'Which office are you in?', 'What is your firm called?'])
      expect(root.textContent).not.toContain(asked);
  });

  it('does not keep an amount that is none', async () => {
    await open(foreign);
    const field = root.querySelector<HTMLInputElement>('input[inputmode="decimal"]')!;
    field.value = 'a lot';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => button('That is right').getAttribute('aria-disabled') === 'true');
    field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    await until(() => root.textContent?.includes('Write it as a number') === true);
    button('That is right').click();
    expect(host.settings).toEqual([]);
  });

  it('reads a sheet none of whose headers is known, once it is told what it holds', async () => {
    await open((each) => {
      each.sheets = [
        {
          name: 'Vinkit',
          rows: [
            ['Vinkkaaja', 'Tullut', 'Toimeksiantaja'],
            ['Pohjola', '2026-02-03', 'A. Muster'],
            ['Pohjola', '2026-03-04', 'B. Muster'],
          ],
        },
      ];
    });
    expect(root.textContent).toContain('No table was found yet.');
    await press('Referrals', 'Which of them is Partner?');
    await press('Vinkkaaja', 'is now read as Partner');
    await until(() => root.textContent?.includes('which column is Received') === true);
    await change('Tullut', 'Received');
    await until(() => root.textContent?.includes('2 referrals, 1 partner') === true);
    expect(host.settings).toEqual([
      ['Table Vinkit', 'Referrals'],
      ['Map Referrals.Partner', 'Vinkkaaja'],
      ['Map Referrals.Received', 'Tullut'],
    ]);
  });
});
