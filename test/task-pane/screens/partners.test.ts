/** @jest-environment jsdom */
import type { Cell } from '../../../core/workbook/input';
import { arranged, type ListView, type PartnerRow } from '../../../task-pane/screens/partners/rows';
import { confirmed, open, pane, press, root, until } from '../driver';

const row = (name: string, more: Partial<PartnerRow> = {}): PartnerRow => ({
  partner: 0,
  name,
  verdict: null,
  roi: null,
  introductions: null,
  revenue: null,
  received: null,
  given: null,
  reciprocity: null,
  words: name.toLowerCase(),
  ...more,
});
const ROWS = [
  row('Birch', { verdict: 'exit', roi: 0.2, reciprocity: -0.5 }),
  row('Alder', { verdict: 'optimize', roi: 2, reciprocity: 0.5, words: 'alder & co cpa' }),
  row('Cedar', { verdict: 'double down', roi: 5 }),
  row('Dogwood'),
  row('Elm', { verdict: 'optimize', roi: 3, reciprocity: 0.1 }),
];
const PLAIN: ListView = { search: '', verdict: '', sort: 'decision' };

describe('the list of partners', () => {
  test.each<[string, Partial<ListView>, string]>([
    ['by decision, then by ROI', {}, 'Cedar Elm Alder Birch Dogwood'],
    ['by ROI, whoever has none last', { sort: 'roi' }, 'Cedar Elm Alder Birch Dogwood'],
    ['by reciprocity, to whom we give most first', { sort: 'reciprocity' }, 'Birch Elm Alder Cedar Dogwood'],
    ['by name', { sort: 'name' }, 'Alder Birch Cedar Dogwood Elm'],
    ['of one decision', { verdict: 'optimize' }, 'Elm Alder'],
    ['that match every word, in any order and case', { search: 'CPA ald' }, 'Alder'],
    ['that match nothing', { search: 'zebra' }, ''],
  ])('is arranged %s', (_, view, names) => {
    expect(
      arranged(ROWS, { ...PLAIN, ...view })
        .map(({ name }) => name)
        .join(' '),
    ).toBe(names);
  });

  it('puts partners alike in decision and ROI by their revenue', () => {
    const without = [row('Ash'), row('Beech', { revenue: 10 }), row('Cherry', { revenue: 900 })];
    expect(arranged(without, PLAIN).map(({ name }) => name)).toEqual(['Cherry', 'Beech', 'Ash']);
  });
});

describe('hundreds of partners', () => {
  afterEach(() => pane.unmount());

  it('come fifty at a time, are found by a word, and the search is kept while one is looked at', async () => {
    const rows: Cell[][] = Array.from({ length: 300 }, (_, i) => [`Partner ${i + 1}`, '2026-03-04']);
    await open((each) => {
      each.sheets = confirmed({ name: 'Referrals', rows: [['Partner', 'Received'], ...rows] });
    });
    expect(root.querySelectorAll('tbody tr')).toHaveLength(8);
    await press('All 300 partners', 'Show 50 more');
    expect(root.querySelectorAll('tbody tr')).toHaveLength(50);
    await press('Show 50 more', 'Show 50 more of 300');
    await until(() => root.querySelectorAll('tbody tr').length === 100);
    const search = root.querySelector<HTMLInputElement>('input')!;
    search.value = 'partner 29';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => root.textContent?.includes('13 of 300 partners.') === true);
    await press('Partner 29', 'Every figure');
    await press('\u2190', '13 of 300 partners.');
    await until(() => document.activeElement?.textContent === 'Partner 29');
    expect(root.querySelector<HTMLInputElement>('input')?.value).toBe('partner 29');
  });
});
