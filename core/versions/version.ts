import type { Reading } from '../ledger/reading/read';
import { tidy } from '../workbook/values/text';
import { FIRST_LAYOUT, LAYOUTS, TEMPLATE_VERSION } from './layouts';
import { tablesWithHeader } from '../edits/places';

/** The version of the template that a workbook says it has; a number that a spreadsheet made of it counts as well. */
function statedVersion(reading: Reading): string | null {
  const stated = reading.ledger.settings.templateVersion;
  return stated === null ? null : tidy(stated).replace(/\.0+$/, '');
}

/**
 * Why a workbook must not be changed by this software: it is of a version that the software does not know. null when
 * it may. Every writer asks; readers do not, since what they know of a newer workbook they can read.
 */
export function whyNotWritable(reading: Reading): string | null {
  const version = statedVersion(reading);
  if (version === null || LAYOUTS.some((layout) => layout.version === version)) return null;
  return (
    `The workbook says that it has template version "${version}"; this software knows versions up to ${TEMPLATE_VERSION}. ` +
    'It is read as far as it is known and not changed: use a newer Partner Ledger to change it.'
  );
}

/**
 * The version of a workbook: the one it states; '1' when it states none and has every table of the first layout
 * with its headers as they were; null when it was not made from our template.
 */
export function templateVersion(reading: Reading): string | null {
  const stated = statedVersion(reading);
  if (stated !== null) return stated;
  const tables = tablesWithHeader(reading);
  const isFirst = Array.from(FIRST_LAYOUT.tables).every(([kind, headers]) =>
    tables.some(
      (table) =>
        table.kind === kind &&
        headers.every((header) => table.columns.some((column) => tidy(column.header) === header)),
    ),
  );
  return isFirst ? FIRST_LAYOUT.version : null;
}
