import { CATALOGUE, evaluateFormula, findFunction } from '../../../core/functions';
import { FIGURES, openBook } from '../../../core/kpis';
import { readWorkbook } from '../../../core/ledger/reading/read';
import { samplePractice } from '../../../template/sample/sample';

const book = openBook(readWorkbook({ ...samplePractice(), locale: 'en-US' }).ledger);

/** The functions that the practice of an advisor may already rely on: none may go. */
const NAMES = [
  'PARTNER_INTROS',
  'PARTNER_CLIENTS',
  'PARTNER_CONVERSION',
  'PARTNER_VELOCITY',
  'PARTNER_DAYS_TO_CLIENT',
  'PARTNER_DEAL_SIZE',
  'PARTNER_REVENUE',
  'PARTNER_AUM',
  'PARTNER_REVENUE_PER_CLIENT',
  'PARTNER_SHARE',
  'PARTNER_PAYOUT',
  'PARTNER_HOURS',
  'PARTNER_COST',
  'PARTNER_NET',
  'PARTNER_ROI',
  'PARTNER_ROI_ANNUAL',
  'PARTNER_ENGAGEMENT',
  'PARTNER_RECIPROCITY',
  'PARTNER_BALANCE',
  'PARTNER_NET_NEW',
  'PARTNER_VS_PLAN',
  'PARTNER_CADENCE',
  'PARTNER_TREND',
  'PARTNER_OUTLOOK',
  'PARTNER_PHASE',
  'PARTNER_AGREEMENT',
  'PARTNER_DECISION',
  'PARTNER_CONCENTRATION',
  'PARTNER_FIRM_SHARE',
  'PARTNER_LEDGER',
  'PARTNER_KPI',
  'PARTNER_SCORECARD',
  'PARTNER_MONTHLY',
  'PARTNER_DASHBOARD',
  'PARTNER_ACTIONS',
  'PARTNER_COMPLIANCE',
  'PARTNER_NOTES',
  'PARTNER_EXPLAIN',
];

test('the catalogue holds every function once', () => {
  expect(CATALOGUE.map((entry) => entry.name).sort()).toEqual([...NAMES].sort());
});

test('every figure that names a function has it', () => {
  for (const { functionName } of FIGURES)
    if (functionName !== null) expect(findFunction(functionName)).toBeDefined();
});

describe.each(CATALOGUE.map((entry) => [entry.name, entry] as const))('%s', (name, entry) => {
  test('has a name that every spreadsheet takes and none reads as a cell', () => {
    expect(name).toMatch(/^[A-Z][A-Z0-9_.]{2,127}$/);
    expect(name).not.toMatch(/^[A-Z]{1,3}[0-9]+$/);
    expect(name).not.toMatch(/^R[0-9]*C[0-9]*$/);
    expect(name).not.toMatch(/_$/);
  });

  test('says what it gives and what each parameter takes', () => {
    expect(entry.summary).toMatch(/^[A-Z(].{20,}\.$/s);
    for (const parameter of entry.parameters) {
      expect(parameter.name).toMatch(/^[a-z]+$/);
      expect(parameter.description).toMatch(/^[A-Z].{10,}\.$/);
    }
    expect(new Set(entry.parameters.map((parameter) => parameter.name)).size).toBe(entry.parameters.length);
  });

  test('has an example that computes, of the kind it declares', () => {
    expect(entry.example.startsWith(`=${name}(`)).toBe(true);
    const result = evaluateFormula(book, entry.example);
    expect(result.kind).toBe(entry.gives);
    if (result.kind === 'cell') expect(result.cell).toEqual({ value: expect.anything() });
    if (result.kind === 'table') {
      expect(result.rows.length).toBeGreaterThan(1);
      expect(new Set(result.rows.map((row) => row.length)).size).toBe(1);
    }
  });
});
