import { wordKey } from '../workbook/values/text';

/** Where a practice is that does not say. */
export const DEFAULT_COUNTRY = 'US';

const NAMES: Readonly<Record<string, string>> = {
  usa: 'US',
  'u s': 'US',
  'u s a': 'US',
  'united states': 'US',
  'united states of america': 'US',
  america: 'US',
  can: 'CA',
  canada: 'CA',
  uk: 'GB',
  'u k': 'GB',
  gbr: 'GB',
  'united kingdom': 'GB',
  'great britain': 'GB',
  britain: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
};

/** The two-letter code of a country as people write it (`Canada`, `UK`); another text in capitals, as it stands. */
export function countryCode(text: string): string {
  return NAMES[wordKey(text)] ?? text.trim().toUpperCase();
}
