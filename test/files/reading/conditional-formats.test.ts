import ExcelJS from 'exceljs';
import { strToU8, strFromU8, unzipSync, zipSync } from 'fflate';
import { formattingData } from '../../../preview/grid/conditional-formats';
import { conditionalFormats } from '../../../files/reading/conditional-formats';

const RED = { argb: 'FFF8696B' };
const GREEN = { argb: 'FF63BE7B' };
const style = { fill: { type: 'pattern', pattern: 'solid', bgColor: RED } } as const;

/** A workbook of ExcelJS with one sheet, whose parts may be changed before it is read. */
async function fileWith(
  rules: readonly ExcelJS.ConditionalFormattingRule[],
  ref = 'A1:A5',
  change: (sheet: string) => string = (sheet) => sheet,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Data');
  [5, 1, 4, 2, 3].forEach((value, at) => (sheet.getCell(at + 1, 1).value = value));
  if (rules.length > 0) sheet.addConditionalFormatting({ ref, rules: [...rules] });
  const parts = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));
  const name = 'xl/worksheets/sheet1.xml';
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name]!))) });
}

const rulesIn = async (bytes: Uint8Array) => conditionalFormats('book.xlsx', bytes).get('Data')!;
const inGrid = (rules: Awaited<ReturnType<typeof rulesIn>>, rows: number[][] = [[5], [1]]) => {
  const { resources } = formattingData([{ name: 'Data', rows }], new Map([['Data', rules]]));
  return (JSON.parse(resources![0]!.data) as Record<string, Array<{ rule: object }>>)['sheet-1']!.map(
    ({ rule }) => rule,
  );
};

describe('conditional formats of a file that another program wrote', () => {
  it('that compare are formulas, with their look', async () => {
    const rules = await rulesIn(
      await fileWith([{ type: 'cellIs', operator: 'greaterThan', formulae: [3], priority: 1, style }]),
    );
    expect(rules).toEqual([
      {
        kind: 'formula',
        areas: [{ top: 1, left: 1, bottom: 5, right: 1 }],
        stopIfTrue: false,
        priority: 1,
        look: { fill: '#f8696b' },
        formula: 'A1>3',
      },
    ]);
    expect(inGrid(rules)).toEqual([expect.objectContaining({ subType: 'formula', value: '=A1>3' })]);
  });

  it('that grade in colors keep each color with its value', async () => {
    const rules = await rulesIn(
      await fileWith([
        {
          type: 'colorScale',
          priority: 1,
          cfvo: [{ type: 'min' }, { type: 'percentile', value: 50 }, { type: 'max' }],
          color: [RED, { argb: 'FFFFEB84' }, GREEN],
        },
      ]),
    );
    expect(rules[0]).toMatchObject({
      kind: 'scale',
      stops: [
        { at: { of: 'lowest' }, colour: '#f8696b' },
        { at: { of: 'percentile', value: 50 }, colour: '#ffeb84' },
        { at: { of: 'highest' }, colour: '#63be7b' },
      ],
    });
    expect(inGrid(rules)).toEqual([
      {
        type: 'colorScale',
        config: [
          { index: 0, color: '#f8696b', value: { type: 'min' } },
          { index: 1, color: '#ffeb84', value: { type: 'percentile', value: 50 } },
          { index: 2, color: '#63be7b', value: { type: 'max' } },
        ],
      },
    ]);
  });

  it('that draw bars begin at 0, unless a value is below it', async () => {
    const bar = { type: 'dataBar', priority: 1, cfvo: [{ type: 'min' }, { type: 'max' }], color: GREEN };
    const rules = await rulesIn(await fileWith([bar as unknown as ExcelJS.ConditionalFormattingRule]));
    expect(rules).toHaveLength(1);
    expect(rules[0]).toMatchObject({ kind: 'bar', from: { of: 'lowest' }, to: { of: 'highest' } });
    const [positive] = inGrid(rules);
    expect(positive).toMatchObject({
      type: 'dataBar',
      isShowValue: true,
      config: { min: { type: 'num', value: 0 }, max: { type: 'max' } },
    });
    expect(inGrid(rules, [[5], [-1]])[0]).toMatchObject({ config: { min: { type: 'min' } } });
  });

  it('that set icons ask for the highest step first', async () => {
    const icons = {
      type: 'iconSet',
      iconSet: '3Arrows',
      priority: 1,
      showValue: false,
      cfvo: [
        { type: 'percent', value: 0 },
        { type: 'percent', value: 33 },
        { type: 'percent', value: 67 },
      ],
    };
    const rules = await rulesIn(await fileWith([icons as unknown as ExcelJS.ConditionalFormattingRule]));
    expect(inGrid(rules)).toEqual([
      {
        type: 'iconSet',
        isShowValue: false,
        config: [67, 33, 0].map((value, n) => ({
          operator: 'greaterThanOrEqual',
          value: { type: 'percent', value },
          iconType: '3Arrows',
          iconId: String(n),
        })),
      },
    ]);
  });

  it.each([
    ['top10', { rank: 2, percent: false, bottom: true }, { subType: 'rank', isBottom: true, value: 2 }],
    ['aboveAverage', { aboveAverage: false }, { subType: 'average', operator: 'lessThan' }],
  ])('%s', async (type, more, shown) => {
    const rule = { type, priority: 1, style, ...more } as unknown as ExcelJS.ConditionalFormattingRule;
    expect(inGrid(await rulesIn(await fileWith([rule])))).toEqual([expect.objectContaining(shown)]);
  });
});

