import { matchHeader } from '../../../../../core/workbook/mapping/headers/header-match';
import { headerKey } from '../../../../../core/workbook/values/header-key';
import type { TableKind } from '../../../../../core/workbook/tables';

const named = (kind: TableKind, header: string) =>
  matchHeader(kind, headerKey(header).key).map(({ column }) => column);

describe('a header in no list is read by its words', () => {
  it.each<[header: string, kind: TableKind, column: string]>([
    ["Date rec'd", 'Referrals', 'Received'],
    ['Ref. date', 'Referrals', 'Received'],
    ['Date of first contact', 'Referrals', 'Received'],
    ['Lead entered (UTC)', 'Referrals', 'Received'],
    ['Timestamp', 'Referrals', 'Received'],
    ['Erstellt am', 'Referrals', 'Received'],
    ['Fecha de creación', 'Referrals', 'Received'],
    ['Referral source name', 'Referrals', 'Partner'],
    ['COI account name', 'Referrals', 'Partner'],
    ['Empfohlen von', 'Referrals', 'Partner'],
    ['Segnalato da', 'Referrals', 'Partner'],
    ['Revenue ($K)', 'Referrals', 'First-year revenue'],
    ['Created (UTC)', 'Money', 'Date'],
    ['Engagement date', 'Referrals', 'Closed'],
    ['Date won/lost', 'Referrals', 'Closed'],
    ['Account opened on', 'Referrals', 'Closed'],
    ['Client start date', 'Referrals', 'Closed'],
    ['Resolution date', 'Referrals', 'Closed'],
    ['Abgeschlossen am', 'Referrals', 'Closed'],
    ['Annual advisory fee', 'Referrals', 'First-year revenue'],
    ['Fees/yr', 'Referrals', 'First-year revenue'],
    ['Net revenue (yr 1)', 'Referrals', 'First-year revenue'],
    ['Fee on assets', 'Referrals', 'First-year revenue'],
    ['Opportunity value', 'Referrals', 'First-year revenue'],
    ['$ / yr', 'Referrals', 'First-year revenue'],
    ['Quarterly advisory fee', 'Money', 'Amount'],
    ['Trails', 'Money', 'Amount'],
    ['Billable hours', 'Activities', 'Hours'],
    ['Duration (h:mm)', 'Activities', 'Hours'],
    ['HH:MM', 'Activities', 'Hours'],
    ['Call duration', 'Activities', 'Hours'],
    ['Meeting length', 'Activities', 'Hours'],
    ['hours_logged', 'Activities', 'Hours'],
    ['Effort (h)', 'Activities', 'Hours'],
    ['Time tracked', 'Activities', 'Hours'],
    ['Tickets and meals expense', 'Activities', 'Cost'],
    ['CPA / Attorney', 'Referrals', 'Partner'],
    ['Lead source details', 'Referrals', 'Partner'],
    ['External partner', 'Referrals', 'Partner'],
    ['Stunden', 'Activities', 'Hours'],
  ])('%s of %s is %s', (header, kind, column) => {
    expect(named(kind, header)).toContain(column);
  });
  it.each<[header: string, kind: TableKind, column: string]>([
    ['Contract sent', 'Referrals', 'Closed'],
    ['Expected close', 'Referrals', 'Closed'],
    ['Next meeting', 'Referrals', 'Received'],
    ['Date of birth', 'Referrals', 'Received'],
    ['Account opened', 'Referrals', 'Received'],
    ['Partner status', 'Referrals', 'Partner'],
    ['Referral fee', 'Referrals', 'First-year revenue'],
    ['Fee paid to partner', 'Referrals', 'First-year revenue'],
    ['Fee schedule', 'Referrals', 'First-year revenue'],
    ['Monthly fee', 'Referrals', 'First-year revenue'],
    ['Revenue (5 yr)', 'Referrals', 'First-year revenue'],
    ['Household income', 'Referrals', 'First-year revenue'],
    ['Office hours phone', 'Activities', 'Hours'],
  ])('%s of %s is not %s', (header, kind, column) => {
    expect(named(kind, header)).not.toContain(column);
  });
});
