/** What Excel says when it refuses, by its code, and what an advisor can do about each. */
const PROBLEMS: Readonly<Record<string, string>> = {
  AccessDenied:
    'Excel does not let this workbook be changed: it is open for reading only, marked as final, or protected. Enable editing, or save a copy of your own (File > Save a Copy), and try again.',
  InvalidOperationInCellEditMode: 'A cell is being edited. Press Enter or Esc in it, and try again.',
  InactiveWorkbook: 'Another workbook is in front. Come back to this one, and try again.',
  RequestAborted:
    'Excel broke off, because something else was in front. Come back to this workbook, and try again.',
  Conflict: 'Somebody changed the same place at the same moment. Try again.',
  FilteredRangeConflict: 'Filtered rows stand in the way. Clear the filter (Data > Clear), and try again.',
  MergedRangeConflict:
    'Merged cells stand in the way. Take them apart (Home > Merge & Center), and try again.',
  PivotTableRangeConflict: 'A PivotTable stands in the way. Move it to a tab of its own, and try again.',
  InsertDeleteConflict:
    'Excel cannot move the cells there, because a table or an array formula would be torn apart. Move what stands beside or below to a tab of its own, and try again.',
  NonBlankCellOffSheet:
    'There is no room: filled cells at the end of the sheet would be pushed off it. Clear what stands there, and try again.',
  RequestPayloadSizeLimitExceeded: 'That is more than Excel takes at once. Do it in smaller parts.',
  ApiNotFound:
    'This version of Excel is too old for that. Update Office (File > Account), or use Excel on the web.',
  NotImplemented:
    'This version of Excel is too old for that. Update Office (File > Account), or use Excel on the web.',
};

/** A sentence for what Excel has refused, with its own word for it; null for everything else. */
export function excelProblem(error: unknown): string | null {
  if (!(error instanceof OfficeExtension.Error)) return null;
  const known = PROBLEMS[error.code];
  return known === undefined ? null : `${known} (${error.code})`;
}

/** The same, but what Excel has refused is told in a sentence. */
export async function inWords<T>(run: Promise<T>): Promise<T> {
  try {
    return await run;
  } catch (error) {
    const problem = excelProblem(error);
    throw problem === null ? error : new Error(problem, { cause: error });
  }
}