describe('what only newer programs write', () => {
  const STARS =
    '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>' +
    '<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="iconSet" priority="4" id="{1}"><x14:iconSet iconSet="SET" reverse="1">' +
    '<x14:cfvo type="percent"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="num"><xm:f>$B$1</xm:f></x14:cfvo><x14:cfvo type="percent" gte="0"><xm:f>67</xm:f></x14:cfvo>' +
    '</x14:iconSet></x14:cfRule><xm:sqref>A2:A4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';
  const withStars = (set: string) =>
    fileWith([], 'A1', (sheet) => sheet.replace('</worksheet>', `${STARS.replace('SET', set)}</worksheet>`));

  it('has its places and values in elements of their own', async () => {
    const rules = await rulesIn(await withStars('3Stars'));
    expect(rules).toEqual([
      {
        kind: 'icons',
        areas: [{ top: 2, left: 1, bottom: 4, right: 1 }],
        stopIfTrue: false,
        priority: 4,
        set: '3Stars',
        reversed: true,
        showValue: true,
        steps: [
          { at: { of: 'percent', value: 0 }, orEqual: true },
          { at: { of: 'formula', formula: '$B$1' }, orEqual: true },
          { at: { of: 'percent', value: 67 }, orEqual: false },
        ],
      },
    ]);
    expect(inGrid(rules)[0]).toMatchObject({
      config: [{ operator: 'greaterThan', iconId: '2' }, { iconId: '1' }, { iconId: '0' }],
    });
  });

  it('is left out of the grid when it is no set that the grid draws', async () => {
    expect(inGrid(await rulesIn(await withStars('3Unknown')))).toEqual([]);
  });
});

it('colors of the theme are taken by their number, lighter or darker', async () => {
  const scale = (tint: string) =>
    `<conditionalFormatting sqref="A1:A5"><cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="max"/><color theme="0"/><color theme="4"${tint}/></colorScale></cfRule></conditionalFormatting>`;
  const colours = async (tint: string) => {
    const [rule] = await rulesIn(
      await fileWith([], 'A1', (sheet) => sheet.replace('<pageMargins', `${scale(tint)}<pageMargins`)),
    );
    return rule?.kind === 'scale' ? rule.stops.map(({ colour }) => colour) : [];
  };
  const [white, accent] = await colours('');
  expect(white).toBe('#ffffff');
  expect(accent).toMatch(/^#[0-9a-f]{6}$/);
  const [, lighter] = await colours(' tint="0.5"');
  const sum = (colour = '') => [1, 3, 5].reduce((all, at) => all + parseInt(colour.slice(at, at + 2), 16), 0);
  expect(sum(lighter)).toBeGreaterThan(sum(accent));
});
