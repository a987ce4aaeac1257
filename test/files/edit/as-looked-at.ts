import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The parts of one text, each below its title. After a change that is meant: run with UPDATE_GOLDENS=1, and look at what is different. */
export function asLookedAt(name: string): (title: string, lines: readonly string[]) => void {
  const file = path.join(__dirname, '../../fixtures/edit/changes', `${name}.txt`);
  const written: string[] = [];
  const sections = new Map(
    (existsSync(file) ? readFileSync(file, 'utf8') : '')
      .split(/^(?=== )/m)
      .map((section) => [section.slice(3, section.indexOf('\n')), section]),
  );
  return (title, lines) => {
    const shown = `${[`== ${title}`, ...lines].join('\n')}\n`;
    written.push(shown);
    if (process.env['UPDATE_GOLDENS'] === '1') writeFileSync(file, written.join(''));
    else expect(shown).toBe(sections.get(title));
  };
}

/** What is the same in another text is said once: so many lines at least. */
const WORTH_LEAVING_OUT = 4;

/** Lines of {@link changedParts} in which parts that read as in `other` are named alone, and stretches of others counted. */
export function leavingOut(lines: readonly string[], other: readonly string[], what: string): string[] {
  const known = new Map(partsOf(other));
  return partsOf(lines).flatMap(([name, own]) => {
    const there = known.get(name);
    if (there === undefined) return [name, ...own];
    if (own.join('\n') === there.join('\n'))
      return own.length < WORTH_LEAVING_OUT ? [name, ...own] : [name, `    (${what})`];
    return [name, ...shortened(own, there, what)];
  });
}

function partsOf(lines: readonly string[]): Array<[string, string[]]> {
  const parts: Array<[string, string[]]> = [];
  for (const line of lines)
    if (/^ {2}\S/.test(line)) parts.push([line, []]);
    else parts.at(-1)?.[1].push(line);
  return parts;
}

/** From the top, the longest stretches that stand somewhere in `other`, too. */
function shortened(own: readonly string[], other: readonly string[], what: string): string[] {
  const lines: string[] = [];
  for (let at = 0; at < own.length;) {
    const length = Math.max(...other.map((_, from) => sameFrom(own, at, other, from)), 0);
    if (length < WORTH_LEAVING_OUT) lines.push(own[at++] ?? '');
    else {
      lines.push(`    (${length} lines ${what})`);
      at += length;
    }
  }
  return lines;
}

function sameFrom(own: readonly string[], at: number, other: readonly string[], from: number): number {
  let length = 0;
  while (at + length < own.length && own[at + length] === other[from + length]) length++;
  return length;
}
