import {
  asPattern,
  counted,
  emailsIn,
  fold,
  isFormulaError,
  isMissing,
  tidy,
  wordKey,
} from '../../../../core/workbook/values/text';

it.each([
  [1, '1 row'],
  [999, '999 rows'],
  [8800, '8,800 rows'],
])('%s rows are counted as a person writes it', (count, says) => {
  expect(counted(count, 'row')).toBe(says);
});

it.each(
  '0000-00-00; 0000-00-00 0:00; 00.00.00; 00/00/0000; 00/01/1900; 30.12.1899; 1/0/1900; select a partner; Please select...; Loading...; Please select a partner...; #DIV/0!; n/a; -; N/A; TBD; Unknown; To be determined; (None); Choose one; SELECT ONE; Pick status; {"ImportId":"QID1"}'.split(
    '; ',
  ),
)('"%s" stands for nothing', (text) => {
  expect(isMissing(text)).toBe(true);
});

it.each(
  '10000-00-00; 0000-00-00T00:00:00.; Not loading...; Loading... done; Pick statuses; Old select one; Ash...; 12/31/1899; 0; Noel; TBF; Unknowns; Nan; Tba Law'.split(
    '; ',
  ),
)('"%s" is a value', (text) => {
  expect(isMissing(text)).toBe(false);
});

it.each(
  '#ÜBERLAUF!; #DEEL/0!; #ΤΙΜΗ!; #ЗНАЧ!; #VÄRDEFEL!; #SAYI/0!; #溢出!; #スピル!; #DĚLENÍ_NULOU!; #¡DESBORDAMIENTO!; Err:502; #N/D!; #I/T; #Н/Д; #YOK; #HIÁNYZIK'.split(
    '; ',
  ),
)('the error "%s" of another language stands for nothing', (text) => {
  expect(isMissing(text)).toBe(true);
  expect(isFormulaError(text)).toBe(!/\/\p{Lu}|YOK|HI/u.test(text));
});

it.each(
  '#1 Client; #1!; #Oak!; #oak!; #OAK; #OAK TAX!; #!; #_!; Err:51; Terr:502; # REF!; #A/B/C'.split('; '),
)('"%s" is no error', (text) => {
  expect(isMissing(text)).toBe(false);
});

it('an error of a formula is one behind a blank, too, and no "#N/A"', () => {
  const texts = [' #REF!', '#DIV/0!', 'Loading...', '#N/A', '#NV', 'n/a', 'Unit #REF!'];
  expect(texts.filter(isFormulaError)).toEqual([' #REF!', '#DIV/0!', 'Loading...']);
});

it.each([
  ['✅', '✓'],
  [' 👍', '✓'],
  ['❌', '✗'],
  ['⏳', 'pending'],
  ['🚀✅', ''],
  ['🚀❌', ''],
  ['🚀⏳', ''],
  ['a -> b', 'a to b'],
  ['a => b', 'a to b'],
  ['Closed - Won', 'closed won'],
])('the word of "%s" is "%s"', (text, word) => {
  expect(wordKey(text)).toBe(word);
});

it('addresses are found in a text, without what a link puts before them and nothing else', () => {
  expect(
    emailsIn('Dana <Dana@harbor.example>; mailto:lee@harbor.example|x-mailto:a@b.example, no@@one'),
  ).toEqual(['dana@harbor.example', 'lee@harbor.example', 'x-mailto:a@b.example']);
});

it('every sign of a pattern stands for itself in one that finds a text', () => {
  const text = 'a.b*c+d?e^f$g{h}i(j)k|l[m]n\\o';
  expect(new RegExp(`^${asPattern(text)}$`).test(text)).toBe(true);
  expect(new RegExp(`^${asPattern('a.b')}$`).test('axb')).toBe(false);
});

it.each([
  ['MÃ¼ller', 'Müller'],
  ['CafÃ© Law', 'Café Law'],
  ['Oâ€™Brien', 'O’Brien'],
  ['Åukasz', 'Åukasz'],
  ['Ä…', 'ą'],
  ['SÃO PAULO', 'SÃO PAULO'],
  ['Smith &amp; Jones', 'Smith & Jones'],
  ['O&#39;Brien &#x26; Co', "O'Brien & Co"],
  ['&QUOT;Bud&quot;', '"Bud"'],
  ['Ash & Bay; Co', 'Ash & Bay; Co'],
  ['A&B &c;', 'A&B &c;'],
  ['<p>Oak CPA</p>', 'Oak CPA'],
  ['Ann<br/>Low <B class="x">Jr</B>', 'Ann Low Jr'],
  ['<ann@oak.example> a<b, p > 3', '<ann@oak.example> a<b, p > 3'],
])('what became of "%s" on its way is "%s" again', (text, whole) => {
  expect(tidy(text)).toBe(whole.normalize('NFKC'));
  expect(fold(text)).toBe(fold(whole));
});
