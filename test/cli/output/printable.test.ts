import { printable } from '../../../cli/output/printable';
import { runInMemory } from '../../support/memory-io';

const utf8 = (text: string) => new TextEncoder().encode(text);

test.each([
  ['plain \u{1f600} text\twith\nlines', 'plain \u{1f600} text\twith\nlines'],
  ['\u001b[31mred', '\\u001b[31mred'],
  ['\u009b31m, \u0007, \r', '\\u009b31m, \\u0007, \\u000d'],
  ['evil \u202etxt.exe', 'evil \\u202etxt.exe'],
])('%j is printed as %j', (text, printed) => {
  expect(printable(text)).toBe(printed);
});

describe('names with escape sequences', () => {
  const NASTY = 'Oak\u001b]0;title\u0007\u009b2J \u202eLaw';
  const files = new Map([
    [
      'book.csv',
      utf8(
        `Partner,Client,Received,Status,Closed,${NASTY}\n"${NASTY}",A,2026-02-03,won,2026-03-01,1\n"${NASTY}",B,tbd\u001b[1m,won,2026-03-01,1\n`,
      ),
    ],
    ['deals.csv', utf8(`Partner,Client,Received,Status\n"${NASTY}",C,2026-02-03,open\n`)],
  ]);

  test.each([
    [['scorecard', 'book.csv']],
    [['scorecard', 'book.csv', '--json']],
    [['check', 'book.csv']],
    [['check', 'book.csv', '--json']],
    [['value', 'book.csv', '=PARTNER_NOTES()']],
    [['value', 'book.csv', '=PARTNER_SCORECARD()']],
    [['value', 'book.csv', `=PARTNER_ROI("${NASTY}?")`]],
    [['check', 'no\u001b[2Jfile.csv']],
    [['check', 'book.csv', '--no-such\u001b[2J']],
    [['review', 'book.csv', '--month', '2026-03', '--copy', '--partner', `x${NASTY}`]],
  ])('reach no terminal from %j', async (args) => {
    const { out, err } = await runInMemory(files, args);
    expect(out + err).not.toBe('');
    expect(out + err).toMatch(/^[\n\t\P{Cc}]*$/u);
    expect(out + err).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    if (args.includes('--json') && out !== '') expect(JSON.stringify(JSON.parse(out))).toContain('\\u001b');
  });
});
