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
  ['=WORKDAY.INTL(C1,5)', [[46059]]],
  ['=WORKDAY.INTL(C1,B2-35,"0000011")', [[46059]]],
  ['=WORKDAY.INTL(DATE(2026,1,31),5)', [[46059]]],
  ['=WORKDAY.INTL(C1:C2,5)', [['#VALUE!']]],
  ['=SORT(B1:B2)', [[40], [100]]],
  ['=SORT(A1:B2,2,1)', [['Elm Law'], ['Harbor Tax']]],
  ['=SORT(A1:B1,1,-1,TRUE)', [['Harbor Tax']]],
  ['=SUMIF(A1:A2,"Elm Law",B1)', [[40]]],
  ['=AVERAGEIF(A1:A2,"*",B1)', [[70]]],
])('%s', async (formula, shown) => {
  const sheet = workbook.getActiveSheet();
  sheet.getRange('E1:E4').clearContent();
  sheet.getRange('E1').setValue({ f: formula });
  await settled(api);
  expect(sheet.getRange(`E1:E${shown.length}`).getValues()).toEqual(shown);
});

/** A formula must not change what the formulas beside it compute with. */
test.each([
  '=SORT(B1:B2)',
  '=INDEX(SORT(A1:B2,2,1),1,1)',
  '=SUMIF(A1:A2,"Elm Law",B1)',
  '=AVERAGEIF(A1:A2,"Elm Law",B1)',
])('what others see stays: %s', async (formula) => {
  const sheet = workbook.getActiveSheet();
  sheet.getRange('E1:G4').clearContent();
  const others = [
    '=SUM(B1,1)',
    '=INDEX(B1:B2,1)',
    '=INDEX(A1:B2,1,2)',
    '=SUMPRODUCT((A1:A2="Elm Law")*B1:B2)',
  ];
  sheet.getRange('E1').setValue({ f: formula });
  others.forEach((each, i) => sheet.getRange(`G${i + 1}`).setValue({ f: each }));
  await settled(api);
  // All of them are calculated once more, in one turn.
  for (const fee of [101, 100]) {
    sheet.getRange('B1').setValue(fee);
    await settled(api);
  }
  expect(sheet.getRange('G1:G4').getValues()).toEqual([[101], [100], [100], [40]]);
});
