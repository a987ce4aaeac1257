import type { BookParts } from '../book';
import type { Parts } from '../parts';
import { attribute, decodeXml, elementsNamed, escapeXml, TextEdits } from '../xml';

/** Under these Excel keeps what is printed, what stands on each page again, and what is filtered. */
const BUILT_IN = /^_xlnm\.(?:Print_Area|Print_Titles|_FilterDatabase)$/;

/** Commas outside of quoted names of sheets. */
const COMMA = /,(?=(?:[^']*'[^']*')*[^']*$)/;

/** Takes places that a move took away out of the names that Excel keeps for itself, as Excel does; a name without any goes. */
export function dropGonePlaces(parts: Parts, { workbook }: BookParts): void {
  const xml = parts.text(workbook);
  const edits = new TextEdits(xml);
  for (const each of elementsNamed(xml, 'definedName')) {
    if (!BUILT_IN.test(attribute(each, 'name') ?? '')) continue;
    const places = decodeXml(xml.slice(each.openEnd, each.closeStart)).split(COMMA);
    const kept = places.filter((place) => !place.endsWith('#REF!'));
    if (kept.length === places.length) continue;
    if (kept.length === 0) edits.replace(each.start, each.end, '');
    else edits.replace(each.openEnd, each.closeStart, escapeXml(kept.join(',')));
  }
  parts.set(workbook, edits.apply());
}
