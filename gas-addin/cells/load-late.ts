import type { Late } from './late';
import { codeOfPage } from './page-code';

let loaded: Late | null = null;

/** The late part (late.ts); it calls no service by itself while it loads. */
export function late(): Late {
  // The code is our own, built with app.js and pushed with it.
  loaded ??= new Function(`${codeOfPage('late')}\nreturn Late;`)() as Late;
  return loaded;
}
