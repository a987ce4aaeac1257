import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { SCREENS } from '../../task-pane/places/titles';

/** What the pane weighs in Excel, where its page shares the reading of the workbook with the cell functions. */

const dist = path.join(__dirname, '../../dist/excel');
const gzipped = (file: string): number => gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length;
const chunks = readdirSync(path.join(dist, 'screens')).filter((name) => name.endsWith('.js'));
const together = /Promise\.all\(\[([^\]]*)\]\)/g;
const page = readFileSync(path.join(dist, 'taskpane.js'), 'utf8');

/** The files that a screen loads: its own and those it shares with others, as the page names them. */
function filesOf(screen: string): string[] {
  const own = `task-pane_screens_${screen}_index_tsx`;
  const groups = [...page.matchAll(together)].map(([, group]) =>
    [...group!.matchAll(/"([^"]+)"/g)].map(([, id]) => id!),
  );
  const ids = groups.find((group) => group.some((id) => id.endsWith(own))) ?? [own];
  return ids.map((id) => {
    const file = chunks.find((name) => name.startsWith(`${id}.`));
    if (file === undefined) throw new Error(`No file for "${id}".`);
    return `screens/${file}`;
  });
}

const weight = (files: readonly string[]): number => files.reduce((sum, file) => sum + gzipped(file), 0);

/** Bytes over the wire of what loads first: the pane itself with its host, styles and Preact, and the screen on show. */
const MOST_FIRST = 60_000;
/** Any further screen with all that it needs, when it is opened. */
const MOST_SCREEN = 50_000;

test.each(['home', 'sheet'])('the pane with %s as its first screen', (screen) => {
  expect(weight(['taskpane.js', ...filesOf(screen)])).toBeLessThanOrEqual(MOST_FIRST);
});

test.each(SCREENS.map(({ name }) => name))(
  'the screen %s is not in the pane; it loads when it is opened',
  (name) => {
    const files = filesOf(name);
    expect(files.length).toBeGreaterThan(0);
    expect(weight(files)).toBeLessThanOrEqual(MOST_SCREEN);
  },
);
