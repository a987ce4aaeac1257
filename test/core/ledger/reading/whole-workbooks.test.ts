import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readLines } from './said';
import { read } from './sheets';
import { COLUMNS } from './whole-columns';
import { PRACTICES } from './whole-practices';
import { SHEETS } from './whole-sheets';

test.each(Object.entries({ ...PRACTICES, ...SHEETS, ...COLUMNS }))(
  'what is read of a whole workbook, and what is said about it, is as looked at: %s',
  (name, { sheets, more }) => {
    const golden = path.join(__dirname, '../../../fixtures/read', `${name}.txt`);
    const shown = `${readLines(read(sheets, more)).join('\n')}\n`;
    // After a change that is meant: run with UPDATE_GOLDENS=1, and look at what is different.
    if (process.env['UPDATE_GOLDENS'] === '1') writeFileSync(golden, shown);
    expect(shown).toBe(existsSync(golden) ? readFileSync(golden, 'utf8') : null);
  },
);
