import { notesOf, read, sheet } from './sheets';

const HEADER = ['Received', 'Partner', 'Client', 'Status'];
const tab = (name: string, ...rows: ReadonlyArray<readonly [day: string, partner: string, client: string]>) =>
  sheet(name, [HEADER, ...rows.map(([day, partner, client]) => [`2026-${day}`, partner, client, 'won'])]);
const OTHER = ['02-09', 'Oak Law', 'Zorn'] as const;
/** Rows that are said to stand in two tables, with the other one. */
const said = (...tabs: ReturnType<typeof sheet>[]) =>
  notesOf(read(tabs), 'begins with that of the other').map(({ sheet: on, row, value }) => [on, row, value]);

describe('an introduction in two tables with a longer name of the client in one of them', () => {
  it('is noted, whichever table has the longer one', () => {
    const crm = tab(
      'CRM',
      ['01-05', 'HARBOR TAX LLP', 'Abel - Planning'],
      ['02-05', 'Elm Law', 'Baker: AUM'],
    );
    const list = tab('List', ['01-05', 'Harbor Tax', 'Abel'], ['02-05', 'Elm Law', 'Baker'], OTHER);
    expect(said(crm, list)).toEqual([
      ['List', 2, 'Abel - Planning; also CRM, row 2'],
      ['List', 3, 'Baker: AUM; also CRM, row 3'],
    ]);
    expect(said(list, crm).map(([, row]) => row)).toEqual([2, 3]);
  });

  it.each<[why: string, day: string, partner: string, client: string]>([
    ['another day', '01-06', 'Harbor Tax', 'Abel'],
    ['another partner', '01-05', 'Elm Law', 'Abel'],
    ['another client whose name begins so', '01-05', 'Harbor Tax', 'Abe'],
    ['another client', '01-05', 'Harbor Tax', 'Planning'],
  ])('not one of %s', (_, ...row) => {
    expect(said(tab('CRM', ['01-05', 'Harbor Tax', 'Abel - Planning']), tab('List', row, OTHER))).toEqual([]);
  });

  it('not two pieces of business in one table', () => {
    expect(
      said(
        tab('CRM', ['01-05', 'Harbor Tax', 'Abel - Planning'], ['01-05', 'Harbor Tax', 'Abel']),
        tab('List', OTHER),
      ),
    ).toEqual([]);
  });
});
