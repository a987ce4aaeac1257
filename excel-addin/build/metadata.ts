import type { FunctionEntry, Parameter } from '../../core/functions/entry';

/** One function as Excel's functions.json describes it. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type: 'any'; readonly dimensionality: 'matrix' };
}

interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: 'any';
  readonly dimensionality: 'matrix';
  readonly optional?: true;
  readonly repeating?: true;
}

interface Metadata {
  /** An error cell inside a range reaches the function instead of failing the call. */
  readonly allowErrorForDataTypeAny: true;
  /** A function may give a number with its format; a cell with such a value reaches a function as an object. */
  readonly allowCustomDataForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
}

/** functions.json for the catalogue; `origin` is where the add-in is served from. */
export function functionsMetadata(catalogue: readonly FunctionEntry[], origin: string): Metadata {
  return {
    allowErrorForDataTypeAny: true,
    allowCustomDataForDataTypeAny: true,
    functions: catalogue.map((entry) => ({
      id: entry.name,
      name: entry.name,
      description: entry.summary,
      helpUrl: `${origin}/help.html#${entry.name}`,
      parameters: entry.parameters.map(parameterMetadata),
      // A column of partners gives a column; a single value is a matrix of one cell.
      result: { type: 'any', dimensionality: 'matrix' },
    })),
  };
}

function parameterMetadata({ name, kind, description }: Parameter): ParameterMetadata {
  // As a matrix a blank cell arrives as '', told apart from an argument left out (null) and from a 0.
  const common = { name, description, type: 'any', dimensionality: 'matrix' } as const;
  if (kind === 'key') return common;
  return kind === 'tables' ? { ...common, optional: true, repeating: true } : { ...common, optional: true };
}
