import type { Parameter } from './entry';

export const PARTNER: Parameter = {
  name: 'partner',
  kind: 'partner',
  description: 'A name, a range of names (a column in gives a column out), or "*" for the whole portfolio.',
};
export const ONE_PARTNER: Parameter = {
  name: 'partner',
  kind: 'partner',
  description: 'A name, or "*" for the whole portfolio.',
};
export const FROM: Parameter = {
  name: 'from',
  kind: 'date',
  description:
    'First day: a date cell, text such as "2026-01-31", or "start" for the start of the partnership. Left out: as "Period" of Settings says (12 months).',
};
export const TO: Parameter = {
  name: 'to',
  kind: 'date',
  description: 'Last day, included. Left out: the as-of day of the workbook.',
};
export const LEDGER: Parameter = {
  name: 'ledger',
  kind: 'ledger',
  description: 'The cell named Ledger, so that the formula is recalculated when the data change.',
};
export const KEY: Parameter = {
  name: 'key',
  kind: 'key',
  description: 'Key of the figure, for example "roi" or "conversionLow".',
};
export const TABLES: Parameter = {
  name: 'tables',
  kind: 'tables',
  description: 'The tables with their headers, for example Referrals[#All] or Referrals!A1:Q.',
};
