/** @jest-environment jsdom */
import type { Cell, SheetInput } from '../../../core/workbook/input';
import { confirmed, host, open, pane, press, root, until } from '../driver';

afterEach(() => pane.unmount());

const sheet = (name: string, ...rows: Cell[][]): SheetInput => ({ name, rows });

/** One partner with everything: given and received, talks, a plan, open introductions, steps, a doubtful row. */
const WHOLE = confirmed(
  sheet(
    'Partners',
    ['Partner', 'Firm', 'Category', 'Stage', 'Start date', 'Share %', 'Expected introductions a month'],
    ['Oak', 'Oak & Elm LLP', 'CPA', 'active', '2025-01-05', 0.2, 1],
  ),
  sheet(
    'Referrals',
    ['Partner', 'Received', 'Direction', 'Client', 'Status', 'Closed', 'First-year revenue'],
    ['Oak', '2026-01-10', 'received', 'Alder', 'won', '2026-02-01', 9000],
    ['Oak', '2026-03-10', 'received', 'Beech', 'open', null, null],
    ['Oak', '2026-05-10', 'given', 'Cedar', 'won', '2026-06-01', 4000],
    ['Oak', '2026-06-10', 'received', 'Dogwood', 'won', 'soon', 1000],
  ),
  sheet(
    'Activities',
    ['Partner', 'Date', 'Type', 'Hours'],
    ['Oak', '2026-06-01', 'meeting', 2],
    ['Oak', '2026-07-01', 'meal', 1],
  ),
  sheet(
    'Actions',
    ['Partner', 'Step', 'Owner', 'Due', 'Done'],
    ['Oak', 'Send the agreement', 'Ana', '2026-06-20', ''],
    ['Oak', 'Agree the criteria', 'Ana', '2026-05-01', '2026-05-02'],
  ),
);

const section = (title: string): string => {
  const heading = [...root.querySelectorAll('h3')].find((each) => each.textContent?.startsWith(title));
  let text = '';
  for (let at = heading?.nextElementSibling; at && at.tagName !== 'H3'; at = at.nextElementSibling)
    text += ` ${at.textContent}`;
  return text;
};

describe("a partner's page", () => {
  beforeEach(async () => {
    await open((each) => {
      each.sheets = WHOLE;
    });
    await press('Oak', 'Every figure');
  });

  it('says who it is and shows the months as charts with their numbers beside them', () => {
    expect(root.textContent).toContain('Oak & Elm LLP, CPA; active since Jan 5, 2025; 20%');
    const charts = [...root.querySelectorAll('svg[role="img"]')].map((each) =>
      each.getAttribute('aria-label'),
    );
    expect(charts).toContain(
      'Introductions by month, December 2025 to November 2026. Highest: 1 in January 2026.',
    );
    expect(root.querySelector('.pl-details')!.querySelectorAll('tbody tr')).toHaveLength(12);
  });

  it('says that nothing came, not that the highest of nothing was in the first month', async () => {
    await open((each) => {
      each.sheets = WHOLE.map((of) =>
        of.name === 'Referrals' ? { ...of, rows: of.rows.filter((_, at) => at === 0 || at === 2) } : of,
      );
    });
    await press('Oak', 'Every figure');
    const labels = [...root.querySelectorAll('svg[role="img"]')].map((each) =>
      each.getAttribute('aria-label'),
    );
    expect(labels).toContain('Clients by month, December 2025 to November 2026. No month above 0.');
  });

  it('puts give and take side by side, in referrals and in money', () => {
    for (const text of ['3, Received', '1, Given', '9K, Value received', '5.8K, Value given'])
      expect(section('Give and take')).toContain(text);
    expect(section('Give and take')).toContain('2 referrals behind: we owe them.');
  });

  it('says when you last spoke and ate, and how the plan was met', () => {
    expect(section('Contact')).toContain('Since the last meal128 days');
    expect(section('Against the plan')).toContain('Introductions, 1 a month expected');
  });

  it('lists what is open and what is due, each with a way to its row', () => {
    expect(section('Open introductions')).toContain('Beech');
    expect(section('Open introductions')).not.toContain('Alder');
    expect(section('Next steps')).toContain('Send the agreement (Ana), due Jun 20, 2026');
    expect(section('Next steps')).toContain('days late');
    expect(section('Next steps')).not.toContain('Agree the criteria');
    const jump = [...root.querySelectorAll<HTMLButtonElement>('.pl-jump')].find(
      (each) => each.textContent === 'Actions, row 2',
    );
    jump?.click();
    expect(host.shown).toEqual([{ sheet: 'Actions', row: 2, column: null }]);
  });

  it('names the doubts about its own rows', () => {
    expect(section('Doubts about the data')).toContain('Referrals, row 5');
  });

  it('leads from any figure to its explanation over other periods, and back', async () => {
    await press('Conversion', 'Of the introductions received in the period');
    await press('Every row of Conversion', 'In a cell');
    await press('Since the start', '=PARTNER_CONVERSION("Oak","start")');
    await press('\u2190', 'Every figure');
    await until(() => document.activeElement?.tagName === 'H2');
  });

  it('counts what is open and late to today, as Home does, also where figures end with the last record', async () => {
    host.sheets = confirmed(
      sheet('Referrals', ['Partner', 'Received', 'Client', 'Status'], ['Oak', '2026-03-10', 'Beech', 'open']),
      sheet('Actions', ['Partner', 'Step', 'Due'], ['Oak', 'Send the agreement', '2026-06-20']),
    );
    host.change();
    await until(() => root.textContent?.includes('as of Mar 10, 2026') === true);
    expect(section('Open introductions')).toContain('Beech, 241 days');
    expect(section('Next steps')).toContain('139 days late');
  });

  it('says so when the partner is no longer there', async () => {
    host.sheets = confirmed(sheet('Referrals', ['Partner', 'Received'], ['Elm', '2026-01-10']));
    host.change();
    await until(() => root.textContent?.includes('This partner is no longer in the workbook.') === true);
  });
});
