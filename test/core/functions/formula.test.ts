import fc from 'fast-check';
import { callFunction, evaluateFormula, findFunction, ledgerStatus } from '../../../core/functions';
import { bookOf } from './book';

const book = bookOf();

/** The same call with raw arguments. */
function call(name: string, ...raw: unknown[]) {
  return callFunction(findFunction(name)!, raw, { book });
}

test.each<[string, string, unknown[]]>([
  ['=PARTNER_INTROS("Harbor Tax")', 'PARTNER_INTROS', ['Harbor Tax']],
  ['partner_intros( "Harbor Tax" )', 'PARTNER_INTROS', ['Harbor Tax']],
  ['  = Partner_Intros ()', 'PARTNER_INTROS', []],
  ['=PARTNER_INTROS("*",DATE(2025,2,1),"2025-03-31")', 'PARTNER_INTROS', ['*', '2025-02-01', '2025-03-31']],
  ['=PARTNER_INTROS(,2025-02-01,)', 'PARTNER_INTROS', [undefined, '2025-02-01']],
  ['=PARTNER_INTROS(,,DATE(2025,14,0))', 'PARTNER_INTROS', [null, null, '2026-01-31']],
  ['=PARTNER_INTROS("*";45689)', 'PARTNER_INTROS', ['*', 45689]],
  ['=PARTNER_INTROS("Harbor Tax",Ledger)', 'PARTNER_INTROS', ['Harbor Tax']],
  ['=PARTNER_INTROS(ledger)', 'PARTNER_INTROS', []],
  ['=PARTNER_INTROS({"Harbor Tax";"*"})', 'PARTNER_INTROS', [[['Harbor Tax'], ['*']]]],
  ['=PARTNER_INTROS({"Harbor Tax","*"})', 'PARTNER_INTROS', [[['Harbor Tax', '*']]]],
  ['=PARTNER_INTROS("")', 'PARTNER_INTROS', ['']],
  ['=PARTNER_INTROS("The ""Best"" Firm")', 'PARTNER_INTROS', ['The "Best" Firm']],
  ['=PARTNER_INTROS("*",-1)', 'PARTNER_INTROS', ['*', -1]],
  ['=PARTNER_INTROS("*",TRUE)', 'PARTNER_INTROS', ['*', true]],
])('%s', (formula, name, raw) => {
  expect(evaluateFormula(book, formula)).toEqual(call(name, ...raw));
});

test('the word Ledger is the text of its cell', () => {
  expect(evaluateFormula(book, '=PARTNER_LEDGER(Ledger)')).toEqual({
    kind: 'cell',
    cell: { value: ledgerStatus(book) },
  });
});

test.each<[string, RegExp]>([
  ['', /begins with the name of a function, .* not with the end of the formula/],
  ['=', /begins with the name of a function/],
  ['=12', /not with 12 at character 2/],
  ['=SUM(1)', /There is no function SUM\. Their names begin with PARTNER_/],
  ['=PARTNER_RIO()', /There is no function PARTNER_RIO\. Did you mean .*PARTNER_ROI/],
  ['=PARTNER_ROI', /"\(" is missing after PARTNER_ROI, before the end/],
  ['=PARTNER_ROI("A"', /missing before the end of the formula/],
  ['=PARTNER_ROI("A",', /"\)" is missing at the end/],
  ['=PARTNER_ROI("A', /text that begins at character 14 has no closing quotation mark/],
  ['=PARTNER_ROI("A" "B")', /A comma or "\)" is missing before "B" at character 18/],
  ['=PARTNER_ROI("A")+1', /(comes after the end of PARTNER_ROI)|cannot be read/],
  ['=PARTNER_ROI("A"))', /"\)" at character 18 comes after the end/],
  ['=PARTNER_ROI(A2)', /A2 at character 14 is a reference to cells/],
  ['=PARTNER_LEDGER(Referrals[#All])', /Referrals\[#All\] at character 17 is a reference/],
  ['=PARTNER_LEDGER(Sheet1!A1:B9)', /is a reference/],
  ['=PARTNER_ROI(Harbor)', /Harbor at character 14 is not known here; text needs quotation marks/],
  ['=PARTNER_ROI(PARTNER_ROI())', /PARTNER_ROI at character 14 is not known/],
  ['=PARTNER_ROI("A",DATE(2026,1))', /DATE at character 18 takes three whole numbers/],
  ['=PARTNER_ROI("A",DATE(2026,1,"x"))', /DATE at character 18/],
  ['=PARTNER_ROI("A",DATE)', /"\(" is missing after DATE/],
  ['=PARTNER_ROI({"A",})', /Inside \{ \} there are only texts and numbers, not "\}"/],
  ['=PARTNER_ROI({"A";"B","C"})', /different lengths/],
  ['=PARTNER_ROI({"A" "B"})', /"\}" is missing before "B"/],
  ['=PARTNER_ROI("A",,,,1)', /at most 4 arguments \(partner, from, to, ledger\); there are 5/],
  ['=PARTNER_ROI("A" & "B")', /"&" at character 18 cannot be read/],
  ['=PARTNER_ROI("A","soon")', /"from" must be a date/],
])('%s is refused with a sentence', (formula, message) => {
  expect(evaluateFormula(book, formula)).toEqual({
    kind: 'invalid',
    message: expect.stringMatching(message),
  });
});

test('whatever is typed gives a result or a sentence, and never throws', () => {
  const piece = fc.constantFrom(
    '=',
    'PARTNER_ROI',
    '(',
    ')',
    ',',
    ';',
    '{',
    '}',
    '"',
    '"A"',
    'DATE',
    '1',
    '-',
    '.',
    'Ledger',
    'é',
    ' ',
    '2026-01-31',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((pieces) => pieces.join('')),
      ),
      (text) => {
        const result = evaluateFormula(book, text);
        if (result.kind === 'invalid') expect(result.message).toMatch(/[.?]$/);
      },
    ),
  );
});
