import { figure, FIGURE_KEYS, FIGURES, type FigureDefinition, type FigureKey } from '../kpis';
import { closest } from '../ledger/spelling';
import { figureCell, invalid } from './cells';
import type { Arguments, FunctionEntry, FunctionResult } from './entry';
import { FROM, KEY, LEDGER, PARTNER, TO } from './parameters';
import { perPartner } from './partners';

/** A partner of the sample practice, for the examples. */
export const EXAMPLE_PARTNER = 'Harbor Tax';

/** The comparison of the first 90 days is a table of its own. */
const TABLE_KEYS: readonly FigureKey[] = ['day90'];

function figureFunction(name: string, definition: FigureDefinition): FunctionEntry {
  return {
    name,
    summary: `${definition.label}. ${definition.definition}`,
    parameters: [PARTNER, FROM, TO, LEDGER],
    gives: 'cell',
    example: definition.partner ? `=${name}("${EXAMPLE_PARTNER}")` : `=${name}()`,
    compute: (book, args) =>
      perPartner(book, args, (subject) => figureCell(figure(book, definition.key, subject, args))),
  };
}

/** One function for every figure that has one. */
export const FIGURE_FUNCTIONS: readonly FunctionEntry[] = FIGURES.flatMap((definition) =>
  definition.functionName === null || TABLE_KEYS.includes(definition.key)
    ? []
    : [figureFunction(definition.functionName, definition)],
);

const LOWER_CASE_KEYS = FIGURE_KEYS.map((key) => key.toLowerCase());

/** The figure that a key means, in any letter case; else the sentence that says so. */
export function withKey(args: Arguments, compute: (key: FigureKey) => FunctionResult): FunctionResult {
  if (args.key === null) return invalid('"key" is missing: the key of a figure, for example "roi".');
  const wanted = args.key.toLowerCase();
  const key = FIGURE_KEYS[LOWER_CASE_KEYS.indexOf(wanted)];
  if (key !== undefined) return compute(key);
  const near = closest(wanted, LOWER_CASE_KEYS, 3).map((position) => FIGURE_KEYS[position]!);
  const hint = near.length > 0 ? `Close ones: ${near.join(', ')}.` : `Keys are ${FIGURE_KEYS.join(', ')}.`;
  return invalid(`No figure has the key "${args.key}". ${hint}`);
}

export const KPI: FunctionEntry = {
  name: 'PARTNER_KPI',
  summary: 'Any figure by its key: also those without a function of their own.',
  parameters: [KEY, PARTNER, FROM, TO, LEDGER],
  gives: 'cell',
  example: `=PARTNER_KPI("conversionLow","${EXAMPLE_PARTNER}")`,
  compute: (book, args) =>
    withKey(args, (key) => perPartner(book, args, (subject) => figureCell(figure(book, key, subject, args)))),
};
