import { normaliseArguments, type Environment } from './arguments';
import type { FunctionEntry, FunctionResult } from './entry';
import { invalid } from './cells';

/** Calls a function with the raw arguments of any host. Never throws for what a user can type. */
export function callFunction(
  entry: FunctionEntry,
  rawArguments: readonly unknown[],
  environment: Environment,
): FunctionResult {
  const normalised = normaliseArguments(entry, rawArguments, environment);
  return 'invalid' in normalised
    ? invalid(normalised.invalid)
    : entry.compute(environment.book, normalised.arguments);
}
