import type { Late } from './late';

let loaded: Late | null = null;

/**
 * The late part (late.ts). Its page holds one script element, read by the HTML service, which cell functions may use
 * too; it calls no service by itself while it loads.
 */
export function late(): Late {
  if (loaded === null) {
    const page = HtmlService.createHtmlOutputFromFile('late').getContent();
    const code = /<script>([^]*)<\/script>/.exec(page)?.[1];
    if (code === undefined)
      throw new Error('The page "late" of the script is not the one that was built. Push the script again.');
    // The code is our own, built with app.js and pushed with it.
    loaded = new Function(`${code}\nreturn Late;`)() as Late;
  }
  return loaded;
}
