import { readFileSync } from 'node:fs';
import { NOTE_KINDS, SEVERITIES, severityOf, type NoteKind } from '../../../core/workbook/note-kinds';

const KINDS = Object.keys(NOTE_KINDS) as NoteKind[];

/** The first cells of the tables of docs/data-notes.md, by the heading above each. */
function documented(): Map<string, string[]> {
  return new Map(
    readFileSync('docs/data-notes.md', 'utf8')
      .split('\n## ')
      .slice(1)
      .map((section) => [
        section.slice(0, section.indexOf('\n')),
        [...section.matchAll(/^\| ([^|]*?) +\|/gm)].slice(2).map(([, kind = '']) => kind),
      ]),
  );
}

describe('the kinds of data notes', () => {
  test.each([
    ['left out', 'Not counted'],
    ['doubtful', 'Doubtful'],
    ['information', 'For your information'],
  ] as const)('that are %s stand in the docs under "%s", each in a row', (severity, heading) => {
    expect(documented().get(heading)?.sort()).toEqual(
      KINDS.filter((kind) => severityOf({ kind }) === severity).sort(),
    );
  });

  it('know no other severity than those that are listed', () => {
    expect(new Set(KINDS.map((kind) => NOTE_KINDS[kind]))).toEqual(new Set(SEVERITIES));
  });
});
