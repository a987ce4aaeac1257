import { XlsxEditor } from '../../../files/xlsx-edit';
import { partOf, savedIn, withParts } from './with-parts';

const WORKBOOK = 'xl/workbook.xml';

/** The workbook with one more name, for this place. */
const named = (place: string, name = 'Mine') =>
  withParts({
    [WORKBOOK]: (xml) =>
      xml.replace('</definedNames>', `<definedName name="${name}">${place}</definedName></definedNames>`),
  });
const placeOf = (bytes: Uint8Array, name = 'Mine') =>
  new RegExp(`<definedName name="${name}">([^<]*)<`).exec(partOf(bytes, WORKBOOK))?.[1];

describe('a name of an area that ends with the last row goes on over new rows', () => {
  test.each<[string, string, string]>([
    ['with marks', 'Plain!$B$3:$E$6', 'Plain!$B$3:$E$7'],
    ['without marks', 'Plain!B3:E6', 'Plain!B3:E7'],
    ['in small letters', 'Plain!$b$3:$e$6', 'Plain!$b$3:$e$7'],
    ['of a tab in quotes', "'Plain'!$B$3:$E$6", "'Plain'!$B$3:$E$7"],
    ['of one column', 'Plain!$D$4:$D$6', 'Plain!$D$4:$D$7'],
    ['that begins in column AA', 'Plain!$AA$3:$AB$6', 'Plain!$AA$3:$AB$6'],
    ['that touches the first column', 'Plain!$A$3:$B$6', 'Plain!$A$3:$B$7'],
    ['that touches the last column', 'Plain!$E$3:$ZZ$6', 'Plain!$E$3:$ZZ$7'],
    ['left of the rows', 'Plain!$A$3:$A$6', 'Plain!$A$3:$A$6'],
    ['right of the rows', 'Plain!$F$3:$G$6', 'Plain!$F$3:$G$6'],
    ['that ends above', 'Plain!$B$3:$E$5', 'Plain!$B$3:$E$5'],
    ['that ends below', 'Plain!$B$3:$E$16', 'Plain!$B$3:$E$16'],
    ['of the last row alone', 'Plain!$B$6:$E$6', 'Plain!$B$6:$E$6'],
    ['of another tab', 'Data!$B$3:$E$6', 'Data!$B$3:$E$6'],
    ['of a formula', 'SUM(Plain!$B$3:$E$6)', 'SUM(Plain!$B$3:$E$6)'],
    ['of a formula that begins with it', 'Plain!$B$3:$E$6*2', 'Plain!$B$3:$E$6*2'],
  ])('%s', (_, place, expected) => {
    const editor = new XlsxEditor('b.xlsx', named(place));
    editor.appendRows({ sheet: 'Plain', after: 6, left: 2, first: 4 }, [['Ash', null, 4, 5]]);
    expect(placeOf(editor.save())).toBe(expected);
  });

  test('also from a row of three figures', () => {
    const editor = new XlsxEditor('b.xlsx', named('Old!$A$100:$B$120'));
    editor.appendRows({ sheet: 'Old', after: 120 }, [['Ash', 4]]);
    expect(placeOf(editor.save())).toBe('Old!$A$100:$B$121');
  });

  test('a tab with an apostrophe in its name is found by it', async () => {
    const place = "'Tom''s fees'!$A$1:$B$1";
    const titled = await savedIn(named('Old!$A$1:$B$2'), {
      sheets: [{ inFile: 'Old', title: "Tom's fees", moves: [], cells: [] }],
    });
    expect(placeOf(titled)).toBe(place.replace('$B$1', '$B$2'));
    const editor = new XlsxEditor('b.xlsx', titled);
    editor.appendRows({ sheet: "Tom's fees", after: 2 }, [['Ash', 4]]);
    expect(placeOf(editor.save())).toBe(place.replace('$B$1', '$B$3'));
  });

  test('without a name to go on the workbook keeps its bytes', () => {
    const before = withParts({ [WORKBOOK]: (xml) => xml.replaceAll('$6<', '$66<') });
    const editor = new XlsxEditor('b.xlsx', before);
    editor.appendRows({ sheet: 'Plain', after: 6, left: 2, first: 4 }, [['Ash']]);
    expect(partOf(editor.save(), WORKBOOK)).toBe(partOf(before, WORKBOOK));
  });
});

