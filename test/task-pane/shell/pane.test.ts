/** @jest-environment jsdom */
import { button, confirmed, HEADERS, host, open, pane, press, referrals, root, until } from '../driver';

afterEach(() => pane.unmount());

describe('the pane', () => {
  it('shows each partner with its decision, introductions and honest small numbers', async () => {
    await open();
    const rows = [...root.querySelectorAll('tbody tr')].map((row) => row.textContent);
    expect(rows).toHaveLength(2);
    expect(rows.find((row) => row?.startsWith('Birch Law'))).toContain('trend: too few');
    expect(root.textContent).toContain('2 partners');
  });

  it('says why there is no value instead of showing one', async () => {
    await open();
    const roi = root.querySelector('tbody td');
    expect(roi?.textContent).toContain('no value: ');
    expect(roi?.querySelector('[title]')?.getAttribute('title')).toMatch(/\.$/);
  });

  it('explains a figure with its definition and the rows that made it', async () => {
    await open();
    await press('Harbor Tax', 'Every figure');
    const introductions = button('Introductions');
    expect(introductions.getAttribute('aria-expanded')).toBe('false');
    introductions.click();
    await until(() => button('Introductions').getAttribute('aria-expanded') === 'true');
    const explanation = document.getElementById(introductions.getAttribute('aria-controls') ?? '');
    expect(explanation?.textContent).toContain('and 3 more rows.');
    explanation?.querySelector<HTMLButtonElement>('.pl-jump')?.click();
    expect(host.shown).toEqual([{ sheet: 'Referrals', row: 2, column: null }]);
    await press('Every row of Introductions', '=PARTNER_EXPLAIN("introductions","Harbor Tax")');
    expect(root.querySelectorAll('.pl-rows li')).toHaveLength(8);
  });

  it('draws revenue by month and says in words what the bars show', async () => {
    await open();
    await press('Harbor Tax', 'Every figure');
    const chart = root.querySelector('svg[role="img"]');
    expect(chart?.getAttribute('aria-label')).toBe(
      'Revenue by month, December 2025 to November 2026. Highest: 5,000 in January 2026.',
    );
    const heights = [...(chart?.querySelectorAll('rect') ?? [])].map((bar) =>
      Number(bar.getAttribute('height')),
    );
    expect(heights.filter((height) => height > 10)).toHaveLength(4);
  });

  it('leads the reading position to the partner and back to where it came from', async () => {
    await open();
    await press('Harbor Tax', 'Every figure');
    await until(() => document.activeElement?.textContent === 'Harbor Tax');
    expect(document.activeElement?.tagName).toBe('H2');
    button('\u2190').click();
    await until(() => document.activeElement?.getAttribute('data-to')?.includes('Harbor Tax') === true);
  });

  it('marks where one is in the navigation, and leads the reading position there', async () => {
    await open();
    await press('Data', 'Fix the others in the sheet');
    await until(() => document.activeElement?.textContent === 'Data notes');
    expect(root.querySelector('[aria-current="page"]')?.textContent).toBe('Data');
  });

  it('lists the data notes with a way to the cell', async () => {
    await open();
    await press('Data', 'Fix the others in the sheet');
    expect(root.textContent).toContain('tbd');
    button('Referrals, row 11').click();
    expect(host.shown.map(({ sheet, row }) => [sheet, row])).toEqual([['Referrals', 11]]);
  });
});

describe('the pane and its host', () => {
  it('reads again once after a burst of changes, and keeps the view and the focus', async () => {
    await open();
    await press('Data', 'Fix the others in the sheet');
    await until(() => document.activeElement?.textContent === 'Data notes');
    button('Data').focus();
    host.sheets = confirmed({ name: 'Referrals', rows: referrals().slice(0, 9) });
    host.change();
    host.change();
    host.change();
    await until(() => root.textContent?.includes('8 referrals') === true);
    expect(host.readings).toBe(2);
    expect(root.textContent).toContain('Every row was read without a doubt.');
    expect(document.activeElement).toBe(button('Data'));
  });

  it('says what to do when there is no referral table', async () => {
    await open((each) => {
      each.sheets = confirmed({ name: 'Shopping', rows: [['milk', 'eggs']] });
    });
    expect(root.textContent).toContain('No referral table was found.');
    await press('Say which columns are which', 'Shopping');
  });

  it('shows what money alone tells, and that there are no referrals', async () => {
    await open((each) => {
      each.sheets = confirmed({
        name: 'Money',
        rows: [
          ['Partner', 'Date', 'Kind', 'Amount'],
          ['Harbor Tax', '2026-05-01', 'revenue', 1200],
        ],
      });
    });
    expect(root.textContent).toContain(
      'No referral table was found, so nothing is said about introductions.',
    );
    expect(root.querySelector('.pl-portfolio')?.textContent).toContain('1.2K');
  });

  it('says which column is wanted when introductions were found that cannot be read', async () => {
    await open((each) => {
      each.sheets = [
        ...confirmed({
          name: 'Money',
          rows: [
            ['Partner', 'Date', 'Kind', 'Amount'],
            ['Harbor Tax', '2026-05-01', 'revenue', 1200],
          ],
        }),
        {
          name: 'Deals',
          rows: [
            ['Owner', 'Client', 'Stage', 'Received', 'Closed'],
            ['Ann', 'Low', 'won', '2026-01-05', '2026-02-05'],
            ['Ben', 'Kay', 'lost', '2026-01-15', '2026-02-15'],
          ],
        },
      ];
    });
    expect(root.textContent).toContain('Nothing is said about introductions: say which column is Partner.');
    expect(root.textContent).not.toContain('No referral table was found');
  });

  it('says what to do when the referral table is empty', async () => {
    await open((each) => {
      each.sheets = confirmed({ name: 'Referrals', rows: [HEADERS] });
    });
    expect(root.textContent).toContain('The referral table has no rows yet.');
  });

  it('tells a failed reading in a sentence and recovers', async () => {
    await open((each) => {
      each.error = new Error('Excel is busy');
    });
    expect(root.querySelector('[role="alert"]')?.textContent).toContain('Excel is busy.');
    host.error = null;
    await press('Try again', '2 partners');
    expect(root.querySelector('[role="alert"]')).toBeNull();
  });

  it('keeps the last figures on show while a fresh reading fails', async () => {
    await open();
    host.error = new Error('Excel is busy');
    await pane.refresh();
    await until(() => root.querySelector('[role="alert"]') !== null);
    expect(root.querySelectorAll('tbody tr')).toHaveLength(2);
  });

  it('stops listening and leaves nothing behind when it is taken down', async () => {
    await open();
    expect(host.heard).toBe(true);
    pane.unmount();
    expect(host.heard).toBe(false);
    expect(root.childElementCount).toBe(0);
  });
});
