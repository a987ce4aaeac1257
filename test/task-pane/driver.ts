import { dayFromCivil } from '../../core/calendar/day';
import type { EditPlan } from '../../core/host/edit-plan';
import type { Host, Place } from '../../core/host/host';
import type { SheetPlan } from '../../core/host/sheet-plan';
import type { Cell, SheetInput, WorkbookInput } from '../../core/workbook/input';
import { mountPane, type MountedPane } from '../../task-pane';
import { applyEdit } from '../support/apply-edit';

export const HEADERS = [
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
export function referrals(): Cell[][] {
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

const CONFIRMED = ['Columns confirmed', 'yes'] as const;

/** Sheets whose columns the advisor has confirmed already, so that the pane begins with the partners. */
export function confirmed(...sheets: readonly SheetInput[]): SheetInput[] {
  return [...sheets, { name: 'Settings', rows: [['Name', 'Value'], [...CONFIRMED]] }];
}

/** A workbook in memory that keeps what was asked of it. */
export class FakeHost implements Host {
  sheets: WorkbookInput['sheets'] = confirmed({ name: 'Referrals', rows: referrals() });
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
    this.undos.push({ what: 'the settings', sheets: this.sheets });
    this.settings.push(...rows);
    this.sheets = [
      ...this.sheets.filter((sheet) => sheet.name !== 'Settings'),
      {
        name: 'Settings',
        rows: [['Name', 'Value'], [...CONFIRMED], ...this.settings.map((row) => [...row])],
      },
    ];
    this.change();
  }
  readonly edits: EditPlan[] = [];
  readonly shown: Place[] = [];
  edit(plan: EditPlan): void {
    this.undos.push({ what: plan.what, sheets: this.sheets });
    this.edits.push(plan);
    this.change();
  }
  private readonly undos: Array<{ readonly what: string; readonly sheets: WorkbookInput['sheets'] }> = [];
  undoable(): string | null {
    return this.undos[this.undos.length - 1]?.what ?? null;
  }
  undo(): string {
    const last = this.undos.pop();
    if (last === undefined) throw new Error('There is nothing to undo.');
    this.sheets = last.sheets;
    return `${last.what}: undone.`;
  }
  goTo(place: Place): void {
    this.shown.push(place);
  }
  chosen: Place | null = null;
  selection(): Place | null {
    return this.chosen;
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

/** Has a workbook take edits as a spreadsheet does. */
export function takeEdits(each: FakeHost): void {
  const { edit } = each;
  each.edit = (plan) => {
    const sheets = applyEdit(each.sheets, plan);
    edit.call(each, plan);
    each.sheets = sheets;
    each.change();
  };
}

export let host: FakeHost;
export let pane: MountedPane;
export let root: HTMLElement;

export async function open(prepare: (host: FakeHost) => void = () => undefined): Promise<void> {
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
export async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resume) => setTimeout(resume, 5));
}

export function button(name: string): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].find((each) =>
    each.textContent?.trim().startsWith(name),
  );
  if (found === undefined) throw new Error(`No button "${name}" in: ${root.textContent}`);
  return found;
}

export async function press(name: string, shows: string): Promise<void> {
  button(name).click();
  await until(() => root.textContent?.includes(shows) === true);
}

export function choose(select: HTMLSelectElement, value: string): void {
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}