describe('the right end of a name moves', () => {
  test.each<[string, string, number, string]>([
    ['to the right', 'Plain!$D$4:$D$6', 2, 'Plain!$D$4:$F$6'],
    ['to the left', 'Plain!$B$4:$D$6', -1, 'Plain!$B$4:$C$6'],
    ['past column Z', 'Plain!$D$4:$Z$6', 1, 'Plain!$D$4:$AA$6'],
    ['without marks', 'Plain!B14:AB16', 1, 'Plain!B14:AC16'],
    ['from column AA', 'Plain!$AA$4:$AB$6', 1, 'Plain!$AA$4:$AC$6'],
    ['not where it is one cell', 'Plain!$D$4', 1, 'Plain!$D$4'],
    ['not where it is a formula', 'SUM(Plain!$D$4:$D$6)', 1, 'SUM(Plain!$D$4:$D$6)'],
    ['not where it is several areas', 'Plain!$A$1:$B$2,Plain!D', 1, 'Plain!$A$1:$B$2,Plain!D'],
  ])('%s', (_, place, columns, expected) => {
    const editor = new XlsxEditor('b.xlsx', named(place));
    editor.widenName('Mine', columns);
    expect(placeOf(editor.save())).toBe(expected);
  });
});

describe('a name for a place', () => {
  const added = async (name: string, workbook: (xml: string) => string) =>
    partOf(
      await savedIn(withParts({ [WORKBOOK]: workbook }), { names: new Map([[name, 'Plain!$B$3']]) }),
      WORKBOOK,
    );

  test.each<[string, string]>([
    ['as it is', 'Fees'],
    ['in other letters', 'FEES'],
  ])('is not added where there is one, %s', async (_, name) => {
    expect(await added(name, (xml) => xml)).not.toContain('Plain!$B$3<');
  });

  test('is the first of a workbook without any', async () => {
    expect(await added('Ledger', (xml) => xml.replace(/<definedNames>.*<\/definedNames>/, ''))).toContain(
      '</sheets><definedNames><definedName name="Ledger">Plain!$B$3</definedName></definedNames><calcPr',
    );
  });

  test('stands behind what a workbook takes from others', async () => {
    const others = '<externalReferences><externalReference r:id="rId9"/></externalReferences>';
    const xml = await added('Ledger', (workbook) =>
      workbook.replace(/<definedNames>.*<\/definedNames>/, others),
    );
    expect(xml).toContain(`${others}<definedNames><definedName name="Ledger">`);
  });
});

describe('names that Excel keeps for itself, after rows that they name were taken away', () => {
  test.each<[string, string, string | undefined]>([
    ['one of two places', 'Plain!$B:$B,Plain!$3:$4', 'Plain!$B:$B'],
    ['one of two, on a tab with a comma in its name', "'a,b'!$B:$B,Plain!$3:$4", "'a,b'!$B:$B"],
    ['all', 'Plain!$3:$4', undefined],
    ['some of the rows of an area', 'Plain!$B$1:$E$6', 'Plain!$B$1:$E$4'],
  ])('%s', async (_, place, expected) => {
    const moves = [{ axis: 'row', at: 3, count: -2 }] as const;
    const sheets = [{ inFile: 'Plain', title: 'Plain', moves, cells: [] }];
    for (const name of ['_xlnm.Print_Titles', '_xlnm.Print_Area', '_xlnm._FilterDatabase'])
      expect(placeOf(await savedIn(named(place, name), { sheets }), name)).toBe(expected);
    const own = await savedIn(named(place), { sheets });
    expect(placeOf(own)?.includes('#REF!')).toBe(expected !== 'Plain!$B$1:$E$4');
  });
});
