import { windowOf } from '../../../core/kpis/window';
import { defaultSettings } from '../../../core/workbook/settings/settings-draft';
import { wordsIn } from '../../../core/words';
import { periodOf, windowOptions, windowText, type WindowChoice } from '../../../task-pane/places/window';
import { day } from '../../support/ledger';
import { formatIso } from '../../../core/calendar/day';

const ledger = (fiscalYearStarts: { month: number; day: number } | null = null) => ({
  asOf: day('2026-10-31'),
  asOfIs: 'today' as const,
  settings: { ...defaultSettings(), fiscalYearStarts },
});

const shown = (choice: WindowChoice, of = ledger()) => {
  const { from, to } = windowOf(of, periodOf(of, choice));
  return [from === 'start' ? from : formatIso(from), formatIso(to)];
};

describe('the window of the pane', () => {
  it.each<[WindowChoice, [string, string]]>([
    [{ kind: 'settings' }, ['2025-11-01', '2026-10-31']],
    [{ kind: '12 months' }, ['2025-11-01', '2026-10-31']],
    [{ kind: 'since start' }, ['start', '2026-10-31']],
    [{ kind: 'year to date' }, ['2026-01-01', '2026-10-31']],
    [{ kind: 'last year' }, ['2025-01-01', '2025-12-31']],
    [{ kind: 'dates', from: '2026-02-01', to: '2026-03-31' }, ['2026-02-01', '2026-03-31']],
    [{ kind: 'dates', from: '', to: '' }, ['start', '2026-10-31']],
  ])('%j is %j', (choice, days) => {
    expect(shown(choice)).toEqual(days);
  });

  it('follows the fiscal year of Settings, and calls it so', () => {
    const fiscal = ledger({ month: 7, day: 1 });
    expect(shown({ kind: 'year to date' }, fiscal)).toEqual(['2026-07-01', '2026-10-31']);
    expect(shown({ kind: 'last year' }, fiscal)).toEqual(['2025-07-01', '2026-06-30']);
    expect(windowOptions(fiscal).map(([, text]) => text)).toContain('Last fiscal year');
    expect(windowOptions(ledger()).map(([, text]) => text)).toContain('Last year');
  });

  it.each<[WindowChoice, string]>([
    [{ kind: 'settings' }, '12 months to Oct 31, 2026'],
    [{ kind: 'since start' }, 'since start to Oct 31, 2026'],
    [{ kind: 'last year' }, 'Jan 1, 2025 to Dec 31, 2025'],
  ])('%j is called %s', (choice, text) => {
    expect(windowText(ledger(), periodOf(ledger(), choice), wordsIn('en-US'))).toBe(text);
  });
});
