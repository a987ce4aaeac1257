import type { Cell } from '../../../../core/workbook/input';
import { notesOf, read, sheet } from './sheets';

const HEADER = [
  'Partner',
  'Received',
  'Client',
  'Status',
  'Closed',
  'First-year revenue',
  'Direction',
  'Credit',
  'Id',
];
const ANN: Cell[] = ['Marlow CPA', '2026-02-03', 'Ann Low', 'won', '2026-03-01', 5000, 'received', '', ''];
const said = (...rows: Cell[][]) =>
  notesOf(read([sheet('Leads', [HEADER, ...rows])]), 'of one last name').map(
    ({ row, value }) => `${row}: ${value}`,
  );
/** The row of Bo Low, like that of Ann but for some cells. */
const bo = (other: Record<string, Cell>): Cell[] =>
  HEADER.map((header, i) => other[header] ?? (header === 'Client' ? 'Bo Low' : (ANN[i] ?? '')));

describe('two clients who may be one household', () => {
  it.each<[client: string, other: string]>([
    ['Ann Low', 'Bo Low'],
    ['Low, Ann', 'Bo Low'],
    ['Ann  LOW', 'Low, Bo'],
    ['Ann M. Low', 'Bo Low'],
  ])('%s and %s', (client, other) => {
    const rows = [ANN.map((cell, i) => (i === 2 ? client : cell)), bo({ Client: other })];
    expect(said(...rows)).toHaveLength(1);
  });
  it('are named by the first of them', () => {
    expect(said(ANN, bo({}), bo({ Client: 'Cy Low' }))).toEqual([
      '3: Ann Low; also row 2',
      '4: Ann Low; also row 2',
    ]);
  });
  it.each<[what: string, other: Record<string, Cell>]>([
    ['another last name', { Client: 'Bo Lowe' }],
    ['another partner', { Partner: 'Quill Estates' }],
    ['another day of the introduction', { Received: '2026-02-04' }],
    ['another day of closing', { Closed: '2026-03-02' }],
    ['another revenue', { 'First-year revenue': 5001 }],
    ['another outcome', { Status: 'lost' }],
    ['one that was given', { Direction: 'given' }],
    ['a part of the credit', { Credit: '0.5' }],
    ['the same client', { Client: 'Ann Low' }],
  ])('but not with %s', (_, other) => {
    expect(said(ANN, bo(other))).toEqual([]);
  });
  it.each<[what: string, both: Record<string, Cell>]>([
    ['who brought nothing', { 'First-year revenue': 0 }],
    ['of whom the revenue is not known', { 'First-year revenue': '' }],
    ['who were both given', { Direction: 'given' }],
    ['who were both lost', { Status: 'lost' }],
    ['of whom no day is known', { Received: '' }],
    ['that have one Id', { Id: 'R1' }],
  ])('nor two %s', (_, both) => {
    expect(said(bo({ Client: 'Ann Low', ...both }), bo(both))).toEqual([]);
  });
  it('nor two of one word each, which is no last name', () => {
    expect(said(bo({ Client: 'Lows' }), bo({ Client: 'Bows' }))).toEqual([]);
  });
  it('but two with an Id each', () => {
    expect(said(bo({ Client: 'Ann Low', Id: 'R1' }), bo({ Id: 'R2' }))).toHaveLength(1);
  });
});
