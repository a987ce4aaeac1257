/** Functions of Excel that a file names with a prefix, because they came after the format. */
const PREFIXED = new Set(
  (
    'IFNA|IFS|SWITCH|CONCAT|TEXTJOIN|MAXIFS|MINIFS|XLOOKUP|XMATCH|UNIQUE|SEQUENCE|SORTBY|RANDARRAY|VSTACK|HSTACK|' +
    'TOCOL|TOROW|WRAPROWS|WRAPCOLS|CHOOSECOLS|CHOOSEROWS|TAKE|DROP|EXPAND|TEXTSPLIT|TEXTBEFORE|TEXTAFTER'
  ).split('|'),
);
const WORKSHEET = new Set(['FILTER', 'SORT']);

/** Functions that Google Sheets alone has, and those whose own names a file would have to mark. */
const NOT_IN_EXCEL = new Set(
  (
    'QUERY|IMPORTRANGE|IMPORTDATA|IMPORTHTML|IMPORTXML|IMPORTFEED|GOOGLEFINANCE|GOOGLETRANSLATE|SPLIT|JOIN|FLATTEN|' +
    'REGEXMATCH|SPARKLINE|ARRAY_CONSTRAIN|COUNTUNIQUE|SORTN|LET|LAMBDA|MAP|BYROW|BYCOL|REDUCE|SCAN|MAKEARRAY'
  ).split('|'),
);

/** The name of a function as an .xlsx file stores it: `XLOOKUP` is `_xlfn.XLOOKUP` there. */
export function storedName(name: string): string {
  const upper = name.toUpperCase();
  if (PREFIXED.has(upper)) return `_xlfn.${upper}`;
  return WORKSHEET.has(upper) ? `_xlfn._xlws.${upper}` : name;
}

/** The name as a person types it. */
export function typedName(name: string): string {
  const bare = name.replace(/^_xlfn\.(_xlws\.)?/i, '');
  return PREFIXED.has(bare.toUpperCase()) || WORKSHEET.has(bare.toUpperCase()) ? bare : name;
}

/** Whether a formula that Google Sheets exported cannot be given to Excel because of this function. */
export function isNotInExcel(name: string): boolean {
  return NOT_IN_EXCEL.has(name.toUpperCase());
}
