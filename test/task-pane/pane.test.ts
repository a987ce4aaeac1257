/** @jest-environment jsdom */
import { dayFromCivil } from '../../core/calendar/day';
import type { EditPlan } from '../../core/host/edit-plan';
import type { Host, Place } from '../../core/host/host';
import type { SheetPlan } from '../../core/host/sheet-plan';
import type { Cell, WorkbookInput } from '../../core/workbook/input';
import { mountPane, type MountedPane } from '../../task-pane';

const HEADERS = [
  'Partner',
  'Received',
  'Client',
  'Qualified',
  'Status',
  'Closed',
  'First-year revenue',
  'Mood',
];

/** Harbor Tax brought eight introductions, Birch Law two; both in 2026. */
function referrals(): Cell[][] {
  const rows: Cell[][] = Array.from({ length: 8 }, (_, i) => [
    'Harbor Tax',
    `2026-0${i + 1}-10`,
    `Alder ${i}`,
    'yes',
    i % 2 === 0 ? 'won' : 'lost',
    `2026-0${i + 1}-28`,
    i % 2 === 0 ? 5000 : null,
    'good',
  ]);
  return [
    HEADERS,
    ...rows,
    ['Birch Law', '2026-09-03', 'Beech', 'yes', 'open', null, null, 'so-so'],
    ['Birch Law', 'tbd', 'Cedar', 'yes', 'open', null, null, 'so-so'],
  ];
}

class FakeHost implements Host {
  sheets: WorkbookInput['sheets'] = [{ name: 'Referrals', rows: referrals() }];
  error: Error | null = null;
  readings = 0;
  readonly plans: SheetPlan[] = [];
  readonly settings: Array<readonly [string, string | number | boolean]> = [];
  private listener: (() => void) | null = null;

  readWorkbook(): Promise<WorkbookInput> {
    this.readings++;
    return this.error === null
      ? Promise.resolve({ sheets: this.sheets, today: dayFromCivil(2026, 11, 6) })
      : Promise.reject(this.error);
  }
  writeSheet(plan: SheetPlan): Promise<string> {
    if (this.error !== null) return Promise.reject(this.error);
    this.plans.push(plan);
    return Promise.resolve(`${plan.title} (2)`);
  }
  writeSettings(rows: ReadonlyArray<readonly [string, string | number | boolean]>): void {
    this.settings.push(...rows);
    this.sheets = [
      ...this.sheets.filter((sheet) => sheet.name !== 'Settings'),
      { name: 'Settings', rows: [['Name', 'Value'], ...this.settings.map((row) => [...row])] },
    ];
    this.change();
  }
  readonly edits: EditPlan[] = [];
  readonly shown: Place[] = [];
  edit(plan: EditPlan): void {
    this.edits.push(plan);
    this.change();
  }
  undoable(): string | null {
    return this.edits[this.edits.length - 1]?.what ?? null;
  }
  undo(): string {
    return `Taken back: ${this.edits.pop()?.what ?? ''}.`;
  }
  goTo(place: Place): void {
    this.shown.push(place);
  }
  onChange(listener: () => void): () => void {
    this.listener = listener;
    return () => {
      this.listener = null;
    };
  }
  change(): void {
    this.listener?.();
  }
  get heard(): boolean {
    return this.listener !== null;
  }
}

let host: FakeHost;
let pane: MountedPane;
let root: HTMLElement;

async function open(prepare: (host: FakeHost) => void = () => undefined): Promise<void> {
  host = new FakeHost();
  prepare(host);
  root = document.createElement('div');
  document.body.replaceChildren(root);
  pane = mountPane(root, host);
  await until(() => root.querySelector('main')?.getAttribute('aria-busy') === 'false');
  // The first screen is fetched once; a failed reading has none.
  await until(() => root.querySelector('h2, [role="alert"]') !== null);
}

/** Waits for the pane to be as expected; the test's own time limit ends a wait that is in vain. */
async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resume) => setTimeout(resume, 5));
}

function button(name: string): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].find((each) =>
    each.textContent?.trim().startsWith(name),
  );
  if (found === undefined) throw new Error(`No button "${name}" in: ${root.textContent}`);
  return found;
}

async function press(name: string, shows: string): Promise<void> {
  button(name).click();
  await until(() => root.textContent?.includes(shows) === true);
}

