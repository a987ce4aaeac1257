import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { SCREENS } from '../../task-pane/screens';

/** What the pane weighs in Excel, where its page shares the reading of the workbook with the cell functions. */

const dist = path.join(__dirname, '../../dist/excel');
const gzipped = (file: string): number => gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length;
const chunks = readdirSync(path.join(dist, 'screens')).map((name) => `screens/${name}`);
/** The file of one screen; what several of them share has a file of its own. */
const own = (screen: string): string[] =>
  chunks.filter((name) => name.startsWith(`screens/task-pane_screens_${screen}_index_tsx.`));
const shared = chunks.filter((name) => SCREENS.every((screen) => !own(screen.name).includes(name)));

/** Bytes over the wire of what loads first: the pane itself with its host, styles and Preact, and the screen on show. */
const MOST_FIRST = 60_000;
/** Any further screen, when it is opened. */
const MOST_SCREEN = 30_000;

test.each(['partners', 'sheet'])('the pane with %s as its first screen', (screen) => {
  expect(own(screen)).toHaveLength(1);
  // More than what loads: not every shared file belongs to this screen.
  const first = ['taskpane.js', ...shared, ...own(screen)];
  expect(first.reduce((sum, file) => sum + gzipped(file), 0)).toBeLessThanOrEqual(MOST_FIRST);
});

test.each(SCREENS.map(({ name }) => name))(
  'the screen %s is a file of its own that loads when it is opened',
  (name) => {
    const [file, ...others] = own(name);
    expect(others).toEqual([]);
    expect(gzipped(file!)).toBeLessThanOrEqual(MOST_SCREEN);
  },
);
