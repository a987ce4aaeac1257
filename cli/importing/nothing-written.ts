import { EditProblem } from '../../core/edits';
import type { EditStep } from '../../core/host/edit-plan';
import { whyNotInFile } from '../../files/carry-out';

/** The last line of an import that wrote nothing: how to write it, or, where `steps` cannot be carried out in a file, why. */
export function nothingWritten(output: string | null, steps: () => readonly EditStep[]): string {
  if (output !== null) return 'Nothing to write: no file was made.\n';
  const why = whyNot(steps);
  return why === null
    ? 'This is a preview, nothing was written: add -o NEW.xlsx to write a new workbook.\n'
    : `This is a preview, nothing was written, and nothing can be yet. ${why}\n`;
}

function whyNot(steps: () => readonly EditStep[]): string | null {
  try {
    return (
      steps()
        .map(whyNotInFile)
        .find((why) => why !== null) ?? null
    );
  } catch (error) {
    if (!(error instanceof EditProblem)) throw error;
    return error.message;
  }
}
