import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SheetInput } from '../../../../core/workbook/input';
import { briefLines } from './brief';
import { read } from './sheets';
import { tab } from './whole-practices';

/**
 * Small sheets of which one thing is odd, each with what is read of it behind `>`. `# ` begins one, `== ` a further tab. What stands
 * behind `>` is written anew with UPDATE_GOLDENS=1, after a change that is meant; look at what is different.
 */
const FOLDER = path.join(__dirname, '../../../fixtures/read/small');

interface Small {
  readonly title: string;
  /** The lines of its sheets. */
  readonly written: string;
  readonly expected: string;
}

function smallSheets(text: string): Small[] {
  return text
    .split(/^# /m)
    .slice(1)
    .map((each) => {
      const [title = '', ...lines] = each.trimEnd().split('\n');
      const isRead = (line: string) => line.startsWith('> ');
      return {
        title,
        written: lines.filter((line) => !isRead(line)).join('\n'),
        expected: lines
          .filter(isRead)
          .map((line) => line.slice(2))
          .join('\n'),
      };
    });
}

function sheetsOf(written: string): SheetInput[] {
  return written.split(/^== /m).flatMap((each, i) => {
    if (i === 0) return each === '' ? [] : [tab('Sheet1', each)];
    const [name = '', ...lines] = each.split('\n');
    return [tab(name, lines.join('\n'))];
  });
}

const shown = ({ written }: Small): string => briefLines(read(sheetsOf(written))).join('\n');

/** The sheets with blank rows and columns before them, so that they begin in C4. */
const movedIn = (sheets: readonly SheetInput[]): SheetInput[] =>
  sheets.map((sheet) => ({
    ...sheet,
    rows: [[], [], [], ...Array.from(sheet.rows, (row) => [null, null, ...row])],
  }));

/** The same sheets from a host that gives no blank cells before C4, but says where their first one is. */
const beginningThere = (sheets: readonly SheetInput[]): SheetInput[] =>
  sheets.map((sheet) => ({ ...sheet, firstRow: 4, firstColumn: 3 }));

describe.each(readdirSync(FOLDER))('small sheets, %s', (file) => {
  const place = path.join(FOLDER, file);
  const all = smallSheets(readFileSync(place, 'utf8'));
  if (process.env['UPDATE_GOLDENS'] === '1')
    writeFileSync(
      place,
      all.map((each) => `# ${each.title}\n${each.written}\n${shown(each).replace(/^/gm, '> ')}\n`).join('\n'),
    );
  it.each(all.map((each) => [each.title, each] as const))('%s', (_, each) => {
    expect(shown(each)).toBe(each.expected);
  });

  it('are read alike where they begin in C4, whether the cells before it are given or not', () => {
    const lines = (sheets: readonly SheetInput[]) =>
      briefLines(read(sheets, { settings: [['As of', '2026-11-21']] })).join('\n');
    // A letter says which column of the sheet is meant.
    for (const { written } of all.filter((each) => !/\| column [A-Z]$/m.test(each.written))) {
      const sheets = sheetsOf(written);
      expect(lines(movedIn(sheets))).toBe(lines(beginningThere(sheets)));
    }
  });
});
