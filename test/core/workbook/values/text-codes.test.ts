import { TextCodes } from '../../../../core/workbook/values/text-codes';

const name = (i: number) => `Household ${i}`;

describe('the codes of texts', () => {
  it.each([10, 4096, 4097, 30_000])('are those of where each of %d different ones comes first', (count) => {
    const codes = new TextCodes();
    const some = Array.from({ length: 700 }, () => '');
    const into = new Int32Array(700);
    let at = 0;
    // In lots that are no divisor of the numbers, each text three times over the whole.
    while (at < 3 * count) {
      const length = Math.min(some.length, 3 * count - at);
      for (let i = 0; i < length; i++) some[i] = name((at + i) % count);
      codes.codesOf(some, length, into);
      for (let i = 0; i < length; i++) if (into[i] !== (at + i) % count) throw new Error(`place ${at + i}`);
      at += length;
    }
    expect(codes.texts.length).toBe(count);
    expect([codes.codeOf(name(count - 1)), codes.codeOf('another')]).toEqual([count - 1, count]);
  });

  it('leave the places of a list that they began with, and what is added stands behind it', () => {
    const codes = new TextCodes(['Oak', 'Elm', 'Oak']);
    expect([codes.codeOf('Ash'), codes.codeOf('Elm'), codes.codeOf('Ash')]).toEqual([3, 4, 3]);
    expect(codes.texts.map((_, code) => codes.textOf(code))).toEqual(['Oak', 'Elm', 'Oak', 'Ash', 'Elm']);
  });
});
