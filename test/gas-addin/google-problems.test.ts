import { googleProblem } from '../../gas-addin/google-problems';

test.each([
  ['Exceeded maximum execution time', /longer than the six minutes/],
  ['There are too many scripts running simultaneously for this Google user account.', /Too many scripts/],
  ['Exception: Service invoked too many times for one day: spreadsheet.', /today that is used up/],
  [
    "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
    /Several|several Google accounts/,
  ],
  ['Authorization is required to perform that action.', /tick both boxes/],
  [
    'Exception: Specified permissions are not sufficient to call SpreadsheetApp.getActiveSpreadsheet. Required permissions: (https://www.googleapis.com/auth/spreadsheets.currentonly)',
    /tick both boxes/,
  ],
  [
    'Exception: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    /protected and not yours/,
  ],
  [
    'Exception: This operation is not allowed on cells in typed columns.',
    /column of a Table that has a type/,
  ],
  [
    'Exception: The data you entered in cell E4 violates the data validation rules set on this cell.',
    /the list of a cell .* does not allow .* nothing was changed/,
  ],
  [
    'Exception: This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    /full: .* Delete blank rows/,
  ],
  [
    'Exception: Service Spreadsheets timed out while accessing document with id 1x-Ab.',
    /Try again in a minute/,
  ],
  ["We're sorry, a server error occurred. Please wait a bit and try again.", /Try again in a minute/],
  ['Exception: You do not have permission to perform that action.', /viewing only/],
])('"%s" is told in words that help', (said, sentence) => {
  expect(googleProblem(said)).toMatch(sentence);
  // Names of services and addresses are nothing for an advisor.
  expect(googleProblem(said)).not.toMatch(/SpreadsheetApp|https?:|Exception/);
});

test.each(['Network error', '"Harbor Tax" is no partner.', 'A tab was removed.'])(
  '"%s" is none of them',
  (said) => expect(googleProblem(said)).toBeNull(),
);
