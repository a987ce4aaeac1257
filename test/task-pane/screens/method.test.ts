/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from 'node:util';
import { readWorkbook } from '../../../core/ledger/reading/read';
import { PLAN_STEPS } from '../../../core/method/plan/plan-steps';
import type { Cell } from '../../../core/workbook/input';
import type { FakeHost } from '../driver';
import { button, choose, confirmed, host, open, pane, press, root, takeEdits, until } from '../driver';

// Browsers have them; this page has not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

const SHEETS: Record<string, Cell[][]> = {
  Partners: [
    ['Partner', 'Stage', 'Stage since', 'Rating by clients', 'Team', 'Contact cadence', 'Aliases'],
    ['Harbor Tax', 'active', '2026-01-05', 4.8, 'Dana Harbor', 14, ''],
    ['Ferris Estate', 'expert service provider', null, 4.9, '', null, ''],
  ],
  Referrals: [
    ['Partner', 'Received', 'Client', 'Direction', 'Status', 'Closed', 'Net new', 'Qualified', 'Event'],
    ['Harbor Tax', '2026-03-10', 'Alder', '', 'open', null, 'no', 'yes', ''],
    ['Harbor Tax', '2026-04-10', 'Beck', '', 'won', '2026-06-01', 'yes', 'yes', 'Webinar'],
    ...[1, 2, 3, 4].map((i) => [
      'Ferris Estate',
      `2026-0${i}-10`,
      `Given ${i}`,
      'given',
      'open',
      null,
      '',
      '',
      '',
    ]),
  ],
  Activities: [
    ['Partner', 'Date', 'Type', 'Hours', 'Event', 'Notes'],
    ['Harbor Tax', '2026-04-01', 'event', 2, 'Webinar', ''],
    ['Harbor Tax', '2026-09-01', 'call', 1, '', 'She sends two names'],
  ],
  Actions: [
    ['Partner', 'Step', 'Owner', 'Due', 'Done', 'Phase', 'Shared'],
    ['Harbor Tax', 'Agree on exit terms', 'Tom', '2026-09-30', null, 'agree', 'no'],
    ['Harbor Tax', 'Write the core story', 'both', '2026-12-01', null, 'launch', 'yes'],
  ],
  Candidates: [
    [
      'Name',
      'Category',
      'Complementary services',
      'Shared ideal client',
      'Non-competitive',
      'Compensation discussed on',
      'Locked in',
      'Focus',
    ],
    ['Osprey Tax', 'CPA', 'yes', 'yes', 'yes', '2026-09-02', '', 'yes'],
    ['Dorsey Planning', 'Divorce planner', 'yes', 'yes', 'yes', null, '', ''],
    ['Sterling', 'Broker', 'yes', 'yes', 'yes', null, 'yes', ''],
  ],
};

function practice(each: FakeHost): void {
  each.sheets = confirmed(...Object.entries(SHEETS).map(([name, rows]) => ({ name, rows })));
  takeEdits(each);
}
const ledger = () => readWorkbook({ sheets: host.sheets, today: 20763 }).ledger;
const said = () => [...root.querySelectorAll('[role="status"]')].map((each) => each.textContent).join(' ');
const field = (label: string) => {
  const found = [...root.querySelectorAll('label')].find((each) => each.textContent?.startsWith(label));
  const control = found && (document.getElementById(found.htmlFor) as HTMLInputElement | null);
  if (!control) throw new Error(`No field "${label}" in: ${root.textContent}`);
  return control;
};
function type(label: string, value: string): void {
  const control = field(label);
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true }));
}

/** What was typed is known once the pane has painted. */
const painted = () => new Promise((resume) => setTimeout(resume, 10));

async function work(screen: string, shows: string): Promise<void> {
  await open(practice);
  await press('Work', 'Agenda');
  await press(screen, shows);
}

afterEach(() => pane.unmount());

