import { notesOf, read, sheet } from '../sheets';

const HEADER = ['Date', 'Referred by', 'Also referred by', 'Client', 'Status'];

describe('another column that names partners', () => {
  it('is noted, since it is not read', () => {
    const reading = read([
      sheet('2026', [
        HEADER,
        ['2026-01-05', 'Marlow CPA', null, 'Ines', 'Won'],
        ['2026-01-15', 'Marlow CPA', 'Quill Estates', 'Jo', 'Won'],
        ['2026-02-05', 'Quill Estates', null, 'Kit', 'Won'],
      ]),
    ]);
    expect(notesOf(reading, 'names partners, too')).toMatchObject([
      { column: 'Also referred by', value: '1 row', sheet: '2026' },
    ]);
  });

  it.each([
    ['names nobody who is a partner', 'Tess Vane'],
    ['says the same', 'Marlow CPA'],
  ])('is not noted where it %s', (_, other) => {
    const reading = read([
      sheet('2026', [
        HEADER,
        ['2026-01-05', 'Marlow CPA', other, 'Ines', 'Won'],
        ['2026-01-15', 'Marlow CPA', other, 'Jo', 'Won'],
        ['2026-02-05', 'Quill Estates', null, 'Kit', 'Won'],
      ]),
    ]);
    expect(notesOf(reading, 'names partners, too')).toEqual([]);
  });

  it('is not noted where it names who got the introductions', () => {
    const reading = read([
      sheet('2026', [
        ['Date', 'From who', 'To whom', 'Client', 'Status'],
        ['2026-01-05', 'Marlow CPA', 'us', 'Ines', 'Won'],
        ['2026-01-15', 'us', 'Marlow CPA', 'Jo', 'Won'],
        ['2026-02-05', 'us', 'Quill Estates', 'Kit', 'Won'],
      ]),
    ]);
    expect(notesOf(reading, 'names partners, too')).toEqual([]);
  });
});
