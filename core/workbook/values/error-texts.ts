/**
 * What a spreadsheet shows for an error, in any language: capitals behind `#`, up to `!` or `?` (`#REF!`, `#ÜBERLAUF!`, `#DEEL/0!`,
 * `#¿NOMBRE?`, `#溢出!`); Calc shows `Err:502`. "#1 Client!" and a tag in small letters are none.
 */
const ERROR =
  /^\s*(?:#[\u00a1\u00bf]?(?=\p{L})[\p{Lu}\p{Lo}\p{Lm}\p{M}_]+(?:\/0)?[!?]|Err ?:\d{3}|#GETTING_DATA)\s*$/u;
/** The one that says that there is no value: two letters (`#N/A`, `#I/T`, `#Н/Д`), or a word of its own. */
const NO_VALUE =
  /^\s*#(?:\p{Lu}\/\p{Lu}!?|NV|YOK|HIÁNYZIK|SAKNAS!|PUUTTUU!|NENÍ_K_DISPOZICI|NEDOSTUPNÝ)\s*$/u;

/** Whether a text is what a spreadsheet shows for an error. */
export function isErrorText(text: string): boolean {
  return (text.includes('#') || text.includes('Err')) && (ERROR.test(text) || NO_VALUE.test(text));
}

/** Whether a text is the error that says that there is no value, as `#N/A`, which many write for "none". */
export function isNoValue(text: string): boolean {
  return text.includes('#') && NO_VALUE.test(text);
}