function choose(select: HTMLSelectElement, value: string): void {
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

afterEach(() => pane.unmount());

describe('the pane', () => {
  it('shows each partner with its decision, introductions and honest small numbers', async () => {
    await open();
    const rows = [...root.querySelectorAll('tbody tr')].map((row) => row.textContent);
    expect(rows).toHaveLength(2);
    expect(rows.find((row) => row?.startsWith('Birch Law'))).toContain('too few to tell');
    expect(rows.find((row) => row?.startsWith('Harbor Tax'))).toContain('20K');
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
    await press('Harbor Tax', 'All partners');
    const introductions = button('Introductions');
    expect(introductions.getAttribute('aria-expanded')).toBe('false');
    introductions.click();
    await until(() => button('Introductions').getAttribute('aria-expanded') === 'true');
    const explanation = document.getElementById(introductions.getAttribute('aria-controls') ?? '');
    expect(explanation?.querySelectorAll('.pl-rows li')).toHaveLength(8);
    expect(explanation?.textContent).toContain('Referrals, row 2');
  });

  it('draws revenue by month and says in words what the bars show', async () => {
    await open();
    await press('Harbor Tax', 'All partners');
    const chart = root.querySelector('svg[role="img"]');
    expect(chart?.getAttribute('aria-label')).toBe(
      'Revenue by month, October 2025 to September 2026. Highest: 5,000 in January 2026.',
    );
    expect(
      [...(chart?.querySelectorAll('rect') ?? [])].filter((bar) => bar.getAttribute('height') !== '0'),
    ).toHaveLength(4);
  });

  it('leads the reading position to the partner and back to where it came from', async () => {
    await open();
    await press('Harbor Tax', 'All partners');
    await until(() => document.activeElement?.textContent === 'Harbor Tax');
    expect(document.activeElement?.tagName).toBe('H2');
    button('\u2190').click();
    await until(() => document.activeElement?.getAttribute('data-to')?.includes('Harbor Tax') === true);
  });

  it('writes the review of the last complete month into a sheet and says where', async () => {
    await open();
    await press('Review', 'Write the');
    expect(root.querySelector('select')?.value).toBe('2026-08');
    choose(root.querySelector('select')!, '2026-07');
    await until(() => root.textContent?.includes('Write the July 2026 review') === true);
    await press('Write the July 2026', 'is on the sheet');
    expect(host.plans.map((plan) => plan.mark)).toEqual(['review:2026-07']);
    expect(root.querySelector('.pl-message-good')?.textContent).toContain(
      'The July 2026 review is on the sheet \u201cReview 2026-07 (2)\u201d.',
    );
  });

  it('says in a sentence that a review was not written, and lets it be tried again', async () => {
    await open();
    await press('Review', 'Write the');
    host.error = new Error('The workbook is protected');
    await press('Write the', 'was not written. The workbook is protected.');
    host.error = null;
    await press('Write the', 'is on the sheet');
    expect(host.plans).toHaveLength(1);
  });

  it('marks where one is in the navigation, and leads the reading position there', async () => {
    await open();
    await press('Data', 'mend them in the sheet');
    await until(() => document.activeElement?.textContent === 'Data notes');
    expect(root.querySelector('[aria-current="page"]')?.textContent).toBe('Data');
  });

  it('lists the data notes with where they stand and what to do', async () => {
    await open();
    await press('Data', 'mend them in the sheet');
    expect(root.textContent).toMatch(/Referrals, row 11: \u201ctbd\u201d/);
  });

  it('keeps corrections of the mapping in Settings, and only when told to', async () => {
    await open();
    await press('Setup', 'Your sheet');
    await press('Your sheet', 'How your sheets were read');
    const label = [...root.querySelectorAll('label')].find((each) => each.textContent?.startsWith('Mood'));
    choose(label!.querySelector('select')!, 'Notes');
    await until(() => root.textContent?.includes('Keep 1 correction') === true);
    expect(host.settings).toEqual([]);
    await press('Keep 1 correction', '1 correction kept');
    expect(host.settings).toEqual([['Map Referrals.Notes', 'Mood']]);
    await until(() => root.textContent?.includes('You mapped it in Settings.') === true);
  });
});

describe('the pane and its host', () => {
  it('reads again once after a burst of changes, and keeps the view and the focus', async () => {
    await open();
    await press('Data', 'mend them in the sheet');
    await until(() => document.activeElement?.textContent === 'Data notes');
    button('Data').focus();
    host.sheets = [{ name: 'Referrals', rows: referrals().slice(0, 9) }];
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
      each.sheets = [{ name: 'Shopping', rows: [['milk', 'eggs']] }];
    });
    expect(root.textContent).toContain('No referral table was found.');
    await press('Say which columns are which', 'Shopping');
  });

  it('shows what money alone tells, and that there are no referrals', async () => {
    await open((each) => {
      each.sheets = [
        {
          name: 'Money',
          rows: [
            ['Partner', 'Date', 'Kind', 'Amount'],
            ['Harbor Tax', '2026-05-01', 'revenue', 1200],
          ],
        },
      ];
    });
    expect(root.textContent).toContain(
      'No referral table was found, so nothing is said about introductions.',
    );
    expect(root.querySelector('tbody tr')?.textContent).toContain('1.2K');
  });

  it('says what to do when the referral table is empty', async () => {
    await open((each) => {
      each.sheets = [{ name: 'Referrals', rows: [HEADERS] }];
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
