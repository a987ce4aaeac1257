import { firmEdit, type Firm } from '../../../core/firm';
import { readWorkbook } from '../../../core/ledger/reading/read';
import type { Cell, SheetInput } from '../../../core/workbook/input';
import { applyEdit } from '../../support/apply-edit';

const FIRM: Firm = {
  name: 'Meridian',
  hourlyCost: 250,
  currency: 'USD',
  thresholds: { exitDays: 45 },
  locked: ['hourlyCost'],
};
const REFERRALS: SheetInput = {
  name: 'Referrals',
  rows: [
    ['Partner', 'Received', 'Status'],
    ['Harbor Tax', '2026-10-10', 'open'],
  ],
};
const tab = (...rows: Cell[][]): SheetInput => ({ name: 'Settings', rows: [['Name', 'Value'], ...rows] });

function loaded(sheet: SheetInput | null, firm: Firm) {
  const sheets = applyEdit(sheet === null ? [REFERRALS] : [REFERRALS, sheet], firmEdit(sheet, firm));
  const reading = readWorkbook({ sheets, today: 20750 });
  return { sheets, settings: reading.ledger.settings, notes: [...reading.ledger.notes] };
}

test('a firm is loaded into a workbook without settings', () => {
  const { settings, notes } = loaded(null, FIRM);
  expect(settings).toMatchObject({ firmName: 'Meridian', hourlyCost: 250, currency: 'USD' });
  expect(settings.firm.locked.get('Hourly cost')).toBe('250');
  expect(settings.firm.lockedBy).toBe('Meridian');
  expect(notes).toEqual([]);
});

test('what the advisor has is replaced by name, what the firm does not set stays', () => {
  const { settings, sheets, notes } = loaded(
    tab(['As of', '2026-06-30'], ['hourly COST', 90], ['Map Referrals.Notes', '-']),
    FIRM,
  );
  expect(settings.hourlyCost).toBe(250);
  expect(settings.columnMap.get('Referrals.Notes')).toBe('-');
  expect(sheets[1]?.rows.slice(0, 3)).toEqual([
    ['Name', 'Value'],
    ['As of', '2026-06-30'],
    ['hourly COST', 250],
  ]);
  expect(notes).toEqual([]);
});

test('locks and rules that a newer file no longer has go', () => {
  const first = loaded(null, { ...FIRM, compliance: { off: { 'finra-3220-gifts': 'no broker' } } });
  const settingsTab = first.sheets.find(({ name }) => name === 'Settings')!;
  expect(first.settings.firm.rulesOff.size).toBe(1);
  const { settings } = loaded(settingsTab, { ...FIRM, hourlyCost: 300, locked: ['currency'] });
  expect([...settings.firm.locked.keys()]).toEqual(['Currency']);
  expect(settings.hourlyCost).toBe(300);
  expect(settings.firm.rulesOff.size).toBe(0);
});

test('the currency of an advisor stays, unless the firm locks its own', () => {
  const euros = tab(['Currency', 'EUR']);
  expect(loaded(euros, FIRM).settings.currency).toBe('EUR');
  expect(loaded(euros, { ...FIRM, locked: ['currency'] }).settings.currency).toBe('USD');
  expect(loaded(tab(['Currency', '']), FIRM).settings.currency).toBe('USD');
});
