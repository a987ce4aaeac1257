/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from 'node:util';
import type { Cell } from '../../../core/workbook/input';
import { calendar, event } from '../../calendars/ics';
import { button, choose, confirmed, host, open, pane, press, root, takeEdits, until } from '../driver';

// Browsers have them; this page has not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

afterEach(() => pane.unmount());

const PARTNERS: Cell[][] = [
  ['Partner', 'E-mail'],
  ['Harbor Tax', 'dana@harbor.example'],
  ['Birch Law', null],
];
const ACTIVITIES: Cell[][] = [
  ['Partner', 'Date', 'Type', 'Hours'],
  ['Birch Law', '2026-03-04', 'call', 0.5],
];

const ME = 'ORGANIZER:mailto:me@alder.example';
const FILE = calendar(
  event(
    'SUMMARY:Lunch with Dana',
    'DTSTART:20260302T170000Z',
    'DURATION:PT1H30M',
    'RRULE:FREQ=WEEKLY;COUNT=2',
    'ATTENDEE:mailto:dana@harbor.example',
    ME,
  ),
  event('UID:b', 'SUMMARY:Call Birch Law', 'DTSTART:20260304T170000Z', 'DURATION:PT30M', ME),
  event(
    'UID:c',
    'SUMMARY:Plan',
    'DTSTART:20260305T170000Z',
    'DURATION:PT1H',
    'ATTENDEE:mailto:sam@harbor.example',
    ME,
  ),
  event('UID:d', 'SUMMARY:Gym', 'DTSTART:20260306T170000Z', 'DURATION:PT1H', ME),
);

async function begin(): Promise<void> {
  await open((each) => {
    each.sheets = confirmed({ name: 'Partners', rows: PARTNERS }, { name: 'Activities', rows: ACTIVITIES });
    takeEdits(each);
  });
  await press('Setup', 'Hours from your calendar');
  await press('Hours from your calendar', 'Drop a calendar file');
  const input = root.querySelector<HTMLInputElement>('input[type="file"]')!;
  const file = new File([FILE as BlobPart], 'work.ics', { type: 'text/calendar' });
  Object.defineProperty(file, 'arrayBuffer', { value: () => Promise.resolve(FILE.slice().buffer) });
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await until(() => root.querySelector('h3')?.textContent === 'work.ics');
}

const text = () => root.textContent ?? '';
const rows = () => host.sheets.find(({ name }) => name === 'Activities')!.rows;

describe('hours from the calendar', () => {
  it('are looked at first: by partner, why, what may be logged already and what is left out', async () => {
    await begin();
    expect(text()).toContain('2 new meetings; 0 there already.');
    expect(text()).toContain('Harbor Tax: 3 h');
    expect(text()).toContain('By address dana@harbor.example.');
    expect(text()).toContain('1 meeting that you may have logged already');
    expect(text()).toContain('2 with nobody who is known as a partner');
    expect(host.edits).toEqual([]);
  });

  it('are written by one press, with what was said of people; the same calendar again adds nothing', async () => {
    await begin();
    const sam = [...root.querySelectorAll('.pl-field')].find((each) => each.textContent!.startsWith('sam@'))!;
    choose(sam.querySelector('select')!, 'is Harbor Tax');
    await until(() => text().includes('3 new meetings'));
    await press('me@alder.example is me', 'Import 3 meetings');
    await press('Import 3 meetings', 'What you imported is in the workbook. Not in it: 1 left out.');
    expect(host.edits).toHaveLength(1);
    expect(rows()).toHaveLength(5);
    expect(rows()[2]!.slice(0, 4)).toEqual(['Harbor Tax', '2026-03-02', 'meal', 1.5]);
    expect(host.sheets[0]!.rows[1]).toEqual(['Harbor Tax', 'dana@harbor.example; sam@harbor.example']);
    expect(JSON.stringify(host.sheets.find(({ name }) => name === 'Settings'))).toContain('me@alder.example');
    expect(button('Nothing to import').getAttribute('aria-disabled')).toBe('true');
  });

  it('can be left out and taken in again, one by one', async () => {
    await begin();
    await press('Leave out', '1 new meeting;');
    await press('Take them in again', '2 new meetings;');
    root.querySelector<HTMLInputElement>('.pl-ticks input')!.click();
    await until(() => text().includes('3 new meetings'));
  });
});
