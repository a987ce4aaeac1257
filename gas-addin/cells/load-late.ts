import type { Late } from './late';

const REPAIR =
  'Push the whole script again, reload the page, then try Self-check in the menu of Partner Ledger';

let loaded: Late | null = null;

/**
 * The late part (late.ts). Its page holds one script element, read by the HTML service, which cell functions may use
 * too; it calls no service by itself while it loads. The raw content: the service has nothing to make of it.
 */
export function late(): Late {
  if (loaded === null) {
    const code = /<(?:script)>([^]*)<\/(?:script)>/.exec(latePage())?.[1];
    if (code === undefined)
      throw new Error(`The page "late" of the script is not the one that was built. ${REPAIR}.`);
    // The code is our own, built with app.js and pushed with it.
    loaded = new Function(`${code}\nreturn Late;`)() as Late;
  }
  return loaded;
}

function latePage(): string {
  let said: string;
  try {
    return HtmlService.createTemplateFromFile('late').getRawContent();
  } catch (error) {
    said = error instanceof Error ? error.message : String(error);
  }
  throw new Error(
    `The page "late" of the script cannot be read. ${REPAIR}; if that does not help, report this: ${said}`,
  );
}
