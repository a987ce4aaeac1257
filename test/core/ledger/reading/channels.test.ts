import { notesOf, read, sheet } from './sheets';

const log = (header: string, ...sources: string[]) =>
  sheet('Leads', [
    ['Date', header, 'Client', 'Status'],
    ...sources.map((source, i) => [`2026-02-0${i + 1}`, source, `Client ${i}`, 'won']),
  ]);
const partnersOf = ({ ledger }: ReturnType<typeof read>) => ledger.partners.map(({ name }) => name);
const MIXED = ['Harbor Tax', 'Website', 'Elm Law', 'client referral', 'Oak CPA', 'Pine Law'] as const;

describe('channels among the names of partners', () => {
  it.each(['Referred by', 'COI / Source', 'Partner'])(
    'are no partners, each row with a note, under %s',
    (header) => {
      const reading = read([log(header, ...MIXED)]);
      expect(partnersOf(reading)).toEqual(['Elm Law', 'Harbor Tax', 'Oak CPA', 'Pine Law']);
      expect(reading.ledger.referrals.count).toBe(4);
      expect(
        notesOf(reading, 'names a channel and no partner').map(({ row, value }) => [row, value]),
      ).toEqual([
        [3, 'Website'],
        [5, 'client referral'],
      ]);
    },
  );

  it('one that Partners lists is a partner', () => {
    const reading = read([
      sheet('Partners', [
        ['Partner', 'Category', 'Stage'],
        ['Seminar', 'event', 'active'],
      ]),
      log('Referred by', 'Harbor Tax', 'Seminar', 'Elm Law', 'Website', 'Elm Law', 'Harbor Tax', 'Oak CPA'),
    ]);
    expect(partnersOf(reading)).toEqual(['Seminar', 'Elm Law', 'Harbor Tax', 'Oak CPA']);
  });

  it('they are where the column holds nothing else, or where Settings say that it is the partner', () => {
    expect(partnersOf(read([log('Partner', 'Website', 'Seminar')]))).toEqual(['Seminar', 'Website']);
    const mapped = read([log('Came from', ...MIXED)], { settings: [['Map Referrals.Partner', 'Came from']] });
    expect(partnersOf(mapped)).toContain('Website');
  });
});
