import type { Page } from 'playwright-core';
import { samplePractice } from '../../../template/sample/sample';
import { calendar, event } from '../../calendars/ics';
import { LOG_KINDS } from '../../../task-pane/screens/log/at';
import { routeKey, type ScreenName } from '../../../task-pane/places/route';
import { GROUPS, SCREENS } from '../../../task-pane/places/titles';

/** One thing to look at: a screen, or the page of a group. */
export interface Stop {
  readonly name: string;
  readonly title: string;
  reach(page: Page): Promise<void>;
}

/** Only the pane is on show, as wide as the window and as high as it needs to be: what a host's pane shows. */
export async function showPaneOnly(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.addStyleTag({
    content: `#bar, #line { display: none !important } html, body { position: static !important; height: auto !important; overflow: visible !important }
      body, #work, #side { display: block !important } #side { width: auto !important; height: auto !important; max-width: none !important; max-height: none !important } #grid { position: absolute !important; left: -3000px; width: 900px; height: 600px }
      #pane { width: auto !important; border: 0 !important; overflow: visible !important }`,
  });
}

/** Screens that are a list without a partner, and another page with one. */
const WITH_PARTNER: readonly ScreenName[] = ['agenda', 'plan'];

/** The page of a screen about the first partner that it lists. */
function ofPartner({ name, title, reach: toList }: Stop): Stop {
  return {
    name: `${name}-partner`,
    title: `${title} with a partner`,
    async reach(page) {
      await toList(page);
      await page.locator(`[data-to^="${name}|"]:not([data-to="${name}||"])`).first().click();
    },
  };
}

/** A screen with a file dropped on it: most of what it says comes only then. */
function withFile({ name, title, reach: toScreen }: Stop, file: string, content: string | Uint8Array): Stop {
  return {
    name: `${name}-file`,
    title: `${title} with a file`,
    async reach(page) {
      await toScreen(page);
      const buffer = Buffer.from(content);
      await page.setInputFiles('#pane input[type="file"]', { name: file, mimeType: '', buffer });
      await page.locator('.pl-screen h3', { hasText: file }).waitFor();
    },
  };
}

/** Lunches of a calendar: one that matches, one with two partners and over another one, one with somebody unknown, one declined. */
const CALENDAR = calendar(
  event('UID:1', 'SUMMARY:Lunch with Harbor Tax', 'DTSTART:20261103T170000Z', 'DTEND:20261103T183000Z'),
  event(
    'UID:2',
    'SUMMARY:Harbor Tax / Lindqvist Estate Law',
    'DTSTART:20261103T180000Z',
    'DTEND:20261103T190000Z',
  ),
  ...['3', '4'].map((uid) =>
    event(
      `UID:${uid}`,
      'SUMMARY:Coffee',
      `DTSTART:2026110${uid}T140000Z`,
      `DTEND:2026110${uid}T143000Z`,
      'ATTENDEE;CN=Robin Vale:mailto:robin@vale.example',
      'ATTENDEE;PARTSTAT=DECLINED:mailto:me@practice.example',
    ),
  ),
  event('UID:5', 'SUMMARY:Harbor Tax: off-site', 'DTSTART;VALUE=DATE:20261104'),
);

/** A line of a client as the sample writes it, one spelled otherwise, one that nobody introduced. */
function statement(): string {
  const rows = samplePractice().sheets.find(({ name }) => name === 'Referrals')!.rows;
  const headers = rows.find((row) => row.includes('Client'))!;
  const of = (row: (typeof rows)[number], header: string) => String(row[headers.indexOf(header)] ?? '');
  const [first, second] = rows
    .filter((row) => of(row, 'Status') === 'Won' && of(row, 'Direction') !== 'given')
    .map((row) => of(row, 'Client'));
  const [initial = '', surname = ''] = (second ?? '').split(' ');
  return [
    'Date,Client,Amount',
    `2026-09-30,${first},1250.00`,
    `2026-09-30,"${surname}, ${initial}",980.50`,
    '2026-09-30,Nobody of ours,75',
    '2026-09-30,,75',
  ].join('\n');
}

/** The screens that the log has: one for each kind of thing that is logged. */
function logStops(log: Stop): Stop[] {
  return LOG_KINDS.slice(1).map(({ value, label }) => ({
    name: `log-${value}`,
    title: `${log.title}: ${label}`,
    async reach(page) {
      await log.reach(page);
      await page.locator('.pl-choice', { hasText: label }).first().click();
    },
  }));
}

/** Every screen of the list and every page of a group: a screen that is added is walked to as well. */
export const STOPS: readonly Stop[] = GROUPS.flatMap((group): Stop[] => {
  const screens = SCREENS.filter((screen) => screen.group === group.name);
  const hasOwn = screens.some(({ name }) => name === group.name);
  const goToGroup = (page: Page) => page.locator('.pl-place', { hasText: group.title }).click();
  return [
    ...(hasOwn || screens.length === 0 ? [] : [{ name: group.name, title: group.title, reach: goToGroup }]),
    ...screens.flatMap(({ name, title }): Stop[] => {
      const stop: Stop = {
        name,
        title,
        async reach(page) {
          await goToGroup(page);
          if (name === group.name) return;
          // What the list of partners leads to is about one of them.
          const link =
            group.name === 'partners' ? `[data-to^="${name}|"]` : `[data-to="${routeKey({ screen: name })}"]`;
          await page.locator(link).first().click();
        },
      };
      if (name === 'calendar') return [stop, withFile(stop, 'work.ics', CALENDAR)];
      if (name === 'statement') return [stop, withFile(stop, 'fees.csv', statement())];
      if (name === 'log') return [stop, ...logStops(stop)];
      return WITH_PARTNER.includes(name) ? [stop, ofPartner(stop)] : [stop];
    }),
  ];
});

/** Goes to a screen and waits until it is there. */
export async function reach(page: Page, stop: Stop): Promise<void> {
  await stop.reach(page);
  await page.waitForFunction(
    () =>
      document.querySelector('.pl-screen .pl-heading') !== null &&
      document.querySelector('[data-opening]') === null,
  );
}

/** Opens whatever is closed on the screen, so that it is looked at as well. */
export async function openEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const each of document.querySelectorAll<HTMLDetailsElement>('.pl-screen details')) each.open = true;
  });
  // What a term means covers what stands below until it is closed.
  const closed = page.locator('.pl-screen button[aria-expanded="false"]:not(.pl-term-word):visible');
  // Each press may bring new ones; a handful shows every kind.
  for (let presses = 0; presses < 8 && (await closed.count()) > 0; presses++) await closed.first().click();
}
