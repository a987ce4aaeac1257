import { mapping, notesOf, read, sheet } from './sheets';

const LOG_HEADER = ['Received', 'Partner', 'Client', 'Status'];
const log = (...partners: string[]) =>
  sheet('Log', [
    LOG_HEADER,
    ...partners.map((partner, i) => [`2026-02-0${i + 1}`, partner, `Client ${i}`, 'open']),
  ]);
const touches = (...partners: string[]) =>
  sheet('Touches', [
    ['Date', 'Partner', 'Type', 'Hours'],
    ...partners.map((partner, i) => [`2026-03-0${i + 1}`, partner, 'call', 1]),
  ]);
const directory = (header: readonly string[], ...rows: ReadonlyArray<ReadonlyArray<string | null>>) =>
  sheet('COI directory', [header, ...rows]);
const HEADER = ['Firm', 'Contact', 'Profession'];
const DANA = ['Harbor Tax LLP', 'Dana Lee', 'CPA'];
const RAJ = ['Elm Law', 'Raj Patel', 'Attorney'];

/** Introductions and hours of each partner that has any or is listed. */
const counted = ({ ledger }: ReturnType<typeof read>) =>
  Object.fromEntries(
    ledger.partners.map(({ name }, code) => [
      name,
      [ledger.referrals, ledger.activities].map(
        ({ partner }) => partner.filter((each) => each === code).length,
      ),
    ]),
  );

describe('a directory of firms and the people there', () => {
  it('where the firms are named elsewhere, they are the partners, and their people other names of them', () => {
    const reading = read([
      directory(HEADER, DANA, RAJ),
      log('Harbor Tax LLP', 'Elm Law', 'Harbor Tax'),
      touches('Dana Lee', 'Raj Patel'),
    ]);
    expect(counted(reading)).toEqual({ 'Harbor Tax LLP': [2, 1], 'Elm Law': [1, 1] });
    expect(mapping(reading)).toMatchObject({ Partner: 'Firm', Aliases: 'Contact' });
    expect(reading.ledger.partners.map(({ category }) => category)).toEqual(['CPA', 'Attorney']);
  });

  it('also where a firm has several rows, one for each person', () => {
    const reading = read([
      directory(HEADER, DANA, ['Harbor Tax LLP', 'Tom Ray', 'CPA']),
      log('Harbor Tax LLP', 'Harbor Tax LLP', 'Harbor Tax LLP'),
      touches('Dana Lee', 'Tom Ray'),
    ]);
    expect(counted(reading)).toEqual({ 'Harbor Tax LLP': [3, 2] });
    expect(notesOf(reading, 'listed twice')).toEqual([]);
  });

  it('where the people are named more often, they are the partners, and the firm of one means its person', () => {
    const reading = read([
      directory(HEADER, DANA, RAJ),
      log('Dana Lee', 'Dana Lee', 'Raj Patel'),
      touches('Harbor Tax LLP', 'Raj Patel'),
    ]);
    expect(counted(reading)).toEqual({ 'Dana Lee': [2, 1], 'Raj Patel': [1, 1] });
    expect(
      notesOf(reading, 'counts for this partner').map(({ sheet: tab, row, column, value }) => [
        tab,
        row,
        column,
        value,
      ]),
    ).toEqual([['COI directory', 2, 'Firm', 'Harbor Tax LLP']]);
  });

  it('the firm of several people stays a partner of its own, with a note', () => {
    const reading = read([
      directory(HEADER, DANA, ['Harbor Tax LLP', 'Tom Ray', 'CPA']),
      log('Dana Lee', 'Tom Ray', 'Tom Ray'),
      touches('Harbor Tax'),
    ]);
    expect(counted(reading)).toEqual({ 'Dana Lee': [1, 0], 'Tom Ray': [2, 0], 'Harbor Tax': [0, 1] });
    expect(notesOf(reading, 'counts for the firm').map(({ problem }) => problem)).toEqual([
      'Other tables name a firm of Dana Lee and Tom Ray; what stands there counts for the firm, and for none of them.',
    ]);
  });

  it('the firm stands in where nobody is named there', () => {
    const reading = read([
      directory(HEADER, ['Harbor Tax LLP', null, 'CPA'], RAJ),
      log('Raj Patel', 'Harbor Tax LLP'),
    ]);
    expect(counted(reading)).toEqual({ 'Harbor Tax LLP': [1, 0], 'Raj Patel': [1, 0] });
    expect(reading.ledger.partners.every(({ listed }) => listed)).toBe(true);
  });

  it('a column that is called Partner is believed; a firm that is a partner itself is one', () => {
    const own = read([
      directory(['Firm', 'Partner', 'Category'], DANA, RAJ),
      log('Harbor Tax LLP', 'Harbor Tax LLP', 'Elm Law'),
    ]);
    expect(mapping(own)).toMatchObject({ Partner: 'Partner', Firm: 'Firm' });
    expect(counted(own)).toEqual({ 'Dana Lee': [2, 0], 'Raj Patel': [1, 0] });
    const both = read([
      directory(['Firm', 'Partner', 'Category'], DANA, [null, 'Harbor Tax', 'CPA']),
      log('Harbor Tax LLP', 'Dana Lee'),
    ]);
    expect(counted(both)).toEqual({ 'Dana Lee': [1, 0], 'Harbor Tax': [1, 0] });
  });

  it('nothing is said of firms that nothing names, and none is put together that Settings keep apart', () => {
    const quiet = read([directory(HEADER, DANA, RAJ), log('Dana Lee', 'Raj Patel')]);
    expect(notesOf(quiet, 'Other tables name')).toEqual([]);
    const apart = read([directory(HEADER, DANA, RAJ), log('Dana Lee', 'Dana Lee', 'Harbor Tax LLP')], {
      settings: [['Alias Harbor Tax LLP', '-']],
    });
    expect(counted(apart)).toMatchObject({ 'Dana Lee': [2, 0], 'Harbor Tax LLP': [1, 0] });
  });
});

describe('a cell with the person and the firm', () => {
  it.each([
    ['Dana Lee - Harbor Tax', 'Raj Patel - Elm Law'],
    ['Dana Lee, Harbor Tax', 'Raj Patel / Elm Law'],
  ])('names one partner, without a word: %s', (dana, raj) => {
    for (const people of [touches('Dana Lee', 'Raj Patel'), touches('Harbor Tax LLP', 'Elm Law')]) {
      const reading = read([directory(HEADER, DANA, RAJ), log(dana, raj, dana), people]);
      expect(Object.values(counted(reading))).toEqual(
        expect.arrayContaining([
          [2, 1],
          [1, 1],
        ]),
      );
      expect(Object.keys(counted(reading))).toHaveLength(2);
      expect(notesOf(reading, 'several partners')).toEqual([]);
    }
  });

  it('and the firm beside the person in a column of its own is no other partner', () => {
    const met = sheet('Meetings', [
      ['Date', 'Met with', 'Company', 'Hours'],
      ['2026-03-01', 'Dana Lee', 'Harbor Tax LLP', 1],
      ['2026-03-08', 'Raj Patel', 'Elm Law', 0.75],
    ]);
    const reading = read([directory(HEADER, DANA, RAJ), log('Dana Lee', 'Raj Patel', 'Dana Lee'), met]);
    expect(counted(reading)).toEqual({ 'Dana Lee': [2, 1], 'Raj Patel': [1, 1] });
    expect(notesOf(reading, 'names partners, too')).toEqual([]);
  });
});
