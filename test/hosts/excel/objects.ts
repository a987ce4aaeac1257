import { ExcelError } from './errors';
import { customPartsModel } from './custom-parts';
import type { Model } from './model';
import { namesModel } from './names';
import { rangeModel } from './ranges';
import { worksheetsModel } from './worksheets';
import { tablesModel } from './tables';
import type { ExcelWorkbook } from './workbook';

export function workbookModel(book: ExcelWorkbook): Model {
  return {
    type: 'Workbook',
    call: {
      GetActiveCell: (): Model => {
        if (book.selected === null) throw new ExcelError('GeneralException', 'No cell is selected.');
        return rangeModel(book, { ...book.selected, rows: 1, columns: 1 });
      },
    },
    child: {
      Worksheets: () => worksheetsModel(book),
      Tables: () => tablesModel(book, book.tables),
      Names: () => namesModel(book),
      Protection: () => ({ type: 'WorkbookProtection', get: { Protected: () => book.structureProtected } }),
      CustomXmlParts: () => customPartsModel(book),
      Application: () => ({ type: 'Application', get: { CalculationMode: () => book.calculation } }),
      Functions: () => ({
        type: 'Functions',
        call: {
          Date: (year: number, month: number, day: number): Model => {
            const serial = Date.UTC(year, month - 1, day) / 86_400_000 + 25569 - (book.date1904 ? 1462 : 0);
            return { type: 'FunctionResult', get: { Value: () => serial, Error: () => null } };
          },
        },
      }),
    },
  };
}
