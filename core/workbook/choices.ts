import { tableDescription, type TableKind } from './tables';

/** The words that a column of ours takes, for a list to choose from; null for any other column. Other words stay allowed. */
export function choicesOf(kind: TableKind, header: string): readonly string[] | null {
  const column = tableDescription(kind).columns.find((each) => each.header === header);
  if (column?.choices !== undefined) return column.choices;
  return column?.type === 'boolean' ? ['yes', 'no'] : null;
}
