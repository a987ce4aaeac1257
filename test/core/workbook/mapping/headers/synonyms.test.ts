import { matchHeader } from '../../../../../core/workbook/mapping/headers/header-match';
import { namedByWords } from '../../../../../core/workbook/mapping/headers/header-words';
import { SYNONYMS } from '../../../../../core/workbook/mapping/headers/synonyms';
import { TABLES } from '../../../../../core/workbook/tables';
import { headerKey } from '../../../../../core/workbook/values/header-key';

describe('the headers that are listed for the columns', () => {
  const listed = Object.entries(SYNONYMS).flatMap(([kind, columns]) =>
    Object.entries(columns).flatMap(([column, { sure, vague = '' }]) =>
      `${sure}|${vague}`
        .split('|')
        .filter((word) => word !== '')
        .map((word) => [word, `${kind}.${column}`] as const),
    ),
  );

  it('stand in the normal form in which headers are compared', () => {
    const others = listed.filter(([word]) => headerKey(word).key !== word);
    expect(listed.length).toBeGreaterThan(500);
    expect(others).toEqual([]);
  });

  it('are vague ones only where their words do not say the same, or another column comes before', () => {
    const vague = TABLES.flatMap(({ kind }) =>
      Object.entries(SYNONYMS[kind]).flatMap(([column, each]) =>
        (each.vague ?? '').split('|').map((word) => ({ kind, column, quality: 'vague' as const, word })),
      ),
    );
    const again = vague.filter(
      ({ word, ...named }) =>
        matchHeader(named.kind, word).length === 1 &&
        namedByWords(word).some((each) => JSON.stringify(each) === JSON.stringify(named)),
    );
    expect(vague.length).toBeGreaterThan(100);
    expect(again).toEqual([]);
  });
});
