import { readFileSync } from 'node:fs';
import { drawn, namedChange, oneLine, sameName, type Named } from '../../scripts/mutants/changes';
import { speakJest } from '../../scripts/mutants/jest-words';
import known from '../../scripts/mutants/known.json';
import { freshModules } from '../../scripts/mutants/modules';
import path from 'node:path';

const change = (line: string, instead = 'true'): Named => ({ file: 'core/kpis/made.ts', line, instead });
const lines = Array.from({ length: 50 }, (_, i) => change(`if (count > ${i}) return null;`));

describe('a sample of changes', () => {
  it('is the same each time, and another with another seed', () => {
    expect(drawn(lines, 10, '1')).toEqual(drawn([...lines].reverse(), 10, '1'));
    expect(drawn(lines, 10, '2')).not.toEqual(drawn(lines, 10, '1'));
  });

  it('is not drawn from one line because its changes are called alike', () => {
    const alike = Array.from({ length: 40 }, () => change('const LONG = /a|b|c/;', '/a|b/'));
    const from = drawn([...lines, ...alike], 45, '1').filter(({ line }) => line.startsWith('const LONG'));
    expect(from.length).toBeGreaterThan(10);
    expect(from.length).toBeLessThan(30);
  });

  it('loses one at most to a line that is new', () => {
    const before = drawn(lines, 10, '1');
    const stay = (now: readonly Named[]) =>
      before.filter((each) => now.some((other) => sameName(each, other))).length;
    for (let i = 0; i < 50; i++)
      expect(stay(drawn([...lines, change(`new line ${i}`)], 10, '1'))).toBeGreaterThanOrEqual(9);
  });
});

it('a change keeps its name when its line moves', () => {
  const named = (text: string, line: number) =>
    namedChange(
      {
        fileName: 'core/kpis/made.ts',
        location: { start: { line, column: 4 } },
        mutatorName: 'EqualityOperator',
        replacement: 'a >=\n  b',
      },
      () => text,
    );
  expect(named('  if (a > b) return;', 0)).toEqual(change('if (a > b) return;', 'a >= b'));
  expect(named('// one\n\n    if (a > b) return;', 2)).toEqual(named('if (a > b) return;', 0));
});

it('each change is tried in modules that no other change has touched', () => {
  const file = path.join(__dirname, '../support/accounted.ts');
  const [one, two] = [freshModules({}), freshModules({})];
  expect(one(file)).toBe(one(file));
  expect(one(file)).not.toBe(two(file));
  expect(Object.keys(one(file) as object)).toEqual(Object.keys(two(file) as object));
});

it('what a test that fell left spied on is itself again for the next change', () => {
  const words: Record<string, unknown> = { it, describe };
  const undoSpies = speakJest(words);
  const { spyOn } = words['jest'] as typeof jest;
  spyOn(String.prototype, 'charCodeAt').mockImplementation(() => 7);
  expect('a'.charCodeAt(0)).toBe(7);
  undoSpies();
  expect('a'.charCodeAt(0)).toBe(97);
});

test.each(known)('what changes no result is still there, and says why: $line', ({ file, line, reason }) => {
  const lines = readFileSync(path.join(__dirname, '../..', file), 'utf8')
    .split('\n')
    .map(oneLine);
  expect(lines).toContain(line);
  expect(reason).toMatch(/\w/);
});
