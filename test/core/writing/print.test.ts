import { holds, printOf, type Meant, type SeenArea } from '../../../core/writing';

const seen = (value: unknown, formula: string | null = null): SeenArea => ({
  value: () => value,
  formula: () => formula,
});

describe('a cell still holds what was written', () => {
  test.each<[Meant, unknown]>([
    ['Harbor', 'Harbor'],
    ['two\r\nlines', 'two\nlines'],
    ['  blanks around ', 'blanks around'],
    [100, '100'],
    ['007', '007'],
    [0.1 + 0.2, 0.3],
    [true, 'TRUE'],
    [null, ''],
  ])('%j read back as %j', (meant, value) => {
    expect(holds(seen(value), 0, 0, printOf(meant))).toBe('ours');
  });

  test.each([
    ['=PARTNER_ROI(A2)', '=_xldudf_PARTNER_ROI( A2 )'],
    ['=partner_roi(A2)', '=@PARTNER_ROI(A2)'],
  ])('the formula %s read back as %s', (formula, back) => {
    expect(holds(seen(0, back), 0, 0, printOf({ formula }))).toBe('ours');
  });

  test('any formula, where only the host knows its text', () => {
    expect(holds(seen(0, '=C5/2'), 0, 0, printOf({ formula: null }))).toBe('ours');
  });
});

describe('a cell holds something else', () => {
  test.each<[Meant, unknown]>([
    ['Harbor', 'Harbour'],
    [100, 101],
    [null, 'typed'],
    [true, 1],
  ])('%j where %j stands', (meant, value) => {
    expect(holds(seen(value), 0, 0, printOf(meant))).toBe('other');
  });

  test('a formula of somebody where a value was written', () => {
    expect(holds(seen(100, '=50*2'), 0, 0, printOf(100))).toBe('other');
  });

  test('nothing where a value was written is blank, not changed', () => {
    expect(holds(seen(''), 0, 0, printOf('Harbor'))).toBe('blank');
  });
});
