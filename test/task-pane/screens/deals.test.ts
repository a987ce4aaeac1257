/** @jest-environment jsdom */
import { confirmed, host, open, pane, press, referrals, root, until } from '../driver';

afterEach(() => pane.unmount());

const PARTNERS = [
  ['Partner', 'Category', 'Stage', 'Revenue model', 'Share %', 'Exit terms agreed', 'Expectations agreed'],
  ['Harbor Tax', 'CPA', 'active', 'referral fee', 0.3, 'no', '2026-01-05'],
  ['Birch Law', 'Attorney', 'discovery', 'none', null, null, null],
];
const MONEY = [
  ['Partner', 'Date', 'Kind', 'Amount'],
  ['Harbor Tax', '2026-03-01', 'revenue', 10000],
  ['Harbor Tax', '2026-04-01', 'share', 1000.01],
];

/** The workbook with terms and payments; further rows of Settings on top. */
async function practice(...settings: ReadonlyArray<readonly [string, string | number]>): Promise<void> {
  await open((each) => {
    each.sheets = confirmed(
      { name: 'Referrals', rows: referrals() },
      { name: 'Partners', rows: PARTNERS },
      { name: 'Money', rows: MONEY },
    ).map((sheet) =>
      sheet.name === 'Settings' ? { ...sheet, rows: [...(sheet.rows ?? []), ...settings] } : sheet,
    );
  });
}

async function screen(title: string, shows: string): Promise<void> {
  await press('Work', 'What the open introductions may bring');
  await press(title, shows);
}

const said = () => root.textContent?.replace(/\s+/g, ' ') ?? '';

function field(label: string): HTMLInputElement {
  const found = [...root.querySelectorAll('label')].find((each) => each.textContent === label);
  const input = document.getElementById(found?.htmlFor ?? '') as HTMLInputElement | null;
  if (input === null) throw new Error(`No field "${label}" in: ${said()}`);
  return input;
}

function type(label: string, text: string): void {
  const input = field(label);
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

describe('the deal planner in the pane', () => {
  it('waits for what nobody knows, and plans at once when it is entered', async () => {
    await practice();
    await screen('Deal planner', 'A number is missing.');
    expect(said()).toContain('Cost of an hour: Settings has no "Hourly cost"');
    type('Cost of an hour', '200');
    await until(() => said().includes('leaves us the most'));
    expect(said()).toContain('the present model');
  });

  it('plans without a partner, from examples that say so', async () => {
    await practice();
    await screen('Deal planner', 'A number is missing.');
    await press('Plan without a partner', 'leaves us the most');
    expect(said()).toContain('An example; enter yours.');
    await press('Write as a sheet', 'Written to the tab Deal planner (2)');
    expect(host.plans[0]?.mark).toBe('deal');
    await press('Plan with a partner', 'A number is missing.');
  });

  it('recomputes with every number, and says what is wrong with one', async () => {
    await practice(['Hourly cost', 200]);
    await screen('Deal planner', 'leaves us the most');
    const keeps = () => root.querySelector('tbody tr td')?.textContent;
    const before = keeps();
    type('Introductions a year', '100');
    await until(() => keeps() !== before);
    type('Of them, become clients (%)', '140');
    await until(() => said().includes('It is more than 100%.'));
    expect(said()).toContain('One of the numbers below cannot be read.');
    await press('Back to what is on record', 'leaves us the most');
    expect(keeps()).toBe(before);
  });

  it('writes the plan as a sheet with what was entered', async () => {
    await practice(['Hourly cost', 200]);
    await screen('Deal planner', 'leaves us the most');
    type('Introductions a year', '33');
    await until(() => said().includes('Back to what is on record'));
    await press('Write as a sheet', 'Written to the tab Deal Harbor Tax (2)');
    const [plan] = host.plans;
    expect(plan?.mark).toBe('deal:harbor tax');
    const row = plan?.rows.find((cells) => cells[0]?.value === 'Introductions a year');
    expect(row?.[1]).toEqual({ value: 33, format: 'decimal', style: 'input' });
    expect(row?.[2]?.value).toMatch(/^ {2}Yours\. 8 in the 12 months to Nov 6, 2026, worked out from/);
  });
});

describe('agreements in the pane', () => {
  it('name what is open, and lead to one partner with its gaps and what is owed', async () => {
    await practice();
    await screen('Agreements', 'elements in place');
    expect(said()).toContain('1 of 5 elements in place; open: how it ends; 3 more');
    await press('Harbor Tax', 'Terms: referral fee, 30% of revenue.');
    expect(said()).toContain('A share of 30% is above 25%*');
    expect(said()).toContain("* The authors' own claim, without a source.");
    expect(said()).toMatch(/Still to pay since the start \(below 0: paid ahead\)2,000/);
    await press('Outline to talk through', 'Outline of an agreement between');
  });
});

describe('the outlook in the pane', () => {
  it('lists the open introductions behind it', async () => {
    await practice();
    await screen('Outlook', 'All partners');
    expect(said()).toContain('Beech, Sep 3, 2026, open for 64 days');
  });
});

describe('compliance in the pane', () => {
  it('shows each rule with what to ask, what triggered it, and leads to the row', async () => {
    await practice();
    await screen('Compliance', 'For a talk with your compliance officer; not legal advice.');
    expect(said()).toContain('Is there a written agreement');
    expect(said()).toContain('1,000.01 in 1 payment of the 12 months, and "Agreement date" is blank.');
    await press('Money, row 3', '');
    expect(host.shown).toEqual([{ sheet: 'Money', row: 3, column: null }]);
  });

  it('shows a rule that is switched off with its reason', async () => {
    await practice(['Rule: sec-marketing-agreement', 'off: Counsel looks at it']);
    await screen('Compliance', 'Switched off');
    expect(said()).toContain('SEC Marketing Rule: written agreement: Counsel looks at it');
    expect(said()).not.toContain('1,000.01 in 1 payment of the 12 months, and "Agreement date"');
  });

  it('shows a rule of the firm, and its own small print', async () => {
    await practice(
      ['Own rule house: title', 'House rule'],
      ['Own rule house: when', 'share'],
      ['Own rule house: ask', 'Who signed it?'],
      ['Text: disclaimer', 'Ask Pat first.'],
    );
    await screen('Compliance', 'House rule');
    expect(said()).toContain('Who signed it?A rule of your own.');
    expect(said()).toContain('Ask Pat first.');
  });
});
