import type { TextCache } from './ledger-cache';

/** The cache that all cells of the spreadsheet share; null where the script has no document, and when the service fails. */
export function documentCache(): TextCache | null {
  try {
    return CacheService.getDocumentCache();
  } catch {
    return null;
  }
}
