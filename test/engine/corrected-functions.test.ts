import { FUniver } from '@univerjs/core/facade';
import { headlessUniver, openWorkbook, registerFunctions } from '../../preview/grid/engine';
import { workbookData } from '../../preview/grid/workbook-data';
import { settled } from './settled';

const univer = headlessUniver();
const api = FUniver.newAPI(univer);
const { workbook } = openWorkbook(
  api,
  workbookData('book', 'Book', [
    {
      name: 'A',
      rows: [
        ['Harbor Tax', 100, 46053],
        ['Elm Law', 40, 46081],
      ],
    },
  ]),
);
registerFunctions(univer, [], () => () => null);

/** The grid's formulas of its own, as Excel, LibreOffice and Google Sheets answer them. */
test.each([
  ['=EDATE(DATE(2026,1,31),1)', [[46081]]],
  ['=EDATE(DATE(2024,2,29),-12)', [[44985]]],
  ['=EDATE(DATE(2026,3,31),-1)', [[46081]]],
  ['=EDATE(DATE(2026,1,15),14)', [[46461]]],
  ['=EDATE(C1,1)', [[46081]]],
  ['=EDATE(C1:C2,{1;1})', [[46081], [46109]]],
  ['=EDATE(A1,1)', [['#VALUE!']]],
  ['=MINIFS(B1:B2,A1:A2,"Nobody")', [[0]]],
  ['=MAXIFS(B1:B2,A1:A2,"Nobody")+1', [[1]]],
  ['=MINIFS(B1:B2,A1:A2,"Elm Law")', [[40]]],
  ['=MAXIFS(B1:B2,A1:A2,"<>Nobody")', [[100]]],
])('%s', async (formula, shown) => {
  const sheet = workbook.getActiveSheet();
  sheet.getRange('E1:E4').clearContent();
  sheet.getRange('E1').setValue({ f: formula });
  await settled(api);
  expect(sheet.getRange(`E1:E${shown.length}`).getValues()).toEqual(shown);
});
