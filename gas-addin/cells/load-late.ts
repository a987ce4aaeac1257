import type { Late } from './late';
import { codeOfPage } from './page-code';
import type { Reading } from './reading';

/** What the menu and the pane call (late.ts). */
export const late = loadedOnce<Late>('late', 'Late');

/** What a cell needs that finds nothing kept (reading.ts). */
export const reading = loadedOnce<Reading>('reading', 'Reading');

/** The code of a page, loaded when it is first asked for; it calls no service by itself while it loads. */
function loadedOnce<Part>(page: 'late' | 'reading', name: string): () => Part {
  let loaded: Part | null = null;
  // The code is our own, built with app.js and pushed with it.
  return () => (loaded ??= new Function(`${codeOfPage(page)}\nreturn ${name};`)() as Part);
}
