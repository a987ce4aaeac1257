/** The public door of the glossary: what the words mean. */
export { stretches, termNamed, termsIn } from './find';
export { TERMS, type Term } from './terms';
