import type { Book } from '../kpis';
import { namesAsked, normaliseArguments, type Environment } from './arguments';
import type { FunctionEntry, FunctionResult } from './entry';
import { invalid } from './cells';

/** Results kept for a book at most. */
const MOST_RESULTS = 5000;

/** A spreadsheet calls every formula again when a row is inserted: what a book has answered once, it has at hand. */
const answers = new WeakMap<Book, Map<string, FunctionResult>>();

/** Calls a function with the raw arguments of any host. Never throws for what a user can type. */
export function callFunction(
  entry: FunctionEntry,
  rawArguments: readonly unknown[],
  environment: Environment,
): FunctionResult {
  const normalised = normaliseArguments(entry, rawArguments, environment);
  if ('invalid' in normalised) return invalid(normalised.invalid);
  const book =
    typeof environment.book === 'function'
      ? environment.book(namesAsked(normalised.arguments))
      : environment.book;
  let known = answers.get(book);
  if (known === undefined || known.size >= MOST_RESULTS) answers.set(book, (known = new Map()));
  const key = JSON.stringify([entry.name, normalised.arguments]);
  let result = known.get(key);
  if (result === undefined) known.set(key, (result = entry.compute(book, normalised.arguments)));
  return result;
}