describe('the 120-day plan', () => {
  it('lists what is late by phase with its owner, and writes a plan with what the advisor chose', async () => {
    await work('120-day plan', 'Late steps by phase');
    expect(root.textContent).toMatch(/agree.*Harbor Tax: Agree on exit terms \(Tom, \d+ days late\)/);
    await press('Ferris Estate', 'Start a plan');
    expect(button('Write').textContent).toBe(`Write ${PLAN_STEPS.length} steps into Actions`);
    for (const details of root.querySelectorAll('details')) details.open = true;
    const [first] = root.querySelectorAll<HTMLInputElement>('.pl-step > .pl-check input');
    first!.click();
    await until(() => button('Write').textContent?.includes(`${PLAN_STEPS.length - 1} steps`) === true);
    type('Owner', 'Maya');
    await painted();
    button('Write').click();
    await until(() => said().includes('written into Actions'));
    const { actions, partners } = ledger();
    const written = actions.filter(({ partner }) => partners[partner]?.name === 'Ferris Estate');
    expect(written).toHaveLength(PLAN_STEPS.length - 1);
    expect(written[0]).toMatchObject({ owner: 'Maya', step: PLAN_STEPS[1]!.step });
    expect(partners.find(({ name }) => name === 'Ferris Estate')!.startDate).toBe(20763);

    // The page counts from the new Start date at once.
    await until(() => root.textContent?.includes('Day 1 of 120: identify') === true);
    // What was left out is all that is still on offer, and stays left out.
    await until(() => root.textContent?.includes('Steps that are not in Actions') === true);
    expect(button('Write').textContent).toMatch(/^Write 0 steps /);
    expect(root.querySelectorAll('.pl-step')).toHaveLength(1);
    await press('Undo', 'undone');
    expect(ledger().actions).toHaveLength(2);
  });
});

describe('choosing', () => {
  it('warns of money before philosophy, says who is out, and puts one into focus at a time', async () => {
    await work('Choosing partners', 'By rank');
    expect(root.textContent).toContain('Compensation was discussed on Sep 2, 2026, philosophy not yet');
    expect(root.textContent).toContain('Bound to another advisor.');
    button('Make this the focus').click();
    await until(() => said().includes('Dorsey Planning is the one to work on now'));
    expect(ledger().candidates.map(({ focus }) => focus)).toEqual([false, true, null]);
  });

  it('makes a partner of a candidate; of one who is out only when asked twice', async () => {
    await work('Choosing partners', 'By rank');
    button('Make a partner all the same').click();
    await until(
      () =>
        [...root.querySelectorAll('button')].filter((each) => each.textContent === 'Make a partner')
          .length === 3,
    );
    button('Make a partner').click();
    await until(() => said().includes('is a partner at the stage candidate'));
    expect(ledger().partners.map(({ name }) => name)).toContain('Osprey Tax');
  });
});

describe('the ladder', () => {
  it('names who is ready and moves a partner with the day', async () => {
    await work('Ladder', 'Ready for the conversation: Ferris Estate.');
    const ready = [...root.querySelectorAll('.pl-rungs > li')].find((each) =>
      each.textContent?.includes('Ferris Estate'),
    )!;
    ready.querySelector('details')!.open = true;
    choose(ready.querySelector('select')!, 'discovery');
    await until(
      () =>
        ready.querySelector<HTMLElement>('.pl-move .pl-button')?.getAttribute('aria-disabled') === 'false',
    );
    ready.querySelector<HTMLElement>('.pl-move .pl-button')!.click();
    await until(() => said().includes('Ferris Estate is at the stage discovery'));
    expect(ledger().partners[1]).toMatchObject({ stage: 'discovery', stageSince: 20763 });
    expect(ledger().actions.map(({ step }) => step)).toContain('Stage: discovery');
  });
});

describe('a workbook of introductions alone', () => {
  const introductions = async (screen: string, shows: string): Promise<void> => {
    await open((each) => {
      practice(each);
      const [head = [], ...rows] = SHEETS['Referrals'] ?? [];
      const received = rows.filter((row) => row[3] === '');
      each.sheets = confirmed({ name: 'Referrals', rows: [head, ...received] });
    });
    await press('Work', 'Agenda');
    await press(screen, shows);
  };

  it('gives a partner the first stage from the ladder, in a tab Partners of its own', async () => {
    await introductions('Ladder', 'No stage yet');
    await press('Harbor Tax', 'No stage yet. It is kept in the tab Partners');
    choose(root.querySelector('.pl-move select')!, 'active');
    await painted();
    button('Set the stage').click();
    await until(() => said().includes('Harbor Tax is at the stage active'));
    expect(ledger().partners).toMatchObject([{ name: 'Harbor Tax', stage: 'active', stageSince: 20763 }]);
  });

  it('calls nothing balanced where nothing of ours is on the sheet', async () => {
    await introductions('Give and take', 'All partners');
    expect(root.textContent).toContain('no introduction of yours to a partner');
  });
});

