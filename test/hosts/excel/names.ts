import { ExcelError } from './errors';
import { find, NULL_OBJECT, type Model } from './model';
import { rangeModel } from './ranges';
import { areaOf, referenceTo } from './references';
import type { ExcelWorkbook } from './workbook';

export function namesModel(book: ExcelWorkbook): Model {
  const model = (named: ExcelWorkbook['names'][number]): Model => ({
    type: 'NamedItem',
    id: named.name,
    get: {
      Name: () => named.name,
      Type: () => (named.formula?.startsWith('={') ? 'Array' : 'Range'),
      Visible: () => true,
      Formula: () => named.formula ?? referenceTo(named.area),
    },
    set: { Formula: (value) => (named.area = areaOf(book, String(value))) },
    call: {
      GetRangeOrNullObject: () =>
        named.formula === undefined && book.sheets.includes(named.area.sheet)
          ? rangeModel(book, named.area)
          : NULL_OBJECT,
      Delete: () => void book.names.splice(book.names.indexOf(named), 1),
    },
  });
  const same = (name: string) => (named: { readonly name: string }) =>
    named.name.toLowerCase() === name.toLowerCase();
  return {
    type: 'NamedItemCollection',
    items: () => book.names.map(model),
    item: (id) => model(find(book.names, same(id), id)),
    call: {
      GetItemOrNullObject: (name: string) => {
        const found = book.names.find(same(name));
        return found ? model(found) : NULL_OBJECT;
      },
      Add: (name: string, at: Model): Model => {
        if (book.names.some(same(name)) || !at.area)
          throw new ExcelError('InvalidArgument', `The name ${name} is taken or means no range.`);
        const added = { name, area: at.area };
        book.names.push(added);
        return model(added);
      },
    },
  };
}
