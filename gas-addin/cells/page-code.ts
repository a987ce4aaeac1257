const REPAIR =
  'Push the whole script again, reload the page, then try Self-check in the menu of Partner Ledger';

/**
 * The code in a page of the script that holds one script element and that nobody sees. The HTML service that reads it may be used in cell
 * functions too. The raw content: the service has nothing to make of it.
 */
export function codeOfPage(page: 'late' | 'reading' | 'readers' | 'rollup'): string {
  const code = /<(?:script)>([^]*)<\/(?:script)>/.exec(contentOf(page))?.[1];
  if (code === undefined)
    throw new Error(`The page "${page}" of the script is not the one that was built. ${REPAIR}.`);
  return code;
}

function contentOf(page: string): string {
  let said: string;
  try {
    return HtmlService.createTemplateFromFile(page).getRawContent();
  } catch (error) {
    said = error instanceof Error ? error.message : String(error);
  }
  throw new Error(
    `The page "${page}" of the script cannot be read. ${REPAIR}; if that does not help, report this: ${said}`,
  );
}
