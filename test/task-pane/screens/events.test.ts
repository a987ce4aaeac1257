/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from 'node:util';
import type { Cell } from '../../../core/workbook/input';
import { button, confirmed, open, pane, press, root, takeEdits, until } from '../driver';

// Browsers have them; this page has not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

const REFERRALS: Cell[][] = [
  ['Partner', 'Received', 'Client', 'Status'],
  ['Harbor Tax', '2026-03-10', 'Alder', 'open'],
];
const ACTIVITIES: Cell[][] = [['Partner', 'Date', 'Type', 'Hours', 'Event']];
const ACTIONS: Cell[][] = [['Partner', 'Step', 'Owner', 'Due', 'Done', 'Phase', 'Shared']];

async function events(activities: Cell[][], actions: Cell[][]): Promise<void> {
  await open((each) => {
    each.sheets = confirmed(
      { name: 'Referrals', rows: REFERRALS },
      { name: 'Activities', rows: [...ACTIVITIES, ...activities] },
      { name: 'Actions', rows: [...ACTIONS, ...actions] },
    );
    takeEdits(each);
  });
  await press('Work', 'Agenda');
  await press('Events', 'What they brought');
}

function type(label: string, value: string): void {
  const of = [...root.querySelectorAll('label')].find((each) => each.textContent?.startsWith(label));
  const control = document.getElementById(of!.htmlFor) as HTMLInputElement;
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true }));
}

afterEach(() => pane.unmount());

describe('events', () => {
  it('that were held without a name and those whose day went by say so', async () => {
    await events(
      [['Harbor Tax', '2026-08-01', 'event', 2, '']],
      [['Harbor Tax', 'Event: Tax evening', 'Dana', '2026-09-30', null, 'run', 'yes']],
    );
    const lists = Array.from(root.querySelectorAll('.pl-list li'), (each) => each.textContent);
    expect(lists).toEqual([
      'Sep 30, 2026: Tax evening, Harbor Tax (Dana) The day is past: put the event into Activities and tick the step off.',
      'Aug 1, 2026: an event without a name, Harbor Tax',
    ]);
    expect(root.textContent).not.toContain('No joint event is planned.');
  });

  it('none of which is planned or held are one sentence, and a day that is past cannot be planned', async () => {
    await events([['Harbor Tax', '2026-08-01', 'call', 2, '']], []);
    expect(root.textContent).toContain('No joint event is planned.');
    expect(root.textContent).not.toContain('Held in the 12 months');
    expect(root.textContent).toMatch(/Nov \d+, 2026 or later\./);
    type('Event', 'Tax evening');
    type('Day', '2026-01-20');
    await until(() => root.textContent?.includes('This day is past.') === true);
    expect(button('Plan the event').getAttribute('aria-disabled')).toBe('true');
  });
});
