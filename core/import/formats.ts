import { headerKey } from '../workbook/values/header-key';

/** An export that was seen in the wild: what its columns are called. */
interface ExportFormat {
  readonly name: string;
  /** Headers that tell it apart: all of them must be there. */
  readonly signature: readonly string[];
  /** Headers that together name the client, when no single column does. */
  readonly clientParts?: readonly string[];
}

/**
 * Only column names that were seen: HubSpot's labels and internal names, the field names of Salesforce, Wealthbox and
 * Redtail. What their own CSV exports call the columns may differ; such a file is mapped like any other.
 */
const FORMATS: readonly ExportFormat[] = [
  { name: 'HubSpot deals (labels)', signature: ['Deal Name', 'Deal Stage', 'Close Date'] },
  { name: 'HubSpot deals (internal names)', signature: ['dealname', 'dealstage', 'closedate'] },
  { name: 'HubSpot referrals (labels)', signature: ['Referee Company', 'Referred Company'] },
  { name: 'Salesforce opportunities (field names)', signature: ['StageName', 'CloseDate'] },
  {
    name: 'Wealthbox contacts (field names)',
    signature: ['referred_by', 'contact_source'],
    clientParts: ['first_name', 'last_name'],
  },
  { name: 'Wealthbox opportunities (field names)', signature: ['target_close', 'stage'] },
  {
    name: 'Redtail contacts (field names)',
    signature: ['ReferredBy', 'ServicingAdvisor'],
    clientParts: ['Firstname', 'Lastname'],
  },
  {
    name: 'Redtail contacts (interface field names)',
    signature: ['referred_by', 'servicing_advisor_id'],
    clientParts: ['first_name', 'last_name'],
  },
];

/** The format that a row of headers has; null when it is none that was seen. */
export function recogniseFormat(headers: readonly string[]): ExportFormat | null {
  const exact = new Set(headers.map((header) => header.trim()));
  const keys = new Set(headers.map((header) => headerKey(header).key));
  return (
    FORMATS.find(({ signature }) => signature.every((header) => exact.has(header))) ??
    // Another letter case or separator is the same export, passed through another program.
    FORMATS.find(({ signature }) => signature.every((header) => keys.has(headerKey(header).key))) ??
    null
  );
}

export type { ExportFormat };
