import type { Io } from '../../../cli/io';
import { printable, printing } from '../../../cli/output/printable';
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

test('a long text is printed whole, in pieces that end with a line', () => {
  const printed: string[] = [];
  const io = printing({ out: (text: string) => void printed.push(text) } as unknown as Io);
  const text = `${'row \u{1f600}\u0007\n'.repeat(40_000)}${'\u{1f600}'.repeat(200_000)}`;
  io.out(text);
  expect(printed.join('')).toBe(printable(text));
  expect(printed.length).toBeGreaterThan(2);
  for (const piece of printed.slice(0, -1)) expect(piece.endsWith('\n')).toBe(true);
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
