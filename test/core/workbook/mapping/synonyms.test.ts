import { SYNONYMS } from '../../../../core/workbook/mapping/synonyms';
import { headerKey } from '../../../../core/workbook/values/text';

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
});
