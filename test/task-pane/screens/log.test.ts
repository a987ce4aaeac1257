/** @jest-environment jsdom */
import type { Cell } from '../../../core/workbook/input';
import { button, choose, confirmed, host, open, press, referrals, root, takeEdits, until } from '../driver';

const ACTIVITIES: Cell[][] = [
  ['Partner', 'Date', 'Kind of contact', 'Minutes', 'Initiated by', 'Comments'],
  ['Birch Law', '2026-10-20', 'Lunch', 90, 'us', ''],
  ['Harbor Tax', '2026-10-12', 'Phone', 20, 'them', 'fees'],
];
const ACTIONS: Cell[][] = [
  ['Partner', 'Step', 'Due', 'Done'],
  ['Harbor Tax', 'Send the agreement', '2026-11-01', null],
  ['Birch Law', 'Plan the seminar', '2026-12-20', null],
];

async function openLog(more: Parameters<typeof open>[0] = () => undefined): Promise<void> {
  await open((fresh) => {
    takeEdits(fresh);
    fresh.sheets = confirmed(
      { name: 'Referrals', rows: referrals() },
      { name: 'Touches', rows: ACTIVITIES },
      { name: 'Actions', rows: ACTIONS },
    );
    more(fresh);
  });
  await press('Log', 'What is usual');
}

const field = (label: string): HTMLInputElement => {
  const found = [...root.querySelectorAll('label')].find((each) => each.textContent === label);
  return root.querySelector(`#${CSS.escape(found!.htmlFor)}`)!;
};
const enter = async (label: string, value: string): Promise<void> => {
  const input = field(label);
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await painted();
};
/** The form has taken in what was typed. */
const painted = (): Promise<void> => new Promise((resume) => setTimeout(resume, 20));
const send = (): void =>
  void root.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
const rows = (name: string) => host.sheets.find((each) => each.name === name)!.rows;

beforeAll(() => {
  globalThis.CSS ??= {
    escape: (text: string) => text.replace(/[^\w-]/g, (sign) => `\\${sign}`),
  } as typeof CSS;
});

it('a lunch is one name and Enter; it can be undone and logged again', async () => {
  await openLog();
  await enter('Partner', 'birch law');
  await until(() => button('meal').getAttribute('aria-pressed') === 'true');
  expect(field('Minutes').value).toBe('90');
  send();
  await until(() => root.textContent!.includes('Logged: meal with birch law, 90 minutes.'));
  expect(rows('Touches').slice(-1)).toEqual([['Birch Law', '2026-11-06', 'Lunch', 90, null, null]]);
  await press('Undo: Log a meal with Birch Law', 'undone');
  expect(rows('Touches')).toHaveLength(3);
  await until(() => root.querySelector('main')!.getAttribute('aria-busy') === 'false');
  await press('call with Harbor Tax, 20 min', 'Logged: call with Harbor Tax, 20 minutes.');
  expect(rows('Touches').slice(-1)).toEqual([['Harbor Tax', '2026-11-06', 'Phone', 20, 'them', null]]);
});

it('the partner of the selected cell is there already', async () => {
  await openLog((fresh) => {
    fresh.chosen = { sheet: 'Referrals', row: 10, column: 3 };
  });
  await until(() => field('Partner').value === 'Birch Law');
});

it('a selection that cannot be read leaves the field to the advisor', async () => {
  await openLog((fresh) => {
    fresh.selection = () => {
      throw new Error('No cell is selected.');
    };
  });
  expect(field('Partner').value).toBe('');
  send();
  await until(() => root.textContent!.includes('Say which partner it was with.'));
  expect(host.edits).toEqual([]);
});

it('from the page of a partner it is about that partner', async () => {
  await open((fresh) => takeEdits(fresh));
  await press('Birch Law', 'Every figure');
  await press('Log', 'What is usual');
  expect(field('Partner').value).toBe('Birch Law');
});

it('minutes that cannot be read are said, and nothing is written', async () => {
  await openLog();
  await enter('Partner', 'Birch Law');
  await enter('Minutes', 'long');
  await until(() => root.textContent!.includes('Enter minutes (45)'));
  send();
  expect(host.edits).toEqual([]);
  await enter('Minutes', '1:15');
  await until(() => !root.textContent!.includes('Enter minutes (45)'));
  send();
  await until(() => root.textContent!.includes('75 minutes'));
});

it('an open introduction is won, with its revenue', async () => {
  await openLog();
  await press('Won or lost', 'First-year revenue');
  await enter('First-year revenue', '$4,200');
  send();
  await until(() => root.textContent!.includes('Logged: Beech is won.'));
  const row = rows('Referrals')[9]!;
  expect([row[4], row[5], row[6]]).toEqual(['won', '2026-11-06', 4200]);
});

it('an introduction given is told from one received', async () => {
  await openLog();
  await press('Introduction', 'They introduced to us');
  await press('We introduced to them', 'Client or prospect');
  await enter('Partner', 'Birch Law');
  await enter('Client or prospect', 'Fir');
  send();
  await until(() => root.textContent!.includes('Logged: Fir, to Birch Law.'));
  const headers = rows('Referrals')[0]!;
  expect(rows('Referrals').slice(-1)[0]![headers.indexOf('Direction')]).toBe('given');
});

it('a step is done, a gift and money are written down, an introduction is thanked for', async () => {
  await openLog();
  await press('Step done', 'Send the agreement');
  send();
  await until(() => root.textContent!.includes('Done: Send the agreement.'));
  expect(rows('Actions')[1]![3]).toBe('2026-11-06');
  await until(() => root.querySelector('main')!.getAttribute('aria-busy') === 'false');
  await press('Gift', 'Who received it');
  await enter('Partner', 'Harbor Tax');
  await enter('Value', '60');
  send();
  await until(() => root.textContent!.includes('Logged: a gift to Harbor Tax'));
  await until(() => root.querySelector('main')!.getAttribute('aria-busy') === 'false');
  await press('Money', 'What it is');
  send();
  await until(() => root.textContent!.includes('Enter an amount.'));
  await enter('Amount', '750');
  choose(root.querySelector('select')!, 'share');
  await painted();
  send();
  await until(() => root.textContent!.includes('Logged: share'));
  expect(rows('Money').slice(-1)[0]!.slice(0, 4)).toEqual(['Harbor Tax', '2026-11-06', 'share', 750]);
  await until(() => root.querySelector('main')!.getAttribute('aria-busy') === 'false');
  await press('Thank-you', 'For the introduction of');
  send();
  await until(() => root.textContent!.includes('was thanked for'));
  expect(rows('Referrals')[0]).toContain('Thanked');
});
