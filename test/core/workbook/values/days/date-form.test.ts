import { orderOfForm, withoutForm } from '../../../../../core/workbook/values/days/date-form';

describe('the form of dates in a header', () => {
  it.each([
    ['Intro date (mm/dd/yyyy)', 'M/D/Y', 'Intro date'],
    ['Date [YYYY-MM-DD]', 'Y/M/D', 'Date'],
    ['Date: d/m/yy', 'D/M/Y', 'Date:'],
    ['Datum TT.MM.JJJJ', 'D/M/Y', 'Datum'],
    ['Datum (dd-mm-jj)', 'D/M/Y', 'Datum'],
    ['Date (jj/mm/aaaa)', 'D/M/Y', 'Date'],
    ['Data (gg/mm/aaaa)', 'D/M/Y', 'Data'],
    ['Received M/D/Y', 'M/D/Y', 'Received'],
    ['Date DD MM YYYY', 'D/M/Y', 'Date'],
    ['Mo/Day', 'M/D/Y', 'date'],
    ['Day / Month', 'D/M/Y', 'date'],
  ])('%j names the order %s', (header, order, rest) => {
    expect([orderOfForm(header), withoutForm(header)]).toEqual([order, rest]);
  });

  it.each([
    'MM/YY',
    'Year/Month',
    'M-F',
    'A/R',
    'AM/PM',
    'dd/dd',
    'Date received',
    'Add/Modify',
    'Due day month',
  ])('%j names none', (header) => {
    expect([orderOfForm(header), withoutForm(header)]).toEqual([null, header]);
  });
});
