import { formatOf, PLAIN, type CellFormat } from '../../core/workbook/formats/cell-format';
import { attribute, findElements } from '../edit/xml';

/** Formats that every workbook has, of those that matter here; the higher ones are East Asian dates. */
const BUILT_IN: ReadonlyArray<readonly [ids: readonly number[], code: string]> = [
  [[14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58], 'y-m-d'],
  [[18, 19], 'h:mm AM/PM'],
  [[20, 21, 32, 33, 34, 35, 45, 47, 55, 56], 'h:mm'],
  [[46], '[h]:mm'],
  [[9, 10], '0%'],
  [[5, 6, 7, 8], '"$"0'],
];

/** The formats of the cells of a workbook, by the number that a cell names; from the text of the styles. */
export function cellFormats(xml: string): CellFormat[] {
  const own = new Map<number, string>();
  const numbers: number[] = [];
  for (const each of findElements(
    xml,
    (local, parent) =>
      (local === 'numFmt' && parent?.local === 'numFmts') || (local === 'xf' && parent?.local === 'cellXfs'),
  )) {
    const id = Number(attribute(each, 'numFmtId') ?? 0);
    if (each.local === 'xf') numbers.push(id);
    else own.set(id, attribute(each, 'formatCode') ?? '');
  }
  const formats = new Map<number, CellFormat>();
  for (const id of new Set(numbers)) {
    const code = own.get(id) ?? BUILT_IN.find(([ids]) => ids.includes(id))?.[1];
    formats.set(id, code === undefined ? PLAIN : formatOf(code));
  }
  return numbers.map((id) => formats.get(id) ?? PLAIN);
}
