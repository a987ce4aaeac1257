import { linkFormula } from '../../core/functions';
import type { FunctionEntry, Parameter } from '../../core/functions/entry';

/** A function of the script that is no cell function: the menu's and the sidebar's. */
export interface ScriptFunction {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly comment: string;
  /** It stands in late.ts: loaded when it is called, and not by every cell. */
  readonly late?: true;
}

/**
 * The readable script beside the bundle: top-level functions with the JSDoc that Sheets takes its autocomplete from,
 * each handing its arguments on to the bundle, `App`.
 */
export function functionsFile(
  catalogue: readonly FunctionEntry[],
  others: readonly ScriptFunction[],
): string {
  return [
    '// Generated from the function catalogue; the code behind it is in app.js.',
    ...catalogue.map(cellFunction),
    ...others.map(({ name, parameters, comment, late }) =>
      passThrough(name, parameters, [comment], late ? 'App.late()' : 'App'),
    ),
    '',
  ].join('\n\n');
}

/** Tables as Sheets refers to them; open-ended, so that rows below count. */
const RANGES = 'Referrals!A1:Q, Activities!A1:R';

function cellFunction(entry: FunctionEntry): string {
  const repeating = entry.parameters.some(({ kind }) => kind === 'tables');
  const comment = [
    entry.summary,
    `Example: ${repeating ? `=${entry.name}(${RANGES})` : linkFormula(entry.example, 'Ledger')}`,
    '',
    ...entry.parameters.map((parameter) => `@param ${parameter.name} ${described(parameter)}`),
    `@return ${gives(entry)}`,
    '@customfunction',
  ];
  const names = entry.parameters.map(({ name }) => name);
  // Rest parameters lose their names in the autocomplete, so the call hands on whatever came.
  return repeating
    ? `${jsDoc(comment)}\nfunction ${entry.name}(${names.join(', ')}) {\n  return App.${entry.name}.apply(null, arguments);\n}`
    : passThrough(entry.name, names, comment);
}

/** Sheets shows every parameter as required, and passes one that is left out before others as a blank cell. */
function described({ kind, description }: Parameter): string {
  if (kind === 'key') return description;
  if (kind === 'tables')
    return `Optional. The ranges of the tables with their headers, for example ${RANGES}.`;
  const more = kind === 'partner' ? ' If other arguments follow, write "*" for the whole portfolio.' : '';
  return `Optional. ${description}${more}`;
}

function gives(entry: FunctionEntry): string {
  if (entry.gives === 'table') return 'A table that fills the cells below and beside.';
  return entry.parameters.some(({ kind }) => kind === 'partner')
    ? 'One value; a column of partners gives a column.'
    : 'One value.';
}

function passThrough(
  name: string,
  parameters: readonly string[],
  comment: readonly string[],
  of = 'App',
): string {
  const list = parameters.join(', ');
  return `${jsDoc(comment)}\nfunction ${name}(${list}) {\n  return ${of}.${name}(${list});\n}`;
}

function jsDoc(lines: readonly string[]): string {
  const body = lines.map((line) => ` * ${line.replace(/\*\//g, '* /').replace(/\s*\n\s*/g, ' ')}`.trimEnd());
  return ['/**', ...body, ' */'].join('\n');
}