describe('give and take', () => {
  it('names one-way streets, who owes whom, and what is at stake', async () => {
    await work('Give and take', 'All partners');
    expect(root.textContent).toContain(
      'Ferris Estate: we give and hardly receive; they owe us introductions (0 to us, 4 to them)',
    );
    expect(root.textContent).toMatch(/High stakes.*Alder, Harbor Tax/);
  });
});

describe('the agenda', () => {
  it('says who is overdue and makes a page for us and one to send', async () => {
    await work('Agenda', 'Overdue');
    await press('Harbor Tax', 'Since we last talked');
    expect(root.textContent).toContain('She sends two names');
    expect(root.textContent).toContain('Agree on exit terms');
    button('To send').click();
    await until(() => root.textContent?.includes('She sends two names') === false);
    expect(root.textContent).not.toContain('Agree on exit terms');
    expect(root.textContent).toContain('Alder (existing client: high stakes)');
  });
});

describe('texts', () => {
  it('are filled in, copied with their blanks, and kept in the advisor\u2019s own words', async () => {
    const copied: string[] = [];
    Object.assign(navigator, {
      clipboard: { writeText: (text: string) => Promise.resolve(copied.push(text)) },
    });
    await work('Texts', 'to fill in: what');
    button('Copy').click();
    await until(() => said().includes('blanks in [brackets]'));
    expect(copied[0]).toContain('Subject: Introducing [name of the client] and Dana Harbor');
    choose(root.querySelectorAll('select')[1]!, 'handoff');
    await until(() => root.textContent?.includes('We take it from there') === true);
    type('As it comes', 'We call {partner} back. {Salute}');
    await until(() => button('Keep my wording').getAttribute('aria-disabled') === 'false');
    button('Keep my wording').click();
    await until(() => root.querySelector('.pl-text')?.textContent === 'We call Harbor Tax back. [Salute]');
    expect(host.settings).toEqual([['Text: handoff', 'We call {partner} back. {Salute}']]);
    expect(root.textContent).toContain('{Salute}: nobody knows what to put there');
  });

  it('say so when the host lets nothing be copied', async () => {
    Object.assign(navigator, { clipboard: { writeText: () => Promise.reject(new Error('no')) } });
    await work('Texts', 'to fill in: what');
    button('Copy').click();
    await until(() => said().includes('mark the text and copy it yourself'));
  });
});

describe('events', () => {
  it('show what came of them, and plan the next one', async () => {
    await work('Events', 'What they brought');
    expect(root.querySelector('.pl-events')?.textContent).toMatch(/^WebinarIntroductions1Clients1/);
    type('Event', 'Tax evening');
    type('Day', '2027-01-20');
    await until(() => button('Plan the event').getAttribute('aria-disabled') === 'false');
    button('Plan the event').click();
    await until(() => said().includes('Tax evening with Harbor Tax is planned'));
    expect(ledger().actions.at(-1)).toMatchObject({ step: 'Event: Tax evening', shared: true });
  });
});

describe('what others say', () => {
  it('stands beside this practice, with the mark of a claim and the name of a study', async () => {
    await work('What others say', 'What else is said');
    expect(root.querySelector('.pl-beside li')?.textContent).toMatch(
      /^Active partnershipsbelowHere1Others3 to 5\*/,
    );
    expect(root.textContent).toContain('Kitces Research');
    expect(root.textContent).toContain("* The authors' own claim, without a source.");
  });
});

describe('the partner\u2019s copy', () => {
  it('has initials at first, no private step, and becomes a sheet', async () => {
    await work('Partner\u2019s copy', 'What we expect');
    const article = () => root.querySelector('article')!.textContent!;
    expect(article()).toMatch(/A\..*became a client.*Write the core story \(both\)/);
    expect(article()).not.toMatch(/Alder|exit terms|She sends|Ferris/);
    button('Names').click();
    await until(() => article().includes('Alder'));
    expect(root.textContent).toContain('Regulation S-P');
    await press('Write as a sheet', 'The copy is on the sheet');
    expect(host.plans[0]).toMatchObject({ mark: 'copy:harbor tax', title: 'For Harbor Tax' });
  });
});
