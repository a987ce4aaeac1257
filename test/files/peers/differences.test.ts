import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sampleWorkbook } from '../../../template/sample/sample-workbook';
import { samplePractice } from '../../../template/sample/sample';
import { madeWorkbook, type Manner } from './made-workbook';
import { excelJs, ours, sheetJs, type Cells } from './readers';

const MADE = 300;
const fixtures = path.resolve(__dirname, '../../fixtures');

interface Peer {
  readonly read: (bytes: Uint8Array) => Cells | Promise<Cells>;
  /** Whether it reads workbooks of such a manner at all. */
  readonly reads: (manner: Manner) => boolean;
  /** What it is known to read wrongly: a blank that is no text, a date, a text. */
  readonly mistakes: (ours: string, theirs: string, manner: Manner) => boolean;
}

const PEERS: Readonly<Record<string, Peer>> = {
  'SheetJS 0.18.5': {
    read: sheetJs,
    reads: () => true,
    mistakes: (ours, theirs, { isoDates, dates }) =>
      // A blank that is said to be a boolean.
      (ours === 'blank' && theirs === 'boolean false') ||
      // A date as ISO text in a workbook that counts from 1904: four years off.
      (isoDates && dates === 1904 && ours.startsWith('moment')),
  },
  'ExcelJS 4.4.0': {
    read: excelJs,
    reads: ({ prefixed }) => !prefixed,
    mistakes: (ours, theirs, { isoDates }) =>
      // The result of a formula that is false or 0.
      (theirs === 'blank' && ['boolean false', 'number 0'].includes(ours)) ||
      // A date as ISO text: its year is taken for a number of days.
      (isoDates && ours.startsWith('moment')) ||
      // An underscore that is escaped.
      theirs.replace(/_x005F_/g, '_') === ours,
  },
};

/** Cells that two readers read differently, as sentences. */
function differences(
  ours: Cells,
  theirs: Cells,
  mistakes: (ours: string, theirs: string) => boolean,
): string[] {
  return [...new Set([...ours.keys(), ...theirs.keys()])]
    .map((place) => [place, ours.get(place) ?? 'blank', theirs.get(place) ?? 'blank'] as const)
    .filter(([, mine, other]) => mine !== other && !mistakes(mine, other))
    .map(([place, mine, other]) => `${place}: ours ${mine}, theirs ${other}`);
}

describe.each(Object.entries(PEERS))('beside %s', (_, { read, reads, mistakes }) => {
  it(`every cell of ${MADE} made workbooks reads the same`, async () => {
    let cells = 0;
    for (let seed = 1; seed <= MADE; seed++) {
      const { placed, ...manner } = madeWorkbook(seed);
      if (!reads(manner)) continue;
      const mine = await ours(placed);
      cells += mine.size;
      const found = differences(mine, await read(placed), (a, b) => mistakes(a, b, manner));
      expect({ seed, found }).toEqual({ seed, found: [] });
    }
    expect(cells).toBeGreaterThan(8_000);
  }, 60_000);

  it('every cell of the workbooks of other programs and of ours reads the same', async () => {
    const usual: Manner = { dates: 1900, strict: false, prefixed: false, unplaced: false, isoDates: false };
    const files = (readdirSync(fixtures, { recursive: true }) as string[]).filter((file) =>
      file.endsWith('.xlsx'),
    );
    expect(files.length).toBeGreaterThan(5);
    const books = files.map(
      (file) => [file, new Uint8Array(readFileSync(path.join(fixtures, file)))] as const,
    );
    for (const [name, bytes] of [...books, ['sample', await sampleWorkbook(samplePractice())] as const])
      expect({
        name,
        found: differences(await ours(bytes), await read(bytes), (a, b) => mistakes(a, b, usual)),
      }).toEqual({ name, found: [] });
  }, 60_000);
});

it('cells that do not say where they stand are those that do', async () => {
  for (let seed = 1; seed <= MADE; seed++) {
    const { unplaced, bytes, placed } = madeWorkbook(seed);
    if (unplaced) expect(await ours(bytes)).toEqual(await ours(placed));
  }
});
